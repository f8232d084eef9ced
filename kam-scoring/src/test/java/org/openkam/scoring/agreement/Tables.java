package org.openkam.scoring.agreement;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.openkam.scoring.statistic.RatingMatrix;

/** Rectangular tables for the laws, and what may be done to them. */
class Tables extends DomainContextBase {

    /** 2 to 8 units, 2 to 5 raters: whole numbers of a scale, tenths, or any double of ordinary size. */
    @Provide
    Arbitrary<double[][]> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 8),
                        Arbitraries.integers().between(2, 5),
                        Arbitraries.of(0, 1, 2),
                        Arbitraries.randoms())
                .as(Tables::table);
    }

    private static double[][] table(int units, int raters, int kind, Random random) {
        double[][] x = new double[units][raters];
        for (double[] row : x) {
            for (int rater = 0; rater < raters; rater++) {
                row[rater] = value(kind, random);
            }
        }
        return x;
    }

    private static double value(int kind, Random random) {
        return switch (kind) {
            case 0 -> 1 + random.nextInt(5);
            case 1 -> random.nextInt(60) / 10.0;
            default -> random.nextDouble() * 100;
        };
    }

    static RatingMatrix shuffled(double[][] x, Random random) {
        return RatingMatrix.of(permuted(transposed(permuted(transposed(x), random)), random));
    }

    static double[][] transposed(double[][] x) {
        double[][] t = new double[x[0].length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < t.length; j++) {
                t[j][i] = x[i][j];
            }
        }
        return t;
    }

    private static double[][] permuted(double[][] x, Random random) {
        List<double[]> rows = Arrays.asList(x.clone());
        Collections.shuffle(rows, random);
        return rows.toArray(double[][]::new);
    }

    static double[][] mapped(double[][] x, DoubleUnaryOperator change) {
        return Arrays.stream(x)
                .map(row -> Arrays.stream(row).map(change).toArray())
                .toArray(double[][]::new);
    }

    /** The table with some cells missing. */
    static double[][] withGaps(double[][] x, Random random) {
        return mapped(x, v -> random.nextInt(4) == 0 ? Double.NaN : v);
    }
}
