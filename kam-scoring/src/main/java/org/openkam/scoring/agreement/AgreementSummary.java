package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Reason;

/**
 * One agreement statistic over many groups: mean, median, range and the shares of groups on either side of a threshold.
 *
 * <p>Groups without a value are counted apart and enter nothing else. Without any value everything is not computable: {@link
 * Reason#NO_DATA}. The order of the groups leaves no trace. Immutable.
 *
 * @param groups how many groups have a value
 * @param without how many have none
 * @param mean mean over groups, each counted once
 * @param median the middle value, or the mean of the two middle ones
 * @param lowest the least value
 * @param highest the greatest value
 * @param threshold what the shares are told by, such as 0.70 for {@link Rwg}
 * @param shareAtOrAbove share of groups with the threshold or more, 0 to 1
 * @param shareAtOrBelow share of groups with the threshold or less, 0 to 1
 */
public record AgreementSummary(
        int groups,
        int without,
        Estimate mean,
        Estimate median,
        Estimate lowest,
        Estimate highest,
        double threshold,
        Estimate shareAtOrAbove,
        Estimate shareAtOrBelow)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A usual threshold of {@link Rwg}: 0.70. */
    public static final double USUAL_THRESHOLD = 0.70;

    /** Checks that no estimate is null and that the threshold is finite. */
    public AgreementSummary {
        for (Estimate estimate : new Estimate[] {mean, median, lowest, highest, shareAtOrAbove, shareAtOrBelow}) {
            Arguments.notNull(estimate, "estimate");
        }
        Arguments.finite(threshold, "threshold");
    }

    /** Summarises values with the threshold 0.70. */
    public static AgreementSummary of(Collection<Estimate> estimates) {
        return of(estimates, USUAL_THRESHOLD);
    }

    /**
     * Summarises values.
     *
     * @param estimates one for each group
     * @param threshold finite
     */
    public static AgreementSummary of(Collection<Estimate> estimates, double threshold) {
        Arguments.finite(threshold, "threshold");
        double[] values = estimates.stream()
                .filter(Estimate.Computed.class::isInstance)
                .mapToDouble(Estimate::value)
                .sorted()
                .toArray();
        int n = values.length;
        int without = estimates.size() - n;
        if (n == 0) {
            Estimate none = Estimate.notComputable(Reason.NO_DATA);
            return new AgreementSummary(0, without, none, none, none, none, threshold, none, none);
        }
        return new AgreementSummary(
                n,
                without,
                Estimate.of(mean(values)),
                Estimate.of(values[(n - 1) / 2] / 2 + values[n / 2] / 2),
                Estimate.of(values[0]),
                Estimate.of(values[n - 1]),
                threshold,
                share(Arrays.stream(values).filter(v -> v >= threshold).count(), n),
                share(Arrays.stream(values).filter(v -> v <= threshold).count(), n));
    }

    /** Scaled down where the sum would leave the range of {@code double}; rounding twice must not leave that of the values. */
    private static double mean(double[] ascending) {
        double highest = ascending[ascending.length - 1];
        double scale = Math.max(-ascending[0], highest) > 0x1p900 ? 0x1p100 : 1;
        ExactSum sum = new ExactSum();
        for (double value : ascending) {
            sum.add(value / scale);
        }
        return Math.max(ascending[0], Math.min(highest, sum.value() / ascending.length * scale));
    }

    private static Estimate share(long part, int whole) {
        return Estimate.of((double) part / whole);
    }

    /** Returns for instance {@code mean 0.8678, median 0.8701, range 0.7000 to 0.9330 (49 groups, 0 without)}. */
    @Override
    public String toString() {
        return "mean " + mean + ", median " + median + ", range " + lowest + " to " + highest + " (" + groups
                + " groups, " + without + " without)";
    }

    /** Returns the summary in lines of text. */
    public String render() {
        return String.join(
                        "\n",
                        "Agreement within " + groups + " groups (" + without + " without a value)",
                        "  mean             " + mean,
                        "  median           " + median,
                        "  lowest           " + lowest,
                        "  highest          " + highest,
                        "  share >= " + Decimals.plain(threshold, 4) + "  " + shareAtOrAbove,
                        "  share <= " + Decimals.plain(threshold, 4) + "  " + shareAtOrBelow)
                + "\n";
    }
}
