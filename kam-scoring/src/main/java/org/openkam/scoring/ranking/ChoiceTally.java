package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;

/**
 * Choices of one object out of several, which is what a ranking consists of: the best of all, the best of the rest, and so on.
 * Counts how often each object was chosen and how often each set was chosen from; nothing else matters to
 * {@link PlackettLuce}. Objects are numbered from 0.
 *
 * <p>Mergeable: parts in any order give the whole. Takes memory for each distinct set, of which there are at most one a choice
 * and at most 2^objects. Mutable and not thread-safe: one for each thread, then {@link #merge}.
 */
public final class ChoiceTally implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_CAPACITY = 64;

    private final int objects;
    private final int words; // of 64 bits a set
    private final long[] chosen;
    private final long[] beaten; // row: objects that were available when the row's object was chosen
    private long[] sets; // open addressing
    private long[] times; // 0 where free
    private int distinct;
    private long total;

    /**
     * Creates the empty tally.
     *
     * @param objects how many objects, 0 to {@link PairwiseWins#MOST_OBJECTS}
     */
    public ChoiceTally(int objects) {
        this.objects = Arguments.inRange(objects, 0, PairwiseWins.MOST_OBJECTS, "number of objects");
        words = Math.max(1, (objects + 63) / 64);
        chosen = new long[objects];
        beaten = new long[objects * words];
        sets = new long[FIRST_CAPACITY * words];
        times = new long[FIRST_CAPACITY];
    }

    /**
     * Adds a ranking of some or all objects, the best first; of objects that aren't in it nothing is said.
     *
     * @throws IllegalArgumentException if an object is in it twice
     */
    public ChoiceTally addRanking(int... bestFirst) {
        addStages(bestFirst, setOf(bestFirst), bestFirst.length - 1);
        return this;
    }

    /**
     * Adds the best of all objects, the best first; the others lie below them.
     *
     * @throws IllegalArgumentException if an object is in it twice
     */
    public ChoiceTally addTop(int... bestFirst) {
        setOf(bestFirst);
        long[] all = setOf(IntStream.range(0, objects).toArray());
        addStages(bestFirst, all, Math.min(bestFirst.length, objects - 1));
        return this;
    }

    private void addStages(int[] bestFirst, long[] left, int stages) {
        for (int stage = 0; stage < stages; stage++) {
            int best = bestFirst[stage];
            count(left, 1);
            chosen[best]++;
            for (int w = 0; w < words; w++) {
                beaten[best * words + w] |= left[w];
            }
            left[best >> 6] &= ~(1L << best);
        }
    }

    private long[] setOf(int[] members) {
        long[] set = new long[words];
        for (int member : members) {
            Arguments.inRange(member, 0, objects - 1, "object");
            if ((set[member >> 6] & 1L << member) != 0) {
                Arguments.that(false, "object", member, "must be ranked once");
            }
            set[member >> 6] |= 1L << member;
        }
        return set;
    }

    private void count(long[] set, long choices) {
        if (2 * (distinct + 1) > times.length) {
            grow();
        }
        int slot = slot(set, 0);
        if (times[slot] == 0) {
            System.arraycopy(set, 0, sets, slot * words, words);
            distinct++;
        }
        times[slot] += choices;
        total += choices;
    }

    /** Place of the set that begins at {@code from}, or the free place where it belongs. */
    private int slot(long[] source, int from) {
        long hash = 0;
        for (int w = 0; w < words; w++) {
            hash = (hash ^ source[from + w]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        int slot = (int) hash & times.length - 1;
        while (times[slot] != 0 && !Arrays.equals(sets, slot * words, (slot + 1) * words, source, from, from + words)) {
            slot = slot + 1 & times.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldSets = sets;
        long[] oldTimes = times;
        sets = new long[2 * oldSets.length];
        times = new long[2 * oldTimes.length];
        for (int i = 0; i < oldTimes.length; i++) {
            if (oldTimes[i] > 0) {
                int slot = slot(oldSets, i * words);
                System.arraycopy(oldSets, i * words, sets, slot * words, words);
                times[slot] = oldTimes[i];
            }
        }
    }

    /**
     * Adds all that another tally has counted.
     *
     * @throws IllegalArgumentException if it has another number of objects
     */
    public ChoiceTally merge(ChoiceTally other) {
        int number = other.objects;
        Arguments.that(number == objects, "number of objects", number, "must be " + objects + ", as here");
        long[] otherTimes = other.times.clone(); // it may be this very tally
        long[] otherSets = other.sets.clone();
        for (int i = 0; i < otherTimes.length; i++) {
            if (otherTimes[i] > 0) {
                count(Arrays.copyOfRange(otherSets, i * words, (i + 1) * words), otherTimes[i]);
            }
        }
        Arrays.setAll(chosen, i -> chosen[i] + other.chosen[i]);
        Arrays.setAll(beaten, i -> beaten[i] | other.beaten[i]);
        return this;
    }

    /** Returns how many objects there are. */
    public int objects() {
        return objects;
    }

    /** Returns how many choices were made. */
    public long choices() {
        return total;
    }

    /** Returns how often an object was chosen out of at least one other. */
    public long chosen(int object) {
        return chosen[Arguments.inRange(object, 0, objects - 1, "object")];
    }

    /** Returns the distinct sets, members ascending, in an order given by the sets alone. */
    int[][] memberSets() {
        return Arrays.stream(ordered()).mapToObj(this::members).toArray(int[][]::new);
    }

    private int[] members(int slot) {
        return IntStream.range(0, objects)
                .filter(i -> (sets[slot * words + (i >> 6)] >>> i & 1) != 0)
                .toArray();
    }

    /** Returns how often each of {@link #memberSets} was chosen from. */
    long[] setTimes() {
        return Arrays.stream(ordered()).mapToLong(slot -> times[slot]).toArray();
    }

    private int[] ordered() {
        Comparator<Integer> bySet =
                (a, b) -> Arrays.compare(sets, a * words, (a + 1) * words, sets, b * words, (b + 1) * words);
        return IntStream.range(0, times.length)
                .filter(i -> times[i] > 0)
                .boxed()
                .sorted(bySet)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether from every object a chain of choices leads to every other one. */
    boolean isLinked() {
        PairwiseWins wins = new PairwiseWins(objects);
        for (int i = 0; i < objects; i++) {
            for (int j = 0; j < objects; j++) {
                if (i != j && (beaten[i * words + (j >> 6)] >>> j & 1) != 0) {
                    wins.add(i, j, 1);
                }
            }
        }
        return wins.isLinked();
    }

    /** Returns whether {@code other} has counted the same choices. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ChoiceTally that
                && Arrays.equals(chosen, that.chosen)
                && Arrays.equals(beaten, that.beaten)
                && Arrays.equals(setTimes(), that.setTimes())
                && Arrays.deepEquals(memberSets(), that.memberSets());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(chosen) + Arrays.hashCode(beaten);
    }

    /** Returns for instance {@code ChoiceTally (6 objects, 350 choices from 57 sets)}. */
    @Override
    public String toString() {
        return "ChoiceTally (" + objects + " objects, " + total + " choices from " + distinct + " sets)";
    }
}
