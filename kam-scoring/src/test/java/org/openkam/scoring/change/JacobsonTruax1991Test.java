package org.openkam.scoring.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Jacobson, N. S. and Truax, P. (1991). Clinical significance. Journal of Consulting and Clinical Psychology 59, 12-19: the example
 * of pages 13 to 15. doi:10.1037/0022-006X.59.1.12
 */
class JacobsonTruax1991Test {
    private static final ClinicalCutOffs.Group FUNCTIONAL = new ClinicalCutOffs.Group(60, 7.5);
    private static final ClinicalCutOffs.Group DYSFUNCTIONAL = new ClinicalCutOffs.Group(40, 7.5);
    private static final ClinicalCutOffs CUT_OFFS = ClinicalCutOffs.of(FUNCTIONAL, DYSFUNCTIONAL);

    @Test
    void indexAndErrors() {
        ReliableChange change = ReliableChange.of(32.5, 47.5, 10, 0.80);
        assertThat(change.errorOfMeasurement().value()).isCloseTo(4.47, within(0.005));
        assertThat(change.errorOfDifference().value()).isCloseTo(6.32, within(0.005));
        assertThat(change.value()).isCloseTo(2.37, within(0.005));
        assertThat(change.isReliable(0.95)).isTrue();
        assertThat(change.isReliable(0.99)).isFalse();
        assertThat(change).hasToString("RCI = 2.3717 (from 32.5000 to 47.5000)");
    }

    /** Both scores carry the paper's error of measurement, sqrt(10^2 (1 - 0.80)) = 4.47. */
    @Test
    void scoresWithErrorsOfTheirOwnGiveTheSame() {
        double single = StrictMath.sqrt(20);
        ReliableChange change = ReliableChange.of(scored(32.5, single), scored(47.5, single));
        assertThat(change.errorOfMeasurement().value()).isCloseTo(4.47, within(0.005));
        assertThat(change.errorOfDifference().value()).isCloseTo(6.32, within(0.005));
        assertThat(change.value()).isCloseTo(2.37, within(0.005));
        assertThat(change).hasToString("RCI = 2.3717 (from 32.5000 to 47.5000)");
    }

    /** sqrt(3^2 + 4^2) = 5, and the root of their mean square is 5 / sqrt(2). */
    @Test
    void unequalErrorsAddUpSquared() {
        ReliableChange change = ReliableChange.of(scored(10, 3), scored(20, 4));
        assertThat(change.errorOfDifference().value()).isCloseTo(5, within(1e-12));
        assertThat(change.errorOfMeasurement().value()).isCloseTo(5 / StrictMath.sqrt(2), within(1e-12));
        assertThat(change.value()).isCloseTo(2, within(1e-12));
        assertThat(ReliableChange.of(scored(20, 4), scored(10, 3)).value()).isCloseTo(-2, within(1e-12));
    }

    @Test
    void scoresOrErrorsMayBeMissing() {
        Estimate missing = none(Reason.WITHHELD);
        assertThat(ReliableChange.of(missing, scored(1, 1)).estimate()).isEqualTo(none(Reason.INCOMPLETE_DATA));
        assertThat(ReliableChange.of(scored(1, 1), missing).estimate()).isEqualTo(none(Reason.INCOMPLETE_DATA));
        assertThat(ReliableChange.of(Estimate.of(1), scored(2, 1)).estimate())
                .isEqualTo(none(Reason.TOO_FEW_ASSESSEES));
        assertThat(ReliableChange.of(scored(1, 0), scored(2, 0)).estimate()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(ReliableChange.of(scored(-1e308, 1), scored(1e308, 1)).estimate())
                .isEqualTo(none(Reason.OUT_OF_DOMAIN));
    }

    private static Estimate scored(double value, double error) {
        return new Estimate.Computed(value, new StandardError(error, 30, false), null);
    }

    @Test
    void cutOffs() {
        assertThat(CUT_OFFS.a()).isEqualTo(Estimate.of(55));
        assertThat(CUT_OFFS.b()).isEqualTo(Estimate.of(45));
        assertThat(CUT_OFFS.c()).isEqualTo(Estimate.of(50));
        assertThat(CUT_OFFS).hasToString("cut-offs a 55.0000, b 45.0000, c 50.0000 (higher is better)");
    }

    @Test
    void aScaleOnWhichLessIsBetterMirrors() {
        ClinicalCutOffs mirrored = ClinicalCutOffs.of(DYSFUNCTIONAL, FUNCTIONAL);
        assertThat(mirrored.a()).isEqualTo(Estimate.of(45));
        assertThat(mirrored.b()).isEqualTo(Estimate.of(55));
        assertThat(mirrored.higherIsBetter()).isFalse();
        assertThat(mirrored.outcome(ReliableChange.of(60, 40, 10, 0.8), mirrored.c(), 0.95))
                .isEqualTo(ChangeOutcome.RECOVERED);
    }

    @Test
    void outcomes() {
        assertThat(outcome(32.5, 47.5)).isEqualTo(ChangeOutcome.IMPROVED);
        assertThat(outcome(32.5, 50)).isEqualTo(ChangeOutcome.RECOVERED);
        assertThat(outcome(50, 70)).isEqualTo(ChangeOutcome.IMPROVED); // was functional before
        assertThat(outcome(49, 51)).isEqualTo(ChangeOutcome.UNCHANGED);
        assertThat(outcome(50, 30)).isEqualTo(ChangeOutcome.DETERIORATED);
        assertThat(outcome(Double.NaN, 30)).isEqualTo(ChangeOutcome.NOT_KNOWN);
    }

    private static ChangeOutcome outcome(double pre, double post) {
        return CUT_OFFS.outcome(ReliableChange.of(pre, post, 10, 0.8), CUT_OFFS.c(), 0.95);
    }

    @Test
    void smallestReliableChangeIsJustReliable() {
        double minimum = ReliableChange.of(0, 0, 10, 0.8).minimum().value();
        assertThat(ReliableChange.of(20, 20 + minimum * 1.000001, 10, 0.8).isReliable(0.95))
                .isTrue();
        assertThat(ReliableChange.of(20, 20 + minimum * 0.999999, 10, 0.8).isReliable(0.95))
                .isFalse();
        double probability =
                ReliableChange.of(0, minimum, 10, 0.8).probability().value();
        assertThat(probability).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void whatCannotBeComputed() {
        assertThat(ReliableChange.of(1, 2, 10, 1).estimate()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(ReliableChange.of(1, 2, 0, 0.8).estimate()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(ReliableChange.of(1, 2, 10, -0.1).estimate()).isEqualTo(none(Reason.OUT_OF_DOMAIN));
        assertThat(ReliableChange.of(1, 2, -1, 0.8).minimum()).isEqualTo(none(Reason.OUT_OF_DOMAIN));
        assertThat(ReliableChange.of(1, 2, Double.NaN, 0.8).estimate()).isEqualTo(none(Reason.INCOMPLETE_DATA));
        ReliableChange missing = ReliableChange.of(Double.NaN, 2, 10, 0.8);
        assertThat(missing.estimate()).isEqualTo(none(Reason.INCOMPLETE_DATA));
        assertThat(missing.pre()).isEqualTo(none(Reason.INCOMPLETE_DATA));
        assertThat(missing.post()).isEqualTo(Estimate.of(2));
        assertThat(missing.errorOfDifference().value()).isPositive();
        assertThat(missing).hasToString("RCI: not computable (INCOMPLETE_DATA) (from missing to 2.0000)");
        assertThat(ReliableChange.of(-1e308, 1e308, 10, 0.8).estimate()).isEqualTo(none(Reason.OUT_OF_DOMAIN));
        ClinicalCutOffs alike = ClinicalCutOffs.of(FUNCTIONAL, FUNCTIONAL);
        assertThat(alike.c()).isEqualTo(none(Reason.OUT_OF_DOMAIN));
        ClinicalCutOffs unknown = ClinicalCutOffs.ofDysfunctional(DYSFUNCTIONAL, true);
        assertThat(unknown.a()).isEqualTo(Estimate.of(55));
        assertThat(unknown.c()).isEqualTo(none(Reason.NO_DATA));
        assertThat(ClinicalCutOffs.ofDysfunctional(DYSFUNCTIONAL, false).a()).isEqualTo(Estimate.of(25));
        ClinicalCutOffs points = ClinicalCutOffs.of(new ClinicalCutOffs.Group(2, 0), new ClinicalCutOffs.Group(1, 0));
        assertThat(points.c()).isEqualTo(none(Reason.ZERO_VARIANCE));
    }

    @Test
    void wrongArgumentsFailAtOnce() {
        assertThatThrownBy(() -> ReliableChange.of(Double.POSITIVE_INFINITY, 2, 10, 0.8))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> ReliableChange.of(1, 2, 10, 0.8).minimum(1)).hasMessageContaining("between 0 and 1");
    }

    @Test
    void wrongGroupsFailAtOnce() {
        assertThatThrownBy(() -> new ClinicalCutOffs.Group(Double.NaN, 1)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new ClinicalCutOffs.Group(1, -1)).hasMessageContaining("must not be negative");
    }

    private static Estimate none(Reason reason) {
        return Estimate.notComputable(reason);
    }
}
