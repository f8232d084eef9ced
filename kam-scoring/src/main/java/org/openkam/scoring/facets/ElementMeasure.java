package org.openkam.scoring.facets;

import java.io.Serializable;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * One element of a facet: a person, a rater, an item.
 *
 * @param element its number
 * @param observed its ratings as they were given
 * @param status whether it took part in the estimation
 * @param measure where it stands, logits, with its model standard error and a normal interval; for an extreme score the
 *     measure of a score 0.3 points short of the extreme, which is a convention and no estimate
 * @param fit how well its ratings follow the model; none for extreme scores, which fit perfectly by necessity
 * @param fair the rating it would get or give on average with all else ordinary
 */
public record ElementMeasure(
        int element, Observed observed, MeasureStatus status, Estimate measure, ElementFit fit, FairAverage fair)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Ratings as they were given.
     *
     * @param ratings how many
     * @param total their sum
     */
    public record Observed(int ratings, long total) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Returns the mean rating; elements have at least one rating. */
        public double mean() {
            return (double) total / ratings;
        }
    }

    /**
     * The expected rating at the element's measure, in points of the rating scale; the mean over scales where there are
     * several.
     *
     * @param mean with the elements of the other facets at their mean measures
     * @param zero with the elements of the other facets at 0
     */
    public record FairAverage(Estimate mean, Estimate zero) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String toString() {
        return element + ": " + measure + " logits, mean " + Decimals.plain(observed.mean(), 2) + " of "
                + observed.ratings() + " ratings, infit " + fit.infit() + ", outfit " + fit.outfit();
    }
}
