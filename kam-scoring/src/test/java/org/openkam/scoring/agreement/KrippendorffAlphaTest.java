package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.NotComputableException;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class KrippendorffAlphaTest {
    private static final double NA = Double.NaN;

    @ParameterizedTest
    @EnumSource
    void nothingToPair(Metric metric) {
        assertReason(new double[0][], metric, Reason.NO_DATA);
        assertReason(new double[][] {{1, NA}, {NA, 2}}, metric, Reason.NO_DATA);
        assertReason(new double[][] {{1}, {2}}, metric, Reason.NO_DATA);
    }

    /**
     * irr 0.84.1 gives 1, dkpro 2.2.1 throws {@code InsufficientDataException}. There is no disagreement by chance to compare
     * with, so 0 / 0 has no value (Krippendorff 2011), and data give a reason, never an exception.
     */
    @ParameterizedTest
    @EnumSource
    void oneCategoryIsNoAgreement(Metric metric) {
        assertReason(new double[][] {{3, 3}, {3, 3}, {NA, 4}}, metric, Reason.ZERO_VARIANCE);
        assertReason(new double[][] {{0, 0}, {0, -0.0}}, metric, Reason.ZERO_VARIANCE);
    }

    @Test
    void ratioNeedsATrueZero() {
        double[][] x = {{-1, 1}, {2, 3}};
        assertReason(x, Metric.RATIO, Reason.OUT_OF_DOMAIN);
        assertThat(of(x, Metric.INTERVAL).value()).isFinite();
    }

    @ParameterizedTest
    @EnumSource
    void perfectAgreementIsOneWithoutInterval(Metric metric) {
        double[][] x = {{0.1, 0.1, 0.1}, {0.7, 0.7, NA}, {2, 2, 2}, {0, 0, 0}};
        assertThat(of(x, metric).estimate()).isEqualTo(Estimate.of(1));
    }

    @ParameterizedTest
    @EnumSource
    void oneUnitHasNoInterval(Metric metric) {
        assertThat(of(new double[][] {{1, 2, 2}}, metric).estimate())
                .isInstanceOfSatisfying(
                        Estimate.Computed.class, c -> assertThat(c.interval()).isNull());
    }

    @ParameterizedTest
    @EnumSource
    void extremeNumbersStayNumbers(Metric metric) {
        double[][] x = {{Double.MAX_VALUE, Double.MAX_VALUE / 2, 0}, {Double.MIN_VALUE, 1, 0}, {2, 3, 1e-300}};
        assertThat(of(x, metric).value()).isFinite().isLessThanOrEqualTo(1);
        double[][] tiny = {{Double.MIN_VALUE, 0}, {Double.MIN_VALUE, Double.MIN_VALUE}};
        assertThat(of(tiny, metric).value()).isCloseTo(0, within(1e-15));
    }

    @Test
    void moreUnitsGiveANarrowerInterval() {
        double[][] once = Fleiss1971Test.rows();
        double[][] fourTimes = new double[once.length * 4][];
        for (int i = 0; i < fourTimes.length; i++) {
            fourTimes[i] = once[i % once.length];
        }
        double ratio = width(of(once, Metric.NOMINAL)) / width(of(fourTimes, Metric.NOMINAL));
        assertThat(ratio).isBetween(1.5, 2.7);
    }

    @Test
    void settingsDecideTheInterval() {
        RatingMatrix x = Krippendorff2011Test.FOUR_OBSERVERS;
        KrippendorffAlpha standard = KrippendorffAlpha.of(x, Metric.ORDINAL);
        assertThat(KrippendorffAlpha.of(x, Metric.ORDINAL)).isEqualTo(standard);
        assertThat(KrippendorffAlpha.of(x, Metric.ORDINAL, Bootstrap.STANDARD.withSeed(1)))
                .isNotEqualTo(standard);
        assertThat(width(KrippendorffAlpha.of(x, Metric.ORDINAL, Bootstrap.STANDARD.withConfidence(0.5))))
                .isLessThan(width(standard));
        assertThatThrownBy(() -> Bootstrap.STANDARD.withResamples(7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bootstrap.STANDARD.withConfidence(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failureShowsItsReason() {
        KrippendorffAlpha alpha = of(new double[][] {{1, NA}}, Metric.RATIO);
        assertThat(alpha)
                .hasToString("Krippendorff alpha (ratio): not computable (NO_DATA) (n = 0 pairable values in 0 units)");
        assertThatThrownBy(alpha::value).isInstanceOf(NotComputableException.class);
    }

    private static double width(KrippendorffAlpha alpha) {
        Interval interval = ((Estimate.Computed) alpha.estimate()).interval();
        return interval.upper() - interval.lower();
    }

    private static void assertReason(double[][] x, Metric metric, Reason reason) {
        assertThat(of(x, metric).estimate()).isEqualTo(Estimate.notComputable(reason));
    }

    private static KrippendorffAlpha of(double[][] x, Metric metric) {
        return KrippendorffAlpha.of(RatingMatrix.of(x), metric);
    }
}
