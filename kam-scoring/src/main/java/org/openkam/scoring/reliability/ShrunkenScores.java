package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Scores drawn towards the mean of all units, each as far as its own error asks for: empirical Bayes. Of all linear
 * predictions of true scores from observed ones this has the least mean square error. Stands beside the observed score, never
 * in its place.
 *
 * <p>Model: {@code y_i = m + u_i + e_i}, u with variance t between units, e with the known error variance v_i. With {@code b_i =
 * t / (t + v_i)}, the reliability of unit i, and {@code m = sum(w y) / sum(w)}, {@code w_i = 1 / (t + v_i)}:
 *
 * <pre>
 * shrunken_i = b_i y_i + (1 - b_i) m        SE_i^2 = b_i v_i + (1 - b_i)^2 / sum(w)
 * </pre>
 *
 * {@code t} solves {@code sum(w_i (y_i - m)^2) = n - 1} (Paule and Mandel); for equal errors it is {@code s^2 - v}. The standard
 * error takes t as known, which understates it for few units; it has n - 1 degrees of freedom, and there is no interval.
 *
 * <ul>
 *   <li>Fewer than {@link #LEAST_UNITS} units with score and error: {@link Reason#TOO_FEW_UNITS}.
 *   <li>All scores equal: {@link Reason#ZERO_VARIANCE}. Scores that differ no more than their errors make them, so that t would
 *       be 0 or less: {@link Reason#NEGATIVE_VARIANCE}.
 *   <li>A unit without score: {@link Reason#NO_DATA}; it takes part in nothing. A score without error can't be shrunken either:
 *       {@link Reason#INCOMPLETE_DATA}.
 *   <li>An error of 0: the score stays as it is.
 * </ul>
 *
 * Doesn't depend on the order of the units.
 *
 * <p>Source: Paule, R. C., Mandel, J. (1982). Consensus values and weighting factors. Journal of Research of the National Bureau
 * of Standards 87(5), 377-385. doi:10.6028/jres.087.022; Efron, B., Morris, C. (1975). Data analysis using Stein's estimator and
 * its generalizations. JASA 70(350), 311-319. doi:10.1080/01621459.1975.10479864; standard error by Henderson, C. R. (1975). Best
 * linear unbiased estimation and prediction under a selection model. Biometrics 31(2), 423-447. doi:10.2307/2529430
 *
 * @param mean the mean that scores are drawn to, points
 * @param betweenVariance variance between units, points squared
 * @param scores one for each unit given, in their order
 */
public record ShrunkenScores(Estimate mean, Estimate betweenVariance, List<Estimate> scores) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Two units say next to nothing about how units spread. */
    public static final int LEAST_UNITS = 3;

    public ShrunkenScores {
        Arguments.notNull(mean, "mean");
        Arguments.notNull(betweenVariance, "variance between units");
        scores = Collections.unmodifiableList(new ArrayList<>(scores));
    }

    /** Shrinks observed scores, each with its standard error. */
    public static ShrunkenScores of(List<Estimate> observed) {
        List<Computed> usable = observed.stream()
                .filter(e -> reasonForNone(e) == null)
                .map(Computed.class::cast)
                .toList();
        if (usable.size() < LEAST_UNITS) {
            return none(observed, Reason.TOO_FEW_UNITS);
        }
        double[] values = usable.stream().mapToDouble(Computed::value).toArray();
        double[] variances =
                usable.stream().mapToDouble(ShrunkenScores::variance).toArray();
        BetweenVariance moments = new BetweenVariance(values, variances);
        double between = moments.value();
        if (between <= 0) {
            boolean equal =
                    usable.stream().mapToDouble(Computed::value).distinct().count() == 1;
            return none(observed, equal ? Reason.ZERO_VARIANCE : Reason.NEGATIVE_VARIANCE);
        }
        double mean = moments.mean(between);
        double meanVariance = 1 / moments.weight(between);
        Law law = new Law(mean, between, meanVariance, usable.size() - 1);
        StandardError errorOfMean = new StandardError(Math.sqrt(meanVariance), law.degreesOfFreedom, false);
        return new ShrunkenScores(
                new Computed(mean, errorOfMean, null),
                Estimate.of(between),
                observed.stream().map(law::shrink).toList());
    }

    private static @Nullable Reason reasonForNone(Estimate estimate) {
        return estimate.fold(e -> e.standardError() == null ? Reason.INCOMPLETE_DATA : null, reason -> Reason.NO_DATA);
    }

    private static double variance(Computed estimate) {
        double se =
                Arguments.notNull(estimate.standardError(), "standard error").value();
        return se * se;
    }

    private static ShrunkenScores none(List<Estimate> observed, Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        List<Estimate> scores = observed.stream()
                .map(e -> reasonForNone(e) == null ? none : Estimate.notComputable(reasonForNone(e)))
                .toList();
        return new ShrunkenScores(none, none, scores);
    }

    /** How a score is drawn to the mean. */
    private record Law(double mean, double between, double meanVariance, int degreesOfFreedom) {

        Estimate shrink(Estimate observed) {
            Reason reason = reasonForNone(observed);
            if (reason != null) {
                return Estimate.notComputable(reason);
            }
            Computed score = (Computed) observed;
            double variance = variance(score);
            double toMean = variance / (between + variance);
            double square = (1 - toMean) * variance + toMean * toMean * meanVariance;
            boolean assumed =
                    Arguments.notNull(score.standardError(), "standard error").assumed();
            return new Computed(
                    score.value() + toMean * (mean - score.value()),
                    new StandardError(Math.sqrt(square), degreesOfFreedom, assumed),
                    null);
        }
    }

    @Override
    public String toString() {
        return "shrunken to " + mean + ", variance between units " + betweenVariance + ", " + scores.size() + " units";
    }
}
