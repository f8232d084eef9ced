package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** The estimated rating scales of an analysis. Immutable by convention. */
final class ScaleSet implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A wider gap isn't listed category by category. */
    private static final int MOST_BETWEEN = 256;

    final StepScale[] scales;
    final double[][] cumulative; // by scale and step, the sum of the thresholds up to it
    final double shrink; // the factor of the bias correction that they and the measures bear

    ScaleSet(StepScale[] scales, double[][] cumulative, double shrink) {
        this.scales = scales;
        this.cumulative = cumulative;
        this.shrink = shrink;
    }

    /** Returns the cumulative thresholds as they were estimated, before the bias correction. */
    double[][] estimated() {
        double[][] estimated = new double[cumulative.length][];
        for (int g = 0; g < estimated.length; g++) {
            estimated[g] = Arrays.stream(cumulative[g]).map(f -> f / shrink).toArray();
        }
        return estimated;
    }

    CategoryKernel kernel() {
        return new CategoryKernel(scales, cumulative);
    }

    /** Returns the expected rating at a place, in points of the scale: that of one scale, or the mean over all usable ones. */
    Estimate expectedRating(double eta, int only) {
        CategoryKernel kernel = kernel();
        double sum = 0;
        int usable = 0;
        for (int g = 0; g < scales.length; g++) {
            if (scales[g].steps() > 1 && (only < 0 || g == only)) {
                kernel.at(eta, g);
                for (int j = 0; j < scales[g].steps(); j++) {
                    sum += kernel.p[j] * scales[g].rating[j];
                }
                usable++;
            }
        }
        return usable == 0 ? Estimate.notComputable(Reason.EXTREME_SCORE) : Estimate.of(sum / usable);
    }

    /**
     * Returns the scale in words.
     *
     * @param element whose scale it is, null for all
     * @param variances by step, of the threshold below it; null where unknown
     */
    StepStructure structure(int g, @Nullable Integer element, double @Nullable [] variances, double degrees) {
        List<StepStructure.Category> categories = new ArrayList<>();
        StepScale scale = scales[g];
        for (int j = 0; j < scale.steps(); j++) {
            double gap = j == 0 ? 1 : scale.score[j] - scale.score[j - 1];
            for (int between = 1; between < gap && gap < MOST_BETWEEN; between++) {
                categories.add(new StepStructure.Category(
                        scale.rating[j - 1] + between, 0, Estimate.notComputable(Reason.NO_DATA)));
            }
            categories.add(
                    new StepStructure.Category(scale.rating[j], scale.count[j], threshold(g, j, variances, degrees)));
        }
        return new StepStructure(element, categories);
    }

    private Estimate threshold(int g, int j, double @Nullable [] variances, double degrees) {
        if (j == 0) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        double gap = scales[g].score[j] - scales[g].score[j - 1];
        double value = (cumulative[g][j] - cumulative[g][j - 1]) / gap;
        StandardError error = variances == null || degrees <= 0
                ? null
                : new StandardError(Math.sqrt(Math.max(0, variances[j])) / gap, degrees, false);
        return new Estimate.Computed(value, error, null);
    }
}
