package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Variance of ratings between and within groups of any sizes, and the mean of all groups with its error: the one-way random model
 * {@code y = mean + group + residual}.
 *
 * <ul>
 *   <li>{@link Method#ANOVA}: {@code between = (MSB - MSW) / n0}, unbiased, negative if groups differ less than chance makes them;
 *       {@code within = MSW}.
 *   <li>{@link Method#REML}: the components, 0 or more, that make the data most likely after the mean is taken out. Equal to the
 *       former for groups of one size if that isn't negative; else {@code between} is 0 and {@code within} the variance of all
 *       ratings.
 * </ul>
 * {@code mean = sum(w m) / sum(w)} over the groups' means {@code m} with {@code w = n / (within + n between)} (generalised least
 * squares; a negative {@code between} is taken as 0 here), standard error {@code 1 / sqrt(sum(w))} with {@code a - 1} degrees of
 * freedom.
 * <ul>
 *   <li>Missing ratings take no part. No rating: {@link Reason#NO_DATA}. Fewer than two groups, or no group of two: {@link
 *       Reason#TOO_FEW_UNITS}.
 *   <li>No variance within groups: {@link Reason#ZERO_VARIANCE} of REML, whose likelihood then has no maximum, and of the mean.
 *   <li>Variances beyond the range of {@code double}: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * Any order of groups and of raters gives the same bits. Immutable.
 *
 * <p>Source: Searle, S. R., Casella, G. &amp; McCulloch, C. E. (1992). Variance components, ch. 3. doi:10.1002/9780470316856
 *
 * @param method how
 * @param between variance between groups, points squared
 * @param within variance within groups, points squared, 0 or more
 * @param mean mean of all groups with its standard error and interval at 95 percent, points
 * @param sizes groups and their sizes
 */
public record GroupComponents(Method method, Estimate between, Estimate within, Estimate mean, GroupSizes sizes)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How components are estimated. */
    public enum Method {
        /** By mean squares; may be negative. */
        ANOVA,
        /** By restricted maximum likelihood; never negative. */
        REML
    }

    /** Checks that nothing is null. */
    public GroupComponents {
        Arguments.notNull(method, "method");
        Arguments.notNull(between, "variance between");
        Arguments.notNull(within, "variance within");
        Arguments.notNull(mean, "mean");
        Arguments.notNull(sizes, "sizes");
    }

    /** Estimates the components of an item of a tally; never throws for data. */
    public static GroupComponents of(GroupTally tally, int item, Method method) {
        return ComponentFit.of(GroupSource.of(tally, item), method);
    }

    /** Estimates the components of a table whose rows are the groups, gaps allowed; never throws for data. */
    public static GroupComponents of(RatingMatrix ratings, Method method) {
        return ComponentFit.of(GroupSource.of(ratings), method);
    }

    /** Estimates the components of ratings of one item whose units are the groups; never throws for data. */
    public static GroupComponents of(RatingColumns ratings, Method method) {
        return ComponentFit.of(GroupSource.of(ratings), method);
    }

    /**
     * Estimates the components of values one by one; never throws for data.
     *
     * @param group number of the group of each value, any whole number
     * @param value {@code NaN} where missing, never infinite
     * @param method how
     */
    public static GroupComponents of(int[] group, double[] value, Method method) {
        return ComponentFit.of(GroupSource.of(group, value), method);
    }

    /**
     * Returns the share of the variance that lies between groups, {@code between / (between + within)}: ICC(1) by these
     * components. Not negative by REML, which {@link GroupIcc#single} may be.
     */
    public Estimate correlation() {
        return reliability(1);
    }

    /**
     * Returns the reliability of the mean of a group, {@code between / (between + within / n)}: ICC(2) by these components.
     *
     * @param raters {@code n}, greater than 0; the mean size of the groups for what {@code multilevel::mult.icc} calls ICC2
     * @return {@link Reason#NEGATIVE_VARIANCE} where the mean would have a variance of 0 or less
     */
    public Estimate reliability(double raters) {
        Arguments.that(
                raters > 0 && raters <= Double.MAX_VALUE, "number of raters", raters, "must be positive and finite");
        return between.fold(
                b -> within.fold(w -> share(b.value(), w.value() / raters), Estimate::notComputable),
                Estimate::notComputable);
    }

    private static Estimate share(double between, double error) {
        double larger = Math.max(Math.abs(between), error);
        double total = between / larger + error / larger;
        if (larger == 0) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        return total > 0 ? Estimate.of(between / larger / total) : Estimate.notComputable(Reason.NEGATIVE_VARIANCE);
    }

    /** Returns for instance {@code REML: between 0.0743, within 0.6151, mean 3.0422 ± 0.0442 [2.9532, 3.1312]} and the sizes. */
    @Override
    public String toString() {
        return method + ": between " + between + ", within " + within + ", mean " + mean + " (" + sizes + ")";
    }
}
