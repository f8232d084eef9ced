package org.openkam.scoring.response;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Even-odd consistency of one respondent: whether the even and the odd items of each scale say the same about him. Near 1 for who
 * reads the questions, near 0 or below for who doesn't.
 *
 * <p>{@code r} is the correlation over scales of the mean of the odd items with the mean of the even items, positions counted
 * within each scale from 1 on; it is stepped up to full length by Spearman and Brown, {@code 2 r / (1 + r)}, and taken as -1 where
 * that is below -1. Counter-indicators must be turned first. R's package careless from 1.2.0 on gives this number with the opposite
 * sign.
 * <ul>
 *   <li>Missing answers ({@code NaN}) are left out of the means; a scale without an answer on one side is left out.
 *   <li>Fewer than two scales left: {@link Reason#TOO_FEW_UNITS}. Same mean on one side throughout: {@link Reason#ZERO_VARIANCE}.
 *   <li>With two scales {@code r} is always 1 or -1 and says little.
 * </ul>
 * Any order of the scales gives the same bits. Immutable and thread-safe.
 *
 * <p>Sources: Johnson, J. A. (2005). Journal of Research in Personality 39, 103-129. doi:10.1016/j.jrp.2004.09.009; Meade, A. W.
 * &amp; Craig, S. B. (2012). Identifying careless responses in survey data. Psychological Methods 17, 437-455.
 * doi:10.1037/a0028085
 *
 * @param scales scales with an answer on both sides
 * @param estimate the stepped-up correlation, -1 to 1
 */
public record EvenOddConsistency(int scales, Estimate estimate) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long LARGEST_DENOMINATOR = 1000;

    /** Looks at a row of a matrix; see {@link #of(double[], int...)}. */
    public static EvenOddConsistency of(RatingMatrix answers, int respondent, int... sizes) {
        return of(AnswerRows.row(answers, respondent), sizes);
    }

    /**
     * Looks at the answers of a respondent; never throws for data.
     *
     * @param answers scale after scale, {@code NaN} where missing
     * @param sizes number of items of each scale, 1 or more, summing up to the number of answers
     * @throws IllegalArgumentException if sizes don't fit or an answer is infinite
     */
    public static EvenOddConsistency of(double[] answers, int... sizes) {
        AnswerRows.checked(answers);
        Arrays.stream(sizes).forEach(size -> Arguments.inRange(size, 1, Integer.MAX_VALUE, "size of a scale"));
        long items = Arrays.stream(sizes).asLongStream().sum();
        Arguments.that(items == answers.length, "sum of the sizes", items, "must be the number of answers");
        PairedMoments halves = PairedMoments.of(half(answers, sizes, 0), half(answers, sizes, 1));
        return new EvenOddConsistency(
                halves.n(), halves.correlation().fold(r -> Estimate.of(steppedUp(r.value())), Estimate::notComputable));
    }

    /**
     * Means of every other answer of each scale, {@code NaN} where there is none. Those of whole numbers are multiplied by a common
     * denominator, which leaves the correlation alone and keeps them exact.
     */
    private static double[] half(double[] answers, int[] sizes, int offset) {
        double[] means = new double[sizes.length];
        int[] counts = new int[sizes.length];
        long denominator = 1;
        int start = 0;
        for (int s = 0; s < sizes.length; s++) {
            long sum = 0;
            for (int i = start + offset; i < start + sizes[s]; i += 2) {
                if (!Double.isNaN(answers[i])) {
                    if (answers[i] != (int) answers[i]) {
                        return meansOfAny(answers, sizes, offset);
                    }
                    counts[s]++;
                    sum += (long) answers[i];
                }
            }
            means[s] = sum;
            denominator = counts[s] == 0 ? denominator : common(denominator, counts[s]);
            start += sizes[s];
        }
        for (int s = 0; s < means.length; s++) {
            means[s] = counts[s] == 0 ? Double.NaN : means[s] * denominator / counts[s];
        }
        return means;
    }

    /** Least common multiple; 1 if it is large, so that means are rounded once instead. */
    private static long common(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        long multiple = a / x * b;
        return multiple > LARGEST_DENOMINATOR ? 1 : multiple;
    }

    private static double[] meansOfAny(double[] answers, int[] sizes, int offset) {
        double[] means = new double[sizes.length];
        int start = 0;
        for (int s = 0; s < sizes.length; s++) {
            int from = start + offset;
            double[] given = IntStream.range(0, (sizes[s] - offset + 1) / 2)
                    .mapToDouble(i -> answers[from + 2 * i])
                    .filter(answer -> !Double.isNaN(answer))
                    .toArray();
            means[s] = PairedMoments.of(given, given).meanX().<Double>fold(Estimate.Computed::value, r -> Double.NaN);
            start += sizes[s];
        }
        return means;
    }

    private static double steppedUp(double r) {
        return r <= -1 / 3.0 ? -1 : 2 * r / (1 + r);
    }

    /**
     * Returns the consistency.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code even-odd consistency = 0.6410 (10 scales)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return "even-odd consistency" + sign + estimate + " (" + scales + " scales)";
    }
}
