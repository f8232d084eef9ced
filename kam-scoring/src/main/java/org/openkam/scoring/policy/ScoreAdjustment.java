package org.openkam.scoring.policy;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Corrects scores by what the whole programme shows. An adjusted score stands beside the observed one, in the analyst's view
 * only; no report and no plan takes it.
 *
 * <ol>
 *   <li>J1 What is prepared depends on the statistics only, not on the way they were merged.
 *   <li>J2 An adjusted score is finite, or says why there is none; a score that isn't there stays so.
 *   <li>J3 The statistics are left as they are.
 *   <li>J4 Same input, same result; never null, never an exception; immutable and thread-safe, the prepared one too.
 *   <li>J5 The statistics hold ratings only if {@link #needsRatings} says so; other adjustments don't depend on them.
 * </ol>
 */
public interface ScoreAdjustment extends Strategy {

    /**
     * Returns whether the adjustment follows from who rated whom, and not from scores alone. Then {@link ScoreStatistics#ratings}
     * are collected for it, which takes time and memory for each rating; false unless overridden.
     */
    default boolean needsRatings() {
        return false;
    }

    /** Returns the adjustment for a programme. */
    Prepared prepare(ScoreStatistics programme);

    /** An adjustment that knows its programme. */
    interface Prepared extends Serializable {

        /**
         * Adjusts a score.
         *
         * @param assessee code of whose score it is
         * @param competency code of the competency
         * @param observed the others' score
         */
        Estimate adjust(String assessee, String competency, Estimate observed);
    }

    /** Scores stay as they are. */
    static ScoreAdjustment none() {
        return NoAdjustment.INSTANCE;
    }

    /**
     * Scores are drawn to the mean of the programme, each as far as its own error asks for: empirical Bayes from moments.
     *
     * <pre>
     * t = s^2 - mean(v)      b = t / (t + v)
     * adjusted = b y + (1 - b) m        SE^2 = b v + (1 - b)^2 s^2 / n
     * </pre>
     *
     * for a score y with squared standard error v, with mean m and variance s^2 (divisor n - 1) of the n scores on the competency
     * and the mean of their v. The error takes t as known, which understates it for few people; it has n - 1 degrees of freedom,
     * and there is no interval. For equal errors this is the estimate of Paule and Mandel, which needs all scores at once where
     * this needs their sums only.
     *
     * <ul>
     *   <li>Fewer than three scores: {@link Reason#TOO_FEW_UNITS}. All equal: {@link
     *       Reason#ZERO_VARIANCE}. They differ no more than their errors make them: {@link
     *       Reason#NEGATIVE_VARIANCE}.
     *   <li>A score of the programme without error, or a score to adjust without: {@link
     *       Reason#INCOMPLETE_DATA}. No score, or a competency without any: {@link
     *       Reason#NO_DATA}.
     *   <li>An error of 0: the score stays as it is.
     * </ul>
     *
     * <p>Source: Efron, B., Morris, C. (1975). Data analysis using Stein's estimator and its generalizations. JASA 70(350),
     * 311-319. doi:10.1080/01621459.1975.10479864; t as in Hedges, L. V. (1983). A random effects model for effect sizes.
     * Psychological Bulletin 93(2), 388-395. doi:10.1037/0033-2909.93.2.388
     */
    static ScoreAdjustment shrunken() {
        return ShrunkenAdjustment.INSTANCE;
    }

    /**
     * Scores without the severity of the raters that people happened to get: the level of each person beside additive effects of
     * raters and items, fitted to the ratings of the whole programme; see {@link
     * org.openkam.scoring.facets.SeverityAdjustment#withinGroups}. Every rater
     * source counts the same, and ratings that are withheld take part; so the figure doesn't follow from the observed score, and
     * stands beside it whatever the policy's weights.
     *
     * <ul>
     *   <li>A person whose raters rated nobody else: {@link Reason#NOT_LINKED}; where every person has raters of their own, that is
     *       everybody. Further reasons: {@link
     *       org.openkam.scoring.facets.SeverityAdjustment}.
     *   <li>Nobody but the person rated, or the statistics hold no ratings: {@link Reason#NO_DATA}. A score that isn't there stays so.
     * </ul>
     */
    static ScoreAdjustment severityAdjusted() {
        return SeverityAdjusted.INSTANCE;
    }
}
