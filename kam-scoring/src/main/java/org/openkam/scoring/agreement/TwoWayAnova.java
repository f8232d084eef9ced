package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.FTest;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Mean squares of a complete table of {@code n} units and {@code k} raters: what every {@link IntraclassCorrelation} is made of.
 * Points squared, 0 or more.
 *
 * <p>{@code MSB = k sum((m_u - m)^2) / (n - 1)}; {@code MSJ = n sum((m_r - m)^2) / (k - 1)}; {@code MSW = sum((x - m_u)^2) / (n (k -
 * 1))}; {@code MSE = sum((x - m_u - m_r + m)^2) / ((n - 1)(k - 1))}, with means of units, raters and all.
 * <ul>
 *   <li>Fewer than two units or raters: {@link Reason#TOO_FEW_UNITS}. A missing cell: {@link Reason#INCOMPLETE_DATA}.
 *   <li>A mean square beyond the range of {@code double}: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * Sums are exact and rounded once, so any order of units and of raters gives the same bits. Immutable.
 *
 * <p>Source: Shrout, P. E. &amp; Fleiss, J. L. (1979). Psychological Bulletin 86, 420-428. doi:10.1037/0033-2909.86.2.420
 *
 * @param units {@code n}
 * @param raters {@code k}
 * @param between between units, {@code MSB}, {@code n - 1} degrees of freedom
 * @param within within units, {@code MSW}, {@code n (k - 1)}
 * @param ofRaters between raters, {@code MSJ}, {@code k - 1}
 * @param residual after units and raters, {@code MSE}, {@code (n - 1)(k - 1)}
 * @param raterTest of no difference between raters, {@code MSJ / MSE}; null where there is none or the divisor is zero
 */
public record TwoWayAnova(
        int units,
        int raters,
        Estimate between,
        Estimate within,
        Estimate ofRaters,
        Estimate residual,
        @Nullable FTest raterTest)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that no estimate is null. */
    public TwoWayAnova {
        Arguments.notNull(between, "mean square between units");
        Arguments.notNull(within, "mean square within units");
        Arguments.notNull(ofRaters, "mean square between raters");
        Arguments.notNull(residual, "residual mean square");
    }

    /** Computes the mean squares of a table; never throws for data. */
    public static TwoWayAnova of(RatingMatrix ratings) {
        return of(TwoWaySquares.of(ratings));
    }

    /** Computes the mean squares of a tally; never throws for data. */
    public static TwoWayAnova of(TwoWayTally tally) {
        return of(TwoWaySquares.of(tally));
    }

    static TwoWayAnova of(TwoWaySquares source) {
        Reason reason = source.reason();
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new TwoWayAnova(source.units(), source.raters(), none, none, none, none, null);
        }
        MeanSquares squares = source.squares();
        double f = new MeanSquares.Share(squares.raters(), squares.residual()).value();
        double degrees = squares.k() - 1.0;
        return new TwoWayAnova(
                source.units(),
                source.raters(),
                source.estimate(squares.between()),
                source.estimate(squares.within()),
                source.estimate(squares.raters()),
                source.estimate(squares.residual()),
                Double.isFinite(f) ? FTest.of(f, degrees, degrees * (squares.n() - 1.0)) : null);
    }

    /** Returns for instance {@code MSB 11.2417, MSW 6.2639, MSJ 32.4861, MSE 1.0194 (6 units, 4 raters)}. */
    @Override
    public String toString() {
        return "MSB " + between + ", MSW " + within + ", MSJ " + ofRaters + ", MSE " + residual + " (" + units
                + " units, " + raters + " raters)";
    }
}
