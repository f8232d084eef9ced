package org.openkam.scoring.statistic;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How far ratings move when other raters of the same source rate the same items: variance components of one competency,
 * pooled over a programme. Raters are random; sources and items are fixed.
 *
 * <p>Model of a rating by rater r of one source about one assessee on item i: {@code y_ri = mean_i + rater_r + residual_ri}.
 * With complete data these are the estimates of the nested analysis of variance: {@code residual = MS_residual}, {@code rater
 * = (MS_rater - MS_residual) / m} for m items. With missing ratings the same moments are pooled pair by pair, see {@link
 * RaterErrorTally}; both stay unbiased. A negative rater component is set to 0, and the residual is then the pooled mean square
 * of all ratings about their item means. With one item the two can't be told apart, and all counts as rater variance.
 *
 * <p>Source: Searle, S. R., Casella, G., McCulloch, C. E. (1992). Variance Components. doi:10.1002/9780470316856
 *
 * @param rater variance between raters of one source over the items' mean, points squared, 0 or more
 * @param residual variance of rater x item and what is left, points squared, 0 or more
 * @param raterDegrees degrees of freedom between raters: raters minus groups
 * @param ratingDegrees degrees of freedom of ratings about item means: ratings minus item means
 */
public record RaterError(double rater, double residual, long raterDegrees, long ratingDegrees) implements Serializable {
    private static final long serialVersionUID = 1L;

    public RaterError {
        Arguments.finite(rater, "rater variance");
        Arguments.finite(residual, "residual variance");
        Arguments.that(rater >= 0 && residual >= 0, "variance", rater + ", " + residual, "must not be negative");
        Arguments.that(raterDegrees > 0, "degrees of freedom between raters", raterDegrees, "must be positive");
        Arguments.that(ratingDegrees >= raterDegrees, "degrees of freedom", ratingDegrees, "must not be fewer");
    }

    /**
     * Returns the standard error of a mean of item means.
     *
     * <p>{@code SE^2 = raterLoad * rater + ratingLoad * residual}. The degrees of freedom are Satterthwaite's over the two
     * mean squares, {@code MS_rater = residual + m0 * rater} with {@code m0 = ratingDegrees / raterDegrees} items a rater on
     * average, and {@code MS_residual = residual}. Source: Satterthwaite, F. E. (1946). Biometrics Bulletin 2(6), 110-114.
     * doi:10.2307/3002019
     *
     * @param raterLoad see {@link RatingTally#raterLoad}; loads of independent groups add up with their squared weights
     * @param ratingLoad see {@link RatingTally#ratingLoad}
     * @param assumed whether a group with a single rater borrows these components
     */
    public StandardError of(double raterLoad, double ratingLoad, boolean assumed) {
        double variance = raterLoad * rater + ratingLoad * residual;
        return new StandardError(Math.sqrt(variance), degreesOfFreedom(raterLoad, ratingLoad, variance), assumed);
    }

    private double degreesOfFreedom(double raterLoad, double ratingLoad, double variance) {
        if (rater == 0 || variance == 0) {
            return ratingDegrees;
        }
        double m0 = (double) ratingDegrees / raterDegrees;
        double ofRater = raterLoad / m0 * (residual + m0 * rater);
        double ofResidual = (ratingLoad - raterLoad / m0) * residual;
        double residualDegrees = ratingDegrees - raterDegrees;
        double sum = ofRater * ofRater / raterDegrees
                + (residualDegrees > 0 ? ofResidual * ofResidual / residualDegrees : 0);
        return variance * variance / sum;
    }
}
