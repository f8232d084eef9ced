package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.Panel;
import org.openkam.scoring.RandomPanel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.StandardError;

/** A trace gives its number again, to the bit, and a changed one is found out. */
class TraceReplayTest {
    /** What decides a number wherever it stands; the rest may leave this number where it is, or is told only. */
    private static final Set<String> DECISIVE = Set.of(
            "others.score",
            "others.combination",
            "others.version",
            "others.cells",
            "cell.score",
            "cell.weight",
            "cell.raterLoad",
            "cell.ratingLoad",
            "cellerror.se",
            "cellerror.df",
            "cellerror.assumed",
            "cellerror.lower",
            "cellerror.upper",
            "error.se",
            "error.df",
            "error.assumed",
            "components.rater",
            "components.residual",
            "components.ratingDegrees",
            "interval.confidence",
            "interval.intervals",
            "interval.lower",
            "interval.upper",
            "self.score",
            "self.difference",
            "difference.se",
            "difference.lower",
            "difference.upper",
            "claim.claim",
            "claim.gaps",
            "fit.fit",
            "fit.se",
            "fit.df",
            "fit.assumed",
            "fit.readiness",
            "fit.rule",
            "gap.score",
            "gap.gap",
            "gap.se",
            "gapinterval.lower",
            "gapinterval.upper",
            "gapclaim.claim",
            "attained.attained",
            "attained.lowest");

    /** Number, error and interval to the bit, as raw long. */
    private static List<Object> bits(Estimate estimate) {
        List<Object> bits = new ArrayList<>();
        if (estimate instanceof Estimate.Computed c) {
            bits.add(Double.doubleToLongBits(c.value()));
            StandardError error = c.standardError();
            Interval interval = c.interval();
            if (error != null) {
                bits.add(Double.doubleToLongBits(error.value()));
                bits.add(Double.doubleToLongBits(error.degreesOfFreedom()));
                bits.add(error.assumed());
            }
            if (interval != null) {
                bits.add(Double.doubleToLongBits(interval.lower()));
                bits.add(Double.doubleToLongBits(interval.upper()));
                bits.add(Double.doubleToLongBits(interval.confidence()));
            }
        } else {
            bits.add(estimate);
        }
        return bits;
    }

    private static void assertSame(TraceReplay replay, String figure, Estimate released) {
        assertThat(replay.figure(figure).map(TraceReplayTest::bits)).as(figure).isEqualTo(Optional.of(bits(released)));
    }

    /** Replays every released number of a programme and returns how many there were. */
    public static int replayed(ScoredProgramme scored, ScoringPolicy policy) {
        int figures = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            for (CompetencyScore score : profile.scores()) {
                figures += replayed(score, policy);
            }
            RoleFit fit = RoleFit.of(
                    profile, profile.model().role(profile.participant().targetRole()));
            figures += replayed(fit, fit.trace(profile).replay(policy));
        }
        return figures;
    }

    private static int replayed(CompetencyScore score, ScoringPolicy policy) {
        TraceReplay replay = score.trace().replay(policy);
        assertThat(replay.isSame()).as(replay.toString()).isTrue();
        if (score.self().score() instanceof Estimate.Computed) {
            assertSame(replay, "self", score.self().score());
        }
        if (score instanceof CompetencyScore.Scored scored) {
            assertSame(replay, "others", scored.estimate());
            scored.cells().forEach(cell -> assertSame(replay, cell.cell().code(), cell.estimate()));
            if (score.self().score() instanceof Estimate.Computed) {
                assertSame(replay, "difference", score.self().difference());
                assertThat(replay.verdicts())
                        .containsEntry("difference", score.self().claim().name());
            }
        }
        return replay.figures().size();
    }

    private static int replayed(RoleFit fit, TraceReplay replay) {
        assertThat(replay.isSame()).as(replay.toString()).isTrue();
        assertSame(replay, "fit", fit.fit());
        assertThat(replay.verdicts()).containsEntry("readiness", fit.readiness().name());
        for (CompetencyGap gap : fit.gaps()) {
            if (gap.gap() instanceof Estimate.Computed) {
                assertSame(replay, "gap " + gap.competency(), gap.gap());
                assertSame(
                        replay, "attained " + gap.competency(), gap.attainment().attained());
                assertThat(replay.verdicts())
                        .containsEntry("gap " + gap.competency(), gap.claim().name());
            }
        }
        return replay.figures().size();
    }

    @Property(tries = 40)
    void everyReleasedNumberReplays(@ForAll long seed, @ForAll @IntRange(min = 3, max = 5) int k) {
        ScoredProgramme scored =
                Scoring.standard().score(RandomPanel.of(seed, k, 14).programme());
        replayed(scored, ScoringPolicy.standard());
    }

    /** Too few people: without errors, or with errors that the policy states. */
    @Property(tries = 40)
    void smallProgrammesReplay(@ForAll long seed) {
        ScoringPolicy standard = ScoringPolicy.standard();
        ScoringPolicy stated = standard.with(
                "stated",
                new ErrorPolicy(
                        IntervalMethod.studentT(), GapRule.exceedsError(), 0.9, new RaterError(0.25, 0.5, 60, 300)));
        for (ScoringPolicy policy : List.of(standard, stated)) {
            ScoredProgramme scored =
                    Scoring.with(policy).score(RandomPanel.of(seed, 3, 3).programme());
            replayed(scored, policy);
            replayed(scored, standard); // the rules are the same, and their parameters are facts
        }
    }

    private static ScoreTrace with(ScoreTrace step, String fact, String text) {
        Map<String, String> facts = new TreeMap<>(step.facts());
        facts.put(fact, text);
        return new ScoreTrace(step.step(), facts, step.parts());
    }

    private static ScoreTrace with(ScoreTrace step, int index, ScoreTrace part) {
        List<ScoreTrace> parts = new ArrayList<>(step.parts());
        parts.set(index, part);
        return new ScoreTrace(step.step(), step.facts(), parts);
    }

    /** Every trace that differs from this one in a single fact, by name of the fact. */
    private static List<Map.Entry<String, ScoreTrace>> changed(ScoreTrace step) {
        List<Map.Entry<String, ScoreTrace>> all = new ArrayList<>();
        step.facts().forEach((fact, text) -> {
            for (String other : List.of(other(text), "NaN", "")) {
                all.add(Map.entry(step.kind() + "." + fact, with(step, fact, other)));
            }
        });
        for (int i = 0; i < step.parts().size(); i++) {
            int index = i;
            changed(step.parts().get(i)).forEach(e -> all.add(Map.entry(e.getKey(), with(step, index, e.getValue()))));
        }
        return all;
    }

    private static String other(String text) {
        return switch (text) {
            case "true" -> "false";
            case "false" -> "true";
            case "programme" -> "policy";
            default ->
                text.matches("-?[0-9].*") ? text.replaceFirst("[0-9]", text.contains("9") ? "8" : "9") : text + "X";
        };
    }

    @Test
    void aChangedFactIsFoundOut() {
        CompetencyProfile profile =
                Scoring.standard().score(RandomPanel.of(7, 3, 20).programme()).profile("A03");
        RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
        Set<String> found = new TreeSet<>();
        for (ScoreTrace trace : List.of(profile.score("REL").trace(), fit.trace(profile))) {
            assertThat(trace.replay().isSame()).isTrue();
            for (Map.Entry<String, ScoreTrace> other : changed(trace)) {
                assertThat(other.getValue().replay().isSame())
                        .as(other.getKey())
                        .isFalse();
                if (!other.getValue().withSeal().replay().isSame()) {
                    found.add(other.getKey());
                }
            }
        }
        assertThat(found).containsAll(DECISIVE);
    }

    @Test
    void aRuleThatThePolicyDoesNotHoldIsNamed() {
        ScoreTrace trace = trace(Panel.of(3, "REL-1")
                .rate("A", "m", "MANAGER", 3)
                .rate("A", "p1", "PEER", 2)
                .rate("A", "p2", "PEER", 4)
                .rate("A", "p3", "PEER", 4));
        TraceReplay replay =
                with(trace, "combination", "by-headcount").withSeal().replay();
        assertThat(replay.isSame()).isFalse();
        assertThat(replay.unknownRules()).containsExactly("by-headcount/1");
        assertThat(replay.mismatches()).isEmpty();
    }

    private static ScoreTrace trace(Panel panel) {
        return Scoring.standard()
                .score(panel.programme())
                .profile("A")
                .score("REL")
                .trace();
    }

    /** Mean of the manager's 3 and the peers' 10/3, each half: 19/6. */
    @Test
    void beginsAtTheReleasedCellScores() {
        Panel panel = Panel.of(3, "REL-1")
                .rate("A", "m", "MANAGER", 3)
                .rate("A", "p1", "PEER", 2)
                .rate("A", "p2", "PEER", 4)
                .rate("A", "p3", "PEER", 4);
        ScoreTrace trace = trace(panel);
        assertThat(trace.facts()).containsEntry("score", "19/6");
        assertThat(trace.parts()).extracting(p -> p.facts().get("score")).contains("10/3", "3");
        assertThat(trace.replay().figure("others").orElseThrow().value()).isEqualTo(19 / 6.0);
    }

    @Test
    void anItemMeanOfFewerThanFiveStandsInNoTrace() {
        ScoredProgramme scored =
                Scoring.standard().score(RandomPanel.of(3, 3, 20).programme());
        int shown = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            for (CompetencyScore score : profile.scores()) {
                for (ScoreTrace cell : score.trace().parts()) {
                    long items = cell.parts().stream()
                            .filter(p -> p.step().equals("item"))
                            .count();
                    assertThat(items == 0 || Integer.parseInt(cell.facts().get("raters")) >= 5)
                            .isTrue();
                    shown += (int) items;
                }
            }
        }
        assertThat(shown).isPositive();
    }

    @Test
    void theDifferenceOfTwoTracesIsTold() {
        Panel panel = Panel.of(3, "REL-1")
                .rate("A", "m", "MANAGER", 3)
                .rate("A", "p1", "PEER", 2)
                .rate("A", "p2", "PEER", 4)
                .rate("A", "p3", "PEER", 4);
        ScoreTrace before = trace(panel);
        ScoreTrace after = trace(panel.rate("A", "p4", "PEER", 5).rate("A", "A", "SELF", 4));
        assertThat(before.diff(before).render()).isEqualTo("the traces are equal\n");
        assertThat(before.diff(after).render().lines())
                .containsExactly(
                        "score of the others REL: score 3.1667 -> 3.3750",
                        "score of the others REL > group PEER: ratings 3 -> 4",
                        "score of the others REL > group PEER: raters 3 -> 4",
                        "score of the others REL > group PEER: score 3.3333 -> 3.7500",
                        "score of the others REL > self: new");
        assertThat(before.diff(after).render(java.util.Locale.forLanguageTag("ru")))
                .contains("балл других REL > группа PEER: балл 3.3333 -> 3.7500");
        assertThat(after.diff(before).render(java.util.Locale.forLanguageTag("pl")))
                .contains("wynik innych REL > samoocena: już nie występuje");
    }
}
