package org.openkam.scoring.agreement;

import java.math.BigInteger;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.GroupTally;

/** A group of a tally: whole numbers up to the one division that ends each figure. */
final class TalliedGroup implements GroupRatings {
    /** With so many ratings of 16 bits all products fit into 63 bits. */
    private static final int MOST_FOR_LONG = 1 << 15;

    private final GroupTally tally;
    private final int group;
    private final long[] counts;

    TalliedGroup(GroupTally tally, int group) {
        this.tally = tally;
        this.group = group;
        this.counts = new long[tally.items()];
        for (int item = 0; item < counts.length; item++) {
            counts[item] = tally.count(group, item);
        }
    }

    @Override
    public int items() {
        return counts.length;
    }

    @Override
    public long count(int item) {
        return counts[item];
    }

    @Override
    public double variance(int item) {
        long n = count(item);
        long sum = tally.sum(group, item);
        long squares = tally.squares(group, item);
        return n <= MOST_FOR_LONG
                ? (double) (n * squares - sum * sum) / (n * (n - 1))
                : Fraction.of(spread(n, sum, squares), big(n).multiply(big(n - 1)))
                        .toDouble();
    }

    private static BigInteger spread(long n, long sum, long squares) {
        return big(n).multiply(big(squares)).subtract(big(sum).multiply(big(sum)));
    }

    @Override
    public double deviation(int item, AverageDeviation.Centre centre) {
        long n = count(item);
        // The centre times a factor that makes it whole: n for the mean, 2 for the median.
        boolean ofMean = centre == AverageDeviation.Centre.MEAN;
        long factor = ofMean ? n : 2;
        long whole = ofMean ? tally.sum(group, item) : twiceTheMedian(item, n);
        double distance = 0;
        if (n <= MOST_FOR_LONG) {
            long exact = 0;
            for (int code = tally.lowest(); code <= tally.highest(); code++) {
                exact += tally.frequency(group, item, code) * Math.abs(code * factor - whole);
            }
            distance = exact;
        } else {
            BigInteger exact = BigInteger.ZERO;
            for (int code = tally.lowest(); code <= tally.highest(); code++) {
                long times = tally.frequency(group, item, code);
                exact = exact.add(big(times).multiply(big(Math.abs(code * factor - whole))));
            }
            distance = exact.doubleValue();
        }
        return distance / ((double) n * factor);
    }

    private long twiceTheMedian(int item, long n) {
        return ascending(item, (n - 1) / 2) + ascending(item, n / 2);
    }

    /** The code at a place of the ascending order, counted from 0. */
    private long ascending(int item, long place) {
        long left = place;
        int code = tally.lowest();
        while (left >= tally.frequency(group, item, code)) {
            left -= tally.frequency(group, item, code);
            code++;
        }
        return code;
    }

    @Override
    public double awg(int item, int lowest, int highest) {
        long n = count(item);
        long sum = tally.sum(group, item);
        if (sum == n * lowest || sum == n * highest) {
            return 1;
        }
        if (sum < (n - 1) * lowest + highest || sum > (n - 1) * highest + lowest) {
            return Double.NaN;
        }
        long squares = tally.squares(group, item);
        if (n <= MOST_FOR_LONG) {
            long largest = ((long) highest + lowest) * n * sum - sum * sum - (long) highest * lowest * n * n;
            return (double) (largest - 2 * (n * squares - sum * sum)) / largest;
        }
        BigInteger largest = big((long) highest + lowest)
                .multiply(big(n))
                .multiply(big(sum))
                .subtract(big(sum).multiply(big(sum)))
                .subtract(big((long) highest * lowest).multiply(big(n)).multiply(big(n)));
        return Fraction.of(largest.subtract(spread(n, sum, squares).shiftLeft(1)), largest)
                .toDouble();
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
