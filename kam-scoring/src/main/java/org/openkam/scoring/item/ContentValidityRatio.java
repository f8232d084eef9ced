package org.openkam.scoring.item;

import java.io.Serializable;
import java.math.BigInteger;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * Content validity ratio of an item or indicator: how far a panel of experts agrees that it is essential.
 *
 * <p>{@code CVR = (e - N/2) / (N/2)}, where {@code e} of {@code N} experts call it essential. From -1 (nobody) over 0 (half)
 * to 1 (all). It says nothing about how the item measures.
 *
 * <ul>
 *   <li>No expert: not computable, {@link Reason#NO_DATA}.
 *   <li>Experts who didn't answer count neither in {@code e} nor in {@code N}.
 * </ul>
 *
 * <p>The p-value is exact: the probability that {@code e} or more of {@code N} experts say "essential" if each did so by the
 * toss of a coin, one-sided. Lawshe's own table of critical values has errors; the exact ones are those of Ayre and Scally.
 *
 * <p>Sources: Lawshe, C. H. (1975). Personnel Psychology 28(4), 563-575. doi:10.1111/j.1744-6570.1975.tb01393.x. Ayre, C.,
 * Scally, A. J. (2014). Measurement and Evaluation in Counseling and Development 47(1), 79-86.
 * doi:10.1177/0748175613513808
 *
 * @param essential experts who call it essential
 * @param experts experts who answered
 * @param estimate the ratio, -1 to 1
 */
public record ContentValidityRatio(int essential, int experts, Estimate estimate) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_EXPERTS = 10_000;

    public ContentValidityRatio {
        Arguments.inRange(experts, 0, MOST_EXPERTS, "number of experts");
        Arguments.inRange(essential, 0, experts, "number of experts who call it essential");
        Arguments.notNull(estimate, "estimate");
    }

    /** Returns the ratio of a panel. */
    public static ContentValidityRatio of(int essential, int experts) {
        Estimate estimate = experts == 0
                ? Estimate.notComputable(Reason.NO_DATA)
                : Estimate.of(Fraction.of(2L * essential - experts, experts).toDouble());
        return new ContentValidityRatio(essential, experts, estimate);
    }

    /**
     * Returns the ratio.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException without experts
     */
    public double value() {
        return estimate.value();
    }

    /** Returns the exact one-sided p-value, 0 to 1; 1 without experts. */
    public double pValue() {
        return upperTail(essential, experts).toDouble();
    }

    /** Returns whether more experts agree than chance would explain at the 5 % level, one-sided. */
    public boolean isBeyondChance() {
        return experts > 0 && upperTail(essential, experts).compareTo(Fraction.of(1, 20)) <= 0;
    }

    /**
     * Returns how many of a panel must say "essential" so that it is beyond chance at the 5 % level, one-sided; one more than
     * the panel has if even all of them don't suffice.
     */
    public static int criticalCount(int experts) {
        Arguments.inRange(experts, 1, MOST_EXPERTS, "number of experts");
        int count = experts + 1;
        while (upperTail(count - 1, experts).compareTo(Fraction.of(1, 20)) <= 0) {
            count--;
        }
        return count;
    }

    /** P(X >= count) for X binomial with n tosses of a coin: a sum of whole numbers over a power of two. */
    private static Fraction upperTail(int count, int n) {
        BigInteger term = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        for (int k = n; k >= Math.max(count, 0); k--) {
            sum = sum.add(term);
            term = term.multiply(BigInteger.valueOf(k)).divide(BigInteger.valueOf(n - k + 1L));
        }
        return Fraction.of(sum, BigInteger.ONE.shiftLeft(n));
    }

    @Override
    public String toString() {
        return "CVR = "
                + estimate.<String>fold(e -> Decimals.plain(e.value(), 4), reason -> "not computable (" + reason + ")")
                + " (" + essential + " of " + experts + " experts)";
    }
}
