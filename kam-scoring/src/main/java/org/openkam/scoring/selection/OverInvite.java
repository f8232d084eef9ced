package org.openkam.scoring.selection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;

/**
 * How many candidates to invite to one interview slot because some won't come (source cases, C7 and R33): {@code ceil(1 / p)}, so
 * that one comes on average, with the risk of an empty slot. The source cases invite two or three where one in two to one in
 * three comes.
 *
 * @param showUp share of those invited who come, 0.001 to 1
 * @param invites how many are invited to a slot, 1 to 1000
 */
public record OverInvite(double showUp, int invites) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_INVITES = 1000;
    private static final double LEAST_SHOW_UP = 0.001;

    public OverInvite {
        boolean inRange = showUp >= LEAST_SHOW_UP && showUp <= 1;
        Arguments.that(inRange, "show-up rate", showUp, "must lie between 0.001 and 1");
        Arguments.inRange(invites, 1, MOST_INVITES, "number of invites");
    }

    /** Returns the plan by which one comes on average. */
    public static OverInvite of(double showUp) {
        OverInvite one = new OverInvite(showUp, 1);
        return new OverInvite(showUp, NeededCount.inverse(BigDecimal.valueOf(one.showUp)));
    }

    /**
     * Returns the plan from own data; empty if nobody was invited, or fewer than one in a thousand came.
     *
     * @param cameOfInvited how many came of those invited so far
     */
    public static Optional<OverInvite> of(Proportion cameOfInvited) {
        return cameOfInvited
                .estimate()
                .fold(
                        p -> p.value() < LEAST_SHOW_UP ? Optional.<OverInvite>empty() : Optional.of(of(p.value())),
                        reason -> Optional.empty());
    }

    /** Returns how many come to a slot on average. */
    public double expectedArrivals() {
        return arrivals().expected();
    }

    /** Returns the probability that nobody comes to a slot, {@code (1 - p)^n}. */
    public double emptySlot() {
        return arrivals().exactly(0);
    }

    /** Returns the distribution of the number who come to a slot. */
    public BinomialCount arrivals() {
        return new BinomialCount(invites, showUp);
    }

    /**
     * Returns the probability that more come than can be seen in a slot.
     *
     * @param seats how many can be seen, 0 or more
     */
    public double crowdedSlot(int seats) {
        Arguments.inRange(seats, 0, Integer.MAX_VALUE - 1, "number of seats");
        return arrivals().atLeast(seats + 1);
    }

    /**
     * Returns how many slots are needed to see so many candidates on average.
     *
     * @param candidates 0 to 1,000,000
     */
    public int slotsFor(int candidates) {
        Arguments.inRange(candidates, 0, 1_000_000, "number of candidates");
        BigDecimal each = BigDecimal.valueOf(showUp).multiply(BigDecimal.valueOf(invites));
        return BigDecimal.valueOf(candidates)
                .divide(each, 9, RoundingMode.HALF_EVEN)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /**
     * Returns the least number of invites by which somebody comes with a wanted probability; empty if more than 1000.
     *
     * @param wanted above 0, below 1
     */
    public OptionalInt invitesFor(double wanted) {
        Arguments.that(wanted > 0 && wanted < 1, "wanted probability", wanted, "must lie between 0 and 1");
        int needed = NeededCount.forAtLeastOne(showUp, wanted);
        return needed < 0 ? OptionalInt.empty() : OptionalInt.of(needed);
    }

    /** Returns for instance {@code 2 invites a slot at show-up 0.5: 1 expected, empty with probability 0.25}. */
    @Override
    public String toString() {
        return invites + " invites a slot at show-up " + Decimals.plain(showUp, 4) + ": "
                + Decimals.plain(expectedArrivals(), 2) + " expected, empty with probability "
                + Decimals.plain(emptySlot(), 4);
    }
}
