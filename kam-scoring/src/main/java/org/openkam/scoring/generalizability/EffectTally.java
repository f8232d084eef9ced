package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;

/**
 * Exact sums and counts for the variance components of a design: for every effect, and for what two effects have in common or
 * together tell apart, the sum and number of ratings at each of its levels. Scores are whole numbers, so parts may be tallied
 * anywhere and merged in any order to the same bits.
 *
 * <p>{@link #of} takes at most one rating for each combination of all facets, which the caller sees to; it isn't checked here,
 * and keeps no table of single ratings. {@link #ofRepeated} takes any number of them and keeps that table. Memory is about 30 to 60
 * bytes for each level of each table, beyond what a growing table needs for a moment. Mutable and not thread-safe: one for each
 * thread, then {@link #merge}.
 */
public final class EffectTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int CHUNK = 1024;
    private static final long SMALL = 1L << 25; // a chunk of squares fits into 63 bits

    private final FacetDesign design;
    private final boolean repeated;
    private final int[] masks;
    private final int[] parents;
    private final int[] facet;
    private final CellTable[] tables;
    private final int[] current;
    private long count;
    private long largest;
    private long sum;
    private long squaresHigh; // of the sum of squares, 128 bits
    private long squaresLow;

    private EffectTally(FacetDesign design, boolean repeated) {
        this.design = Arguments.notNull(design, "design");
        this.repeated = repeated;
        masks = tabled();
        parents = new int[masks.length];
        facet = new int[masks.length];
        tables = new CellTable[masks.length];
        current = new int[masks.length];
        for (int t = 0; t < masks.length; t++) {
            facet[t] = 31 - Integer.numberOfLeadingZeros(masks[t]);
            parents[t] = Arrays.binarySearch(masks, masks[t] & ~(1 << facet[t]));
            tables[t] = new CellTable();
        }
    }

    /** Returns an empty tally for at most one rating a combination of all facets. */
    public static EffectTally of(FacetDesign design) {
        return new EffectTally(design, false);
    }

    /** Returns an empty tally for any number of ratings a combination of all facets. */
    public static EffectTally ofRepeated(FacetDesign design) {
        return new EffectTally(design, true);
    }

    /** All effects, their unions and intersections, and what these are reached by; ascending, so parents come first. */
    private int[] tabled() {
        TreeSet<Integer> sets = new TreeSet<>();
        design.effects().forEach(effect -> sets.add(effect.mask()));
        int all = design.residual().mask();
        for (int before = 0; before < sets.size(); ) {
            before = sets.size();
            Integer[] known = sets.toArray(Integer[]::new);
            for (int a : known) {
                for (int b : known) {
                    sets.add(a | b);
                    sets.add(a & b);
                }
            }
        }
        if (!repeated && design.effects().stream().noneMatch(effect -> effect.mask() == all)) {
            sets.remove(all);
        } else {
            sets.add(all);
        }
        for (int mask : sets.toArray(Integer[]::new)) {
            for (int rest = mask; rest != 0; rest &= ~Integer.highestOneBit(rest)) {
                sets.add(rest);
            }
        }
        sets.remove(0);
        return sets.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Adds a rating.
     *
     * @param levels of the design's facets, in their order, 0 or more
     * @param score a whole number
     * @throws IllegalArgumentException if a level is missing or negative
     * @throws ArithmeticException if a sum leaves 63 bits
     */
    public EffectTally add(int[] levels, long score) {
        Arguments.that(
                levels.length == design.facets().size(), "number of levels", levels.length, "must be that of facets");
        for (int level : levels) {
            Arguments.that(level >= 0, "level", level, "must not be negative");
        }
        total(score);
        for (int t = 0; t < tables.length; t++) {
            current[t] = tables[t].add(parents[t] < 0 ? 0 : current[parents[t]], levels[facet[t]], score);
        }
        return this;
    }

    /**
     * Adds many ratings; see {@link #add}.
     *
     * @param columns levels, a column for each of the design's facets
     * @param scores whole numbers, as many as each column has levels
     */
    public EffectTally addAll(int[][] columns, long[] scores) {
        check(columns, scores.length);
        for (int from = 0; from < scores.length; from += CHUNK) {
            int rows = Math.min(CHUNK, scores.length - from);
            addChunk(columns, from, Arrays.copyOfRange(scores, from, from + rows));
        }
        return this;
    }

    /** Adds many ratings that are whole numbers of 32 bits; see {@link #add}. */
    public EffectTally addAll(int[][] columns, int[] scores) {
        check(columns, scores.length);
        for (int from = 0; from < scores.length; from += CHUNK) {
            long[] chunk = new long[Math.min(CHUNK, scores.length - from)];
            for (int i = 0; i < chunk.length; i++) {
                chunk[i] = scores[from + i];
            }
            addChunk(columns, from, chunk);
        }
        return this;
    }

    /** Table by table, so that each stays in the cache; cells of a table are parents in a later one. */
    private void addChunk(int[][] columns, int from, long[] scores) {
        total(scores);
        int[] none = new int[scores.length];
        int[][] cells = new int[tables.length][scores.length];
        for (int t = 0; t < tables.length; t++) {
            int[] parent = parents[t] < 0 ? none : cells[parents[t]];
            tables[t].addAll(parent, columns[facet[t]], from, scores, cells[t]);
        }
    }

    private void check(int[][] columns, int length) {
        Arguments.that(
                columns.length == design.facets().size(),
                "number of columns",
                columns.length,
                "must be that of facets");
        for (int[] column : columns) {
            Arguments.that(column.length == length, "length of column", column.length, "must be that of the scores");
            for (int level : column) {
                if (level < 0) { // first, so that no text is made in vain
                    Arguments.that(false, "level", level, "must not be negative");
                }
            }
        }
    }

    /** Adds scores to count, sum and squares, once it is sure that no sum of any of them leaves 63 bits. */
    private void total(long... scores) {
        long most = largest;
        for (long score : scores) {
            most = Math.max(most, Math.abs(score));
        }
        reserve(most, count + scores.length);
        if (most < SMALL) {
            long squares = 0;
            for (long score : scores) {
                sum += score;
                squares += score * score;
            }
            addSquares(0, squares);
        } else {
            for (long score : scores) {
                sum += score;
                addSquares(Math.multiplyHigh(score, score), score * score);
            }
        }
    }

    private void reserve(long most, long ratings) {
        if (most < 0 || most > Long.MAX_VALUE / Math.max(1, ratings)) {
            throw new ArithmeticException("Sum of " + ratings + " scores up to " + most + " must fit into 63 bits.");
        }
        largest = most;
        count = ratings;
    }

    /** Adds a number of 128 bits, not negative. */
    private void addSquares(long high, long low) {
        squaresLow += low;
        boolean carry = Long.compareUnsigned(squaresLow, low) < 0;
        squaresHigh = Math.addExact(squaresHigh, carry ? high + 1 : high);
    }

    /**
     * Adds all that another tally of an equal design holds; {@code other} stays as it is.
     *
     * @throws IllegalArgumentException if the design or the kind of tally differs
     */
    public EffectTally merge(EffectTally other) {
        Arguments.that(
                design.equals(other.design) && repeated == other.repeated,
                "tally of " + other.design,
                "merged",
                "must be of the same design and kind");
        reserve(Math.max(largest, other.largest), count + other.count);
        int[][] own = new int[tables.length][];
        for (int t = 0; t < tables.length; t++) {
            own[t] = new int[other.tables[t].size()];
            for (int cell = 0; cell < own[t].length; cell++) {
                int parent = parents[t] < 0 ? 0 : own[parents[t]][other.tables[t].parent(cell)];
                own[t][cell] = tables[t].merge(parent, other.tables[t], cell);
            }
        }
        sum += other.sum;
        addSquares(other.squaresHigh, other.squaresLow);
        return this;
    }

    /** Returns the design. */
    public FacetDesign design() {
        return design;
    }

    /** Returns how many ratings were added. */
    public long count() {
        return count;
    }

    /** Whether the same combination of all facets may have come several times. */
    boolean repeated() {
        return repeated;
    }

    BigInteger sum() {
        return BigInteger.valueOf(sum);
    }

    BigInteger squares() {
        return SumsByCount.whole(squaresHigh, squaresLow);
    }

    /** Returns the place of a table, negative if there is none. */
    int place(int mask) {
        return Arrays.binarySearch(masks, mask);
    }

    CellTable table(int place) {
        return tables[place];
    }

    int mask(int place) {
        return masks[place];
    }

    /** Writes the levels of a cell by facet. */
    void levels(int place, int cell, int[] levels) {
        int at = cell;
        for (int t = place; t >= 0; t = parents[t]) {
            levels[facet[t]] = tables[t].level(at);
            at = tables[t].parent(at);
        }
    }

    /** Returns the cell of a smaller set that holds the levels. */
    int cell(int place, int[] levels) {
        int parent = parents[place] < 0 ? 0 : cell(parents[place], levels);
        return tables[place].find(parent, levels[facet[place]]);
    }

    /** Returns the design and the number of ratings. */
    @Override
    public String toString() {
        return "EffectTally (" + design + "; " + count + " ratings)";
    }
}
