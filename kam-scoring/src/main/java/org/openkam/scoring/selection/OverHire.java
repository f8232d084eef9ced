package org.openkam.scoring.selection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.OptionalInt;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;

/**
 * How many to take for one vacancy because some will leave (source cases, C10 and R32): {@code ceil(1 / (1 - t))}, so that one
 * stays on average, with the risk that nobody does. The source cases take two or three at a turnover of 40 to 60 percent.
 *
 * @param turnover share of those hired who leave within the time looked at, 0 to 0.999
 * @param hires how many are taken, 1 to 1000
 */
public record OverHire(double turnover, int hires) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_HIRES = 1000;
    private static final double MOST_TURNOVER = 0.999;

    public OverHire {
        boolean inRange = turnover >= 0 && turnover <= MOST_TURNOVER;
        Arguments.that(inRange, "turnover", turnover, "must lie between 0 and 0.999");
        Arguments.inRange(hires, 1, MOST_HIRES, "number of hires");
    }

    /** Returns the plan by which one stays on average. */
    public static OverHire of(double turnover) {
        OverHire one = new OverHire(turnover, 1);
        return new OverHire(turnover, NeededCount.inverse(BigDecimal.ONE.subtract(BigDecimal.valueOf(one.turnover))));
    }

    /** Returns {@code 1 - t^n}, the probability that at least one of those taken stays. */
    public double atLeastOneStays() {
        return staying().atLeast(1);
    }

    /** Returns how many stay on average. */
    public double expectedStaying() {
        return staying().expected();
    }

    /** Returns the distribution of the number who stay. */
    public BinomialCount staying() {
        return new BinomialCount(
                hires, BigDecimal.ONE.subtract(BigDecimal.valueOf(turnover)).doubleValue());
    }

    /**
     * Returns the least number of hires of whom at least one stays with a wanted probability; empty if more than 1000.
     *
     * @param wanted above 0, below 1
     */
    public OptionalInt hiresFor(double wanted) {
        Arguments.that(wanted > 0 && wanted < 1, "wanted probability", wanted, "must lie between 0 and 1");
        int needed = NeededCount.forAtLeastOne(staying().probability(), wanted);
        return needed < 0 ? OptionalInt.empty() : OptionalInt.of(needed);
    }

    /** Returns for instance {@code 2 hires at turnover 0.4: at least one stays with probability 0.84}. */
    @Override
    public String toString() {
        return hires + " hires at turnover " + Decimals.shortest(turnover) + ": at least one stays with probability "
                + Decimals.shortest(atLeastOneStays());
    }
}
