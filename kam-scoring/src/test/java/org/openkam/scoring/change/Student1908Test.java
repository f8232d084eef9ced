package org.openkam.scoring.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/**
 * Student (1908). The probable error of a mean. Biometrika 6, 1-25: additional hours of sleep of ten patients by two drugs.
 * doi:10.1093/biomet/6.1.1
 */
class Student1908Test {
    private static final double[] PRE = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] POST = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    private static final double SAME = 1e-10;

    /** SciPy 1.17.1, {@code scipy.stats.ttest_rel(post, pre)} and its {@code confidence_interval()}. */
    @Test
    void pairedDifferenceEqualsSciPy() {
        PairedDifference difference = PairedDifference.of(PRE, POST);
        assertThat(difference.value()).isCloseTo(1.58, within(1e-14));
        assertThat(difference.test().statistic()).isCloseTo(4.062127683382037, within(SAME));
        assertThat(difference.test().probability()).isCloseTo(0.002832890197384273, within(SAME));
        assertInterval(difference.estimate(), 0.7001142367230175, 2.459885763276983);
        assertThat(difference).hasToString("mean difference = 1.5800 ± 0.3890 [0.7001, 2.4599] (10 pairs)");
        assertThat(difference.render()).endsWith("t(9) = 4.0621, p = 0.0028");
    }

    /** NumPy 2.4.6 by the definitions. */
    @ParameterizedTest
    @CsvSource({
        "DIFFERENCE, 1.2845575625910546",
        "AVERAGE, 0.8321810813495397",
        "REPEATED_MEASURES, 0.8221766383863097",
        "BEFORE, 0.8831701903605379"
    })
    void formsOfTheEffectSize(PairedStandardizer standardizer, double expected) {
        PairedEffectSize size = PairedEffectSize.of(PRE, POST, standardizer);
        assertThat(size.value()).isCloseTo(expected, within(SAME));
        assertThat(size.corrected().value()).isCloseTo(0.9138748917925524 * expected, within(SAME));
    }

    /** SciPy 1.17.1: roots of {@code nct.cdf(t, 9, x) = .975, .025}, divided by the root of 10. */
    @Test
    void exactIntervalOfTheDifferenceForm() {
        PairedEffectSize size = PairedEffectSize.of(PRE, POST, PairedStandardizer.DIFFERENCE);
        assertInterval(size.estimate(), 0.4146277563804566, 2.118016513981601);
        assertThat(size.toString()).startsWith("d_z = 1.2846 ±").endsWith("[0.4146, 2.1180] (10 pairs)");
    }

    /** SciPy 1.17.1: roots of {@code nct.cdf(t, 18, x)} times the root of 1/10 + 1/10. */
    @Test
    void asIndependentGroups() {
        IndependentEffectSize size = IndependentEffectSize.of(PRE, POST);
        assertThat(size.value()).isCloseTo(0.8321810813495397, within(SAME));
        assertInterval(size.estimate(), -0.09545039821141532, 1.7388168991067323);
        assertThat(size.corrected().value()).isCloseTo(0.9576464270237195 * size.value(), within(SAME));
    }

    private static void assertInterval(Estimate estimate, double lower, double upper) {
        Interval interval = ((Estimate.Computed) estimate).interval();
        assertThat(interval.lower()).isCloseTo(lower, within(SAME));
        assertThat(interval.upper()).isCloseTo(upper, within(SAME));
    }

    @ParameterizedTest
    @EnumSource(PairedStandardizer.class)
    void orderAndMissingPairsLeaveNoTrace(PairedStandardizer standardizer) {
        double[] pre = Arrays.copyOf(PRE, 11);
        double[] post = Arrays.copyOf(POST, 11);
        post[10] = Double.NaN;
        for (int i = 0; i < 5; i++) {
            swap(pre, i);
            swap(post, i);
        }
        assertThat(PairedEffectSize.of(pre, post, standardizer))
                .isEqualTo(PairedEffectSize.of(PRE, POST, standardizer));
        assertThat(PairedDifference.of(pre, post)).isEqualTo(PairedDifference.of(PRE, POST));
    }

    private static void swap(double[] values, int i) {
        double kept = values[i];
        values[i] = values[10 - i];
        values[10 - i] = kept;
    }

    @ParameterizedTest
    @EnumSource(PairedStandardizer.class)
    void shiftAndUnitLeaveNoTrace(PairedStandardizer standardizer) {
        double[] pre = Arrays.stream(PRE).map(v -> 4 * v + 3).toArray();
        double[] post = Arrays.stream(POST).map(v -> 4 * v + 3).toArray();
        double moved = PairedEffectSize.of(pre, post, standardizer).value();
        assertThat(moved).isCloseTo(PairedEffectSize.of(PRE, POST, standardizer).value(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(PairedStandardizer.class)
    void whatCannotBeComputed(PairedStandardizer standardizer) {
        double[] none = {};
        assertThat(reason(none, none, standardizer)).isEqualTo(Reason.NO_DATA);
        assertThat(reason(new double[] {1, Double.NaN}, new double[] {2, 3}, standardizer))
                .isEqualTo(Reason.TOO_FEW_UNITS);
        assertThat(reason(new double[] {1, 1}, new double[] {2, 2}, standardizer))
                .isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(reason(new double[] {1e200, 1}, new double[] {2, 2}, standardizer))
                .isEqualTo(Reason.OUT_OF_DOMAIN);
        PairedEffectSize two = PairedEffectSize.of(new double[] {1, 2}, new double[] {2, 5}, standardizer);
        boolean perfect = standardizer == PairedStandardizer.REPEATED_MEASURES; // as any two pairs correlate
        assertThat(two.corrected())
                .isEqualTo(Estimate.notComputable(perfect ? Reason.ZERO_VARIANCE : Reason.TOO_FEW_UNITS));
        assertThatThrownBy(() -> PairedEffectSize.of(PRE, POST, standardizer, 0))
                .hasMessageContaining("Confidence");
    }

    private static Reason reason(double[] pre, double[] post, PairedStandardizer standardizer) {
        return PairedEffectSize.of(pre, post, standardizer).estimate().fold(e -> null, r -> r);
    }

    /** With r = 1 the formula would call any change 0. */
    @Test
    void perfectCorrelationHasNoRepeatedMeasuresForm() {
        double[] pre = {1, 2, 4};
        double[] post = {2, 4, 8};
        assertThat(reason(pre, post, PairedStandardizer.REPEATED_MEASURES)).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(PairedEffectSize.of(pre, post, PairedStandardizer.BEFORE).value())
                .isPositive();
    }

    @Test
    void equalChangesHaveNoTest() {
        PairedDifference difference = PairedDifference.of(new double[] {1, 2, 4}, new double[] {2, 3, 5});
        assertThat(difference.test()).isNull();
        assertThat(difference.value()).isEqualTo(1);
        assertThat(PairedDifference.of(new double[0], new double[0]))
                .hasToString("mean difference: not computable (NO_DATA) (0 pairs)");
    }

    @Test
    void independentGroupsThatCannotBeCompared() {
        assertThat(IndependentEffectSize.of(new double[0], POST).estimate())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(IndependentEffectSize.of(new double[] {1}, new double[] {2, 3})
                        .estimate())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(IndependentEffectSize.of(new double[] {1, 1}, new double[] {2, 2})
                        .estimate())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(IndependentEffectSize.of(new double[] {1, 1e101}, new double[] {2, 2})
                        .estimate())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
    }

    @Test
    void hugeEffectsStayFinite() {
        double[] pre = {0, 1e-9, 2e-9, 0, 1e-9};
        double[] post = {1, 1, 1, 1, 1};
        assertThat(PairedEffectSize.of(pre, post, PairedStandardizer.DIFFERENCE).value())
                .isGreaterThan(1e8);
    }
}
