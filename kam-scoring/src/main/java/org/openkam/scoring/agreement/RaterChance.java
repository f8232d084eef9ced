package org.openkam.scoring.agreement;

import org.openkam.scoring.statistic.ExactSum;

/**
 * Agreement by chance of raters who each have a distribution of the categories of their own, and what one rating says of it.
 *
 * <p>With {@code p_gk} the share of category {@code k} in the {@code n_g} ratings of rater {@code g}, {@code t_k = sum_g(p_gk)}
 * and {@code b_gk = sum_l(w_kl p_gl)}, a rater who gave category {@code c} to one of {@code n} units adds
 * {@code sum_k((t_k - p_gk) (n / n_g) (w_kc - (1 - n_g / n) b_gk))}, one who gave none {@code sum_k((t_k - p_gk) b_gk)}; the mean
 * over units of the sum over raters, divided by {@code r (r - 1)}, is the agreement by chance.
 *
 * <p>Source: Gwet, K. L. (2014). Handbook of inter-rater reliability, 4th ed., ch. 5.
 */
final class RaterChance {
    private final UnitAgreement units;
    private final long[] ratings; // by rater
    private final double[][] shares; // by rater and category
    private final double[] totals; // by category

    /** @param counts by rater and category; each rater rated something */
    RaterChance(long[][] counts, UnitAgreement units) {
        this.units = units;
        int categories = counts.length == 0 ? 0 : counts[0].length;
        this.ratings = new long[counts.length];
        this.shares = new double[counts.length][categories];
        this.totals = new double[categories];
        for (int g = 0; g < counts.length; g++) {
            for (long count : counts[g]) {
                ratings[g] += count;
            }
            for (int k = 0; k < categories; k++) {
                shares[g][k] = (double) counts[g][k] / ratings[g];
            }
        }
        for (int k = 0; k < categories; k++) {
            totals[k] = total(k);
        }
    }

    private double total(int category) {
        ExactSum sum = new ExactSum();
        for (double[] share : shares) {
            sum.add(share[category]);
        }
        return sum.value();
    }

    int raters() {
        return shares.length;
    }

    double expected() {
        ExactSum own = new ExactSum();
        for (double[] share : shares) {
            own.add(dot(share, units.product(share)));
        }
        double r = shares.length;
        return (units.quadratic(totals) - own.value()) / (r * (r - 1));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** By rater, what a rating of each category adds, and last what none adds. */
    double[][] terms(double n) {
        int categories = totals.length;
        double[][] terms = new double[shares.length][categories + 1];
        for (int g = 0; g < terms.length; g++) {
            double[] by = units.product(shares[g]);
            double[] others = new double[categories];
            for (int k = 0; k < categories; k++) {
                others[k] = totals[k] - shares[g][k];
            }
            double missing = dot(others, by);
            double[] given = units.product(others); // sum_k(w_kc (t_k - p_gk))
            for (int c = 0; c < categories; c++) {
                terms[g][c] = n / ratings[g] * (given[c] - (1 - ratings[g] / n) * missing);
            }
            terms[g][categories] = missing;
        }
        return terms;
    }
}
