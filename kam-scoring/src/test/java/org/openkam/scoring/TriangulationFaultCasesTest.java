package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.InterviewRating;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.fit.RoleMatch;
import org.openkam.scoring.json.ProfileJson;
import org.openkam.scoring.policy.InstrumentEstimate;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.policy.ScoringPolicy.FurtherPolicy;
import org.openkam.scoring.policy.Triangulation;
import org.openkam.scoring.policy.TriangulationRule;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.TriangulatedScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Rules from outside that combine instruments, and the intervals around what they combine: faults numbered as in the list of
 * fault cases. Each costs the combined score of one competency of one person; whatever else was scored stands.
 */
class TriangulationFaultCasesTest {
    private static final Estimate NONE = Estimate.notComputable(Reason.NOT_REQUESTED);

    /** What a rule does where the interview gave 5, which it gave B on PLN alone. */
    private interface Way extends Serializable {
        Triangulation of(List<InstrumentEstimate> estimates);
    }

    private record Own(Way way) implements TriangulationRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "own";
        }

        @Override
        public Triangulation combine(List<InstrumentEstimate> estimates, double confidence) {
            boolean isFive = estimates.stream().anyMatch(e -> e.estimate().equals(Estimate.of(5)));
            return isFive ? way.of(estimates) : TriangulationRule.latest().combine(estimates, confidence);
        }
    }

    private static Programme programme() {
        Panel panel = Panel.of(3, "REL-1", "PLN-1");
        for (String rater : List.of("a", "b", "c")) {
            panel.rate("A", "A" + rater, "PEER", 3, 2);
            panel.rate("B", "B" + rater, "PEER", 4, 4);
        }
        List<InterviewRating> interview = List.of(
                new InterviewRating("A", "X", "PLN", "A", Answer.of(3)),
                new InterviewRating("B", "X", "PLN", "A", Answer.of(5)),
                new InterviewRating("B", "X", "REL", "A", Answer.of(3)));
        return panel.programme().withFurther(new FurtherAnswers(interview, List.of(), List.of(), List.of(), List.of()));
    }

    private static Scoring scoring(Way way) {
        FurtherPolicy standard = ScoringPolicy.standard().further();
        return Scoring.with(ScoringPolicy.standard()
                .with("test", new FurtherPolicy(standard.adjustment(), new Own(way), standard.norms())));
    }

    private static void isNamedAndTheRestCompletes(Way way, String rule, String found) {
        for (int threads : new int[] {1, 2}) {
            ScoredProgramme scored = scoring(way).threads(threads).score(programme());
            List<Finding> failures = scored.findings().of(FindingCode.STRATEGY_FAILED);
            assertThat(failures).hasSize(1);
            assertThat(failures.get(0).facts())
                    .containsEntry("strategy", "own")
                    .containsEntry("rule", rule)
                    .containsEntry("found", found)
                    .containsEntry("assessee", "B")
                    .containsEntry("competency", "PLN");
            theRestIsThere(scored);
        }
    }

    private static void theRestIsThere(ScoredProgramme scored) {
        CompetencyProfile profile = scored.profile("B");
        TriangulatedScore failed = profile.combined("PLN");
        assertThat(failed.combined()).isEqualTo(Estimate.notComputable(Reason.STRATEGY_FAILED));
        assertThat(failed.instruments()).hasSize(2).allMatch(InstrumentScore::isScored);
        assertThat(((Scored) profile.score("PLN")).exact()).isEqualTo(Fraction.of(4, 1));
        assertThat(profile.combined("REL").combined()).isEqualTo(Estimate.of(4)); // the first code of one day
        assertThat(scored.profile("A").combined("PLN").combined()).isEqualTo(Estimate.of(2));
        assertThat(failed.trace().replay().isSame()).isFalse(); // by a rule that isn't at hand
        assertThat(failed.trace().facts()).containsEntry("reason", "STRATEGY_FAILED");
        assertThat(failed.trace().render(Locale.forLanguageTag("pl"))).doesNotContain("{");
        RoleMatch match = RoleMatch.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
        assertThat(match.trace().replay().isSame()).isTrue();
        String json = new String(ProfileJson.canonical(profile), StandardCharsets.UTF_8);
        assertThat(json).contains("STRATEGY_FAILED");
    }

    @Test
    void case66WhatARuleThrowsIsNamedAndTheOthersComplete() {
        isNamedAndTheRestCompletes(
                e -> {
                    throw new IllegalStateException("5 of " + e.get(0));
                },
                "T5",
                "java.lang.IllegalStateException");
        isNamedAndTheRestCompletes(
                e -> {
                    throw new StackOverflowError("5");
                },
                "T5",
                "java.lang.StackOverflowError");
        isNamedAndTheRestCompletes(
                e -> {
                    throw new AssertionError("5");
                },
                "T5",
                "java.lang.AssertionError");
        isNamedAndTheRestCompletes(
                e -> {
                    throw new NoClassDefFoundError("5");
                },
                "T5",
                "java.lang.NoClassDefFoundError");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void case66WhatConcernsTheWholeMachineIsThrownOn(int threads) {
        Scoring scoring = scoring(e -> {
                    throw new OutOfMemoryError("of a test");
                })
                .threads(threads);
        assertThatThrownBy(() -> scoring.score(programme()))
                .isExactlyInstanceOf(OutOfMemoryError.class)
                .hasMessage("of a test");
    }

    @Test
    void case67WhatBreaksTheContractIsRefused() {
        isNamedAndTheRestCompletes(e -> null, "T5", "null");
        isNamedAndTheRestCompletes(
                e -> new Triangulation(Estimate.of(Double.NaN), false, NONE),
                "T5",
                "java.lang.IllegalArgumentException");
        isNamedAndTheRestCompletes(
                e -> new Triangulation(Estimate.of(5.5), false, NONE), "T2", "out of bounds"); // above both
        isNamedAndTheRestCompletes(
                e -> new Triangulation(Estimate.of(4.5), true, NONE), "T3", "score beside a contradiction");
        AtomicInteger calls = new AtomicInteger();
        isNamedAndTheRestCompletes(
                e -> new Triangulation(Estimate.of(4 + calls.incrementAndGet() % 2), false, NONE), "T5", "two answers");
    }

    @Test
    void case67WhatARuleIsGivenCannotBeChanged() {
        isNamedAndTheRestCompletes(
                e -> {
                    e.clear();
                    return new Triangulation(Estimate.of(4), false, NONE);
                },
                "T5",
                "java.lang.UnsupportedOperationException");
    }

    /** Intervals of combined scores alone, which are those around 4 here. */
    private record OffAroundFour() implements IntervalMethod {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "off";
        }

        @Override
        public Interval interval(double value, StandardError error, double confidence) {
            return value == 4.5 ? new Interval(0, 1, confidence) : new Interval(value - 1, value + 1, confidence);
        }
    }

    /** B on PLN: 4.5, midway between 4 and 5, which no single instrument gave. */
    @Test
    void case67AnIntervalThatMissesTheCombinedScoreIsNamedToo() {
        ErrorPolicy standard = ScoringPolicy.standard().error();
        FurtherPolicy further = ScoringPolicy.standard().further();
        StandardError error = new StandardError(0.3, 20, false);
        ScoringPolicy policy = ScoringPolicy.standard()
                .with(
                        "test",
                        new ErrorPolicy(new OffAroundFour(), standard.gaps(), 0.95, new RaterError(0.16, 0, 30, 60)))
                .with(
                        "test",
                        new FurtherPolicy(
                                further.adjustment(),
                                new Own(e -> new Triangulation(Estimate.of(4.5, error, null), false, NONE)),
                                further.norms()));
        ScoredProgramme scored = Scoring.with(policy).score(programme());
        assertThat(scored.profile("B").combined("PLN").combined())
                .isEqualTo(Estimate.notComputable(Reason.STRATEGY_FAILED));
        List<String> found = new ArrayList<>();
        scored.findings()
                .of(FindingCode.STRATEGY_FAILED)
                .forEach(f ->
                        found.add(f.facts().get("strategy") + " " + f.facts().get("rule") + " "
                                + f.facts().get("assessee") + " " + f.facts().get("competency")));
        assertThat(found).containsExactly("off I1 B PLN");
    }
}
