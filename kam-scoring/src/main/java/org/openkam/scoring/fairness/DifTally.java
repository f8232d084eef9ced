package org.openkam.scoring.fairness;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * Counts of answers to one item by stratum (people of equal level), group (reference, focal) and category, from which every
 * statistic of differential item functioning here is computed. Mergeable: parts in any order give the whole. Takes 16 bytes
 * a stratum and category. Mutable and not thread-safe: one for each thread, then {@link #merge}.
 *
 * <p>Strata are usually total scores, less the lowest possible one. Categories are scale codes less the lowest one; of two,
 * 1 is the right or affirmative answer. Without an answer to the item, or with an unknown group, a person isn't added.
 */
public final class DifTally implements Serializable {
    private static final long serialVersionUID = 1L;
    static final long MOST_CELLS = 10_000_000;

    private final int strata;
    private final int categories;
    private final long[] counts;

    /**
     * Creates the empty tally.
     *
     * @param strata how many strata, 1 or more
     * @param categories how many categories the item has, 2 or more
     * @throws IllegalArgumentException if that takes more than 10,000,000 counts
     */
    public DifTally(int strata, int categories) {
        Arguments.that(strata >= 1, "number of strata", strata, "must be at least 1");
        Arguments.that(categories >= 2, "number of categories", categories, "must be at least 2");
        long cells = 2L * strata * categories;
        Arguments.that(cells <= MOST_CELLS, "number of counts", cells, "must not exceed " + MOST_CELLS);
        this.strata = strata;
        this.categories = categories;
        counts = new long[(int) cells];
    }

    /** Adds one person's answer. */
    public DifTally add(int stratum, boolean isFocal, int category) {
        Arguments.inRange(stratum, 0, strata - 1, "stratum");
        Arguments.inRange(category, 0, categories - 1, "category");
        counts[index(stratum, isFocal, category)]++;
        return this;
    }

    /** Adds the same answer of several people. */
    public DifTally add(int stratum, boolean isFocal, int category, long people) {
        Arguments.inRange(stratum, 0, strata - 1, "stratum");
        Arguments.inRange(category, 0, categories - 1, "category");
        Arguments.that(people >= 0, "number of people", people, "must not be negative");
        counts[index(stratum, isFocal, category)] += people;
        return this;
    }

    private int index(int stratum, boolean isFocal, int category) {
        return (2 * stratum + (isFocal ? 1 : 0)) * categories + category;
    }

    /**
     * Adds all that another tally has counted.
     *
     * @throws IllegalArgumentException if it has other numbers of strata or categories
     */
    public DifTally merge(DifTally other) {
        Arguments.that(other.strata == strata, "number of strata", other.strata, "must be " + strata + ", as here");
        Arguments.that(
                other.categories == categories,
                "number of categories",
                other.categories,
                "must be " + categories + ", as here");
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        return this;
    }

    /** Returns how many strata there are. */
    public int strata() {
        return strata;
    }

    /** Returns how many categories the item has. */
    public int categories() {
        return categories;
    }

    /** Returns how many people of a stratum and group gave an answer. */
    public long count(int stratum, boolean isFocal, int category) {
        Arguments.inRange(stratum, 0, strata - 1, "stratum");
        Arguments.inRange(category, 0, categories - 1, "category");
        return counts[index(stratum, isFocal, category)];
    }

    /** Returns how many people of a group there are in a stratum. */
    public long people(int stratum, boolean isFocal) {
        long people = 0;
        for (int c = 0; c < categories; c++) {
            people += count(stratum, isFocal, c);
        }
        return people;
    }

    /** Returns how many people of a group there are. */
    public long people(boolean isFocal) {
        long people = 0;
        for (int s = 0; s < strata; s++) {
            people += people(s, isFocal);
        }
        return people;
    }

    /** Sum of the codes in a stratum and group. */
    long sum(int stratum, boolean isFocal) {
        long sum = 0;
        for (int c = 1; c < categories; c++) {
            sum += c * count(stratum, isFocal, c);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DifTally that && categories == that.categories && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * categories + Arrays.hashCode(counts);
    }

    /** Returns for instance {@code DifTally (25 strata, 2 categories, 316 people)}. */
    @Override
    public String toString() {
        return "DifTally (" + strata + " strata, " + categories + " categories, "
                + Arrays.stream(counts).sum() + " people)";
    }
}
