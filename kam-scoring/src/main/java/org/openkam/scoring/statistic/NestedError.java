package org.openkam.scoring.statistic;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * Components of the error of a mean over single values within groups within a unit, such as answers to several assessors about one
 * person, from the mean squares of a nested analysis of variance pooled over units:
 * {@code var_group = (between - within) / each}, {@code var_value = within}. Where groups differ no more than values do, both mean
 * squares are pooled and {@code var_group} is 0. Immutable.
 *
 * <p>Source: Searle, S. R., Casella, G., McCulloch, C. E. (1992). Variance Components. doi:10.1002/9780470316856
 *
 * @param between mean square between the groups of a unit, 0 or more; 0 without degrees of freedom
 * @param within mean square between the values of a group, 0 or more; 0 without degrees of freedom
 * @param betweenDegrees degrees of freedom between groups, 0 if no unit has two
 * @param withinDegrees degrees of freedom within groups, 0 if no group has two values
 * @param each how many values a group has on average, {@code sum (n - sum n_g^2 / n) / betweenDegrees}; positive where there are
 *     degrees of freedom between groups
 */
public record NestedError(double between, double within, long betweenDegrees, long withinDegrees, double each)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public NestedError {
        Arguments.finite(between, "mean square between groups");
        Arguments.finite(within, "mean square within groups");
        Arguments.finite(each, "values a group");
        Arguments.that(between >= 0 && within >= 0, "mean square", between + ", " + within, "must not be negative");
        Arguments.that(
                betweenDegrees >= 0 && withinDegrees >= 0,
                "degrees of freedom",
                betweenDegrees + ", " + withinDegrees,
                "must not be negative");
        Arguments.that(betweenDegrees == 0 || each > 0, "values a group", each, "must be positive");
    }

    /** Returns whether no unit had two groups, so that nothing is known of how groups differ. */
    public boolean isOfValuesOnly() {
        return betweenDegrees == 0;
    }

    private boolean isPooled() {
        return withinDegrees > 0 && betweenDegrees > 0 && between <= within;
    }

    private double pooled() {
        return (between * betweenDegrees + within * withinDegrees) / (betweenDegrees + withinDegrees);
    }

    /** Returns the variance between groups of one unit. */
    public double groupVariance() {
        return isOfValuesOnly() || isPooled() ? 0 : (between - within) / each;
    }

    /** Returns the variance between values of one group. */
    public double valueVariance() {
        return isPooled() ? pooled() : within;
    }

    /**
     * Returns the standard error of a unit's mean, {@code SE^2 = var_group * load + var_value / values}. Degrees of freedom are
     * Satterthwaite's over the two mean squares. Source: Satterthwaite, F. E. (1946). Biometrics Bulletin 2(6), 110-114.
     * doi:10.2307/3002019
     *
     * @param load sum of the squared shares of the groups in the values, above 0 up to 1
     * @param values how many values the unit has, at least 1
     * @param assumed whether a part rests on an assumption; without degrees of freedom between groups it always does
     * @throws IllegalArgumentException if there are no degrees of freedom at all
     */
    public StandardError of(double load, long values, boolean assumed) {
        if (isOfValuesOnly()) {
            return new StandardError(Math.sqrt(within / values), withinDegrees, true);
        }
        if (isPooled()) {
            return new StandardError(Math.sqrt(pooled() / values), betweenDegrees + withinDegrees, assumed);
        }
        double ofBetween = load / each * between;
        double ofWithin = (1.0 / values - load / each) * within;
        double variance = ofBetween + ofWithin;
        double spread =
                ofBetween * ofBetween / betweenDegrees + (withinDegrees == 0 ? 0 : ofWithin * ofWithin / withinDegrees);
        return new StandardError(
                Math.sqrt(variance), variance == 0 ? betweenDegrees : variance * variance / spread, assumed);
    }
}
