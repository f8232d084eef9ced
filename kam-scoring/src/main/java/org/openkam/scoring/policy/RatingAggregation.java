package org.openkam.scoring.policy;

import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingCounts;
import org.openkam.scoring.statistic.RatingTally;

/**
 * Turns the ratings of one group on one competency into a score. Says which form its figure has, so that the gate knows from
 * how many raters on it may be shown; a rule that doesn't say is withheld.
 *
 * <ol>
 *   <li>A1 {@link FigureForm#LINEAR}: as many weights as the tally has items, none negative, sum exactly 1.
 *   <li>A2 Weights depend on items and counts, never on ratings.
 *   <li>A3 {@link FigureForm#SPREAD}: the score of an item depends on its counts only, and lies between the lowest and the
 *       highest rating given if it is on the scale, else between 0 and 1. A group's score is the mean of its items' scores.
 *   <li>A4 Same input, same result; never null, never an exception, whatever the counts; immutable and thread-safe.
 * </ol>
 */
public interface RatingAggregation extends Strategy {

    /** Returns the form of the figure. */
    default FigureForm form() {
        return FigureForm.UNDECLARED;
    }

    /** Returns whether the score is in points of the scale; a share isn't, so it can't be held against a target level. */
    default boolean onScale() {
        return true;
    }

    /**
     * Returns the weight of each item mean; asked of linear figures only.
     *
     * @param tally at least one item
     */
    default Fraction[] itemWeights(RatingTally tally) {
        throw new UnsupportedOperationException("Rule (" + code() + ") must be linear to have weights.");
    }

    /**
     * Returns the score of one item; asked of spread figures only.
     *
     * @param counts how often each point was given, counter-indicators turned
     */
    default Fraction itemScore(RatingCounts counts) {
        throw new UnsupportedOperationException("Rule (" + code() + ") must be a spread figure to score counts.");
    }

    /** Every item counts the same, however many raters saw it. Linear. */
    static RatingAggregation meanOfItemMeans() {
        return MeanOfItemMeans.INSTANCE;
    }

    /** The middle rating of an item, or the mean of the two middle ones. Spread. */
    static RatingAggregation median() {
        return ItemMedian.INSTANCE;
    }

    /**
     * The mean of an item's ratings without the outermost, see {@link RatingCounts#trimmedMean}. Spread.
     *
     * @param share left out at each end, from 0 to below 1/2
     */
    static RatingAggregation trimmedMean(Fraction share) {
        return new ItemTrimmedMean(share);
    }

    /**
     * The share of an item's ratings that reach a level, 0 to 1; not in points of the scale. Spread.
     *
     * @param level a point of the scale
     */
    static RatingAggregation shareAtOrAbove(Fraction level) {
        return new ItemShare(level);
    }
}
