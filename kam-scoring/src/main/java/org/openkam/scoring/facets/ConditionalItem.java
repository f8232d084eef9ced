package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.List;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * An item as conditional estimation placed it.
 *
 * @param item its place among the columns, from 0
 * @param difficulty where the item lies on the line, logits: less the easiness of its highest category, divided by that
 *     category's score; the mean of its thresholds
 * @param categories those above the lowest one used
 * @param fit over the persons without extreme scores, at their maximum likelihood abilities
 */
public record ConditionalItem(int item, Estimate difficulty, List<Category> categories, ElementFit fit)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ConditionalItem {
        categories = List.copyOf(categories);
    }

    /**
     * A category above the lowest one.
     *
     * @param rating as it was given
     * @param score what it counts: the rating less the item's lowest
     * @param easiness less the sum of the thresholds up to it, logits; all easinesses of all items sum to 0
     * @param threshold between the category used next below and this one, logits
     */
    public record Category(int rating, int score, Estimate easiness, Estimate threshold) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String toString() {
        return item + ": difficulty " + difficulty.fold(c -> Decimals.plain(c.value(), 4), Estimate::notComputable)
                + ", infit " + fit.infit() + ", outfit " + fit.outfit();
    }
}
