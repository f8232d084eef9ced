package org.openkam.scoring.agreement;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/** Mean squares of a table or of its tally, or the reason why there are none; reckoned once for all forms. */
final class TwoWaySquares {
    private final int units;
    private final int raters;
    private final @Nullable Reason reason;
    private final @Nullable MeanSquares squares;
    private final int exponent;

    private TwoWaySquares(int units, int raters, @Nullable Reason reason, @Nullable ExactMoments moments) {
        this.units = units;
        this.raters = raters;
        this.reason = reason;
        this.squares = moments == null ? null : MeanSquares.of(moments, units, raters);
        this.exponent = moments == null ? 0 : moments.exponent();
    }

    static TwoWaySquares of(RatingMatrix x) {
        Reason reason = reason(x.units(), x.raters(), x.complete());
        return new TwoWaySquares(x.units(), x.raters(), reason, reason == null ? ExactMoments.of(x) : null);
    }

    static TwoWaySquares of(TwoWayTally x) {
        Reason reason = reason(x.units(), x.raters(), x.incomplete() == 0);
        return new TwoWaySquares(x.units(), x.raters(), reason, reason == null ? x.moments() : null);
    }

    private static @Nullable Reason reason(int units, int raters, boolean complete) {
        if (units < 2 || raters < 2) {
            return Reason.TOO_FEW_UNITS;
        }
        return complete ? null : Reason.INCOMPLETE_DATA;
    }

    int units() {
        return units;
    }

    int raters() {
        return raters;
    }

    /** Why there are no mean squares, or null. */
    @Nullable
    Reason reason() {
        return reason;
    }

    /** The mean squares; only without a reason. */
    MeanSquares squares() {
        if (squares == null) {
            throw new IllegalStateException("Mean squares (none) must be asked for only without a reason.");
        }
        return squares;
    }

    /** A mean square in the unit of the ratings. */
    Estimate estimate(BigInteger onCommonScale) {
        BigInteger unit = BigInteger.ONE.shiftLeft(2 * Math.abs(exponent));
        Fraction value = Fraction.of(onCommonScale, squares().commonDenominator())
                .times(exponent < 0 ? Fraction.of(BigInteger.ONE, unit) : Fraction.of(unit, BigInteger.ONE));
        double rounded = value.toDouble();
        return Double.isFinite(rounded) ? Estimate.of(rounded) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }
}
