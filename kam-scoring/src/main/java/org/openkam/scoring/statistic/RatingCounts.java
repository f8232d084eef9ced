package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;

/**
 * How often each point of the scale was given: what a median, a trimmed mean or a share is computed from. All of them are
 * exact, and the order of the ratings can't matter. Immutable and thread-safe.
 */
public final class RatingCounts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Fraction HALF = Fraction.of(1, 2);

    private final int[] codes;
    private final int[] counts;
    private final int total;

    private RatingCounts(Map<Integer, Integer> byCode) {
        codes = byCode.keySet().stream().mapToInt(Integer::intValue).toArray();
        counts = byCode.values().stream().mapToInt(Integer::intValue).toArray();
        total = Arrays.stream(counts).sum();
    }

    /** Counts ratings, at least one, in any order. */
    public static RatingCounts of(int... ratings) {
        Arguments.that(ratings.length > 0, "ratings", "none", "must be at least one");
        Map<Integer, Integer> byCode = new TreeMap<>();
        for (int rating : ratings) {
            byCode.merge(rating, 1, Integer::sum);
        }
        return new RatingCounts(byCode);
    }

    /** Returns how many ratings there are. */
    public int total() {
        return total;
    }

    /** Returns the lowest rating given. */
    public int lowest() {
        return codes[0];
    }

    /** Returns the highest rating given. */
    public int highest() {
        return codes[codes.length - 1];
    }

    /** Returns how many ratings are {@code code}. */
    public int count(int code) {
        int at = Arrays.binarySearch(codes, code);
        return at < 0 ? 0 : counts[at];
    }

    /** Returns the rating at a place of the ascending order, counted from 0. */
    public int ascending(int place) {
        Arguments.inRange(place, 0, total - 1, "place");
        int at = 0;
        for (int left = place; left >= counts[at]; at++) {
            left -= counts[at];
        }
        return codes[at];
    }

    /** Returns the middle rating, or the mean of the two middle ones. */
    public Fraction median() {
        return Fraction.of((long) ascending((total - 1) / 2) + ascending(total / 2), 2);
    }

    /** Returns the mean. */
    public Fraction mean() {
        return trimmedMean(Fraction.ZERO);
    }

    /**
     * Returns the mean without the lowest and the highest ratings: of n ratings the largest whole number not above {@code n *
     * share} is left out at each end, as R's {@code mean(x, trim)} does.
     *
     * @param share at each end, from 0 to below one half
     */
    public Fraction trimmedMean(Fraction share) {
        Arguments.that(
                share.compareTo(Fraction.ZERO) >= 0 && share.compareTo(HALF) < 0,
                "share trimmed at each end",
                share,
                "must lie between 0 and below 1/2");
        int cut = share.times(Fraction.of(total, 1)).floor().intValueExact();
        long sum = 0;
        for (int place = cut; place < total - cut; place++) {
            sum += ascending(place);
        }
        return Fraction.of(sum, total - 2L * cut);
    }

    /** Returns the share of the ratings at or above a level, 0 to 1. */
    public Fraction shareAtOrAbove(Fraction level) {
        long above = 0;
        for (int i = 0; i < codes.length; i++) {
            above += Fraction.of(codes[i], 1).compareTo(level) >= 0 ? counts[i] : 0;
        }
        return Fraction.of(above, total);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatingCounts c && Arrays.equals(codes, c.codes) && Arrays.equals(counts, c.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(codes) + Arrays.hashCode(counts);
    }

    /** Returns the number of ratings only. */
    @Override
    public String toString() {
        return "counts of " + total + " ratings";
    }
}
