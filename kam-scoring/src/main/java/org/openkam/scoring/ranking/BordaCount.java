package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Borda count: for each object, how many objects were ranked below it, summed over the judges. A point an object beaten, half a
 * point a tie; from 0 to judges times objects less one, and with complete rankings the counts have the sum judges times k (k -
 * 1) / 2.
 *
 * <p>Objects without a rank give and get nothing ({@link Unranked#ABSENT}), or lie below those that have one
 * ({@link Unranked#BELOW}); in the first case objects that were shown less often can't get as many points. Without a ranking all
 * counts are 0. Exact. Immutable and thread-safe.
 *
 * <p>Source: Marden, J. I. (1995). Analyzing and modeling rank data. ISBN 978-0-412-99521-7
 *
 * @param points one number an object, whole or half
 */
public record BordaCount(List<Double> points) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public BordaCount {
        points = List.copyOf(points);
        points.forEach(p -> Arguments.finite(p, "points"));
    }

    /** Counts rankings, a missing rank saying nothing; see {@link #of(RatingMatrix, Unranked)}. */
    public static BordaCount of(RatingMatrix ranks) {
        return of(ranks, Unranked.ABSENT);
    }

    /**
     * Counts rankings; never throws for data, and no table of pairs is built.
     *
     * @param ranks judges in rows, objects in columns, 1 the best
     * @param unranked what a missing rank means
     */
    public static BordaCount of(RatingMatrix ranks, Unranked unranked) {
        Arguments.notNull(ranks, "ranks");
        Arguments.notNull(unranked, "meaning of a missing rank");
        long[] halves = new long[ranks.raters()];
        RankOrder order = new RankOrder(halves.length);
        for (int judge = 0; judge < ranks.units(); judge++) {
            order.read(ranks, judge);
            add(order, unranked, halves);
        }
        return new BordaCount(
                IntStream.range(0, halves.length).mapToObj(i -> halves[i] / 2.0).toList());
    }

    private static void add(RankOrder order, Unranked unranked, long[] halves) {
        int below = unranked == Unranked.BELOW ? halves.length - order.size() : 0;
        for (int from = 0; from < order.size(); ) {
            int to = from + 1;
            while (to < order.size() && order.isTied(to)) {
                to++;
            }
            for (int at = from; at < to; at++) { // beats all behind the tie, and half of those in it
                halves[order.object(at)] += 2L * (below + order.size() - to) + (to - from - 1);
            }
            from = to;
        }
    }

    /** Returns the counts of given comparisons. */
    public static BordaCount of(PairwiseWins wins) {
        return new BordaCount(
                IntStream.range(0, wins.objects()).mapToObj(wins::wins).toList());
    }

    /** Returns for instance {@code Borda count = [77.0, 111.0, 157.0]}. */
    @Override
    public String toString() {
        return "Borda count = " + points.stream().map(p -> Decimals.plain(p, 1)).toList();
    }
}
