package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Reason;

/**
 * Standard error of measurement of one person's score, in points of the score: smaller near the ends of a scale and
 * larger in the middle, where the {@link StandardErrorOfMeasurement} gives one number for everybody. A single person's
 * value is itself uncertain; Feldt and Qualls's is usually averaged over persons of similar scores.
 *
 * <ul>
 *   <li>Fewer than two items or parts: {@link Reason#TOO_FEW_UNITS}.
 *   <li>Missing answers: not handled; pass scores of complete answers.
 * </ul>
 * Immutable.
 *
 * <p>Sources: Lord, F. M. (1955). Estimating test reliability. Educational and Psychological Measurement 15, 325-336.
 * doi:10.1177/001316445501500401; Feldt, L. S. &amp; Qualls, A. L. (1996). Estimation of measurement error variance at
 * specific score levels. Journal of Educational Measurement 33, 141-156. doi:10.1111/j.1745-3984.1996.tb00486.x
 *
 * @param estimate the error, 0 or more, or why there is none
 * @param parts items or parts that the score is the sum of
 */
public record ConditionalStandardError(Estimate estimate, int parts) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that there is an estimate. */
    public ConditionalStandardError {
        Arguments.notNull(estimate, "estimate");
    }

    /**
     * Lord's binomial error of a number of items solved, {@code sqrt(x (k - x) / (k - 1))}: that of another sample of
     * items from the same pool. Its mean square over a group is the error variance that KR-21 implies.
     *
     * @param solved {@code x}, 0 to {@code items}
     * @param items {@code k}, 0 or more, each scored 0 or 1
     */
    public static ConditionalStandardError lord(int solved, int items) {
        Arguments.inRange(items, 0, Integer.MAX_VALUE, "number of items");
        Arguments.inRange(solved, 0, items, "number of items solved");
        if (items < 2) {
            return new ConditionalStandardError(Estimate.notComputable(Reason.TOO_FEW_UNITS), items);
        }
        double variance = (double) solved * (items - solved) / (items - 1);
        return new ConditionalStandardError(Estimate.of(Math.sqrt(variance)), items);
    }

    /**
     * Feldt and Qualls's error of a sum of parts that measure the same on one scale:
     * {@code sqrt(d / (d - 1) sum((x_h - m_h - mean(x - m))^2))}, from how unevenly a person does in {@code d} parts,
     * each seen from the group's mean of the part. Its mean square over the group, with n - 1 persons in the
     * denominator, is the error variance that Cronbach's alpha of the parts implies. For parts scored by one scale,
     * such as items of a questionnaire.
     *
     * @param scores {@code x_h} of the person in each part, finite
     * @param means {@code m_h} of the group in each part, as many, finite
     */
    public static ConditionalStandardError feldtQualls(double[] scores, double[] means) {
        int parts = Arguments.notNull(scores, "scores").length;
        Arguments.that(
                Arguments.notNull(means, "means").length == parts,
                "number of means",
                means.length,
                "must be that of the scores, " + parts);
        double[] distances = new double[parts];
        for (int h = 0; h < parts; h++) {
            distances[h] = Arguments.finite(scores[h], "score") - Arguments.finite(means[h], "mean");
        }
        if (parts < 2) {
            return new ConditionalStandardError(Estimate.notComputable(Reason.TOO_FEW_UNITS), parts);
        }
        double mean = ExactSum.of(distances) / parts;
        double squares = ExactSum.of(
                Arrays.stream(distances).map(d -> (d - mean) * (d - mean)).toArray());
        double error = Math.sqrt(squares * parts / (parts - 1));
        return new ConditionalStandardError(Estimate.of(error), parts);
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

    /** Returns for instance {@code Conditional standard error = 1.0954 (5 parts)}. */
    @Override
    public String toString() {
        return Line.of("Conditional standard error", estimate) + " (" + parts + " parts)";
    }
}
