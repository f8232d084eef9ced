package org.openkam.scoring.release;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.scoring.statistic.Fraction;

/**
 * Finds out whether linear figures, added and subtracted in any way, tell something about few raters. Counts in whole numbers
 * modulo a prime, so without rounding.
 */
final class RowSpace {
    private static final long PRIME = 2_147_483_647;

    private final List<String> raterOfColumn;
    private final List<long[]> rows = new ArrayList<>();

    /** @param raterOfColumn whose rating stands in each column */
    RowSpace(List<String> raterOfColumn) {
        this.raterOfColumn = raterOfColumn;
    }

    /** Adds a figure: what each rating is multiplied with in it. */
    void add(List<Fraction> coefficients) {
        rows.add(coefficients.stream().mapToLong(RowSpace::residue).toArray());
    }

    int figures() {
        return rows.size();
    }

    private static long residue(Fraction fraction) {
        String[] parts = (fraction + "/1").split("/");
        BigInteger prime = BigInteger.valueOf(PRIME);
        return new BigInteger(parts[0])
                .multiply(new BigInteger(parts[1]).modInverse(prime))
                .mod(prime)
                .longValue();
    }

    /** Returns a group of fewer than k raters that some combination of figures depends on alone; empty if there is none. */
    Set<String> leak(int k) {
        List<String> raters = new ArrayList<>(new TreeSet<>(raterOfColumn));
        return leak(raters, 0, new TreeSet<>(), k - 1);
    }

    private Set<String> leak(List<String> raters, int from, Set<String> chosen, int more) {
        if (!chosen.isEmpty() && rank(chosen) < rank(Set.of())) {
            return Set.copyOf(chosen);
        }
        for (int i = from; i < raters.size() && more > 0; i++) {
            chosen.add(raters.get(i));
            Set<String> found = leak(raters, i + 1, chosen, more - 1);
            chosen.remove(raters.get(i));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /** Rank without the columns of some raters: smaller only if a combination vanishes everywhere else. */
    private int rank(Set<String> without) {
        List<long[]> left = new ArrayList<>();
        rows.forEach(row -> left.add(row.clone()));
        int rank = 0;
        for (int c = 0; c < raterOfColumn.size(); c++) {
            int pivot = without.contains(raterOfColumn.get(c)) ? -1 : pivot(left, rank, c);
            if (pivot >= 0) {
                long[] top = left.get(pivot);
                left.set(pivot, left.get(rank));
                left.set(rank++, top);
                for (int r = rank; r < left.size(); r++) {
                    eliminate(left.get(r), top, c);
                }
            }
        }
        return rank;
    }

    private static int pivot(List<long[]> rows, int from, int column) {
        for (int r = from; r < rows.size(); r++) {
            if (rows.get(r)[column] != 0) {
                return r;
            }
        }
        return -1;
    }

    private static void eliminate(long[] row, long[] pivot, int column) {
        long inverse = BigInteger.valueOf(pivot[column])
                .modInverse(BigInteger.valueOf(PRIME))
                .longValue();
        long factor = row[column] * inverse % PRIME;
        for (int c = 0; c < row.length; c++) {
            row[c] = Math.floorMod(row[c] - factor * pivot[c] % PRIME, PRIME);
        }
    }
}
