package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * Covariances of items over persons, n - 1 in the denominator: the matrix that reliability and factor models start
 * from.
 *
 * <p>{@code c_ij = (sum(x_i x_j) - sum(x_i) sum(x_j) / n_ij) / (n_ij - 1)} over the {@code n_ij} persons who rated
 * both. Each is exact until it is rounded once, so neither the order of persons nor how they were split matters, and
 * equal ratings have a variance of zero. With {@link Deletion#LISTWISE} all {@code n_ij} are equal; with
 * {@link Deletion#PAIRWISE} the matrix needn't be positive semidefinite.
 * <ul>
 *   <li>Nobody left, or no item: {@link Reason#NO_DATA}. One person: {@link Reason#TOO_FEW_UNITS}.
 *   <li>Pairwise, two items that fewer than two persons rated both: {@link Reason#INCOMPLETE_DATA}.
 *   <li>More than {@link ItemProductsTally#MOST_ITEMS} items: {@link Reason#TOO_LARGE}.
 *   <li>Numbers beyond about 1e145, or of sizes that differ by more than 1e135: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * A {@code double} that is the nearest to a decimal of at most six places is taken as that decimal if all are.
 * Immutable and thread-safe; takes 8 bytes a pair.
 */
public final class ItemCovariances implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double LARGEST = 1e290; // sums of a whole matrix stay finite

    private final @Nullable Reason reason;
    private final double[][] c;
    private final long @Nullable [][] counts; // null if all pairs rest on the same persons
    private final ItemTotals totals;

    private ItemCovariances(ItemTotals totals, double[][] c, long @Nullable [][] counts) {
        this.reason = totals.reason().orElse(null);
        this.c = c;
        this.counts = counts;
        this.totals = totals;
    }

    private static ItemCovariances missing(Reason reason, int items, long persons) {
        return new ItemCovariances(ItemTotals.missing(reason, items, persons), new double[0][], null);
    }

    /** Returns the covariances of the persons who rated every item; see {@link #of(RatingMatrix, Deletion)}. */
    public static ItemCovariances of(RatingMatrix ratings) {
        return of(ratings, Deletion.LISTWISE);
    }

    /**
     * Returns the covariances of ratings; never throws for data.
     *
     * @param ratings persons in rows, items in columns
     * @param deletion what becomes of persons with a missing rating
     */
    public static ItemCovariances of(RatingMatrix ratings, Deletion deletion) {
        Arguments.notNull(ratings, "ratings");
        Arguments.notNull(deletion, "deletion");
        int items = ratings.raters();
        if (items == 0 || items > ItemProductsTally.MOST_ITEMS) {
            return missing(items == 0 ? Reason.NO_DATA : Reason.TOO_LARGE, items, ratings.units());
        }
        WholeTable table = WholeTable.of(ratings);
        if (table == null) {
            ExactColumns columns = ExactColumns.of(ratings, deletion);
            return columns == null ? missing(Reason.OUT_OF_DOMAIN, items, ratings.units()) : of(columns);
        }
        ItemProductsTally tally = new ItemProductsTally(items);
        for (int start = 0; start < table.cells().length; start += items) {
            tally.add(table.cells(), start);
        }
        return of(tally.source(deletion, table.unit()));
    }

    /** Returns the covariances of a tally; see {@link #of(RatingMatrix, Deletion)}. */
    public static ItemCovariances of(ItemProductsTally tally, Deletion deletion) {
        return Arguments.notNull(tally, "tally").covariances(deletion);
    }

    /**
     * Returns covariances, or correlations, that were computed elsewhere, such as a published matrix.
     *
     * @param covariances one row and one column for each item, 1 to {@link ItemProductsTally#MOST_ITEMS}
     * @param persons how many they rest on, 2 or more
     * @throws IllegalArgumentException if the matrix isn't square and symmetric, a variance is negative, or a number
     *     isn't finite or beyond 1e290
     */
    public static ItemCovariances ofMatrix(double[][] covariances, long persons) {
        int items = Arguments.notNull(covariances, "covariances").length;
        Arguments.inRange(items, 1, ItemProductsTally.MOST_ITEMS, "number of items");
        Arguments.that(persons >= 2, "number of persons", persons, "must be at least 2");
        double[][] copy = new double[items][];
        for (int i = 0; i < items; i++) {
            copy[i] = Arguments.notNull(covariances[i], "row " + i).clone();
            Arguments.that(copy[i].length == items, "length of row " + i, copy[i].length, "must be that of the matrix");
        }
        for (int i = 0; i < items; i++) {
            Arguments.that(copy[i][i] >= 0, "variance of item " + i, copy[i][i], "must not be negative");
            for (int j = 0; j < items; j++) {
                double value = copy[i][j];
                String subject = "covariance of items " + i + " and " + j;
                Arguments.that(Math.abs(value) <= LARGEST, subject, value, "must lie between -1e290 and 1e290");
                Arguments.that(value == copy[j][i], subject, value, "must be the same in both triangles");
            }
        }
        return new ItemCovariances(ItemTotals.of(new double[items], copy, persons, true), copy, null);
    }

    static ItemCovariances of(PairSource source) {
        if (source.persons() < 2) {
            Reason reason = source.persons() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS;
            return missing(reason, source.items(), source.persons());
        }
        PairPass pass = new PairPass(source);
        Reason fault = pass.run();
        return fault == null
                ? new ItemCovariances(pass.totals(), pass.covariances(), pass.counts())
                : missing(fault, source.items(), source.persons());
    }

    /** Returns why there are no covariances, or empty if there are. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Returns the number of items, {@code k}. */
    public int items() {
        return totals.items();
    }

    /** Returns the number of persons; with pairwise deletion those who rated anything. */
    public long persons() {
        return totals.persons();
    }

    /** Returns how many persons rated both items, or one item for {@code i == j}. */
    public long persons(int i, int j) {
        return counts == null ? persons() : counts[i][j];
    }

    /** Returns whether all pairs rest on the same persons, which intervals and tests of fit take for granted. */
    public boolean isOfSamePersons() {
        return counts == null;
    }

    /**
     * Returns the mean of an item over those who rated it; 0 where a matrix was given without means.
     *
     * @throws NotComputableException if there are no covariances, see {@link #reason()}
     */
    public double mean(int item) {
        rows();
        return totals.mean(item);
    }

    /** Returns the covariance of two items, for {@code i == j} the variance; fails like {@link #mean}. */
    public double covariance(int i, int j) {
        return rows()[i][j];
    }

    /**
     * Returns the correlation of two items, -1 to 1: the covariance over the root of both variances; not computable
     * ({@link Reason#ZERO_VARIANCE}) if an item doesn't vary. With pairwise deletion each variance is that of everybody
     * who rated the item, as in R's {@code cov2cor}.
     */
    public Estimate correlation(int i, int j) {
        return reason == null ? Correlations.of(c[i][j], c[i][i], c[j][j]) : Estimate.notComputable(reason);
    }

    /** Returns a copy of the matrix; fails like {@link #mean}. */
    public double[][] matrix() {
        return Arrays.stream(rows()).map(double[]::clone).toArray(double[][]::new);
    }

    /** Returns how each item goes with the sum of all. */
    public ItemTotals totals() {
        return totals;
    }

    /**
     * Returns the correlations in place of the covariances: those of items scaled to mean 0 and variance 1. Not
     * computable ({@link Reason#ZERO_VARIANCE}) if an item doesn't vary.
     */
    public ItemCovariances correlations() {
        if (reason != null) {
            return this;
        }
        int items = items();
        double[][] r = new double[items][items];
        for (int i = 0; i < items; i++) {
            if (c[i][i] == 0) {
                return missing(Reason.ZERO_VARIANCE, items, persons());
            }
            r[i][i] = 1;
            for (int j = 0; j < i; j++) {
                r[i][j] = Correlations.value(c[i][j], c[i][i], c[j][j]);
                r[j][i] = r[i][j];
            }
        }
        return new ItemCovariances(ItemTotals.of(new double[items], r, persons(), isOfSamePersons()), r, counts);
    }

    /**
     * Returns the covariances of some items, over the same persons as before.
     *
     * @param chosen numbers of items, at least one, in any order, none twice
     */
    public ItemCovariances select(int... chosen) {
        Arguments.that(chosen.length > 0, "chosen items", "none", "must be at least one");
        Arguments.that(
                Arrays.stream(chosen).distinct().count() == chosen.length,
                "chosen items",
                Arrays.toString(chosen),
                "must not have one twice");
        if (reason != null) {
            return missing(reason, chosen.length, persons());
        }
        Arrays.stream(chosen).forEach(i -> Arguments.inRange(i, 0, items() - 1, "chosen item"));
        double[][] part = new double[chosen.length][chosen.length];
        long[][] both = new long[chosen.length][chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < chosen.length; j++) {
                part[i][j] = c[chosen[i]][chosen[j]];
                both[i][j] = persons(chosen[i], chosen[j]);
            }
        }
        double[] partMeans = Arrays.stream(chosen).mapToDouble(totals::mean).toArray();
        return new ItemCovariances(
                ItemTotals.of(partMeans, part, persons(), isOfSamePersons()), part, counts == null ? null : both);
    }

    /** Returns the covariances of all items but one, over the same persons as before. */
    public ItemCovariances without(int item) {
        return select(IntStream.range(0, items()).filter(i -> i != item).toArray());
    }

    /**
     * Returns the covariances of sums of items, such as the scales of a questionnaire or the halves of a test, over the
     * same persons as before.
     *
     * @param groups for each sum the numbers of its items, at least one; an item may stand in several sums
     */
    public ItemCovariances sums(int[]... groups) {
        Arguments.that(groups.length > 0, "groups", "none", "must be at least one");
        if (reason != null) {
            return missing(reason, groups.length, persons());
        }
        for (int[] group : groups) {
            Arguments.that(group.length > 0, "items of a group", "none", "must be at least one");
            Arrays.stream(group).forEach(i -> Arguments.inRange(i, 0, items() - 1, "item of a group"));
        }
        int size = groups.length;
        double[][] of = new double[size][size];
        long[][] both = new long[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                GroupSum sum = GroupSum.of(this, groups[a], groups[b]);
                of[a][b] = a == b ? Math.max(0, sum.covariance()) : sum.covariance();
                of[b][a] = of[a][b];
                both[a][b] = sum.persons();
                both[b][a] = both[a][b];
            }
        }
        double[] ofMeans = Arrays.stream(groups)
                .mapToDouble(group -> ExactSum.of(
                        Arrays.stream(group).mapToDouble(totals::mean).toArray()))
                .toArray();
        return new ItemCovariances(
                ItemTotals.of(ofMeans, of, persons(), isOfSamePersons()), of, counts == null ? null : both);
    }

    /** The covariance of two sums, and the fewest persons behind any part of it. */
    private record GroupSum(double covariance, long persons) {
        static GroupSum of(ItemCovariances from, int[] first, int[] second) {
            RoundedSum sum = new RoundedSum();
            long fewest = from.persons();
            for (int i : first) {
                for (int j : second) {
                    sum.add(from.c[i][j]);
                    fewest = Math.min(fewest, from.persons(i, j));
                }
            }
            return new GroupSum(sum.value(), fewest);
        }
    }

    /**
     * Returns the items in an order that depends on their covariances and not on their numbers: by variance, then by
     * covariance with the total, then by all covariances in ascending order. What is computed step by step, such as an
     * inverse, gives the same bits for items in any order if it walks this one. The identity if there are no
     * covariances.
     */
    public int[] canonicalOrder() {
        if (reason != null) {
            return IntStream.range(0, items()).toArray();
        }
        double[][] keys = new double[items()][];
        for (int i = 0; i < keys.length; i++) {
            double[] row = c[i].clone();
            Arrays.sort(row);
            keys[i] = new double[row.length + 2];
            keys[i][0] = c[i][i];
            keys[i][1] = totals.covarianceWithTotal(i);
            System.arraycopy(row, 0, keys[i], 2, row.length);
        }
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted((a, b) -> Arrays.compare(keys[a], keys[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[][] rows() {
        if (reason != null) {
            throw new NotComputableException(reason);
        }
        return c;
    }

    /** Returns the numbers of items and persons only. */
    @Override
    public String toString() {
        return "ItemCovariances (" + items() + " items, " + persons() + " persons)";
    }
}
