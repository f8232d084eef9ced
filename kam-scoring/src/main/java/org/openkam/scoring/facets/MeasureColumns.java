package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** The numbers of a facet's elements, in columns; {@code NaN} inside means that there is none. */
final class MeasureColumns implements Serializable {
    private static final long serialVersionUID = 1L;

    final double[] measure;
    final double[] error;
    private final double[][] fit; // mean square and model variance of infit, then of outfit
    private final ScaleSet scales;
    private final Place place;

    /**
     * Where the facet stands among the others.
     *
     * @param othersMean what the other facets add at their mean measures
     * @param hasSteps whether each element has a scale of its own
     * @param degrees degrees of freedom behind the errors; 0 if there are none
     * @param z the normal quantile of the intervals
     * @param confidence theirs
     */
    record Place(double othersMean, boolean hasSteps, double degrees, double z, double confidence)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        static double quantile(double confidence) {
            return Distributions.normalQuantile(0.5 + confidence / 2);
        }
    }

    MeasureColumns(int elements, ScaleSet scales, Place place) {
        this.measure = new double[elements];
        this.error = new double[elements];
        this.fit = new double[4][elements];
        Arrays.fill(measure, Double.NaN);
        this.scales = scales;
        this.place = place;
    }

    ScaleSet scales() {
        return scales;
    }

    void setFit(int e, FitSums sums, int facet) {
        double n = sums.ratings[facet][e];
        double w = sums.information[facet][e];
        fit[0][e] = sums.squaredResidual[facet][e] / w;
        fit[1][e] = sums.infitSpread[facet][e] / (w * w);
        fit[2][e] = sums.squaredStandardized[facet][e] / n;
        fit[3][e] = sums.outfitSpread[facet][e] / (n * n) - 1 / n;
    }

    ElementFit fit(int e) {
        return new ElementFit(MeanSquareFit.of(fit[0][e], fit[1][e]), MeanSquareFit.of(fit[2][e], fit[3][e]));
    }

    Estimate estimate(int e) {
        if (place.degrees <= 0) {
            return Estimate.of(measure[e]);
        }
        double half = place.z * error[e];
        @Nullable Interval interval = new Interval(measure[e] - half, measure[e] + half, place.confidence);
        return Estimate.of(measure[e], new StandardError(error[e], place.degrees, false), interval);
    }

    ElementMeasure.FairAverage fair(int e, Orientation orientation) {
        double own = orientation.sign() * measure[e];
        int only = place.hasSteps ? e : -1;
        return new ElementMeasure.FairAverage(
                scales.expectedRating(own + place.othersMean, only), scales.expectedRating(own, only));
    }
}
