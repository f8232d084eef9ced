package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.FTest;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * One-way analysis of variance of groups of raters; part of {@link GroupIcc}. Immutable.
 *
 * @param meanSquareBetween {@code MSB}, points squared, {@code a - 1} degrees of freedom; takes two groups
 * @param meanSquareWithin {@code MSW}, points squared, {@code N - a} degrees of freedom; takes a group of two
 * @param etaSquared share of all squares that lies between groups, 0 to 1; grows with fewer ratings a group, unlike ICC(1)
 * @param test of no variance between groups; null where it needs more data or nothing varies within groups
 */
public record GroupVariance(
        Estimate meanSquareBetween,
        Estimate meanSquareWithin,
        Estimate etaSquared,
        @Nullable FTest test) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that no estimate is null. */
    public GroupVariance {
        Arguments.notNull(meanSquareBetween, "mean square between");
        Arguments.notNull(meanSquareWithin, "mean square within");
        Arguments.notNull(etaSquared, "eta squared");
    }

    static GroupVariance of(SizeClasses classes) {
        long groups = classes.groups();
        long degrees = classes.ratings() - groups;
        if (groups == 0) {
            Estimate none = Estimate.notComputable(Reason.NO_DATA);
            return new GroupVariance(none, none, none, null);
        }
        Fraction between = classes.between();
        Fraction within = classes.within();
        Fraction total = between.plus(within);
        Fraction meanBetween = between.dividedBy(Fraction.of(Math.max(1, groups - 1), 1));
        Fraction meanWithin = within.dividedBy(Fraction.of(Math.max(1, degrees), 1));
        double f = within.signum() == 0 ? 0 : meanBetween.dividedBy(meanWithin).toDouble();
        boolean tested = groups > 1 && within.signum() > 0 && Double.isFinite(f);
        return new GroupVariance(
                meanSquare(classes, meanBetween, groups - 1),
                meanSquare(classes, meanWithin, degrees),
                total.signum() == 0
                        ? Estimate.notComputable(Reason.ZERO_VARIANCE)
                        : Estimate.of(between.dividedBy(total).toDouble()),
                tested ? FTest.of(f, groups - 1.0, degrees) : null);
    }

    private static Estimate meanSquare(SizeClasses classes, Fraction square, long degrees) {
        if (degrees == 0) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        double value = classes.inRatings(square, 2);
        return Double.isFinite(value) ? Estimate.of(value) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }
}
