package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * How each item goes with the sum of all items: means, variances, and covariances of items with the total. Alpha, the
 * error of measurement and the classical item statistics need no more. Variances have n - 1 in the denominator.
 *
 * <p>From ratings every figure is exact until it is rounded once, so neither the order of persons nor that of items can
 * matter, and a variance that is zero is zero. Persons who didn't rate every item are left out; {@link
 * ItemCovariances#totals()} of {@link Deletion#PAIRWISE} covariances is the other way. Immutable and thread-safe.
 */
public final class ItemTotals implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable Reason reason;
    private final long persons;
    private final boolean samePersons;
    private final Figures figures;

    /**
     * All figures.
     *
     * @param withTotal covariance of each item with the total
     * @param withRest covariance of each item with the sum of the others
     * @param ofRest variance of the sum of the others
     * @param ofItems sum of the variances of the items
     */
    private record Figures(
            double[] means,
            double[] variances,
            double[] withTotal,
            double[] withRest,
            double[] ofRest,
            double totalMean,
            double ofTotal,
            double ofItems)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        private static Figures none(int items) {
            double[] none = new double[items];
            return new Figures(none, none, none, none, none, 0, 0, 0);
        }

        private boolean areFinite() {
            boolean finite = Double.isFinite(totalMean) && Double.isFinite(ofTotal) && Double.isFinite(ofItems);
            for (double[] some : new double[][] {means, variances, withTotal, withRest, ofRest}) {
                finite &= Arrays.stream(some).allMatch(Double::isFinite);
            }
            return finite;
        }
    }

    private ItemTotals(@Nullable Reason reason, long persons, boolean samePersons, Figures figures) {
        this.reason = reason;
        this.persons = persons;
        this.samePersons = samePersons;
        this.figures = figures;
    }

    static ItemTotals missing(Reason reason, int items, long persons) {
        return new ItemTotals(reason, persons, true, Figures.none(items));
    }

    /**
     * Returns the figures of ratings.
     *
     * @param ratings persons in rows, items in columns; persons with a missing rating are left out
     */
    public static ItemTotals of(RatingMatrix ratings) {
        WholeTable table = WholeTable.of(Arguments.notNull(ratings, "ratings"));
        if (ratings.raters() == 0) {
            return missing(Reason.NO_DATA, 0, 0);
        }
        return table == null
                ? ItemCovariances.of(ratings).totals()
                : new ItemTotalsTally(ratings.raters()).addAll(table.cells()).totals(table.unit());
    }

    /**
     * From exact sums.
     *
     * @param sums of each item
     * @param spreads {@code n sum(x^2) - sum(x)^2} of each item, then the same of each item and the total
     */
    static ItemTotals of(PairSource.Unit unit, long n, BigInteger[] sums, BigInteger[][] spreads) {
        BigInteger[] squares = spreads[0];
        BigInteger[] products = spreads[1];
        int items = sums.length;
        if (n < 2) {
            return missing(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS, items, n);
        }
        BigInteger total = sum(products);
        double[][] of = new double[5][items];
        for (int i = 0; i < items; i++) {
            BigInteger withRest = products[i].subtract(squares[i]);
            of[0][i] = unit.mean(sums[i], n);
            of[1][i] = unit.variance(squares[i], n);
            of[2][i] = unit.variance(products[i], n);
            of[3][i] = unit.variance(withRest, n);
            of[4][i] = unit.variance(total.subtract(products[i]).subtract(withRest), n);
        }
        double mean = unit.mean(sum(sums), n);
        Figures figures = new Figures(
                of[0], of[1], of[2], of[3], of[4], mean, unit.variance(total, n), unit.variance(sum(squares), n));
        return checked(n, true, figures);
    }

    private static BigInteger sum(BigInteger[] terms) {
        return Arrays.stream(terms).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** From a matrix of covariances that don't share their persons, or that were given. */
    static ItemTotals of(double[] means, double[][] c, long persons, boolean samePersons) {
        int items = c.length;
        double[][] of = new double[4][items];
        RoundedSum all = new RoundedSum();
        for (int i = 0; i < items; i++) {
            of[0][i] = c[i][i];
            of[1][i] = RoundedSum.of(c[i]);
            for (double covariance : c[i]) {
                all.add(covariance);
            }
        }
        for (int i = 0; i < items; i++) {
            of[2][i] = RoundedSum.of(of[1][i], -of[0][i]);
            of[3][i] = RoundedSum.of(all.value(), -2 * of[1][i], of[0][i]);
        }
        double mean = ExactSum.of(means);
        Figures figures = new Figures(means, of[0], of[1], of[2], of[3], mean, all.value(), ExactSum.of(of[0]));
        return checked(persons, samePersons, figures);
    }

    private static ItemTotals checked(long persons, boolean samePersons, Figures figures) {
        return figures.areFinite()
                ? new ItemTotals(null, persons, samePersons, figures)
                : missing(Reason.OUT_OF_DOMAIN, figures.means.length, persons);
    }

    /** Returns why there are no figures, or empty if there are. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Returns the number of items, {@code k}. */
    public int items() {
        return figures.means.length;
    }

    /** Returns the number of persons, {@code n}; with pairwise deletion those who rated anything. */
    public long persons() {
        return persons;
    }

    /** Returns whether all figures rest on the same persons, which intervals take for granted. */
    public boolean isOfSamePersons() {
        return samePersons;
    }

    /**
     * Returns the mean of an item; 0 where covariances were given without means.
     *
     * @throws NotComputableException if there are no figures, see {@link #reason()}
     */
    public double mean(int item) {
        return figures().means[item];
    }

    /** Returns the variance of an item, 0 or more; fails like {@link #mean}. */
    public double variance(int item) {
        return figures().variances[item];
    }

    /** Returns the covariance of an item with the total it is part of; fails like {@link #mean}. */
    public double covarianceWithTotal(int item) {
        return figures().withTotal[item];
    }

    /** Returns the variance of the sum of all other items; fails like {@link #mean}. */
    public double varianceOfRest(int item) {
        return figures().ofRest[item];
    }

    /** Returns the mean of the total; fails like {@link #mean}. */
    public double totalMean() {
        return figures().totalMean;
    }

    /** Returns the variance of the total; below 0 only with pairwise covariances; fails like {@link #mean}. */
    public double totalVariance() {
        return figures().ofTotal;
    }

    /** Returns the sum of the variances of all items; fails like {@link #mean}. */
    public double sumOfVariances() {
        return figures().ofItems;
    }

    private Figures figures() {
        if (reason != null) {
            throw new NotComputableException(reason);
        }
        return figures;
    }

    /**
     * Returns the correlation of an item with the total it is part of, -1 to 1; for an item scored 0 and 1 this is the
     * point-biserial correlation. It is too high, because the item is correlated with itself. Not computable
     * ({@link Reason#ZERO_VARIANCE}) if item or total doesn't vary.
     */
    public Estimate itemTotalCorrelation(int item) {
        return correlation(figures.withTotal[item], figures.variances[item], figures.ofTotal);
    }

    /**
     * Returns the correlation of an item with the sum of the others, -1 to 1, also called corrected item-total
     * correlation. Not computable ({@link Reason#ZERO_VARIANCE}) if either doesn't vary, so for a single item.
     */
    public Estimate itemRestCorrelation(int item) {
        return correlation(figures.withRest[item], figures.variances[item], figures.ofRest[item]);
    }

    private Estimate correlation(double covariance, double variance, double other) {
        return reason != null ? Estimate.notComputable(reason) : Correlations.of(covariance, variance, other);
    }

    /** Returns the numbers of items and persons only. */
    @Override
    public String toString() {
        return "ItemTotals (" + items() + " items, " + persons + " persons)";
    }
}
