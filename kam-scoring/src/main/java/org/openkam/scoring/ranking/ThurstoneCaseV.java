package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Scale values of objects from the shares with which they were preferred in pairs, by Thurstone's law of comparative judgement,
 * case V: {@code P(i over j) = Phi(s_i - s_j)}, so the unit is the standard deviation of a difference.
 *
 * <p>{@code s_i} is the mean over all {@code j} of {@code z(p_ij)}, the normal deviate of the share that preferred {@code i} to
 * {@code j}, 0 for an object and itself. Values have mean 0; {@link #fromLowest} moves them so that the lowest is 0, as
 * {@code psych::thurstone} in R does. The fit is {@code 1 - sum((Phi(s_i - s_j) - p_ij)^2) / sum(p_ij^2)} over all cells, the
 * diagonal with one half; it is near 1 for any data and no test.
 * <ul>
 *   <li>A pair that wasn't compared: {@link Reason#INCOMPLETE_DATA}; {@link BradleyTerry} needs linked objects only.
 *   <li>A unanimous pair: {@link Reason#SEPARATED}, unless {@link Unanimous#HALF_A_WIN} is asked for.
 *   <li>Fewer than two objects: {@link Reason#TOO_FEW_UNITS}; none: {@link Reason#NO_DATA}; more than 1000:
 *       {@link Reason#TOO_LARGE}.
 * </ul>
 * Sums are exact, so the order of objects leaves no trace. Immutable and thread-safe.
 *
 * <p>Sources: Thurstone, L. L. (1927). Psychological Review 34, 273-286. doi:10.1037/h0070288; Mosteller, F. (1951).
 * Psychometrika 16, 3-9. doi:10.1007/BF02313422
 *
 * @param scale one value an object, mean 0
 * @param goodnessOfFit at most 1
 */
public record ThurstoneCaseV(List<Estimate> scale, Estimate goodnessOfFit) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public ThurstoneCaseV {
        scale = List.copyOf(scale);
        Arguments.notNull(goodnessOfFit, "goodness of fit");
    }

    /** Scales objects, refusing unanimous pairs; never throws for data. */
    public static ThurstoneCaseV of(PairwiseWins wins) {
        return of(wins, Unanimous.REFUSED);
    }

    /** Scales objects; never throws for data. */
    public static ThurstoneCaseV of(PairwiseWins wins, Unanimous unanimous) {
        int k = Arguments.notNull(wins, "wins").objects();
        Arguments.notNull(unanimous, "treatment of unanimous pairs");
        double[][] shares = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                shares[i][j] = i == j ? 0.5 : share(wins, i, j, unanimous);
            }
        }
        return of(shares);
    }

    private static double share(PairwiseWins wins, int i, int j, Unanimous unanimous) {
        double all = wins.comparisons(i, j);
        double won = wins.wins(i, j);
        double least = unanimous == Unanimous.HALF_A_WIN ? 0.5 : 0;
        return all == 0 ? Double.NaN : Math.max(least, Math.min(all - least, won)) / all;
    }

    /**
     * Scales objects from shares; never throws for data.
     *
     * @param shares in row i and column j the share that preferred object i to object j, 0 to 1; the diagonal isn't read. Both
     *     directions are used as given, also where rounding keeps their sum from being 1. Psych's {@code thurstone} wants the
     *     transposed table
     */
    public static ThurstoneCaseV of(RatingMatrix shares) {
        int k = Arguments.notNull(shares, "shares").units();
        if (shares.raters() > PairwiseWins.MOST_OBJECTS || k > PairwiseWins.MOST_OBJECTS) {
            return notComputable(Reason.TOO_LARGE, 0);
        }
        if (k != shares.raters()) {
            return notComputable(Reason.OUT_OF_DOMAIN, 0);
        }
        double[][] table = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                table[i][j] = i == j ? 0.5 : shares.get(i, j).orElse(Double.NaN);
            }
        }
        return of(table);
    }

    private static ThurstoneCaseV of(double[][] shares) {
        int k = shares.length;
        if (k < 2) {
            return notComputable(k == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS, k);
        }
        double[] scale = new double[k];
        for (int i = 0; i < k; i++) {
            double[] deviates = new double[k];
            for (int j = 0; j < k; j++) {
                double share = shares[i][j];
                if (!(share > 0 && share < 1)) {
                    return notComputable(reason(share), k);
                }
                deviates[j] = Distributions.normalQuantile(share);
            }
            scale[i] = ExactSum.of(deviates) / k;
        }
        double mean = ExactSum.of(scale) / k;
        double[] centred = DoubleStream.of(scale).map(s -> s - mean).toArray();
        return new ThurstoneCaseV(
                DoubleStream.of(centred).mapToObj(Estimate::of).toList(), Estimate.of(fit(shares, centred)));
    }

    private static Reason reason(double share) {
        if (Double.isNaN(share)) {
            return Reason.INCOMPLETE_DATA;
        }
        return share == 0 || share == 1 ? Reason.SEPARATED : Reason.OUT_OF_DOMAIN;
    }

    private static double fit(double[][] shares, double[] scale) {
        ExactSum errors = new ExactSum();
        ExactSum squares = new ExactSum();
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                double error = Distributions.normalCumulative(scale[i] - scale[j]) - shares[i][j];
                errors.add(error * error);
                squares.add(shares[i][j] * shares[i][j]);
            }
        }
        return 1 - errors.value() / squares.value();
    }

    private static ThurstoneCaseV notComputable(Reason reason, int objects) {
        Estimate none = Estimate.notComputable(reason);
        return new ThurstoneCaseV(Collections.nCopies(objects, none), none);
    }

    /** Returns the values moved so that the lowest is 0. */
    public List<Estimate> fromLowest() {
        if (!(goodnessOfFit instanceof Estimate.Computed)) {
            return scale;
        }
        double lowest = scale.stream().mapToDouble(Estimate::value).min().orElseThrow();
        return scale.stream().map(s -> Estimate.of(s.value() - lowest)).toList();
    }

    /** Returns one line an object, in English. */
    public String render() {
        return this + System.lineSeparator() + BradleyTerry.lines(scale);
    }

    /** Returns for instance {@code Thurstone case V = [-0.6889, ..., 0.6482] (6 objects, fit 0.9943)}. */
    @Override
    public String toString() {
        return "Thurstone case V" + BradleyTerry.values(scale, goodnessOfFit) + " (" + scale.size() + " objects, fit "
                + goodnessOfFit + ")";
    }
}
