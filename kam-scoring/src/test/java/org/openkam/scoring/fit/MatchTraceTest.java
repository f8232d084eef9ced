package org.openkam.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.scoring.fit.MatchedPeople.keyRole;
import static org.openkam.scoring.fit.MatchedPeople.one;
import static org.openkam.scoring.fit.MatchedPeople.requirement;
import static org.openkam.scoring.fit.MatchedPeople.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleProfile;
import org.openkam.scoring.Replayed;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceReplay;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.StandardError;

/** Every figure of a match and of a ranking comes out of its trace again, to the bit; a changed one is found out. */
class MatchTraceTest {
    private static final Experience EXPERIENCED = new Experience(2.5, 3);

    /** Asserts every figure and verdict of a match, and returns how many figures there were. */
    static int replayed(RoleMatch match) {
        TraceReplay replay = Replayed.of(match.trace());
        int figures = Replayed.same(replay, "fit", match.fit().fit())
                + Replayed.same(replay, "counted", match.counted())
                + Replayed.same(replay, "meangap", match.gap())
                + Replayed.same(replay, "longest", match.time().longest())
                + Replayed.same(replay, "together", match.time().sum());
        for (CompetencyClosing closing : match.time().parts()) {
            String competency = closing.competency();
            figures += Replayed.same(replay, "closing " + competency, closing.months());
            figures += Replayed.same(
                    replay,
                    "reaches " + competency,
                    match.probability(competency).orElseThrow().probability());
        }
        if (match.overload().difference() instanceof Estimate.Computed difference) {
            figures += Replayed.same(replay, "apart", difference);
        }
        assertThat(replay.verdicts())
                .containsEntry("advice", match.advice().name())
                .containsEntry("overload", match.overload().kind().name());
        return figures;
    }

    private static RoleProfile oddRole() {
        return role(
                requirement("SAL", 3, 0, true),
                requirement("PLN", 4, 37, false),
                requirement("STR", 1, 0, false),
                requirement("REL", 5, 63, false));
    }

    private static List<RoleMatch> matches(CompetencyProfile profile) {
        List<RoleMatch> matches = new ArrayList<>();
        for (RoleProfile role : List.of(keyRole(), oddRole(), MatchedPeople.relOnly())) {
            for (MustHaveRule rule : MustHaveRule.values()) {
                RoleMatchPolicy policy = RoleMatchPolicy.standard()
                        .with(MustHavePolicy.of(rule))
                        .with(ClosingPolicy.standard().with("REL", new ClosingPace(0.3, 0.01, "own study")));
                matches.add(RoleMatch.of(profile, role, policy));
                matches.add(RoleMatch.of(profile, role, policy, EXPERIENCED));
            }
        }
        return matches;
    }

    @Property(tries = 60)
    void everyFigureReplays(@ForAll @Size(4) List<@IntRange(max = 5) Integer> scores) {
        int[] own = scores.stream().mapToInt(s -> s).toArray();
        matches(one(own)).forEach(MatchTraceTest::replayed);
        MatchedPeople alone = new MatchedPeople().add("A", own);
        matches(alone.profiles(ScoringPolicy.standard()).get(0)).forEach(MatchTraceTest::replayed); // no errors
    }

    @Test
    void everyStepAndFactHasWords() {
        Set<String> steps = new TreeSet<>();
        for (int[] scores : new int[][] {
            {4, 4, 4, 5},
            {5, 5, 5, 2},
            {4, 3, 4, 4},
            {0, 0, 0, 0},
            {3, 5, 2, 4},
            {1, 4, 3, 4},
            {3, 4, 4, 4},
            {4, 4, 4, 3}
        }) {
            List<RoleMatch> all = new ArrayList<>(matches(one(scores)));
            all.addAll(matches(new MatchedPeople()
                    .add("A", scores)
                    .profiles(ScoringPolicy.standard())
                    .get(0)));
            all.forEach(match -> {
                Replayed.assertWords(match.trace());
                collect(match.trace(), steps);
            });
        }
        for (MatchAdvice advice : MatchAdvice.values()) {
            assertThat(steps).contains("match." + advice);
        }
        for (MustHaveRule rule : MustHaveRule.values()) {
            assertThat(steps).contains("musthaves." + rule);
        }
        for (MatchReason.Kind kind : MatchReason.Kind.values()) {
            assertThat(steps).contains("matchreason." + kind);
        }
        for (OverloadRisk.Kind kind : OverloadRisk.Kind.values()) {
            assertThat(steps).contains("overload." + kind);
        }
        assertThat(steps)
                .contains("counted", "counted.plain", "counted.none", "meangap", "meangap.plain", "meangap.none")
                .contains("closing", "closing.plain", "closing.none", "notcounted", "longest", "longest.plain")
                .contains("longest.none", "together", "together.plain", "together.none", "reaches", "reaches.none")
                .contains("apart", "experience", "evidence", "bounds");
    }

    private static void collect(ScoreTrace step, Set<String> steps) {
        steps.add(step.step());
        step.parts().forEach(part -> collect(part, steps));
    }

    @Test
    void isSaidInEachLanguage() {
        ScoreTrace trace = RoleMatch.of(one(4, 3, 4, 4), keyRole()).trace();
        assertThat(trace.render())
                .startsWith("ROLE: develop toward the role; a recommendation, a person decides\n")
                .contains("fit as it counts after must-haves: 0.7500, standard error at most ")
                .contains("mean gap by weight, points above targets counting as 0: 0.2000")
                .contains("PLN: 12.0 months at 0.0833 points a month, give or take 0.0278 (assumption)");
        assertThat(trace.render(Locale.forLanguageTag("ru"))).startsWith("ROLE: развивать до роли;");
        assertThat(trace.render(Locale.forLanguageTag("pl"))).startsWith("ROLE: rozwijać w kierunku roli;");
    }

    /** What decides a figure or the advice wherever it stands is found out even under a new seal. */
    @Test
    void aChangedFactIsFoundOut() {
        Set<String> found = new TreeSet<>();
        for (ScoreTrace trace : List.of(
                RoleMatch.of(one(4, 3, 4, 4), keyRole(), RoleMatchPolicy.standard(), EXPERIENCED)
                        .trace(),
                RoleMatch.of(one(3, 5, 2, 4), keyRole()).trace())) {
            for (Map.Entry<String, ScoreTrace> other : Replayed.changed(trace)) {
                assertThat(other.getValue().replay().isSame())
                        .as(other.getKey())
                        .isFalse();
                if (!other.getValue().withSeal().replay().isSame()) {
                    found.add(other.getKey());
                }
            }
        }
        assertThat(found)
                .contains("match.advice", "match.reasons", "fit.fit", "fit.seal", "gap.score", "attained.attained")
                .contains("musthaves.effect", "musthaves.cap", "musthaves.capping", "musthaves.bars", "musthaves.caps")
                .contains("counted.counted", "counted.se", "counted.upper", "meangap.meangap", "meangap.limit")
                .contains("meangap.se", "bounds.lower", "bounds.upper", "bounds.confidence", "bounds.intervals")
                .contains("evidence.least", "closing.closing", "closing.se", "closing.pace", "closing.paceError")
                .contains("closing.counted", "longest.longest", "longest.lower", "together.together", "together.se")
                .contains("reaches.target", "reaches.probability", "overload.overload", "overload.high")
                .contains("apart.difference", "apart.se", "experience.favour", "experience.tenure")
                .contains("matchreason.kind", "matchreason.competencies");
    }

    /** The seal of the fit inside counts too: a name that takes no part in reckoning can't be changed. */
    @Test
    void theTraceOfTheFitIsSealedInside() {
        ScoreTrace trace = RoleMatch.of(one(4, 3, 4, 4), keyRole()).trace();
        ScoreTrace fit = trace.parts().get(0);
        Map<String, String> facts = new TreeMap<>(fit.facts());
        facts.put("role", "OTHER");
        List<ScoreTrace> parts = new ArrayList<>(trace.parts());
        parts.set(0, new ScoreTrace(fit.step(), facts, fit.parts()));
        ScoreTrace changed = new ScoreTrace(trace.step(), trace.facts(), parts).withSeal();
        assertThat(changed.replay().mismatches())
                .singleElement()
                .satisfies(m -> assertThat(m.fact()).isEqualTo("seal"));
    }

    private static Estimate figure(double value, double error) {
        return Estimate.of(value, new StandardError(error, 20, false), null);
    }

    @Property(tries = 60)
    void everyRankReplays(
            @ForAll @Size(max = 12) List<@IntRange(max = 20) Integer> values,
            @ForAll @IntRange(min = 0, max = 4) int error,
            @ForAll RankComparison comparison) {
        Map<String, Estimate> figures = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            figures.put("P" + i, i % 5 == 4 ? Estimate.of(values.get(i)) : figure(values.get(i), error * 0.5 + i % 2));
        }
        RankRanges ranking = RankRanges.of(figures, comparison, 0.95);
        TraceReplay replay = Replayed.of(ranking.trace());
        for (RankRange range : ranking.ranges()) {
            assertThat(replay.verdicts()).containsEntry(range.code(), range.best() + "-" + range.worst());
        }
        Replayed.assertWords(ranking.trace());
    }

    @Test
    void aChangedRankIsFoundOut() {
        Map<String, Estimate> figures = Map.of(
                "A",
                figure(5, 0.1),
                "B",
                figure(4, 0.1),
                "C",
                figure(4, 0.3),
                "D",
                Estimate.of(3),
                "E",
                figure(1, 0.1));
        ScoreTrace trace = RankRanges.of(figures, RankComparison.HOLM, 0.95).trace();
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, ScoreTrace> other : Replayed.changed(trace)) {
            assertThat(other.getValue().replay().isSame()).as(other.getKey()).isFalse();
            if (!other.getValue().withSeal().replay().isSame()) {
                found.add(other.getKey());
            }
        }
        assertThat(found)
                .contains("ranking.people", "ranking.bands", "ranking.comparison", "standing.figure", "standing.best")
                .contains("standing.worst", "standing.band", "standing.separated");
        assertThat(trace.diff(RankRanges.of(figures, RankComparison.HOLM, 0.9999)
                                .trace())
                        .isEmpty())
                .isFalse();
    }
}
