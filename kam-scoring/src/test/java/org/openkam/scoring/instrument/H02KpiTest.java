package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.KpiMonth;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.instrument.KpiOutcomes.Criterion;
import org.openkam.scoring.policy.KpiPolicy;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/** Row H2 of the source cases (rule R36): percent of plan, growth by month and quarter, and what scores tell about them. */
class H02KpiTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");

    private static KpiMonth month(String assessee, int number, String plan, String actual) {
        return new KpiMonth(assessee, YearMonth.of(2026, number), new BigDecimal(plan), new BigDecimal(actual));
    }

    private static List<KpiMonth> months(String plan, String... actual) {
        List<KpiMonth> months = new ArrayList<>();
        for (int i = 0; i < actual.length; i++) {
            if (!actual[i].isEmpty()) {
                months.add(month("P0", i + 1, plan, actual[i]));
            }
        }
        return months;
    }

    private static KpiOutcomes outcomes(Collection<KpiMonth> months) {
        InterviewPanel people = new InterviewPanel();
        for (int p = 0; p < 40; p++) {
            people.rate("P" + p, "X", 3);
        }
        Programme programme = people.programme()
                .withFurther(new FurtherAnswers(List.of(), List.of(), List.of(), List.of(), List.copyOf(months)));
        return KpiOutcomes.of(programme);
    }

    private static KpiOutcome outcome(Collection<KpiMonth> months) {
        return outcomes(months).outcome("P0").orElseThrow();
    }

    /** 55 of 60; residuals -2/12, 10/12 and so on: squares sum 2 + 5/6, SE = 100 sqrt(6/5 * 17/6) / 60. */
    @Test
    void attainmentAsReckonedByHand() {
        KpiOutcome outcome = outcome(months("10", "9", "10", "8", "9", "10", "9"));
        Computed attainment = (Computed) outcome.attainment();

        assertThat(attainment.value()).isEqualTo(5500 / 60.0);
        assertThat(attainment.standardError().value()).isCloseTo(100 * Math.sqrt(6.0 / 5 * 17 / 6) / 60, within(1e-12));
        assertThat(attainment.standardError().degreesOfFreedom()).isEqualTo(5);
        assertThat(attainment.standardError().assumed()).isTrue();
        assertThat(attainment.interval().contains(attainment.value())).isTrue();
        assertThat(outcome.open()).isEmpty();
        assertThat(outcome.toString()).startsWith("P0 attainment 91.6667 ± ").endsWith(" % (6 months)");
    }

    @Test
    void growthByMonthAndQuarter() {
        KpiOutcome outcome = outcome(months("10", "8", "10", "12", "11", "11", "11"));

        assertThat(outcome.monthly()).extracting(KpiGrowth::period).startsWith("2026-02", "2026-03");
        assertThat(outcome.monthly().get(0).percent()).isEqualTo(Estimate.of(25));
        assertThat(outcome.monthly().get(1).percent()).isEqualTo(Estimate.of(20));
        assertThat(outcome.quarterly()).containsExactly(new KpiGrowth("2026-Q2", Estimate.of(10)));
        assertThat(outcome.quarterly().get(0)).hasToString("2026-Q2 10.0000 %");
        assertThat(outcome.render()).contains("month 2026-02 25.0000 %", "quarter 2026-Q2");
    }

    @Test
    void aMissingMonthIsNeverAZero() {
        KpiOutcome outcome = outcome(months("10", "8", "", "12", "11", "11", "11"));

        assertThat(outcome.attainment().value()).isEqualTo(106);
        assertThat(outcome.months()).isEqualTo(5);
        assertThat(outcome.open()).containsExactly(YearMonth.of(2026, 2));
    }

    @Test
    void monthsThatOthersHaveAreOpen() {
        List<KpiMonth> months = months("10", "8", "", "12", "11", "11", "11");
        months.add(month("P1", 7, "1", "1"));
        KpiOutcome outcome = outcome(months);

        assertThat(outcome.open()).containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 7));
        Estimate unknown = Estimate.notComputable(Reason.INCOMPLETE_DATA);
        assertThat(outcome.monthly()).extracting(KpiGrowth::percent).startsWith(unknown, unknown);
        assertThat(outcome.quarterly()).extracting(KpiGrowth::percent).containsExactly(unknown, unknown);
        assertThat(outcome.render()).contains("not known: 2026-02");
    }

    /** Exactly 5 % a month: the trend has no residuals. */
    @Test
    void steadyGrowthIsFound() {
        List<KpiMonth> months = new ArrayList<>();
        BigDecimal actual = BigDecimal.TEN;
        for (int m = 1; m <= 8; m++) {
            if (m != 3) {
                months.add(new KpiMonth("P0", YearMonth.of(2026, m), BigDecimal.TEN, actual));
            }
            actual = actual.multiply(new BigDecimal("1.05"));
        }
        Computed trend = (Computed) outcome(months).trend();
        assertThat(trend.value()).isCloseTo(5, within(1e-12));
        assertThat(trend.standardError().value()).isCloseTo(0, within(1e-10));
        assertThat(trend.standardError().degreesOfFreedom()).isEqualTo(5);
    }

    /** Python 3.11, math.log and the normal equations, of 10, 12, 11, 13, 15, 14. */
    @Test
    void trendAgainstAnotherProgram() {
        Computed trend = (Computed)
                outcome(months("10", "10", "12", "11", "13", "15", "14")).trend();
        assertThat(trend.value()).isCloseTo(7.461990932231434, within(1e-10));
        assertThat(trend.standardError().value()).isCloseTo(2.0000058775430887, within(1e-10));
    }

    @Test
    void whatCantBeComputedSaysWhy() {
        assertThat(outcome(months("10", "9", "10")).trend()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(((Computed) outcome(months("10", "9", "10", "9", "9", "9")).attainment()).standardError())
                .isNull();
        assertThat(outcome(months("0", "9", "10", "11")).attainment())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        KpiOutcome returned = outcome(months("10", "9", "-1", "11"));
        assertThat(returned.trend()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(returned.monthly().get(1).percent()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(outcomes(List.of()).outcome("P0")).isEmpty();
        assertThat(outcomes(List.of()).all()).isEmpty();
    }

    @Test
    void aMonthWithTwoResultsIsNotKnownAndOneGivenTwiceCountsOnce() {
        List<KpiMonth> months = months("10", "9", "10", "11");
        months.add(month("P0", 1, "10", "9.0"));
        months.add(month("P0", 2, "10", "12"));
        KpiOutcome outcome = outcome(months);
        assertThat(outcome.months()).isEqualTo(2);
        assertThat(outcome.attainment().value()).isEqualTo(100);
        assertThat(outcome.open()).containsExactly(YearMonth.of(2026, 2));
    }

    @Property(tries = 30)
    void orderAndUnitDontMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
        Random random = new Random(seed);
        List<KpiMonth> months = new ArrayList<>();
        List<KpiMonth> thousands = new ArrayList<>();
        for (int m = 1; m <= count; m++) {
            BigDecimal plan = BigDecimal.valueOf(1 + random.nextInt(9000), 2);
            BigDecimal actual = BigDecimal.valueOf(1 + random.nextInt(9000), 2);
            months.add(new KpiMonth("P0", YearMonth.of(2026, m), plan, actual));
            thousands.add(new KpiMonth("P0", YearMonth.of(2026, m), plan.movePointRight(3), actual.movePointRight(3)));
        }
        KpiOutcome before = outcome(months);
        Collections.shuffle(months, random);
        assertThat(outcome(months)).isEqualTo(before);
        KpiOutcome other = outcome(thousands);
        assertThat(other.attainment()).isEqualTo(before.attainment());
        assertThat(other.monthly()).isEqualTo(before.monthly());
    }

    /** Months vary by 10 points around 95 percent of plan: intervals of 95 % hold it about 95 times in 100. */
    @Test
    void intervalsHoldTheTruth() {
        SplittableRandom random = new SplittableRandom(7);
        int held = 0;
        for (int run = 0; run < 50; run++) {
            List<KpiMonth> months = new ArrayList<>();
            for (int p = 0; p < 40; p++) {
                for (int m = 1; m <= 12; m++) {
                    long share = Math.round(9500 + 1000 * random.nextGaussian());
                    months.add(
                            new KpiMonth("P" + p, YearMonth.of(2026, m), BigDecimal.ONE, BigDecimal.valueOf(share, 4)));
                }
            }
            for (KpiOutcome outcome : outcomes(months).all().values()) {
                held += ((Computed) outcome.attainment()).interval().contains(95) ? 1 : 0;
            }
        }
        assertThat(held / 2000.0).isBetween(0.93, 0.97);
    }

    @Test
    void validityOfScoresForTheAnalyst() {
        List<KpiMonth> months = new ArrayList<>();
        Map<String, Estimate> scores = new TreeMap<>();
        for (int p = 0; p < 12; p++) {
            months.add(month("P" + p, 1, "10", Integer.toString(5 + p)));
            scores.put("P" + p, Estimate.of(p % 2 == 0 ? p : p + 3));
        }
        scores.put("P11", Estimate.notComputable(Reason.NO_DATA));
        scores.put("nobody", Estimate.of(3));
        KpiOutcomes outcomes = outcomes(months);

        var validity = outcomes.validity(scores, Criterion.ATTAINMENT);
        assertThat(validity.observed().pairs()).isEqualTo(11);
        assertThat(validity.value()).isBetween(0.8, 1.0);
        assertThat(((Computed) validity.estimate()).interval()).isNotNull();
        assertThat(outcomes.validity(scores, Criterion.TREND).estimate())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_ASSESSEES));
        assertThat(outcomes.attainmentReliability()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_ASSESSEES));
        assertThat(outcomes(List.of()).validity(scores, Criterion.ATTAINMENT).estimate())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_ASSESSEES));
    }

    @Test
    void sampleProgramme() {
        Programme programme = ProgrammeFolder.read(PROGRAMME);
        KpiOutcomes outcomes = KpiOutcomes.of(programme);

        assertThat(outcomes.all()).hasSize(48).allSatisfy((assessee, outcome) -> {
            assertThat(outcome.months()).isEqualTo(12);
            assertThat(outcome.open()).isEmpty();
            assertThat(outcome.monthly()).hasSize(11);
            assertThat(outcome.quarterly()).hasSize(3);
        });
        assertThat(outcomes).hasToString("monthly results of 48 people");
        assertThat(outcomes.attainmentReliability().value()).isBetween(0.0, 1.0);
        CompetencyInterviewScorer interview = CompetencyInterviewScorer.of(programme);
        Map<String, Estimate> scores = new TreeMap<>();
        interview
                .assessees()
                .forEach(a -> scores.put(a, interview.scores(a).get(0).estimate()));
        assertThat(outcomes.validity(scores, Criterion.ATTAINMENT).observed().pairs())
                .isEqualTo(48);
    }

    @Test
    void policyRefusesWhatMakesNoSense() {
        assertThat(outcomes(List.of()).policy()).isEqualTo(KpiPolicy.standard());
        assertThatThrownBy(() -> new KpiPolicy(BigDecimal.ZERO, 6, 10)).hasMessageStartingWith("Low attainment (0)");
        assertThatThrownBy(() -> new KpiPolicy(BigDecimal.TEN, 2, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KpiPolicy(BigDecimal.TEN, 6, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
