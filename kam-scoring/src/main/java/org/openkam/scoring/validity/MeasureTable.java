package org.openkam.scoring.validity;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.PearsonCorrelation;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/** Correlations of measures, each of a trait by a method; {@code NaN} where there is none. */
final class MeasureTable {
    static final int MOST_MEASURES = 1000;

    private final double[][] correlations;
    private final int[] traits;
    private final int[] methods;

    private MeasureTable(double[][] correlations, int[] traits, int[] methods) {
        this.correlations = correlations;
        this.traits = traits;
        this.methods = methods;
    }

    static void check(RatingMatrix table, int[] traits, int[] methods) {
        int measures = Arguments.notNull(table, "table").raters();
        Arguments.notNull(traits, "traits");
        Arguments.notNull(methods, "methods");
        Arguments.that(
                traits.length == measures, "number of traits", traits.length, "must be one a column, " + measures);
        Arguments.that(
                methods.length == measures, "number of methods", methods.length, "must be one a column, " + measures);
    }

    /** Takes a cell from below the diagonal, or from above where that is empty. */
    static MeasureTable ofCorrelations(RatingMatrix table, int[] traits, int[] methods) {
        double[][] r = new double[traits.length][traits.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j <= i; j++) {
                r[i][j] = table.get(i, j).orElse(table.get(j, i).orElse(Double.NaN));
                r[j][i] = r[i][j];
            }
        }
        return new MeasureTable(r, traits.clone(), methods.clone());
    }

    static MeasureTable ofScores(RatingMatrix scores, int[] traits, int[] methods, Deletion deletion) {
        int[] kept = IntStream.range(0, scores.units())
                .filter(p -> deletion == Deletion.PAIRWISE || scores.observed(p).length == scores.raters())
                .toArray();
        double[][] columns = new double[traits.length][kept.length];
        for (int c = 0; c < columns.length; c++) {
            for (int p = 0; p < kept.length; p++) {
                columns[c][p] = scores.get(kept[p], c).orElse(Double.NaN);
            }
        }
        double[][] r = new double[traits.length][traits.length];
        for (int i = 0; i < r.length; i++) {
            r[i][i] = Double.NaN;
            for (int j = 0; j < i; j++) {
                r[i][j] = PearsonCorrelation.of(columns[i], columns[j])
                        .estimate()
                        .fold(known -> known.value(), reason -> Double.NaN);
                r[j][i] = r[i][j];
            }
        }
        return new MeasureTable(r, traits.clone(), methods.clone());
    }

    /** Why the table can't be read, or null. */
    @Nullable
    Reason reason() {
        boolean isOutside = false;
        boolean isEmpty = true;
        for (int i = 0; i < traits.length; i++) {
            for (int j = 0; j <= i; j++) {
                isOutside |= Math.abs(correlations[i][j]) > 1; // NaN isn't
                isEmpty &= i == j || Double.isNaN(correlations[i][j]);
                if (i != j && traits[i] == traits[j] && methods[i] == methods[j]) {
                    return Reason.OUT_OF_DOMAIN; // two measures of one trait by one method: the design is another one
                }
            }
        }
        return isOutside ? Reason.OUT_OF_DOMAIN : isEmpty ? Reason.NO_DATA : null;
    }

    CorrelationBlock block(boolean isSameTrait, boolean isSameMethod) {
        DoubleStream.Builder block = DoubleStream.builder();
        for (int i = 0; i < traits.length; i++) {
            for (int j = 0; j < i; j++) {
                boolean isOfBlock =
                        (traits[i] == traits[j]) == isSameTrait && (methods[i] == methods[j]) == isSameMethod;
                if (isOfBlock && !Double.isNaN(correlations[i][j])) {
                    block.add(correlations[i][j]);
                }
            }
        }
        return CorrelationBlock.of(block.build().toArray());
    }

    CorrelationBlock reliabilities() {
        return CorrelationBlock.of(IntStream.range(0, traits.length)
                .mapToDouble(i -> correlations[i][i])
                .filter(r -> !Double.isNaN(r))
                .toArray());
    }

    /** Compares each validity coefficient with those it should exceed: of two traits by its two methods, or by one of them. */
    Dominance dominance(boolean isSameMethod) {
        int[] counts = new int[2];
        for (int i = 0; i < traits.length; i++) {
            for (int j = 0; j < traits.length; j++) {
                if (traits[i] == traits[j] && methods[i] != methods[j]) {
                    compare(i, j, isSameMethod ? methods[i] : methods[j], counts);
                }
            }
        }
        return new Dominance(counts[0], counts[1]);
    }

    /** Compares the validity of i and j with the correlations of i and other traits by a method. */
    private void compare(int i, int j, int method, int[] counts) {
        for (int other = 0; other < traits.length; other++) {
            double rival = correlations[i][other];
            if (traits[other] != traits[i] && methods[other] == method && !Double.isNaN(rival + correlations[i][j])) {
                counts[0] += correlations[i][j] > rival ? 1 : 0;
                counts[1]++;
            }
        }
    }
}
