package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.PositiveDefinite;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Guttman's six lower bounds of the reliability of the sum of items, under uncorrelated errors. In the population each
 * is at most the reliability, so the largest says most; in a sample the largest is favoured by chance, above all lambda
 * 4.
 *
 * <p>With covariances {@code c_ij} of {@code k} items and {@code V} the sum of all of them, the variance of the total:
 * <pre>
 * lambda 1 = 1 - sum_i(c_ii) / V
 * lambda 2 = lambda 1 + sqrt(k / (k - 1) * sum_ij(c_ij^2, i != j)) / V
 * lambda 3 = k / (k - 1) * lambda 1                                         Cronbach's alpha
 * lambda 4 = 4 cov(A, B) / V                                                of two halves A, B; the largest of all
 * lambda 5 = lambda 1 + 2 sqrt(max_j sum_i(c_ij^2, i != j)) / V
 * lambda 6 = 1 - sum_i(e_i^2) / V,  e_i^2 = 1 / (C^-1)_ii                   error of an item predicted by the others
 * </pre>
 * Always {@code lambda 1 <= lambda 3 <= lambda 2}. For the bounds of standardized items, which psych gives for lambda 6
 * and splits, pass {@link ItemCovariances#correlations()}: they are other numbers.
 * <ul>
 *   <li>Fewer than two items or persons: {@link Reason#TOO_FEW_UNITS}; a constant total: {@link Reason#ZERO_VARIANCE}.
 *   <li>Lambda 6 where items determine each other, or pairwise covariances don't fit together:
 *       {@link Reason#ZERO_VARIANCE}; no pseudo-inverse is taken. An item that doesn't vary has no error.
 *   <li>Lambda 4 of more than {@value Splits#MOST_ITEMS} items: {@link Reason#TOO_LARGE}; see {@link Splits}.
 *   <li>Missing ratings: as the covariances were made.
 * </ul>
 * The order of persons and of items leaves no trace. Immutable.
 *
 * <p>Source: Guttman, L. (1945). A basis for analyzing test-retest reliability. Psychometrika 10, 255-282.
 * doi:10.1007/BF02288892
 *
 * @param lambda1 the first bound
 * @param lambda2 the second
 * @param lambda3 the third, Cronbach's alpha
 * @param splits the fourth, of all splits
 * @param lambda5 the fifth
 * @param lambda6 the sixth
 * @param persons {@code n}
 */
public record GuttmanLambdas(
        Estimate lambda1,
        Estimate lambda2,
        Estimate lambda3,
        Splits splits,
        Estimate lambda5,
        Estimate lambda6,
        long persons)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that all are there. */
    public GuttmanLambdas {
        Arguments.notNull(lambda1, "lambda 1");
        Arguments.notNull(lambda2, "lambda 2");
        Arguments.notNull(lambda3, "lambda 3");
        Arguments.notNull(splits, "splits");
        Arguments.notNull(lambda5, "lambda 5");
        Arguments.notNull(lambda6, "lambda 6");
    }

    /** Computes the bounds from ratings, persons in rows and items in columns; never throws for data. */
    public static GuttmanLambdas of(RatingMatrix ratings, Deletion deletion) {
        return of(ItemCovariances.of(ratings, deletion));
    }

    /** Computes the bounds from covariances, or from correlations if those are given; never throws for data. */
    public static GuttmanLambdas of(ItemCovariances covariances) {
        Estimate alpha = withoutInterval(CronbachAlpha.of(covariances).estimate());
        Splits splits = Splits.of(covariances);
        long persons = covariances.persons();
        if (alpha instanceof Estimate.NotComputable) {
            return new GuttmanLambdas(alpha, alpha, alpha, splits, alpha, alpha, persons);
        }
        ItemTotals totals = covariances.totals();
        double all = totals.totalVariance();
        double first = (all - totals.sumOfVariances()) / all;
        double[] squares = squares(covariances, all);
        double k = squares.length;
        double second = first + Math.sqrt(k / (k - 1) * ExactSum.of(squares));
        double fifth = first + 2 * Math.sqrt(Arrays.stream(squares).max().orElse(0));
        return new GuttmanLambdas(
                Estimate.of(first),
                Estimate.of(second),
                alpha,
                splits,
                Estimate.of(fifth),
                lambda6(covariances, all),
                persons);
    }

    private static Estimate withoutInterval(Estimate estimate) {
        return estimate.fold(e -> Estimate.of(e.value()), Estimate::notComputable);
    }

    /** For each item the sum of its squared covariances with the others, as shares of the variance of the total. */
    private static double[] squares(ItemCovariances covariances, double all) {
        double[] squares = new double[covariances.items()];
        for (int j = 0; j < squares.length; j++) {
            ExactSum sum = new ExactSum();
            for (int i = 0; i < squares.length; i++) {
                double share = i == j ? 0 : covariances.covariance(i, j) / all;
                sum.add(share * share);
            }
            squares[j] = sum.value();
        }
        return squares;
    }

    private static Estimate lambda6(ItemCovariances covariances, double all) {
        int[] varying = Arrays.stream(covariances.canonicalOrder())
                .filter(i -> covariances.covariance(i, i) > 0)
                .toArray();
        PositiveDefinite matrix =
                PositiveDefinite.of(covariances.select(varying).matrix());
        if (matrix == null) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        double[][] inverse = matrix.inverse();
        ExactSum errors = new ExactSum();
        for (int i = 0; i < inverse.length; i++) {
            errors.add(1 / inverse[i][i]);
        }
        return Estimate.of(1 - errors.value() / all);
    }

    /** Returns the fourth bound: the largest split-half reliability. */
    public Estimate lambda4() {
        return splits.largest();
    }

    /** Returns one line for each bound. */
    public String render() {
        return Line.of("Guttman lambda 1", lambda1) + "\n"
                + Line.of("Guttman lambda 2", lambda2) + "\n"
                + Line.of("Guttman lambda 3 (alpha)", lambda3) + "\n"
                + Line.of("Guttman lambda 4 (largest)", lambda4()) + "\n"
                + Line.of("Guttman lambda 5", lambda5) + "\n"
                + Line.of("Guttman lambda 6", lambda6) + "\n";
    }

    /** Returns lambda 2, which is never below alpha, for instance {@code Guttman lambda 2 = 0.8603 (30 persons, 7 items)}. */
    @Override
    public String toString() {
        return Line.of("Guttman lambda 2", lambda2, persons, splits.items());
    }
}
