package org.openkam.scoring.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.internal.math.PositiveDefinite;
import org.openkam.scoring.statistic.ChiSquareTest;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.Reason;

/** Fits one factor to items in their canonical order and makes omega of it. */
final class OmegaFit {
    private final ItemCovariances covariances; // in the order of the caller
    private final int[] order;
    private final double[] deviations; // in canonical order
    private final double[][] r;
    private final double confidence;

    OmegaFit(ItemCovariances covariances, double confidence) {
        this.covariances = covariances;
        this.confidence = confidence;
        order = covariances.canonicalOrder();
        ItemCovariances sorted = covariances.select(order);
        r = sorted.correlations().matrix();
        deviations = new double[order.length];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.sqrt(sorted.covariance(i, i));
        }
    }

    McDonaldOmega by(OmegaMethod method) {
        return method == OmegaMethod.MAXIMUM_LIKELIHOOD ? byLikelihood() : byResiduals();
    }

    private McDonaldOmega byLikelihood() {
        PositiveDefinite factored = PositiveDefinite.of(r);
        if (factored == null) {
            return McDonaldOmega.missing(covariances, OmegaMethod.MAXIMUM_LIKELIHOOD, Reason.ZERO_VARIANCE);
        }
        OneFactorLikelihood fit = OneFactorLikelihood.of(r, factored);
        if (fit == null) {
            return McDonaldOmega.missing(covariances, OmegaMethod.MAXIMUM_LIKELIHOOD, Reason.NOT_CONVERGED);
        }
        // Likelihood is that of covariances with n in the denominator.
        double shrink = covariances.isOfSamePersons() ? (covariances.persons() - 1d) / covariances.persons() : 1;
        double[] l = fit.loadings();
        double[] t = fit.uniquenesses();
        for (int i = 0; i < l.length; i++) {
            l[i] *= deviations[i] * Math.sqrt(shrink);
            t[i] *= deviations[i] * deviations[i] * shrink;
        }
        double sum = ExactSum.of(l);
        double own = ExactSum.of(t);
        Interval interval = fit.isHeywood() || !covariances.isOfSamePersons() ? null : interval(fit, sum, own, shrink);
        double value = sum * sum / (sum * sum + own);
        double all = covariances.totals().totalVariance() * shrink;
        OneFactor factor = new OneFactor(placed(l, sum < 0), placed(t, false), test(fit), fit.isHeywood());
        return new McDonaldOmega(
                OmegaMethod.MAXIMUM_LIKELIHOOD,
                interval == null ? Estimate.of(value) : Estimate.of(value, interval),
                Estimate.of(sum * sum / all),
                factor,
                covariances.persons(),
                covariances.items());
    }

    /** The delta method: loadings and uniquenesses of the correlations, and how omega moves with each. */
    private @Nullable Interval interval(OneFactorLikelihood fit, double sum, double own, double shrink) {
        int k = deviations.length;
        double total = sum * sum + own;
        double[] gradient = new double[2 * k];
        for (int i = 0; i < k; i++) {
            double scale = deviations[i] * Math.sqrt(shrink);
            gradient[i] = scale * 2 * sum * own / total / total;
            gradient[k + i] = -scale * scale * sum * sum / total / total;
        }
        double variance = fit.variance(gradient) / covariances.persons();
        if (!(variance > 0)) {
            return null;
        }
        double z = -Distributions.normalQuantile((1 - confidence) / 2);
        double value = sum * sum / total;
        double reach = z * Math.sqrt(variance);
        return new Interval(value - reach, Math.min(1, value + reach), confidence);
    }

    private @Nullable ChiSquareTest test(OneFactorLikelihood fit) {
        int k = deviations.length;
        int degrees = k * (k - 3) / 2;
        return degrees == 0 || !covariances.isOfSamePersons()
                ? null
                : ChiSquareTest.of(covariances.persons() * fit.discrepancy(), degrees);
    }

    private McDonaldOmega byResiduals() {
        double[] l = OneFactorResiduals.loadings(r);
        if (l == null) {
            return McDonaldOmega.missing(covariances, OmegaMethod.MINIMUM_RESIDUALS, Reason.NOT_CONVERGED);
        }
        double[] t = new double[l.length];
        boolean heywood = false;
        for (int i = 0; i < l.length; i++) {
            t[i] = 1 - l[i] * l[i];
            heywood |= t[i] <= OneFactorLikelihood.LEAST_UNIQUENESS * (1 + 1e-9);
        }
        double sum = ExactSum.of(l);
        double all = covariances.totals().totalVariance();
        return new McDonaldOmega(
                OmegaMethod.MINIMUM_RESIDUALS,
                Estimate.of((all - ExactSum.of(t)) / all),
                Estimate.of(sum * sum / all),
                new OneFactor(placed(l, sum < 0), placed(t, false), null, heywood),
                covariances.persons(),
                covariances.items());
    }

    /** Figures in the order of the caller. */
    private List<Double> placed(double[] figures, boolean turned) {
        List<Double> placed = new ArrayList<>(Collections.nCopies(figures.length, 0d));
        for (int i = 0; i < figures.length; i++) {
            placed.set(order[i], turned ? -figures[i] : figures[i]);
        }
        return placed;
    }
}
