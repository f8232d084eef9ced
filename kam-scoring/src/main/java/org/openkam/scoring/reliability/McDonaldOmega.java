package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * McDonald's omega total of one factor: the reliability of the sum of items if one factor explains all their
 * covariances. Unlike Cronbach's alpha it lets items measure it to different degrees. A number without unit, 0 to 1.
 *
 * <p>By {@link OmegaMethod#MAXIMUM_LIKELIHOOD} {@code omega = (sum l)^2 / ((sum l)^2 + sum t)} with loadings {@code l}
 * and uniquenesses {@code t}; {@code observed} has the variance of the total in the denominator instead, and the two
 * differ as far as the model misfits. By {@link OmegaMethod#MINIMUM_RESIDUALS}, on correlations,
 * {@code omega = (V - sum t) / V} with {@code V} the sum of all correlations. For standardized items by likelihood pass
 * {@link ItemCovariances#correlations()}.
 *
 * <p>The interval, by likelihood only, is {@code z} standard errors of the delta method from the expected information:
 * for normal ratings of at least some hundred persons; its upper end is cut at 1.
 * <ul>
 *   <li>Fewer than three items or two persons: {@link Reason#TOO_FEW_UNITS}. With three the model fits any
 *       correlations.
 *   <li>An item that doesn't vary, items that determine each other, or no more persons than items: {@link
 *       Reason#ZERO_VARIANCE}; then the likelihood has no maximum.
 *   <li>More than {@value #MOST_ITEMS} items: {@link Reason#TOO_LARGE}. No maximum found: {@link Reason#NOT_CONVERGED}.
 *   <li>A uniqueness at its bound (Heywood case): flagged in {@link OneFactor#isHeywood()}, and there is no interval.
 *   <li>Items worded the other way must be turned before: loadings of both signs cancel in the sum.
 *   <li>Missing ratings: as the covariances were made; with pairwise ones there is no interval and no test.
 * </ul>
 * Items are walked through in an order of their covariances, so theirs leaves no trace, nor does that of persons.
 * Immutable.
 *
 * <p>Sources: McDonald, R. P. (1999). Test theory: a unified treatment. Erlbaum; Raykov, T. (2002). Analytic estimation
 * of standard error and confidence interval for scale reliability. Multivariate Behavioral Research 37, 89-103.
 * doi:10.1207/S15327906MBR3701_04; Hayes, A. F. &amp; Coutts, J. J. (2020). Communication Methods and Measures 14,
 * 1-24. doi:10.1080/19312458.2020.1718629
 *
 * @param method how the factor was fitted
 * @param estimate the value with its interval, or why there is none
 * @param observed {@code (sum l)^2} over the observed variance of the total, or why there is none
 * @param model the factor, null if it couldn't be fitted
 * @param persons {@code n}
 * @param items {@code k}
 */
public record McDonaldOmega(
        OmegaMethod method,
        Estimate estimate,
        Estimate observed,
        @Nullable OneFactor model,
        long persons,
        int items) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Most items of a factor. */
    public static final int MOST_ITEMS = 300;

    /** Checks that estimates are there. */
    public McDonaldOmega {
        Arguments.notNull(method, "method");
        Arguments.notNull(estimate, "estimate");
        Arguments.notNull(observed, "observed");
    }

    /** Computes omega by maximum likelihood of the persons who rated every item, with an interval at 95 percent. */
    public static McDonaldOmega of(RatingMatrix ratings) {
        return of(ItemCovariances.of(ratings, Deletion.LISTWISE), OmegaMethod.MAXIMUM_LIKELIHOOD);
    }

    /** Computes omega from covariances, with an interval at 95 percent; never throws for data. */
    public static McDonaldOmega of(ItemCovariances covariances, OmegaMethod method) {
        return of(covariances, method, CronbachAlpha.STANDARD_CONFIDENCE);
    }

    /**
     * Computes omega; never throws for data.
     *
     * @param covariances of the items
     * @param method how to fit the factor
     * @param confidence of the interval, between 0 and 1, both exclusive
     * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
     */
    public static McDonaldOmega of(ItemCovariances covariances, OmegaMethod method, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        Arguments.notNull(method, "method");
        ItemCovariances used = method == OmegaMethod.MAXIMUM_LIKELIHOOD ? covariances : covariances.correlations();
        Reason reason = fault(used);
        return reason == null ? new OmegaFit(used, confidence).by(method) : missing(used, method, reason);
    }

    static McDonaldOmega missing(ItemCovariances covariances, OmegaMethod method, Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new McDonaldOmega(method, none, none, null, covariances.persons(), covariances.items());
    }

    private static @Nullable Reason fault(ItemCovariances covariances) {
        if (covariances.reason().isPresent()) {
            return covariances.reason().get();
        }
        if (covariances.items() < 3) {
            return Reason.TOO_FEW_UNITS;
        }
        if (covariances.items() > MOST_ITEMS) {
            return Reason.TOO_LARGE;
        }
        double all = covariances.totals().totalVariance();
        if (all <= 0) {
            return all < 0 ? Reason.NEGATIVE_VARIANCE : Reason.ZERO_VARIANCE;
        }
        return covariances.correlations().reason().orElse(null);
    }

    /** Returns the factor, or empty if it couldn't be fitted. */
    public Optional<OneFactor> factor() {
        return Optional.ofNullable(model);
    }

    /**
     * Returns the value.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so
     *     without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns omega, the fit and one line for each item, counted from 0. */
    public String render() {
        StringBuilder text = new StringBuilder(toString()).append('\n');
        if (model != null) {
            text.append(Line.of("with the observed variance of the total", observed))
                    .append('\n');
            text.append(model.test() == null ? "" : "fit: " + model.test() + "\n");
            text.append(model.isHeywood() ? "a uniqueness is at its bound (Heywood case)\n" : "");
            for (int i = 0; i < items; i++) {
                text.append("item ").append(i).append(": loading ");
                text.append(Decimals.plain(model.loadings().get(i), 4)).append(", uniqueness ");
                text.append(Decimals.plain(model.uniquenesses().get(i), 4)).append('\n');
            }
        }
        return text.toString();
    }

    /** Returns for instance {@code McDonald omega = 0.8563 [0.7769, 0.9357] (30 persons, 7 items)}. */
    @Override
    public String toString() {
        return Line.of("McDonald omega", estimate, persons, items);
    }
}
