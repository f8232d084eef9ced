package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.progress.ProbationDecision.Outcome;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * Source case D1 and rules R28, R36, R37. The seed: a newcomer gets five clients and is to raise their given turnover by 30 percent,
 * which is known to be feasible, within a deal cycle.
 */
class D01ProbationTest {
    static final LocalDate START = LocalDate.of(2028, 3, 1);
    static final LocalDate END = LocalDate.of(2028, 8, 31);
    static final ProbationWindow WINDOW = new ProbationWindow(START, END, Period.ofMonths(6));
    static final Feasibility FEASIBLE =
            new Feasibility("HEAD", LocalizedText.of("similar clients grew by a third last year"));
    private static final ProbationPolicy POLICY = ProbationPolicy.standard();

    /** C1, C2 and so on. */
    static SortedMap<String, BigDecimal> amounts(int... amounts) {
        SortedMap<String, BigDecimal> byClient = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            byClient.put("C" + (i + 1), BigDecimal.valueOf(amounts[i]));
        }
        return byClient;
    }

    static ProbationGoal goal(int... baseline) {
        return new ProbationGoal("N01", "HEAD", amounts(baseline), new BigDecimal("0.3"), WINDOW, FEASIBLE);
    }

    private static ProbationGoal seed() {
        return goal(100, 200, 300, 150, 250); // 1000 together
    }

    static ProbationReview review(ProbationGoal goal, TargetConditions conditions, int... turnover) {
        return ProbationReview.of(goal, new ProbationFigures(amounts(turnover), END, conditions), POLICY);
    }

    private static ProbationReview fair(ProbationGoal goal, int... turnover) {
        return review(goal, TargetConditions.givenAll(), turnover);
    }

    /** Growth 300 of 1000 is 0.3; 0.3 of 0.3 is 1. */
    @Test
    void seedCasePassesAtThirtyPercent() {
        ProbationReview review = fair(seed(), 130, 260, 390, 195, 325);
        assertThat(review.outcome().growth()).isEqualTo(Estimate.of(0.3));
        assertThat(review.outcome().attainment()).isEqualTo(Estimate.of(1));
        assertThat(review.advice()).isEqualTo(ProbationAdvice.PASS);
        assertThat(review.reasons())
                .containsExactly(ProbationReason.GOAL_REACHED, ProbationReason.TOO_FEW_CLIENTS_FOR_ERROR);
        assertThat(review.outcome().spread().deviation().value()).isZero(); // each grew by 30 percent
        assertThat(review).hasToString("N01 PASS, attainment 1.0000 [GOAL_REACHED, TOO_FEW_CLIENTS_FOR_ERROR]");
    }

    /** 240 of 1000: 0.24 / 0.3 = 0.8. Without C3 (300 to 480): 60 of 700, / 0.3 = 0.2857; without C2: 230 of 800, / 0.3 = 0.9583. */
    @Test
    void oneClientCarriesIt() {
        ProbationReview review = fair(seed(), 110, 210, 480, 160, 280);
        assertThat(review.outcome().attainment().value()).isEqualTo(0.8);
        assertThat(review.advice()).isEqualTo(ProbationAdvice.EXTEND);
        assertThat(review.reasons())
                .containsExactly(
                        ProbationReason.MOST_OF_GOAL_REACHED,
                        ProbationReason.HINGES_ON_ONE_CLIENT,
                        ProbationReason.TOO_FEW_CLIENTS_FOR_ERROR);
        ClientGrowth third = review.outcome().clients().get(2);
        assertThat(third.growth()).isEqualTo(Estimate.of(0.6));
        assertThat(third.attainmentWithout().value()).isCloseTo(60 / 700d / 0.3, within(1e-15));
        // growths 0.1, 0.05, 0.6, 1/15, 0.12: mean 0.187333
        assertThat(review.outcome().spread().mean().value())
                .isCloseTo((0.1 + 0.05 + 0.6 + 1 / 15d + 0.12) / 5, within(1e-15));
    }

    /** 209.9 would be below 0.7; the borders themselves belong to the better side. */
    @Test
    void bordersAreExact() {
        assertThat(fair(goal(1000), 1210).advice()).isEqualTo(ProbationAdvice.EXTEND); // 0.21 / 0.3 = 0.7
        assertThat(fair(goal(1000), 1209).advice()).isEqualTo(ProbationAdvice.FAIL);
        assertThat(fair(goal(1000), 1299).advice()).isEqualTo(ProbationAdvice.EXTEND);
        assertThat(fair(goal(1000), 1300).advice()).isEqualTo(ProbationAdvice.PASS);
        assertThat(fair(goal(1000), 900).outcome().attainment().value()).isCloseTo(-1 / 3d, within(1e-15));
    }

    @Test
    void conditionsComeFirst() {
        TargetConditions noBudget = TargetConditions.givenAll().without(Condition.BUDGET);
        assertThat(review(goal(1000), noBudget, 1100).advice()).isEqualTo(ProbationAdvice.CONDITIONS_FIRST);
        assertThat(review(goal(1000), noBudget, 1250).advice()).isEqualTo(ProbationAdvice.CONDITIONS_FIRST);
        assertThat(review(goal(1000), noBudget, 1300).advice()).isEqualTo(ProbationAdvice.PASS);
        TargetConditions unknown = TargetConditions.unknownAll();
        assertThat(review(goal(1000), unknown, 1100).advice()).isEqualTo(ProbationAdvice.CONDITIONS_FIRST);
        ProbationReview near = review(goal(1000), unknown, 1250);
        assertThat(near.advice()).isEqualTo(ProbationAdvice.EXTEND);
        assertThat(near.reasons()).contains(ProbationReason.CONDITION_UNKNOWN);
        assertThat(review(goal(1000), noBudget, 1100).render(Locale.ENGLISH)).contains("was missing: a budget");
    }

    @Test
    void beforeTheLastDayNothingIsRecommended() {
        var early = new ProbationFigures(amounts(1300), END.minusDays(1), TargetConditions.givenAll());
        ProbationReview review = ProbationReview.of(goal(1000), early, POLICY);
        assertThat(review.advice()).isEqualTo(ProbationAdvice.NOT_YET);
        assertThat(review.reasons()).contains(ProbationReason.WINDOW_OPEN).doesNotContain(ProbationReason.GOAL_REACHED);
        assertThat(review.outcome().attainment().value()).isEqualTo(1);
    }

    /** Missing is never zero, but nothing brings less than nothing: then the known clients alone can pass. */
    @Test
    void aMissingClientIsUnknown() {
        SortedMap<String, BigDecimal> known = amounts(130, 260);
        var figures = new ProbationFigures(known, END, TargetConditions.givenAll());
        ProbationReview review = ProbationReview.of(goal(100, 200, 300), figures, POLICY);
        assertThat(review.advice()).isEqualTo(ProbationAdvice.NOT_ENOUGH_DATA);
        assertThat(review.outcome().attainment()).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(review.outcome().clients().get(2).growth())
                .isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(review.outcome().clients().get(0).growth()).isEqualTo(Estimate.of(0.3));

        known.put("C1", BigDecimal.valueOf(520)); // 780 of 600 already
        var enough = new ProbationFigures(known, END, TargetConditions.givenAll());
        ProbationReview passed = ProbationReview.of(goal(100, 200, 300), enough, POLICY);
        assertThat(passed.advice()).isEqualTo(ProbationAdvice.PASS);
        assertThat(passed.reasons()).contains(ProbationReason.REACHED_WITHOUT_UNKNOWN);
    }

    @Test
    void aClientWithoutTurnoverBefore() {
        ProbationReview review = fair(goal(0, 100), 30, 100);
        assertThat(review.outcome().attainment()).isEqualTo(Estimate.of(1)); // 130 of 100
        assertThat(review.outcome().clients().get(0).growth()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(review.outcome().clients().get(1).attainmentWithout())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal(0, 0))
                .withMessageContaining("must be above 0, because growth is measured by it");
    }

    /**
     * Ten clients of 100 each, five at 120 and five at 140: r = 1.3, residuals 10 each, their squares 1000; SE(r) = sqrt(10/9 * 1000) /
     * 1000 = 0.0333333, over 0.3: 0.1111111, 9 degrees of freedom.
     */
    @Test
    void tenClientsHaveAnError() {
        int[] before = new int[10];
        int[] after = new int[10];
        Arrays.fill(before, 100);
        for (int i = 0; i < 10; i++) {
            after[i] = i < 5 ? 120 : 140;
        }
        ProbationReview review = fair(goal(before), after);
        Estimate.Computed attainment = (Estimate.Computed) review.outcome().attainment();
        assertThat(attainment.value()).isEqualTo(1);
        assertThat(attainment.standardError().value()).isCloseTo(1 / 9d, within(1e-15));
        assertThat(attainment.standardError().degreesOfFreedom()).isEqualTo(9);
        assertThat(attainment.standardError().assumed()).isTrue();
        // t(0.975, 9) = 2.262157
        assertThat(attainment.interval().lower()).isCloseTo(1 - 2.262157 / 9, within(1e-6));
        assertThat(review.reasons()).contains(ProbationReason.WITHIN_ERROR);
        assertThat(review.advice()).isEqualTo(ProbationAdvice.PASS);
        assertThat(review.reasons()).doesNotContain(ProbationReason.TOO_FEW_CLIENTS_FOR_ERROR);
    }

    @Test
    void aWindowHoldsAWholeDealCycle() {
        assertThat(new ProbationWindow(START, LocalDate.of(2028, 8, 31), Period.ofMonths(6)))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProbationWindow(START, LocalDate.of(2028, 8, 30), Period.ofMonths(6)))
                .withMessageContaining("must lie at least one deal cycle (P6M) behind its start 2028-03-01");
        assertThatIllegalArgumentException().isThrownBy(() -> new ProbationWindow(START, END, Period.ZERO));
    }

    @Test
    void aDraftNamesAllFaultsAtOnce() {
        SortedMap<String, BigDecimal> baseline = new TreeMap<>();
        baseline.put("C1", null);
        ProbationDraft draft = new ProbationDraft(
                new ProbationDraft.People("N01", "N01"),
                baseline,
                BigDecimal.ZERO,
                new ProbationDraft.Time(START, START.plusMonths(1), Period.ofMonths(6)),
                null);
        assertThat(draft.faults())
                .containsExactly(
                        ProbationFault.NO_DECIDER,
                        ProbationFault.BASELINE_UNKNOWN,
                        ProbationFault.NO_GROWTH,
                        ProbationFault.WINDOW_SHORTER_THAN_DEAL_CYCLE,
                        ProbationFault.NOT_KNOWN_FEASIBLE);
        assertThatIllegalArgumentException().isThrownBy(draft::goal);
        ProbationDraft empty = new ProbationDraft(
                new ProbationDraft.People(null, null),
                new TreeMap<>(),
                null,
                new ProbationDraft.Time(null, null, null),
                null);
        assertThat(empty.faults())
                .containsExactly(
                        ProbationFault.NO_ASSESSEE,
                        ProbationFault.NO_DECIDER,
                        ProbationFault.NO_CLIENT,
                        ProbationFault.NO_GROWTH,
                        ProbationFault.WINDOW_MISSING,
                        ProbationFault.NOT_KNOWN_FEASIBLE);
        for (ProbationFault fault : ProbationFault.values()) {
            assertThat(fault.render(Locale.ENGLISH)).contains(". Maybe ");
            assertThat(fault.render(Locale.forLanguageTag("ru"))).contains("Возможно");
            assertThat(fault.render(Locale.forLanguageTag("pl"))).contains("Być może");
        }
    }

    @Test
    void aDraftWithoutFaultsIsAGoal() {
        ProbationDraft draft = new ProbationDraft(
                new ProbationDraft.People("N01", "HEAD"),
                amounts(100, 200, 300, 150, 250),
                new BigDecimal("0.3"),
                new ProbationDraft.Time(START, END, Period.ofMonths(6)),
                FEASIBLE);
        assertThat(draft.faults()).isEmpty();
        assertThat(draft.goal()).isEqualTo(seed());
    }

    @Test
    void moreTimeNeedsABaselineOfTheLongerTime() {
        ProbationGoal longer = goal(100, 200).extendedTo(END.plusMonths(3), amounts(150, 300));
        assertThat(longer.window().end()).isEqualTo(LocalDate.of(2028, 11, 30));
        assertThat(longer.baseline()).isEqualTo(amounts(150, 300));
        assertThatIllegalArgumentException().isThrownBy(() -> goal(100).extendedTo(END, amounts(100)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> goal(100).extendedTo(END.plusDays(1), amounts(100, 200)))
                .withMessageContaining("must be the same");
    }

    @Test
    void aPersonDecidesAndSaysWhyIfOtherwise() {
        ProbationReview review = fair(goal(1000), 1250);
        assertThat(new ProbationDecision(review, Outcome.EXTEND, "HEAD", END, "").isOverride())
                .isFalse();
        ProbationDecision other =
                new ProbationDecision(review, Outcome.PASS, "HEAD", END, "The order came a day late.");
        assertThat(other.isOverride()).isTrue();
        assertThat(other.review().advice()).isEqualTo(ProbationAdvice.EXTEND);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProbationDecision(review, Outcome.PASS, "HEAD", END, " "))
                .withMessageContaining("must be given, because it isn't what was recommended (EXTEND)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProbationDecision(review, Outcome.EXTEND, "HEAD", END.minusDays(1), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProbationDecision(review, Outcome.EXTEND, "N01", END, ""));
    }

    @Test
    void badFiguresAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fair(goal(100), 100, 100))
                .withMessage("Client (C2) must be one of the goal's.");
        assertThatIllegalArgumentException().isThrownBy(() -> fair(goal(100), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProbationGoal(
                        "N01",
                        "HEAD",
                        new TreeMap<>(Map.of("C1", new BigDecimal("1e999999999"))),
                        BigDecimal.ONE,
                        WINDOW,
                        FEASIBLE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProbationPolicy(Fraction.ONE, Fraction.of(11, 10), 10, 0.95));
    }

    @Test
    void saidInThreeLanguages() {
        ProbationReview review = fair(seed(), 110, 210, 480, 160, 280);
        assertThat(review.render(Locale.ENGLISH))
                .startsWith("Probation of N01, 1 March 2028 to 31 August 2028\n"
                        + "Goal: 5 clients, growth of given turnover by 30.0%\n")
                .contains(
                        "Recommendation: give more time.",
                        "Share of the goal reached: 0.80 (1 is the whole goal); growth: 24.0%",
                        "- C3: growth 60.0%",
                        "Without one of the clients the share would lie between 0.29 and 0.96.",
                        "So few clients show what happened with them")
                .endsWith("This is a recommendation; HEAD decides.\n");
        assertThat(review.render(Locale.forLanguageTag("ru")))
                .contains(
                        "1 марта 2028 г.",
                        "Цель: 5 клиентов, рост исходного оборота на 30,0 %",
                        "решение принимает HEAD");
        assertThat(review.render(Locale.forLanguageTag("pl")))
                .contains("1 marca 2028 r.", "Cel: 5 klientów, wzrost danego obrotu o 30,0%", "decyzję podejmuje HEAD");
        assertThat(fair(goal(100, 1), 130, 1).render(Locale.forLanguageTag("ru")))
                .contains("Цель: 2 клиента");
    }

    /** The more turnover, the better or equal: CONDITIONS_FIRST and FAIL, EXTEND, PASS. */
    @Property(tries = 200)
    void moreTurnoverNeverMakesItWorse(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 1000) Integer> before,
            @ForAll @IntRange(max = 2000) int turnover,
            @ForAll @IntRange(max = 2000) int more,
            @ForAll @IntRange(max = 2) int conditions) {
        int[] baseline = before.stream().mapToInt(i -> i).toArray();
        int[] after = baseline.clone();
        after[0] = turnover;
        TargetConditions of = conditions == 0
                ? TargetConditions.unknownAll()
                : conditions == 1
                        ? TargetConditions.givenAll()
                        : TargetConditions.givenAll().without(Condition.BUDGET);
        ProbationReview less = review(goal(baseline), of, after);
        after[0] += more;
        ProbationReview greater = review(goal(baseline), of, after);
        assertThat(rank(greater.advice())).isGreaterThanOrEqualTo(rank(less.advice()));
        assertThat(greater.outcome().attainment().value())
                .isGreaterThanOrEqualTo(less.outcome().attainment().value());
    }

    /** To learn a client's turnover never takes back a passing that was safe without it. */
    @Property(tries = 200)
    void whatIsUnknownNeverCountsAgainst(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 1000) Integer> turnover,
            @ForAll @IntRange(min = 1, max = 500) int base) {
        int[] baseline = new int[turnover.size()];
        Arrays.fill(baseline, base);
        int[] all = turnover.stream().mapToInt(i -> i).toArray();
        ProbationReview whole = fair(goal(baseline), all);
        ProbationReview part = fair(goal(baseline), Arrays.copyOf(all, all.length - 1));
        assertThat(part.advice()).isIn(ProbationAdvice.PASS, ProbationAdvice.NOT_ENOUGH_DATA);
        if (part.advice() == ProbationAdvice.PASS) {
            assertThat(whole.advice()).isEqualTo(ProbationAdvice.PASS);
        }
    }

    private static int rank(ProbationAdvice advice) {
        return switch (advice) {
            case PASS -> 2;
            case EXTEND -> 1;
            case FAIL, CONDITIONS_FIRST -> 0;
            default -> throw new AssertionError(advice);
        };
    }
}
