package org.openkam.scoring.agreement;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.scoring.statistic.Fraction;

/**
 * All that a one-way analysis needs of its groups: for each size of a group how many there are, the sum of their sums and of
 * their squared sums, as whole numbers. Groups of one size are alike to every formula, so their order leaves no trace, and a
 * hundred thousand groups are as quick as their few sizes. Mutable and not thread-safe.
 */
final class SizeClasses {
    /** Values are whole multiples of two to this power. */
    private final int exponent;

    private final TreeMap<Integer, SizeClass> bySize = new TreeMap<>();
    private final SquareSum squares = new SquareSum();
    private long ratings;
    private long groups;

    SizeClasses(int exponent) {
        this.exponent = exponent;
    }

    /** Groups of one size. */
    static final class SizeClass {
        private final long size;
        private long groups;
        private BigInteger sum = BigInteger.ZERO;
        private final SquareSum squaredSums = new SquareSum();

        private SizeClass(long size) {
            this.size = size;
        }

        long size() {
            return size;
        }

        long groups() {
            return groups;
        }

        BigInteger sum() {
            return sum;
        }

        /** Sum over the groups of the squared distance of their means from the class's mean. */
        Fraction spreadOfMeans() {
            BigInteger number = BigInteger.valueOf(groups);
            BigInteger spread = squaredSums.value().multiply(number).subtract(sum.multiply(sum));
            BigInteger perMean = BigInteger.valueOf(size).pow(2);
            return Fraction.of(spread, number.multiply(perMean));
        }

        Fraction mean() {
            return Fraction.of(sum, BigInteger.valueOf(groups).multiply(BigInteger.valueOf(size)));
        }
    }

    /** Adds a group, an empty one too. */
    void add(long size, long sum, long ofSquares) {
        if (size > 0) {
            SizeClass group = classOf(size);
            group.sum = group.sum.add(BigInteger.valueOf(sum));
            group.squaredSums.addSquare(sum);
            squares.add(ofSquares);
        }
    }

    /** Adds a group of one rating or more. */
    void add(long size, BigInteger sum, BigInteger ofSquares) {
        SizeClass group = classOf(size);
        group.sum = group.sum.add(sum);
        group.squaredSums.add(sum.multiply(sum));
        squares.add(ofSquares);
    }

    private SizeClass classOf(long size) {
        SizeClass group = bySize.computeIfAbsent(Math.toIntExact(size), SizeClass::new);
        group.groups++;
        groups++;
        ratings += size;
        return group;
    }

    Collection<SizeClass> classes() {
        return bySize.values();
    }

    long ratings() {
        return ratings;
    }

    long groups() {
        return groups;
    }

    int smallest() {
        return bySize.isEmpty() ? 0 : bySize.firstKey();
    }

    int largest() {
        return bySize.isEmpty() ? 0 : bySize.lastKey();
    }

    /** Sum of squares between groups, in squared units. */
    Fraction between() {
        BigInteger total = total();
        return sumOfClasses().minus(Fraction.of(total.multiply(total), BigInteger.valueOf(ratings)));
    }

    /** Sum of squares within groups, in squared units. */
    Fraction within() {
        return Fraction.of(squares.value(), BigInteger.ONE).minus(sumOfClasses());
    }

    private BigInteger total() {
        BigInteger total = BigInteger.ZERO;
        for (SizeClass group : classes()) {
            total = total.add(group.sum);
        }
        return total;
    }

    private Fraction sumOfClasses() {
        Fraction sum = Fraction.ZERO;
        for (SizeClass group : classes()) {
            sum = sum.plus(Fraction.of(group.squaredSums.value(), BigInteger.valueOf(group.size)));
        }
        return sum;
    }

    Fraction grandMean() {
        return Fraction.of(total(), BigInteger.valueOf(ratings));
    }

    /** {@code n0}, the group size that makes the expected mean squares right; takes two groups. */
    Fraction effectiveSize() {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<Integer, SizeClass> entry : bySize.entrySet()) {
            BigInteger square = BigInteger.valueOf(entry.getKey()).pow(2);
            sum = sum.add(square.multiply(BigInteger.valueOf(entry.getValue().groups)));
        }
        return Fraction.of(ratings, 1)
                .minus(Fraction.of(sum, BigInteger.valueOf(ratings)))
                .dividedBy(Fraction.of(groups - 1, 1));
    }

    Fraction meanSize() {
        return Fraction.of(ratings, groups);
    }

    Fraction harmonicSize() {
        Fraction sum = Fraction.ZERO;
        for (SizeClass group : classes()) {
            sum = sum.plus(Fraction.of(group.groups, group.size));
        }
        return Fraction.of(groups, 1).dividedBy(sum);
    }

    /** A number of units to a power in the unit of the ratings; infinite if it's beyond {@code double}. */
    double inRatings(Fraction number, int power) {
        BigInteger factor = BigInteger.ONE.shiftLeft(Math.abs(power * exponent));
        Fraction unit =
                exponent * power < 0 ? Fraction.of(BigInteger.ONE, factor) : Fraction.of(factor, BigInteger.ONE);
        return number.times(unit).toDouble();
    }
}
