package org.openkam.scoring.agreement;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;
import org.openkam.scoring.statistic.ZTest;

/** The table of two raters as shares, and the moments that Cohen's kappa is made of. */
final class CohenTable {
    private final double[][] weights;
    private final PairTally tally;
    private final double n;
    private final long[] first;
    private final long[] second;
    private final double observed;
    private final double expected;
    private final double[] byFirst; // a_i = sum_j(w_ij p_.j)
    private final double[] bySecond; // b_j = sum_i(w_ij p_i.)

    CohenTable(PairTally tally, double[][] weights) {
        this.tally = tally;
        this.weights = weights;
        this.n = tally.total();
        this.first = tally.marginals()[0];
        this.second = tally.marginals()[1];
        this.observed = sum((i, j) -> weights[i][j] * tally.count(i, j)) / n;
        this.expected = sum((i, j) -> weights[i][j] * byChance(i, j));
        this.byFirst = product(second);
        this.bySecond = product(first);
    }

    /** A summand for each cell. */
    private interface Cell {
        double of(int i, int j);
    }

    private double sum(Cell cell) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                sum.add(cell.of(i, j));
            }
        }
        return sum.value();
    }

    private double byChance(int i, int j) {
        return first[i] / n * (second[j] / n);
    }

    private double[] product(long[] marginal) {
        double[] product = new double[marginal.length];
        for (int i = 0; i < product.length; i++) {
            double sum = 0;
            for (int j = 0; j < product.length; j++) {
                sum += weights[i][j] * marginal[j];
            }
            product[i] = sum / n;
        }
        return product;
    }

    double observed() {
        return observed;
    }

    /** 1 exactly where all ratings are of one category. */
    double expected() {
        return expected;
    }

    private double kappa() {
        return beyondChance(observed);
    }

    private double beyondChance(double agreement) {
        return (agreement - expected) / (1 - expected);
    }

    Estimate estimate(double confidence) {
        double kappa = kappa();
        double error = error();
        if (!(error > UnitAgreement.NOISE)) {
            return Estimate.of(kappa);
        }
        double reach = error * Distributions.normalQuantile((1 + confidence) / 2);
        Interval interval = new Interval(kappa - reach, kappa + reach, confidence).clip(-Double.MAX_VALUE, 1);
        return Estimate.of(kappa, new StandardError(error, n - 1, false), interval);
    }

    /** For any true kappa, by squares about the mean, which can't turn negative by rounding; 0 for a single unit. */
    private double error() {
        double kappa = kappa();
        double mean = kappa - expected * (1 - kappa);
        double squares = sum((i, j) -> {
            double deviation = weights[i][j] - (byFirst[i] + bySecond[j]) * (1 - kappa) - mean;
            return tally.count(i, j) / n * (deviation * deviation);
        });
        return n < 2 ? 0 : StrictMath.sqrt(squares / n) / (1 - expected);
    }

    @Nullable
    ZTest test() {
        double squares = sum((i, j) -> {
            double deviation = weights[i][j] - (byFirst[i] + bySecond[j]) + expected;
            return byChance(i, j) * (deviation * deviation);
        });
        double error = StrictMath.sqrt(squares / n) / (1 - expected);
        return error > UnitAgreement.NOISE ? ZTest.of(kappa(), error) : null;
    }

    /** Kappa of the table that agrees most with these marginals. */
    Estimate maximum(AgreementWeights.Kind kind) {
        return switch (kind) {
            case UNWEIGHTED -> Estimate.of(beyondChance(overlap()));
            case LINEAR, QUADRATIC -> Estimate.of(beyondChance(ordered()));
            default -> Estimate.notComputable(Reason.OUT_OF_DOMAIN);
        };
    }

    private double overlap() {
        long equal = 0;
        for (int i = 0; i < first.length; i++) {
            equal += Math.min(first[i], second[i]);
        }
        return equal / n;
    }

    /** Where loss grows with distance and not more slowly, both raters' ratings in ascending order lose least (Monge). */
    private double ordered() {
        ExactSum sum = new ExactSum();
        int i = 0;
        int j = 0;
        long leftOfFirst = first[0];
        long leftOfSecond = second[0];
        while (i < first.length && j < second.length) {
            long both = Math.min(leftOfFirst, leftOfSecond);
            sum.add(weights[i][j] * both);
            leftOfFirst -= both;
            leftOfSecond -= both;
            if (leftOfFirst == 0) {
                leftOfFirst = ++i < first.length ? first[i] : 0;
            } else {
                leftOfSecond = ++j < second.length ? second[j] : 0;
            }
        }
        return sum.value() / n;
    }
}
