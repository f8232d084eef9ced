package org.openkam.scoring.statistic;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums of pairs of columns that hold any {@code double}. A product of two is the rounded product and its error,
 * which a fused multiply-add gives exactly; both go into an {@link ExactSum}.
 */
final class ExactColumns implements PairSource {
    /** Largest ratio of two numbers, as a power of two, for which the error of a product is a {@code double}. */
    private static final int WIDEST = 450;

    private static final int SUM_EXPONENT = -1074; // of the unit in which an exact sum counts

    private final double[][] columns;
    private final BigInteger[] sums; // of the values there are
    private final boolean listwise;
    private final long persons;
    private final Unit unit;

    private ExactColumns(double[][] columns, boolean listwise, long persons, int exponent) {
        this.columns = columns;
        this.sums = Arrays.stream(columns).map(ExactColumns::sum).toArray(BigInteger[]::new);
        this.listwise = listwise;
        this.persons = persons;
        this.unit = new Unit(BigInteger.ONE, exponent + SUM_EXPONENT);
    }

    /** Returns the columns; null if numbers differ in size beyond what products can hold. */
    static @Nullable ExactColumns of(RatingMatrix x, Deletion deletion) {
        double largest = 0;
        double smallest = Double.MAX_VALUE;
        for (int unit = 0; unit < x.units(); unit++) {
            for (double value : x.observed(unit)) {
                largest = Math.max(largest, Math.abs(value));
                smallest = value == 0 ? smallest : Math.min(smallest, Math.abs(value));
            }
        }
        int exponent = Math.getExponent(largest);
        if (largest > 0 && exponent - Math.getExponent(smallest) > WIDEST) {
            return null;
        }
        boolean listwise = deletion == Deletion.LISTWISE;
        int[] rows = IntStream.range(0, x.units())
                .filter(unit -> x.observed(unit).length >= (listwise ? x.raters() : 1))
                .toArray();
        double[][] columns = new double[x.raters()][rows.length];
        for (int i = 0; i < columns.length; i++) {
            for (int r = 0; r < rows.length; r++) {
                columns[i][r] = x.isMissing(rows[r], i) ? Double.NaN : Math.scalb(x.value(rows[r], i), -exponent);
            }
        }
        boolean complete =
                Arrays.stream(columns).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
        return new ExactColumns(columns, complete, rows.length, exponent);
    }

    @Override
    public int items() {
        return columns.length;
    }

    @Override
    public long persons() {
        return persons;
    }

    @Override
    public boolean isListwise() {
        return listwise;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public PairSums pair(int i, int j) {
        return listwise
                ? new PairSums(persons, sums[i], sums[j], products(columns[i], columns[j]))
                : pairOfThoseWhoRatedBoth(columns[i], columns[j]);
    }

    private static BigInteger sum(double[] column) {
        ExactSum sum = new ExactSum();
        for (double value : column) {
            if (!Double.isNaN(value)) {
                sum.add(value);
            }
        }
        return sum.exact();
    }

    private static BigInteger products(double[] x, double[] y) {
        ExactSum products = new ExactSum();
        for (int row = 0; row < x.length; row++) {
            add(products, x[row], y[row]);
        }
        return products.exact().shiftLeft(-SUM_EXPONENT);
    }

    private static void add(ExactSum products, double x, double y) {
        double product = x * y;
        double error = Math.fma(x, y, -product);
        products.add(product);
        if (error != 0) {
            products.add(error);
        }
    }

    private static PairSums pairOfThoseWhoRatedBoth(double[] x, double[] y) {
        ExactSum first = new ExactSum();
        ExactSum second = new ExactSum();
        ExactSum products = new ExactSum();
        long n = 0;
        for (int row = 0; row < x.length; row++) {
            if (!Double.isNaN(x[row]) && !Double.isNaN(y[row])) {
                first.add(x[row]);
                second.add(y[row]);
                add(products, x[row], y[row]);
                n++;
            }
        }
        return new PairSums(n, first.exact(), second.exact(), products.exact().shiftLeft(-SUM_EXPONENT));
    }
}
