package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Ratings in long form with any number of named facets: a row is a rating, a column of whole numbers for each facet says at
 * which level it was given. Numbers are 0 or more and needn't be dense. A rating that is {@code NaN} is missing and left out;
 * missing is never zero. The order of the rows leaves no trace in any result. Immutable and thread-safe.
 */
public final class FacetColumns implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<String> facets;

    private final int[][] levels;
    private final double[] values;

    private FacetColumns(List<String> facets, int[][] levels, double[] values) {
        this.facets = List.copyOf(facets);
        this.levels = levels;
        this.values = values;
    }

    /**
     * Copies columns.
     *
     * @param facets names, each once
     * @param levels one column for each facet, in their order, as long as {@code values}
     * @param values ratings, finite, or {@code NaN} where missing
     * @throws IllegalArgumentException if lengths differ, a level is negative, a value is infinite or a facet named twice
     */
    public static FacetColumns of(List<String> facets, int[][] levels, double[] values) {
        Arguments.notEmpty(facets, "facets");
        Arguments.that(facets.stream().distinct().count() == facets.size(), "facets", facets, "must differ");
        int columns = Arguments.notNull(levels, "levels").length;
        Arguments.that(columns == facets.size(), "number of columns", columns, "must be that of the facets");
        int[] kept = kept(Arguments.notNull(values, "values"));
        int[][] copies = new int[columns][];
        for (int f = 0; f < columns; f++) {
            copies[f] = column(levels[f], facets.get(f), kept, values.length);
        }
        return new FacetColumns(
                facets,
                copies,
                Arrays.stream(kept).mapToDouble(row -> values[row]).toArray());
    }

    private static int[] kept(double[] values) {
        for (double value : values) {
            Arguments.that(
                    !Double.isInfinite(value), "rating", value, "must be a finite number, or NaN for a missing one");
        }
        return IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .toArray();
    }

    private static int[] column(int[] column, String facet, int[] kept, int length) {
        Arguments.notNull(column, "column of " + facet);
        Arguments.that(column.length == length, "length of column " + facet, column.length, "must be " + length);
        for (int level : column) {
            if (level < 0) { // first, so that no text is made in vain
                Arguments.that(false, "level of " + facet, level, "must not be negative");
            }
        }
        return Arrays.stream(kept).map(row -> column[row]).toArray();
    }

    /** Returns the cells of a table that aren't missing; rows and columns become levels of two facets. */
    public static FacetColumns of(RatingMatrix table, String rows, String columns) {
        int size = Math.multiplyExact(table.units(), table.raters());
        int[][] levels = new int[2][size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            levels[0][i] = i / table.raters();
            levels[1][i] = i % table.raters();
            values[i] =
                    table.isMissing(levels[0][i], levels[1][i]) ? Double.NaN : table.value(levels[0][i], levels[1][i]);
        }
        return of(List.of(rows, columns), levels, values);
    }

    /** Returns ratings as facets {@code unit}, {@code rater}, {@code source} and {@code item}. */
    public static FacetColumns of(RatingColumns ratings) {
        int[][] levels = new int[4][ratings.size()];
        double[] values = new double[ratings.size()];
        for (int i = 0; i < values.length; i++) {
            levels[0][i] = ratings.unit(i);
            levels[1][i] = ratings.rater(i);
            levels[2][i] = ratings.source(i);
            levels[3][i] = ratings.item(i);
            values[i] = ratings.value(i);
        }
        return of(List.of("unit", "rater", "source", "item"), levels, values);
    }

    /**
     * Returns a three-facet study such as persons x dimensions x exercises, {@code values[p][d][e]}; ragged arrays and {@code
     * NaN} leave cells out.
     */
    public static FacetColumns cube(double[][][] values, String first, String second, String third) {
        int size = Arrays.stream(values)
                .flatMap(Arrays::stream)
                .mapToInt(row -> row.length)
                .sum();
        int[][] levels = new int[3][size];
        double[] column = new double[size];
        int at = 0;
        for (int p = 0; p < values.length; p++) {
            for (int d = 0; d < values[p].length; d++) {
                for (int e = 0; e < values[p][d].length; e++) {
                    levels[0][at] = p;
                    levels[1][at] = d;
                    levels[2][at] = e;
                    column[at++] = values[p][d][e];
                }
            }
        }
        return of(List.of(first, second, third), levels, column);
    }

    /** Returns the names of the facets. */
    public List<String> facets() {
        return facets;
    }

    /** Returns how many ratings there are, missing ones not counted. */
    public int size() {
        return values.length;
    }

    /** Returns the level of a facet, by its place in {@link #facets}, in a row. */
    public int level(int facet, int row) {
        return levels[facet][row];
    }

    /** Returns the rating of a row, finite. */
    public double value(int row) {
        return values[row];
    }

    /** The columns of a design's facets, in its order, not copied. */
    int[][] columns(FacetDesign design) {
        return design.facets().stream()
                .map(facet -> {
                    int at = facets.indexOf(facet);
                    Arguments.that(at >= 0, "facet of the design", facet, "must be one of " + facets);
                    return levels[at];
                })
                .toArray(int[][]::new);
    }

    /** The ratings, not copied. */
    double[] values() {
        return values;
    }

    /** Returns the facets and the number of ratings. */
    @Override
    public String toString() {
        return "FacetColumns (" + String.join(", ", facets) + "; " + values.length + " ratings)";
    }
}
