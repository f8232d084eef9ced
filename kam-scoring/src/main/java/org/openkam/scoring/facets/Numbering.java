package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Dense numbers for the keys that occur, in ascending order of the keys. */
record Numbering(long[] keys) implements Serializable {
    private static final long serialVersionUID = 1L;

    static Numbering of(IntStream keys) {
        return of(keys.asLongStream());
    }

    static Numbering of(LongStream keys) {
        return new Numbering(keys.sorted().distinct().toArray());
    }

    /** Two numbers as one key, ordered by the first. */
    static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    int size() {
        return keys.length;
    }

    /** Returns the place of a key; negative if it doesn't occur. */
    int place(long key) {
        return Arrays.binarySearch(keys, key);
    }
}
