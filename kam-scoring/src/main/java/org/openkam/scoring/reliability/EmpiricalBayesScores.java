package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Empirical Bayes scores from the ratings themselves: unit means drawn towards the mean of all, the more the fewer raters a unit
 * has, with variances from a one-way analysis of variance. Stands beside the observed score, never in its place. Where only scores
 * and their errors are known, take {@link ShrunkenScores}; where raters overlap, {@link PredictedScores}.
 *
 * <p>With {@code MSB}, {@code MSW} the mean squares between and within units, {@code n_j} ratings of unit j, N of all and a units:
 * <pre>
 * within = MSW      between = (MSB - MSW) / n0      n0 = (N - sum(n_j^2) / N) / (a - 1)
 * b_j = between / (between + within / n_j)          mean = sum(w m_j) / sum(w), w_j = 1 / (between + within / n_j)
 * score_j = b_j m_j + (1 - b_j) mean                SE_j^2 = between (1 - b_j) + (1 - b_j)^2 / sum(w)
 * </pre>
 * The standard error takes both variances as known and has a - 1 degrees of freedom; the conditional deviation is
 * {@code sqrt(between (1 - b_j))}, the mean taken as known too.
 * <ul>
 *   <li>Missing ratings are left out; a unit without any is no unit here.
 *   <li>Units differ no more than chance makes them, {@code between <= 0}: the estimate is kept as it is, all reliabilities are 0 and
 *       all scores the mean, with weights n_j.
 *   <li>Fewer than two units, or no unit with two ratings: {@link Reason#TOO_FEW_UNITS}, no ratings: {@link Reason#NO_DATA}. Nothing
 *       varies within units: {@link Reason#ZERO_VARIANCE}. Ratings of 1e150 and more: {@link Reason#OUT_OF_DOMAIN}. There are then no scores.
 * </ul>
 * Sums are exact, so the order of units and of their ratings leaves no trace. Immutable.
 *
 * <p>Source: Efron, B., Morris, C. (1975). JASA 70(350), 311-319. doi:10.1080/01621459.1975.10479864; Donner, A. (1986). A review of
 * inference procedures for the intraclass correlation coefficient in the one-way random effects model. International Statistical
 * Review 54, 67-82.
 *
 * @param mean the mean that scores are drawn to, points
 * @param between variance between units, squared points, negative if it came out so
 * @param within variance within units, squared points
 * @param scores one for each unit with ratings, ascending; empty if there are no variances
 */
public record EmpiricalBayesScores(Estimate mean, Estimate between, Estimate within, List<UnitScore> scores)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One over a smaller one is infinite; it comes from values that differ by nothing that could be rated. */
    private static final double LEAST_VARIANCE = 1e-290;

    public EmpiricalBayesScores {
        Arguments.notNull(mean, "mean");
        Arguments.notNull(between, "variance between units");
        Arguments.notNull(within, "variance within units");
        scores = List.copyOf(scores);
    }

    /** Computes scores of the rows of a table, whose columns mean nothing; never throws for data. */
    public static EmpiricalBayesScores of(RatingMatrix ratings) {
        return of(UnitGroups.of(Arguments.notNull(ratings, "ratings")));
    }

    /** Computes scores from sheet means: what each rater gave a unit on average; never throws for data. */
    public static EmpiricalBayesScores of(RatingColumns ratings) {
        return of(UnitGroups.of(Arguments.notNull(ratings, "ratings")));
    }

    private static EmpiricalBayesScores of(UnitGroups groups) {
        int free = groups.count() - groups.size();
        Reason reason =
                groups.count() == 0 ? Reason.NO_DATA : groups.size() < 2 || free < 1 ? Reason.TOO_FEW_UNITS : null;
        if (reason == null && !groups.areSquaresFinite()) {
            reason = Reason.OUT_OF_DOMAIN;
        }
        double within = reason == null ? groups.squaresWithin() / free : 0;
        if (reason != null || !(within > LEAST_VARIANCE)) {
            return none(reason);
        }
        double between = (groups.squaresBetween() / (groups.size() - 1) - within) / groups.typicalCount();
        return scored(groups, between, within);
    }

    private static EmpiricalBayesScores none(@Nullable Reason reason) {
        Estimate none = Estimate.notComputable(reason == null ? Reason.ZERO_VARIANCE : reason);
        return new EmpiricalBayesScores(none, none, none, List.of());
    }

    private static EmpiricalBayesScores scored(UnitGroups groups, double between, double within) {
        double known = Math.max(0, between);
        ExactSum weights = new ExactSum();
        ExactSum weighted = new ExactSum();
        for (int u = 0; u < groups.size(); u++) {
            double weight = 1 / (known + within / groups.count(u));
            weights.add(weight);
            weighted.add(weight * groups.mean(u));
        }
        double total = weights.value();
        double mean = weighted.value() / total;
        List<UnitScore> scores = new ArrayList<>();
        for (int u = 0; u < groups.size(); u++) {
            double reliability = known / (known + within / groups.count(u));
            double rest = 1 - reliability;
            double error = Math.sqrt(known * rest + rest * rest / total);
            double observed = groups.mean(u);
            Estimate predicted = new Estimate.Computed(
                    reliability * observed + rest * mean, new StandardError(error, groups.size() - 1, false), null);
            scores.add(new UnitScore(
                    groups.units()[u], groups.count(u), observed, reliability, predicted, Math.sqrt(known * rest)));
        }
        StandardError ofMean = new StandardError(Math.sqrt(1 / total), groups.size() - 1, false);
        return new EmpiricalBayesScores(
                new Estimate.Computed(mean, ofMean, null), Estimate.of(between), Estimate.of(within), scores);
    }

    @Override
    public String toString() {
        return "Empirical Bayes scores drawn to " + mean + ", variance between units " + between + ", " + scores.size()
                + " units";
    }
}
