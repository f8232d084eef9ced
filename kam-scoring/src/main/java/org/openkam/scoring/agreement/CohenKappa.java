package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.ZTest;

/**
 * Cohen's kappa, weighted or not: agreement of two raters beyond chance, each with a distribution of the categories of its
 * own. A number without unit; 1 is perfect agreement, 0 is chance, below 0 is less than chance.
 *
 * <p>{@code kappa = (p_o - p_e) / (1 - p_e)}, {@code p_o = sum_ij(w_ij p_ij)}, {@code p_e = sum_ij(w_ij p_i. p_.j)}, with
 * {@code p_ij} the share of the {@code n} units to which the first rater gave category {@code i} and the second {@code j}.
 * <ul>
 *   <li>Missing values: a unit that one of the two didn't rate plays no part; no unit left: {@link Reason#NO_DATA}.
 *   <li>Both give one and the same category only: {@link Reason#ZERO_VARIANCE}.
 *   <li>Other than two raters, a value that is not on the scale: see {@link PairTally#of(RatingMatrix)}; weights that don't fit
 *       the scale: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>Perfect agreement, or one unit: the value stands without standard error and interval.
 * </ul>
 * Which categories belong to the scale doesn't matter here as long as those that occur do: weights go by the numbers.
 *
 * <p><b>Error.</b> The standard error is the one for many units of Fleiss, Cohen and Everitt,
 * {@code n (1 - p_e)^2 se^2 = sum_ij(p_ij (w_ij - (a_i + b_j)(1 - kappa))^2) - (kappa - p_e (1 - kappa))^2} with
 * {@code a_i = sum_j(w_ij p_.j)} and {@code b_j = sum_i(w_ij p_i.)}; it is kept with {@code n - 1} degrees of freedom, and the
 * interval is the normal one, cut off at 1. {@link #test()} uses the error under chance,
 * {@code n (1 - p_e)^2 se_0^2 = sum_ij(p_i. p_.j (w_ij - (a_i + b_j))^2) - p_e^2}.
 *
 * <p>Sums over the table are exact, so neither the order of units nor which rater comes first leaves a trace. Immutable.
 *
 * <p>Sources: Cohen, J. (1960). Educational and Psychological Measurement 20, 37-46. doi:10.1177/001316446002000104; Cohen,
 * J. (1968). Psychological Bulletin 70, 213-220. doi:10.1037/h0026256; Fleiss, J. L., Cohen, J. &amp; Everitt, B. S. (1969).
 * Psychological Bulletin 72, 323-327. doi:10.1037/h0028106
 *
 * @param estimate the value with standard error and interval, or why there is none
 * @param observed {@code p_o}
 * @param expected {@code p_e}
 * @param maximum the greatest kappa that raters with these distributions of the categories could reach;
 *     {@link Reason#OUT_OF_DOMAIN} for weights other than none, linear and quadratic ones
 * @param test of the hypothesis that agreement is that of chance; null where there is no value or no error under chance
 * @param weights how much unequal ratings agree
 * @param units {@code n}
 */
public record CohenKappa(
        Estimate estimate,
        Estimate observed,
        Estimate expected,
        Estimate maximum,
        @Nullable ZTest test,
        AgreementWeights weights,
        long units)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Computes kappa of a matrix of two raters, unweighted, at 95 percent; never throws for data. */
    public static CohenKappa of(RatingMatrix ratings) {
        return of(ratings, AgreementSettings.STANDARD);
    }

    /** Computes kappa of a matrix of two raters; never throws for data. */
    public static CohenKappa of(RatingMatrix ratings, AgreementSettings settings) {
        return of(PairTally.of(ratings), settings);
    }

    /** Computes kappa of two raters; never throws for data. */
    public static CohenKappa of(PairTally tally, AgreementSettings settings) {
        Arguments.notNull(tally, "tally");
        double[][] matrix = Arguments.notNull(settings, "settings").weights().matrix(tally.scale());
        if (tally.refusal() != null) {
            return missing(tally.refusal(), tally, settings);
        }
        if (tally.total() == 0) {
            return missing(Reason.NO_DATA, tally, settings);
        }
        if (matrix == null) {
            return missing(Reason.OUT_OF_DOMAIN, tally, settings);
        }
        CohenTable table = new CohenTable(tally, matrix);
        if (!(table.expected() < 1)) {
            return missing(Reason.ZERO_VARIANCE, tally, settings);
        }
        return new CohenKappa(
                table.estimate(settings.confidence()),
                Estimate.of(table.observed()),
                Estimate.of(table.expected()),
                table.maximum(settings.weights().kind()),
                table.test(),
                settings.weights(),
                tally.total());
    }

    private static CohenKappa missing(Reason reason, PairTally tally, AgreementSettings settings) {
        Estimate none = Estimate.notComputable(reason);
        return new CohenKappa(none, none, none, none, null, settings.weights(), tally.total());
    }

    /**
     * Returns the value.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns the value, what it is made of, and the test under chance, a line each. */
    public String render() {
        return String.join(
                "\n",
                toString(),
                "  observed agreement: " + observed,
                "  expected by chance: " + expected,
                "  greatest kappa with these distributions: " + maximum,
                "  test under chance: " + (test == null ? "none" : test));
    }

    /** Returns for instance {@code Cohen kappa (quadratic) = 0.5246 ± 0.0601 [0.4069, 0.6423] (149 units)}. */
    @Override
    public String toString() {
        String name = weights.equals(AgreementWeights.UNWEIGHTED) ? "Cohen kappa" : "Cohen kappa (" + weights + ")";
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return name + sign + estimate + " (" + units + " units)";
    }
}
