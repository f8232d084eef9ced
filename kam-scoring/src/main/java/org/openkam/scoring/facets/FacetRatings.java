package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingColumns;

/**
 * Ratings in long form with any number of facets, one row a rating: for each facet (person, rater, item, occasion, ...) the
 * element that took part, and how high the rating is.
 *
 * <p>Whole numbers name the elements; they are 0 or more and needn't be dense. Ratings are whole numbers of at most 255
 * distinct values. A rating that is missing has no row; one that was given twice has two. Rows are kept in one canonical
 * order (by the facets as listed, then by rating), so the order in which they arrive leaves no trace. Holds 4 bytes a facet
 * and 1 byte a rating. Immutable and thread-safe.
 */
public final class FacetRatings implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_CATEGORIES = 255;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<String> names;

    private final int[][] elements; // by facet, ascending
    private final int[][] places; // by facet and row
    private final int[] ratings; // the distinct ones, ascending
    private final byte[] categories; // by row, unsigned place in ratings

    private FacetRatings(List<String> names, int[][] columns, int[] rating) {
        this.names = names;
        this.elements = new int[columns.length][];
        int[][] unordered = new int[columns.length][];
        for (int f = 0; f < columns.length; f++) {
            elements[f] = DenseNumbers.distinct(columns[f]);
            unordered[f] = DenseNumbers.places(columns[f], elements[f]);
        }
        this.ratings = DenseNumbers.distinct(rating);
        if (ratings.length > MOST_CATEGORIES) {
            throw new IllegalArgumentException(
                    "Distinct ratings (" + ratings.length + ") must not exceed 255." + System.lineSeparator()
                            + "Maybe a sum score or a percentage came in; a rating scale has few categories.");
        }
        int[] ordered = DenseNumbers.places(rating, ratings);
        int[] order = CanonicalOrder.of(unordered, ordered);
        this.places = new int[columns.length][];
        for (int f = 0; f < columns.length; f++) {
            places[f] = CanonicalOrder.applied(order, unordered[f]);
        }
        this.categories = CanonicalOrder.bytes(order, ordered);
    }

    /**
     * Copies columns of one length.
     *
     * @param facets the names of the facets, distinct, one or more
     * @param elements for each facet the number of the element, row by row
     * @param ratings the ratings, row by row
     * @throws IllegalArgumentException if lengths differ, a number is negative, or there are more than 255 distinct ratings
     */
    public static FacetRatings of(List<String> facets, int[][] elements, int[] ratings) {
        List<String> names = Arguments.notEmpty(facets, "facets");
        Arguments.that(names.stream().distinct().count() == names.size(), "facets", names, "must have distinct names");
        int columns = Arguments.notNull(elements, "elements").length;
        Arguments.that(columns == names.size(), "number of columns", columns, "must be that of the facets");
        int size = Arguments.notNull(ratings, "ratings").length;
        for (int[] column : elements) {
            int length = Arguments.notNull(column, "column").length;
            Arguments.that(length == size, "length of column", length, "must be that of the ratings");
            for (int number : column) {
                if (number < 0) { // first, so that no text is made in vain
                    Arguments.that(false, "number in column", number, "must not be negative");
                }
            }
        }
        return new FacetRatings(names, elements, ratings);
    }

    /**
     * Takes over ratings of units by raters on items; the facets are named {@code unit}, {@code rater} and {@code item}. A
     * rater who rates from several sources is one rater.
     *
     * @throws IllegalArgumentException if a rating isn't a whole number
     */
    public static FacetRatings of(RatingColumns ratings) {
        int size = Arguments.notNull(ratings, "ratings").size();
        int[][] columns = new int[3][size];
        int[] rating = new int[size];
        for (int row = 0; row < size; row++) {
            columns[0][row] = ratings.unit(row);
            columns[1][row] = ratings.rater(row);
            columns[2][row] = ratings.item(row);
            rating[row] = (int) ratings.value(row);
            Arguments.that(rating[row] == ratings.value(row), "rating", ratings.value(row), "must be a whole number");
        }
        return new FacetRatings(List.of("unit", "rater", "item"), columns, rating);
    }

    /** Returns rows that are collected one by one, for facets of these names. */
    public static Rows rows(String... facets) {
        return new Rows(List.of(facets));
    }

    /** Rows under construction. Not thread-safe. */
    public static final class Rows {
        private final List<String> facets;
        private final int[][] elements;
        private int[] ratings = new int[16];
        private int size;

        private Rows(List<String> facets) {
            this.facets = facets;
            this.elements = new int[facets.size()][16];
        }

        /** Adds a rating by the elements given, one for each facet. */
        public Rows add(int rating, int... element) {
            Arguments.that(
                    element.length == elements.length,
                    "number of elements",
                    element.length,
                    "must be that of the facets");
            if (size == ratings.length) {
                ratings = Arrays.copyOf(ratings, 2 * size);
                for (int f = 0; f < elements.length; f++) {
                    elements[f] = Arrays.copyOf(elements[f], 2 * size);
                }
            }
            for (int f = 0; f < elements.length; f++) {
                elements[f][size] = element[f];
            }
            ratings[size++] = rating;
            return this;
        }

        /** Returns the columns of all rows so far; see {@link FacetRatings#of(List, int[][], int[])} for what is refused. */
        public FacetRatings build() {
            int[][] cut =
                    Arrays.stream(elements).map(e -> Arrays.copyOf(e, size)).toArray(int[][]::new);
            return FacetRatings.of(facets, cut, Arrays.copyOf(ratings, size));
        }

        @Override
        public String toString() {
            return "rows for FacetRatings (" + size + " so far, facets " + facets + ")";
        }
    }

    /** Returns how many ratings there are. */
    public int size() {
        return categories.length;
    }

    /** Returns the names of the facets. */
    public List<String> facets() {
        return names;
    }

    /** Returns the numbers of the elements that a facet has, ascending; a new array. */
    public int[] elements(String facet) {
        return elements[place(facet)].clone();
    }

    /** Returns the distinct ratings, ascending; a new array. */
    public int[] ratings() {
        return ratings.clone();
    }

    /** Returns the element of a facet in a row of the canonical order. */
    public int element(String facet, int row) {
        int place = place(facet);
        return elements[place][places[place][row]];
    }

    /** Returns the rating of a row of the canonical order. */
    public int rating(int row) {
        return ratings[categories[row] & 0xFF];
    }

    int place(String facet) {
        int place = names.indexOf(facet);
        Arguments.that(place >= 0, "facet", facet, "must be one of " + names);
        return place;
    }

    int[] numbers(int facet) {
        return elements[facet];
    }

    int[] column(int facet) {
        return places[facet];
    }

    byte[] categories() {
        return categories;
    }

    /** Returns whether {@code other} holds the same rows under the same names. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FacetRatings that
                && names.equals(that.names)
                && Arrays.deepEquals(elements, that.elements)
                && Arrays.deepEquals(places, that.places)
                && Arrays.equals(ratings, that.ratings)
                && Arrays.equals(categories, that.categories);
    }

    @Override
    public int hashCode() {
        return Objects.hash(names, Arrays.hashCode(categories), Arrays.deepHashCode(places));
    }

    /** Returns the shape without any rating. */
    @Override
    public String toString() {
        return "FacetRatings (" + size() + " ratings, facets " + String.join(", ", names) + ")";
    }
}
