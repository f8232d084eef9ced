package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.policy.ReadinessRule;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.policy.SourceCombination;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.RatingCounts;
import org.openkam.scoring.statistic.RatingTally;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** A strategy from outside that breaks its contract is named, and costs only what it takes part in. */
class StrategyIsolationTest {
    private static final Fraction HALF = Fraction.of(1, 2);
    private static final AtomicInteger CALLS = new AtomicInteger();

    /** B has two items on REL and is the only one; the broken weights are those of two items. */
    private static Panel panel() {
        Panel panel = Panel.of(3, "REL-1", "REL-2", "PLN-1");
        for (String rater : List.of("a", "b", "c")) {
            panel.rate("A", "A" + rater, "PEER", 3, 0, 2);
            panel.rate("B", "B" + rater, "PEER", 4, 2, 5);
        }
        return panel.rate("B", "B", "SELF", 5, 5, 5).rate("B", "Bm", "MANAGER", 4, 2, 1);
    }

    /** What weights can be wrong with, and the rule they break. */
    enum Weights {
        NOTHING("A4", "null", n -> null),
        TOO_FEW("A1", "1 weights", n -> new Fraction[] {Fraction.ONE}),
        ONE_MISSING("A4", "null", n -> new Fraction[] {Fraction.ONE, null}),
        NEGATIVE("A1", "negative weight", n -> new Fraction[] {Fraction.of(3, 2), Fraction.of(-1, 2)}),
        WRONG_SUM("A1", "other sum", n -> new Fraction[] {HALF, Fraction.of(1, 3)}),
        THROWING("A4", "java.lang.IllegalStateException", n -> {
            throw new IllegalStateException("rating 4 of rater Ba");
        }),
        ENDLESS("A4", "java.lang.StackOverflowError", Weights::endless),
        CHANGING(
                "A4",
                "two answers",
                n -> CALLS.getAndIncrement() % 2 == 0
                        ? new Fraction[] {HALF, HALF}
                        : new Fraction[] {Fraction.ONE, Fraction.ZERO});

        private final String rule;
        private final String found;
        private final Function<Integer, Fraction[]> weights;

        Weights(String rule, String found, Function<Integer, Fraction[]> weights) {
            this.rule = rule;
            this.found = found;
            this.weights = weights;
        }

        private static Fraction[] endless(int items) {
            Fraction[] more = endless(items + 1);
            return Arrays.copyOf(more, items);
        }
    }

    /** Right for one item, wrong for two. */
    record Broken(Weights weights) implements RatingAggregation {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "broken";
        }

        @Override
        public FigureForm form() {
            return FigureForm.LINEAR;
        }

        @Override
        public Fraction[] itemWeights(RatingTally tally) {
            return tally.items() == 1 ? new Fraction[] {Fraction.ONE} : weights.weights.apply(tally.items());
        }
    }

    private static ScoredProgramme score(ScoringPolicy policy) {
        return Scoring.with(policy).score(panel().programme());
    }

    private static Finding onlyFailure(ScoredProgramme scored) {
        List<Finding> failures = scored.findings().of(FindingCode.STRATEGY_FAILED);
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void brokenWeightsCostOneScore(Weights weights) {
        ScoredProgramme scored = score(ScoringPolicy.standard().with("test", new Broken(weights)));
        NotScored rel = (NotScored) scored.profile("B").score("REL");
        assertThat(rel.reason()).isEqualTo(NotScoredReason.STRATEGY_FAILED);
        assertThat(rel.trace().render()).contains("a rule from outside the library failed");
        assertThat(((Scored) scored.profile("B").score("PLN")).exact()).isEqualTo(Fraction.of(3, 1));
        assertThat(((Scored) scored.profile("A").score("REL")).exact()).isEqualTo(Fraction.of(3, 1));
        assertThat(onlyFailure(scored).facts())
                .isEqualTo(Map.of(
                        "strategy",
                        "broken",
                        "class",
                        Broken.class.getName(),
                        "rule",
                        weights.rule,
                        "found",
                        weights.found,
                        "assessee",
                        "B",
                        "competency",
                        "REL"));
        for (Language language : Language.BUNDLED) {
            assertThat(scored.findings().render(language))
                    .contains("broken", Broken.class.getName(), weights.rule)
                    .doesNotContain("Ba", "{");
        }
    }

    /** All weight to the item with the highest mean: the sum is right, but the weights tell of the ratings. */
    record Highest() implements RatingAggregation {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "highest";
        }

        @Override
        public FigureForm form() {
            return FigureForm.LINEAR;
        }

        @Override
        public Fraction[] itemWeights(RatingTally tally) {
            int highest = tally.items() - 1;
            for (int i = tally.items() - 1; i >= 0; i--) {
                highest = tally.mean(i).compareTo(tally.mean(highest)) > 0 ? i : highest;
            }
            Fraction[] weights = new Fraction[tally.items()];
            Arrays.fill(weights, Fraction.ZERO);
            weights[highest] = Fraction.ONE;
            return weights;
        }
    }

    @Test
    void weightsMustNotTellOfRatings() {
        ScoredProgramme scored = score(ScoringPolicy.standard().with("test", new Highest()));
        assertThat(onlyFailure(scored).facts())
                .containsEntry("rule", "A2")
                .containsEntry("assessee", "B")
                .containsEntry("competency", "REL");
    }

    @Test
    void theSameOnAnyNumberOfThreads() {
        ScoringPolicy policy = ScoringPolicy.standard().with("test", new Broken(Weights.WRONG_SUM));
        String one = Dump.of(Scoring.with(policy).score(panel().programme()));
        assertThat(Dump.of(Scoring.with(policy).threads(3).score(panel().programme())))
                .isEqualTo(one);
    }

    /** Says nothing about its form. */
    record Undeclared() implements RatingAggregation {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "undeclared";
        }

        @Override
        public Fraction[] itemWeights(RatingTally tally) {
            throw new AssertionError("nobody asks");
        }
    }

    @Test
    void g12AnUndeclaredFigureIsWithheld() {
        ScoringPolicy policy = ScoringPolicy.standard().with("test", new Undeclared());
        ScoredProgramme scored = score(policy);
        assertThat(((NotScored) scored.profile("A").score("REL")).reason())
                .isEqualTo(NotScoredReason.UNDECLARED_FIGURE);
        assertThat(scored.findings().of(FindingCode.STRATEGY_FAILED)).isEmpty();
        assertThat(scored.profiles())
                .allSatisfy(profile -> assertThat(profile.scores()).noneMatch(Scored.class::isInstance));
        for (int i = 0; i < panel().rows().size(); i++) {
            List<Panel.Row> rows = new ArrayList<>(panel().rows());
            Panel.Row row = rows.get(i);
            if (row.isRated() && !row.source().equals("SELF")) {
                rows.set(i, row.with(Answer.of(1 + row.rating() % 5)));
                ScoredProgramme other = Scoring.with(policy).score(panel().programme(rows));
                assertThat(Dump.of(other)).isEqualTo(Dump.of(scored));
            }
        }
    }

    /** A spread figure that leaves the range of the ratings. */
    record TooHigh() implements RatingAggregation {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "too-high";
        }

        @Override
        public FigureForm form() {
            return FigureForm.SPREAD;
        }

        @Override
        public Fraction itemScore(RatingCounts counts) {
            return Fraction.of(counts.highest() + 1L, 1);
        }
    }

    @Test
    void aSpreadFigureMustStayAmongTheRatings() {
        Panel panel = Panel.of(3, "REL-1");
        for (int r = 0; r < 10; r++) {
            panel.rate("A", "r" + r, "PEER", 2);
        }
        ScoringPolicy policy = ScoringPolicy.standard().with("test", new TooHigh());
        Finding failure = onlyFailure(Scoring.with(policy).score(panel.programme()));
        assertThat(failure.facts()).containsEntry("rule", "A3");
    }

    /** Gives each group the same weight, merged or not. */
    record PerGroup(Fraction weight) implements SourceCombination {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "per-group";
        }

        @Override
        public Fraction weight(Set<RaterSource> sources, int raters) {
            return sources.size() == 1 && sources.contains(RaterSource.MANAGER) ? Fraction.ONE : weight;
        }
    }

    @Test
    void aWeightMustBePositive() {
        ScoredProgramme scored = score(ScoringPolicy.standard().with("test", new PerGroup(Fraction.ZERO)));
        assertThat(scored.findings().of(FindingCode.STRATEGY_FAILED))
                .hasSize(4)
                .allMatch(f -> f.facts().get("rule").equals("C1"));
    }

    @Test
    void aMergedGroupMustWeighWhatItsSourcesWeigh() {
        Panel panel = Panel.of(3, "REL-1")
                .rate("A", "a", "PEER", 3)
                .rate("A", "b", "PEER", 3)
                .rate("A", "c", "CLIENT", 3);
        ScoringPolicy policy = ScoringPolicy.standard().with("test", new PerGroup(Fraction.ONE));
        assertThat(onlyFailure(Scoring.with(policy).score(panel.programme())).facts())
                .containsEntry("rule", "C2");
    }

    @Test
    void aSourceWithoutGivenWeightCannotBeCombined() {
        var given = SourceCombination.givenWeights(Map.of("PEER", Fraction.ONE));
        ScoredProgramme scored = score(ScoringPolicy.standard().with("test", given));
        assertThat(scored.profile("A").score("REL")).isInstanceOf(Scored.class);
        assertThat(((NotScored) scored.profile("B").score("REL")).reason()).isEqualTo(NotScoredReason.STRATEGY_FAILED);
        assertThat(scored.findings().render()).contains("UnknownCodeException");
    }

    /** Divides wrongly. */
    record Divided(List<Set<RaterSource>> groups) implements SmallGroupRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "divided";
        }

        @Override
        public List<Set<RaterSource>> partition(Map<RaterSource, Integer> raters, int k) {
            return groups.contains(Set.of(RaterSource.SELF))
                    ? raters.put(RaterSource.PEER, 9) == null ? groups : groups
                    : groups;
        }
    }

    @Test
    void aPartitionThatTheGateRefusesIsNamed() {
        for (var broken : Map.of("S1", Set.of(RaterSource.CLIENT), "S4", Set.of(RaterSource.SELF))
                .entrySet()) {
            ScoredProgramme scored =
                    score(ScoringPolicy.standard().with("test", new Divided(List.of(broken.getValue()))));
            assertThat(((NotScored) scored.profile("B").score("REL")).reason())
                    .isEqualTo(NotScoredReason.STRATEGY_FAILED);
            assertThat(scored.findings().of(FindingCode.STRATEGY_FAILED))
                    .hasSize(2)
                    .allMatch(f -> f.facts().get("rule").equals(broken.getKey())
                            && f.facts().get("competency").equals("*"));
        }
    }

    /** Claims whatever it is told to. */
    record Claiming(Claim claim) implements GapRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "claiming";
        }

        @Override
        public List<Claim> claims(List<Estimate> differences, RatingScale scale) {
            return differences.stream().map(d -> claim).toList();
        }
    }

    @Test
    void aBrokenClaimIsNotMadeAndTheScoresStay() {
        ScoredProgramme scored = score(ScoringPolicy.standard().with("test", new Claiming(Claim.BELOW)));
        assertThat(scored.profile("B").score("REL")).isInstanceOf(Scored.class);
        assertThat(scored.profile("B").score("REL").self().claim()).isEqualTo(Claim.NO_CLAIM);
        assertThat(scored.findings().of(FindingCode.STRATEGY_FAILED))
                .allMatch(f -> f.facts().get("rule").matches("G[12]"))
                .isNotEmpty();
        RoleFit fit = fit(scored.profile("A"));
        assertThat(fit.failures()).hasSize(1);
        assertThat(fit.gaps()).allMatch(gap -> gap.claim() == Claim.NO_CLAIM);
    }

    private static RoleFit fit(CompetencyProfile profile) {
        return RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
    }

    /** Lies above the value. */
    record Above() implements IntervalMethod {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "above";
        }

        @Override
        public Interval interval(double value, StandardError error, double confidence) {
            return new Interval(value + 1, value + 2, confidence);
        }
    }

    @Test
    void anIntervalMustHoldItsValue() {
        var error = new ErrorPolicy(new Above(), GapRule.exceedsError(), 0.95, new RaterError(0.2, 0.1, 30, 60));
        ScoredProgramme scored = score(ScoringPolicy.standard().with("test", error));
        assertThat(((NotScored) scored.profile("A").score("REL")).reason()).isEqualTo(NotScoredReason.STRATEGY_FAILED);
        assertThat(scored.findings().of(FindingCode.STRATEGY_FAILED))
                .hasSize(4)
                .allMatch(f -> f.facts().get("rule").equals("I1"));
    }

    /** Changes what it is given, or leaves the bounds. */
    record Fitting(boolean changing) implements ReadinessRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "fitting";
        }

        @Override
        public Estimate fit(List<Attainment> attainments) {
            if (changing) {
                attainments.clear();
            }
            return Estimate.of(1.5);
        }

        @Override
        public Readiness readiness(List<Attainment> attainments) {
            return Readiness.READY;
        }
    }

    @Test
    void aBrokenReadinessRecommendsNothing() {
        for (boolean changing : new boolean[] {true, false}) {
            ScoredProgramme scored = score(ScoringPolicy.standard().with("test", new Fitting(changing)));
            RoleFit fit = fit(scored.profile("A"));
            assertThat(fit.fit()).isEqualTo(Estimate.notComputable(Reason.STRATEGY_FAILED));
            assertThat(fit.readiness()).isEqualTo(Readiness.NOT_ENOUGH_EVIDENCE);
            assertThat(fit.failures()).hasSize(1);
            assertThat(fit.failures().get(0).rule()).isEqualTo(changing ? "R4" : "R1");
            assertThat(fit.failures().get(0)).asString().contains("fitting", Fitting.class.getName());
        }
    }
}
