package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.ZTest;

/**
 * Fleiss' kappa in Gwet's form for missing values: agreement beyond chance of any number of raters, who needn't be the same
 * for all units. A number without unit; 1 is perfect agreement, 0 is chance.
 *
 * <p>{@code kappa = (p_a - p_e) / (1 - p_e)} with {@code p_e = sum_kl(w_kl pi_k pi_l)}: {@code p_a} the mean over units with
 * two ratings or more of the share of their pairs that agree, {@code pi_k} the mean over rated units of the share of category
 * {@code k}. With one number of ratings {@code m} for all {@code N} units and without weights this is Fleiss' own kappa. By
 * category, whether ratings are of category {@code k} or not, {@code kappa_k = 1 - d_k / (2 pi_k (1 - pi_k))} with
 * {@code d_k} the mean share of pairs of which just one is of {@code k}; with one {@code m} that is
 * {@code 1 - sum_i(n_ik (m - n_ik)) / (N m (m - 1) pi_k (1 - pi_k))}.
 * <ul>
 *   <li>Missing values: a unit takes part with the ratings it has. Units with one rating count for chance agreement only,
 *       units without any not at all. irrCAC 1.0 gives NaN as soon as there is one without any; dkpro 2.2.1 warns
 *       and weighs units by their number of ratings, where Fleiss' mean counts each unit once.
 *   <li>No unit with two ratings: {@link Reason#NO_DATA}.
 *   <li>One category only: {@link Reason#ZERO_VARIANCE}.
 *   <li>A value that is not on a given scale, or weights that don't fit it: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>No deviation between units, or one unit only: the value stands without standard error and interval.
 *   <li>Units differ in their number of ratings, or there are weights: no test under chance, which is defined without both.
 * </ul>
 * The standard error of the estimate is Gwet's, for any true agreement, with Student's t for {@code n - 1} degrees of
 * freedom; {@link #test()} is that of Fleiss, Nee and Landis, which holds under chance. Sums over units are exact, so any
 * order of units and of raters gives the same bits. Immutable.
 *
 * <p>Sources: Fleiss, J. L. (1971). Psychological Bulletin 76, 378-382. doi:10.1037/h0031619; Fleiss, J. L., Nee, J. C. M.
 * &amp; Landis, J. R. (1979). Psychological Bulletin 86, 974-977. doi:10.1037/0033-2909.86.5.974; Gwet, K. L. (2014).
 * Handbook of inter-rater reliability, 4th ed., ch. 5.
 *
 * @param agreement the value, observed and expected agreement, and the test against 0 by its own standard error
 * @param weights how much unequal ratings agree
 * @param categories kappa of each category of the scale, without weights; empty where nothing is computable
 * @param test of the hypothesis that agreement is that of chance, or null
 */
public record FleissKappa(
        CorrectedAgreement agreement,
        AgreementWeights weights,
        List<FleissCategory> categories,
        @Nullable ZTest test) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public FleissKappa {
        categories = List.copyOf(categories);
    }

    /** Computes kappa from a matrix, unweighted, at 95 percent; never throws for data. */
    public static FleissKappa of(RatingMatrix ratings) {
        return of(ratings, AgreementSettings.STANDARD);
    }

    /** Computes kappa from a matrix, on the scale of the values in it; never throws for data. */
    public static FleissKappa of(RatingMatrix ratings, AgreementSettings settings) {
        return of(CategoryTally.of(ratings), settings);
    }

    /** Computes kappa from counts by unit; never throws for data. */
    public static FleissKappa of(CategoryTally tally, AgreementSettings settings) {
        return of(tally.unitCounts(), settings);
    }

    static FleissKappa of(UnitCounts counts, AgreementSettings settings) {
        UnitAgreement units = new UnitAgreement(counts, settings);
        Reason reason = units.reason();
        if (reason != null) {
            return new FleissKappa(units.missing(reason), settings.weights(), List.of(), null);
        }
        double[] shares = units.sums().shares();
        CorrectedAgreement agreement = units.corrected(units.quadratic(shares), units.product(shares));
        boolean isPlain = settings.weights().equals(AgreementWeights.UNWEIGHTED);
        List<FleissCategory> categories = IntStream.range(0, shares.length)
                .mapToObj(k -> category(counts.scale().value(k), shares[k], units.sums(), k))
                .toList();
        ZTest test = isPlain ? test(agreement.estimate(), shares, units.sums()) : null;
        return new FleissKappa(agreement, settings.weights(), categories, test);
    }

    private static FleissCategory category(double value, double share, UnitSums sums, int k) {
        double expected = 2 * share * (1 - share);
        if (!(expected > 0)) {
            return new FleissCategory(value, Estimate.notComputable(Reason.ZERO_VARIANCE), null);
        }
        double kappa = 1 - sums.split(k) / expected;
        double m = sums.commonSize();
        ZTest test = m > 1 ? ZTest.of(kappa, StrictMath.sqrt(2 / (sums.rated() * m * (m - 1)))) : null;
        return new FleissCategory(value, Estimate.of(kappa), test);
    }

    /**
     * With {@code q_k = 1 - pi_k} and {@code s = sum(pi_k q_k)} the variance under chance is
     * {@code 2 (s^2 - sum(pi_k q_k (q_k - pi_k))) / (N m (m - 1) s^2)}.
     */
    private static @Nullable ZTest test(Estimate kappa, double[] shares, UnitSums sums) {
        double m = sums.commonSize();
        if (m < 2 || kappa instanceof Estimate.NotComputable) {
            return null;
        }
        ExactSum spread = new ExactSum();
        ExactSum skew = new ExactSum();
        for (double share : shares) {
            double both = share * (1 - share);
            spread.add(both);
            skew.add(both * (1 - share - share));
        }
        double s = spread.value();
        double variance = 2 * (s * s - skew.value()) / (sums.rated() * m * (m - 1) * s * s);
        return variance > 0 ? ZTest.of(kappa.value(), StrictMath.sqrt(variance)) : null;
    }

    /** Returns the value with standard error and interval, or why there is none. */
    public Estimate estimate() {
        return agreement.estimate();
    }

    /**
     * Returns the value.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate().value();
    }

    private String name() {
        return weights.equals(AgreementWeights.UNWEIGHTED) ? "Fleiss kappa" : "Fleiss kappa (" + weights + ")";
    }

    /** Returns the value, what it is made of, the tests, and each category, a line each. */
    public String render() {
        String byCategory = categories.stream().map(c -> "\n  " + c).collect(Collectors.joining());
        return agreement.lines(name()) + "\n  test under chance: " + (test == null ? "none" : test) + byCategory;
    }

    /** Returns for instance {@code Fleiss kappa = 0.4302 ± 0.0542 [0.3194, 0.5411] (30 units)}. */
    @Override
    public String toString() {
        return agreement.line(name());
    }
}
