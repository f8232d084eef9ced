package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.RestrictedLikelihood;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.SheetMeans;
import org.openkam.scoring.statistic.StandardError;

/**
 * Best linear unbiased predictions of true scores from sheet means, with variances by restricted maximum likelihood: what a unit
 * would get from all raters there might be. {@link #oneWay} takes raters as belonging to units; {@link #twoWay} knows who rated
 * whom, so that a unit with severe raters is lifted. Stands beside the observed score, never in its place.
 *
 * <p>Model: a sheet mean is {@code m + u_i + e} or {@code m + u_i + r_j + e}, all random. Henderson's mixed model equations give
 * {@code m + u_i}. The standard error is that of predicting the true score, the error of m included and variances taken as known, with
 * units - 1 degrees of freedom; the conditional deviation takes m as known too, as lme4's {@code condVar} does.
 * <ul>
 *   <li>Squares beyond the range of {@code double}: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>A variance that the likelihood wants below 0 is 0. Units that don't differ are all predicted at the mean.
 *   <li>No ratings: {@link Reason#NO_DATA}; fewer than two units (or raters): {@link Reason#TOO_FEW_UNITS}; as many units (or raters) as
 *       sheets: {@link Reason#SATURATED}; nothing varies: {@link Reason#ZERO_VARIANCE}; units and raters can't be told apart:
 *       {@link Reason#NOT_LINKED}; more than 3000 units or raters, whichever are fewer: {@link Reason#TOO_LARGE}. There are then no
 *       scores.
 * </ul>
 * Doesn't depend on the order of ratings. Immutable.
 *
 * <p>Source: Henderson, C. R. (1975). Best linear unbiased estimation and prediction under a selection model. Biometrics 31(2), 423-447.
 * doi:10.2307/2529430; Robinson, G. K. (1991). That BLUP is a good thing. Statistical Science 6(1), 15-32. doi:10.1214/ss/1177011926
 *
 * @param mean m, points, with its standard error
 * @param between variance between units, squared points
 * @param raters variance between raters, squared points; not requested for {@link #oneWay}
 * @param residual all else, squared points
 * @param scores one for each unit with ratings, ascending
 * @param leniencies what each rater adds to a rating, predicted; empty for {@link #oneWay}
 */
public record PredictedScores(
        Estimate mean,
        Estimate between,
        Estimate raters,
        Estimate residual,
        List<UnitScore> scores,
        List<Leniency> leniencies)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * How far a rater's sheets lie above those of others, predicted.
     *
     * @param rater number in the input
     * @param source from where
     * @param sheets how many
     * @param effect points; positive for a lenient rater
     */
    public record Leniency(int rater, int source, int sheets, double effect) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    public PredictedScores {
        scores = List.copyOf(scores);
        leniencies = List.copyOf(leniencies);
    }

    /** Predicts true scores, every sheet's rater taken as one of the unit's own; never throws for data. */
    public static PredictedScores oneWay(RatingColumns ratings) {
        SheetMeans sheets = SheetMeans.of(Arguments.notNull(ratings, "ratings"));
        return of(sheets, new int[][] {sheets.unitNumbers()});
    }

    /**
     * Predicts true scores and raters' leniency; never throws for data. A rater who rates from two sources counts as two.
     */
    public static PredictedScores twoWay(RatingColumns ratings) {
        SheetMeans sheets = SheetMeans.of(Arguments.notNull(ratings, "ratings"));
        return of(sheets, new int[][] {sheets.unitNumbers(), sheets.raterNumbers()});
    }

    private static PredictedScores of(SheetMeans sheets, int[][] levels) {
        double[] means =
                IntStream.range(0, sheets.size()).mapToDouble(sheets::mean).toArray();
        Reason reason = reason(means, levels);
        if (reason != null) {
            return none(reason);
        }
        RestrictedLikelihood fit = RestrictedLikelihood.fit(means, levels);
        return switch (fit.outcome()) {
            case FOUND -> found(fit, sheets, levels);
            case NO_RESIDUAL -> none(Reason.ZERO_VARIANCE);
            case NOT_IDENTIFIED -> none(Reason.NOT_LINKED);
        };
    }

    private static @Nullable Reason reason(double[] means, int[][] levels) {
        if (means.length == 0) {
            return Reason.NO_DATA;
        }
        boolean saturated = false;
        for (int[] kind : levels) {
            if (size(kind) < 2) {
                return Reason.TOO_FEW_UNITS;
            }
            saturated |= size(kind) == means.length;
        }
        if (saturated) {
            return Reason.SATURATED;
        }
        if (Arrays.stream(means).allMatch(mean -> mean == means[0])) {
            return Reason.ZERO_VARIANCE;
        }
        if (!RestrictedLikelihood.isUsable(means)) {
            return Reason.OUT_OF_DOMAIN;
        }
        boolean large = RestrictedLikelihood.unknowns(levels) > RestrictedLikelihood.MOST_UNKNOWNS;
        return large ? Reason.TOO_LARGE : null;
    }

    private static int size(int[] kind) {
        return Arrays.stream(kind).max().orElse(-1) + 1;
    }

    private static PredictedScores none(Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new PredictedScores(none, none, none, none, List.of(), List.of());
    }

    private static PredictedScores found(RestrictedLikelihood fit, SheetMeans sheets, int[][] levels) {
        int units = size(levels[0]);
        List<UnitScore> scores = new ArrayList<>();
        double between = fit.variance(0);
        int from = 0;
        for (int u = 0; u < units; u++) {
            int to = from;
            ExactSum sum = new ExactSum();
            while (to < sheets.size() && levels[0][to] == u) {
                sum.add(sheets.mean(to++));
            }
            StandardError error = new StandardError(root(fit.predictionVariance(0, u)), units - 1, false);
            int count = to - from;
            scores.add(new UnitScore(
                    sheets.unit(from),
                    count,
                    sum.value() / count,
                    between / (between + fit.residual() / count),
                    new Estimate.Computed(fit.mean() + fit.effect(0, u), error, null),
                    root(fit.conditionalVariance(0, u))));
            from = to;
        }
        StandardError ofMean = new StandardError(root(fit.meanVariance()), units - 1, false);
        return new PredictedScores(
                new Estimate.Computed(fit.mean(), ofMean, null),
                Estimate.of(between),
                levels.length > 1 ? Estimate.of(fit.variance(1)) : Estimate.notComputable(Reason.NOT_REQUESTED),
                Estimate.of(fit.residual()),
                scores,
                levels.length > 1 ? leniencies(fit, sheets, levels[1]) : List.of());
    }

    private static List<Leniency> leniencies(RestrictedLikelihood fit, SheetMeans sheets, int[] raters) {
        int[] first = new int[size(raters)];
        int[] counts = new int[first.length];
        for (int sheet = raters.length - 1; sheet >= 0; sheet--) {
            first[raters[sheet]] = sheet;
            counts[raters[sheet]]++;
        }
        List<Leniency> leniencies = new ArrayList<>();
        for (int r = 0; r < first.length; r++) {
            leniencies.add(new Leniency(sheets.rater(first[r]), sheets.source(first[r]), counts[r], fit.effect(1, r)));
        }
        return leniencies;
    }

    private static double root(double variance) {
        return Math.sqrt(Math.max(0, variance));
    }

    @Override
    public String toString() {
        return "Predicted scores drawn to " + mean + ", variance between units " + between + ", " + scores.size()
                + " units";
    }
}
