package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76, 378-382, table 1:
 * 30 patients, 6 psychiatrists, 5 diagnoses. doi:10.1037/h0031619
 *
 * <p>Complete data with more than two raters, where irr 0.84.1 drops the weight 1/(m - 1) and is no reference.
 */
class Fleiss1971Test {
    private static final String DIAGNOSES = "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 "
            + "144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 "
            + "555555 244444 224555 114444 144445 222224 111155 224444 133333 555555";

    static final RatingMatrix TABLE_1 = RatingMatrix.of(rows());

    static double[][] rows() {
        return Arrays.stream(DIAGNOSES.split(" "))
                .map(row -> row.chars().mapToDouble(c -> c - '0').toArray())
                .toArray(double[][]::new);
    }

    /** R 4.2.2, irrCAC 1.0 without its rounding (nominal, interval); base R coincidence matrix (ordinal, ratio). */
    @ParameterizedTest
    @CsvSource({
        "NOMINAL, 0.43340982828202845",
        "ORDINAL, 0.33585752217398324",
        "INTERVAL, 0.28804962598065975",
        "RATIO, 0.24001029414768826"
    })
    void valueEqualsIrrCac(Metric metric, double expected) {
        assertThat(KrippendorffAlpha.of(TABLE_1, metric).value()).isCloseTo(expected, within(1e-13));
    }

    /** irrCAC 1.0 {@code krippen.alpha.raw}: linearised standard error over units, 0.05419893551533276. */
    @Test
    void intervalIsAboutAsWideAsTheLinearisedOne() {
        Interval interval = ((Estimate.Computed)
                        KrippendorffAlpha.of(TABLE_1, Metric.NOMINAL).estimate())
                .interval();
        assertThat(interval.upper() - interval.lower()).isCloseTo(2 * 1.96 * 0.0542, within(0.03));
        assertThat((interval.upper() + interval.lower()) / 2).isCloseTo(0.433, within(0.03));
    }
}
