package org.openkam.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.RatingMatrix;

/** Intervals hold the truth as often as they say, where their assumptions hold. */
class CoverageTest {
    private static final double[] EQUAL = {1, 1, 1, 1, 1};

    /** Five equal items have a reliability of 5/6; of 1000 samples 950 are expected to hold it, standard deviation 6.9. */
    @Test
    void feldt() {
        Random random = new Random(1965);
        int held = 0;
        for (int sample = 0; sample < 1000; sample++) {
            RatingMatrix x = RatingMatrix.of(Simulated.items(random, 25, EQUAL, EQUAL));
            Interval interval = ((Estimate.Computed) CronbachAlpha.of(x).estimate()).interval();
            held += interval.contains(5.0 / 6) ? 1 : 0;
        }
        assertThat(held).isBetween(929, 971);
    }

    /** True scores of 4000 persons: 3800 are expected in Kelley's intervals and in bands, standard deviation 13.8. */
    @Test
    void kelleyAndBand() {
        Random random = new Random(1927);
        double[][] x = new double[4000][5];
        double[] truths = new double[4000];
        for (int person = 0; person < 4000; person++) {
            double truth = random.nextGaussian();
            truths[person] = 5 * truth;
            for (int i = 0; i < 5; i++) {
                x[person][i] = truth + random.nextGaussian();
            }
        }
        StandardErrorOfMeasurement error = StandardErrorOfMeasurement.of(ItemTotals.of(RatingMatrix.of(x)));
        int kelley = 0;
        int band = 0;
        for (int person = 0; person < 4000; person++) {
            double sum = Arrays.stream(x[person]).sum();
            kelley += holds(error.trueScore(sum, 0.95), truths[person]);
            band += holds(error.band(sum, 0.95), truths[person]);
        }
        assertThat(kelley).isBetween(3750, 3850);
        assertThat(band).isBetween(3750, 3850);
    }

    private static int holds(Estimate estimate, double truth) {
        return ((Estimate.Computed) estimate).interval().contains(truth) ? 1 : 0;
    }
}
