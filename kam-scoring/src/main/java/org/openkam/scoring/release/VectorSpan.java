package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.List;

/** The span of vectors over {@link PrimeField}; grows by vectors, and shrinks back to an earlier size. */
final class VectorSpan {
    private final List<long[]> basis = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    int rank() {
        return basis.size();
    }

    /** Adds a vector, which is left as it is, and returns whether it was new to the span. */
    boolean add(long[] vector) {
        long[] rest = vector.clone();
        for (int b = 0; b < basis.size(); b++) {
            PrimeField.eliminate(rest, basis.get(b), pivots.get(b));
        }
        int pivot = PrimeField.normalize(rest);
        if (pivot == rest.length) {
            return false;
        }
        basis.add(rest);
        pivots.add(pivot);
        return true;
    }

    /** Forgets what was added since the span had this rank. */
    void shrink(int rank) {
        basis.subList(rank, basis.size()).clear();
        pivots.subList(rank, pivots.size()).clear();
    }

    /** Returns the basis; each vector is 0 where an earlier one has its first number other than 0. */
    List<long[]> basis() {
        return basis;
    }
}
