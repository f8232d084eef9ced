package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;

/** Normal ratings from known variances: how often intervals hold the true correlation. */
class IccCoverageTest {
    private static final int TABLES = 2000;
    private static final int UNITS = 15;
    private static final int RATERS = 4;

    /**
     * Exact for models 1 (no rater effect) and 3; that of model 2 rests on Satterthwaite's degrees of freedom and comes close.
     *
     * @param rater variance of raters beside units 1 and residual 1
     * @param truth the correlation
     */
    @ParameterizedTest
    @CsvSource({
        "ICC_1_1, 0, 0.5, 0.935, 0.965",
        "ICC_1_K, 0, 0.8, 0.935, 0.965",
        "ICC_3_1, 2, 0.5, 0.935, 0.965",
        "ICC_3_K, 2, 0.8, 0.935, 0.965",
        "ICC_2_1, 0.5, 0.4, 0.925, 0.975",
        "ICC_2_K, 0.5, 0.7272727272727273, 0.925, 0.975"
    })
    void intervalsHoldTheTruthAsOftenAsTheySay(IccForm form, double rater, double truth, double least, double most) {
        Random random = new Random(1996);
        int held = 0;
        for (int table = 0; table < TABLES; table++) {
            IntraclassCorrelation icc = IntraclassCorrelation.of(simulated(rater, random), form);
            Interval interval = ((Estimate.Computed) icc.estimate()).interval();
            held += interval != null && interval.contains(truth) ? 1 : 0;
        }
        assertThat((double) held / TABLES).isBetween(least, most);
    }

    private static RatingMatrix simulated(double rater, Random random) {
        double[] severity = new double[RATERS];
        for (int r = 0; r < RATERS; r++) {
            severity[r] = Math.sqrt(rater) * random.nextGaussian();
        }
        double[][] x = new double[UNITS][RATERS];
        for (double[] unit : x) {
            double level = random.nextGaussian();
            for (int r = 0; r < RATERS; r++) {
                unit[r] = (float) (level + severity[r] + random.nextGaussian()); // short numbers are quicker
            }
        }
        return RatingMatrix.of(x);
    }
}
