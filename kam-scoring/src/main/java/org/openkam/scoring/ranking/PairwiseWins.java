package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * How often each object was preferred to each other one. Objects are numbered from 0. A tie gives half a win to both, so wins
 * are whole or half numbers, exact. Mergeable: parts in any order give the whole. Takes 8 bytes a pair and direction. Mutable
 * and not thread-safe: one for each thread, then {@link #merge}.
 */
public final class PairwiseWins implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The most objects that are compared with each other: 1000. */
    public static final int MOST_OBJECTS = 1000;

    private final int objects;
    private final long[] halves; // twice the wins of row over column

    /**
     * Creates the empty tally.
     *
     * @param objects how many objects, 0 to {@link #MOST_OBJECTS}
     */
    public PairwiseWins(int objects) {
        this.objects = Arguments.inRange(objects, 0, MOST_OBJECTS, "number of objects");
        halves = new long[objects * objects];
    }

    /** Counts rankings; a missing rank says nothing of its object. See {@link #of(RatingMatrix, Unranked)}. */
    public static PairwiseWins of(RatingMatrix ranks) {
        return of(ranks, Unranked.ABSENT);
    }

    /**
     * Counts the pairs that rankings imply. They aren't independent of each other.
     *
     * @param ranks judges in rows, objects in columns, 1 the best; any numbers do, lower is better, equal ones are ties
     * @param unranked what a missing rank means
     * @throws IllegalArgumentException if there are more than {@link #MOST_OBJECTS} objects
     */
    public static PairwiseWins of(RatingMatrix ranks, Unranked unranked) {
        PairwiseWins wins = new PairwiseWins(ranks.raters());
        Arguments.notNull(unranked, "meaning of a missing rank");
        double[] row = new double[ranks.raters()];
        for (int judge = 0; judge < ranks.units(); judge++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = ranks.isMissing(judge, i) ? Double.NaN : ranks.value(judge, i);
            }
            wins.addRanks(row, unranked);
        }
        return wins;
    }

    private void addRanks(double[] ranks, Unranked unranked) {
        for (int i = 0; i < objects; i++) {
            for (int j = 0; j < i; j++) {
                boolean isFirstGiven = !Double.isNaN(ranks[i]);
                boolean isSecondGiven = !Double.isNaN(ranks[j]);
                if (isFirstGiven && isSecondGiven) {
                    int order = Double.compare(ranks[j], ranks[i]); // above 0 if i is better
                    halves[i * objects + j] += 1 + order;
                    halves[j * objects + i] += 1 - order;
                } else if (unranked == Unranked.BELOW && isFirstGiven != isSecondGiven) {
                    halves[isFirstGiven ? i * objects + j : j * objects + i] += 2;
                }
            }
        }
    }

    /** Adds wins of one object over another. */
    public PairwiseWins add(int winner, int loser, long times) {
        halves[index(winner, loser)] += 2 * notNegative(times);
        return this;
    }

    /** Adds comparisons of two objects that nobody decided. */
    public PairwiseWins addTies(int one, int other, long times) {
        halves[index(one, other)] += notNegative(times);
        halves[index(other, one)] += times;
        return this;
    }

    private static long notNegative(long times) {
        if (times < 0) { // first, so that nothing is boxed in vain
            Arguments.that(false, "number of comparisons", times, "must not be negative");
        }
        return times;
    }

    private int index(int row, int column) {
        Arguments.inRange(row, 0, objects - 1, "object");
        Arguments.inRange(column, 0, objects - 1, "object");
        if (row == column) {
            Arguments.that(false, "object", row, "must not be compared with itself");
        }
        return row * objects + column;
    }

    /**
     * Adds all that another tally has counted.
     *
     * @throws IllegalArgumentException if it has another number of objects
     */
    public PairwiseWins merge(PairwiseWins other) {
        int number = other.objects;
        Arguments.that(number == objects, "number of objects", number, "must be " + objects + ", as here");
        for (int i = 0; i < halves.length; i++) {
            halves[i] += other.halves[i];
        }
        return this;
    }

    /** Returns how many objects there are. */
    public int objects() {
        return objects;
    }

    /** Returns how often the first object was preferred to the second, ties counting half; 0 for an object and itself. */
    public double wins(int winner, int loser) {
        return winner == loser && winner >= 0 && winner < objects ? 0 : halves[index(winner, loser)] / 2.0;
    }

    /** Returns how often an object was preferred to any other, ties counting half: its Borda count. */
    public double wins(int winner) {
        Arguments.inRange(winner, 0, objects - 1, "object");
        long sum = 0;
        for (int j = 0; j < objects; j++) {
            sum += halves[winner * objects + j];
        }
        return sum / 2.0;
    }

    /** Returns how often two objects were compared. */
    public long comparisons(int one, int other) {
        return one == other ? 0 : (halves[index(one, other)] + halves[index(other, one)]) / 2;
    }

    /** Returns how many comparisons there are. */
    public long comparisons() {
        return Arrays.stream(halves).sum() / 2;
    }

    /** Whether from every object a chain of wins leads to every other one. */
    boolean isLinked() {
        return reaches(true) && reaches(false);
    }

    private boolean reaches(boolean forwards) {
        boolean[] reached = new boolean[objects];
        int[] queue = new int[objects];
        int size = objects == 0 ? 0 : 1;
        for (int at = 0; at < size; at++) {
            reached[queue[at]] = true;
            for (int j = 0; j < objects; j++) {
                boolean isWin = halves[forwards ? queue[at] * objects + j : j * objects + queue[at]] > 0;
                if (isWin && !reached[j]) {
                    reached[j] = true;
                    queue[size++] = j;
                }
            }
        }
        return size == objects;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairwiseWins that && objects == that.objects && Arrays.equals(halves, that.halves);
    }

    @Override
    public int hashCode() {
        return 31 * objects + Arrays.hashCode(halves);
    }

    /** Returns for instance {@code PairwiseWins (6 objects, 1050 comparisons)}. */
    @Override
    public String toString() {
        return "PairwiseWins (" + objects + " objects, " + comparisons() + " comparisons)";
    }
}
