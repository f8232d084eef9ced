package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * One rating scale: its categories and the thresholds between them.
 *
 * <p>A threshold is where two neighbouring categories are equally likely, in logits relative to the place of the item; the
 * thresholds of a scale sum to 0. Thresholds needn't ascend; where they don't, a category is nowhere the likeliest.
 *
 * @param element the element of the facet with steps of its own, null if one scale serves all
 * @param categories from the lowest used one to the highest used one
 */
public record StepStructure(@Nullable Integer element, List<Category> categories) implements Serializable {
    private static final long serialVersionUID = 1L;

    public StepStructure {
        categories = List.copyOf(categories);
    }

    /**
     * A category.
     *
     * @param rating as it is given
     * @param count how often, among the ratings estimated from
     * @param threshold between the category below and this one, with its standard error where all of them are few enough to
     *     be found; {@link org.openkam.scoring.statistic.Reason#NO_DATA} for the lowest category, and for one nobody used. The
     *     threshold above a category that nobody used, if it is kept, is the mean over the steps across it
     */
    public record Category(int rating, long count, Estimate threshold) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the thresholds, from the lowest; those that can't be computed are left out. */
    public double[] thresholds() {
        return categories.stream()
                .map(Category::threshold)
                .filter(t -> t instanceof Estimate.Computed)
                .mapToDouble(Estimate::value)
                .toArray();
    }

    /** Returns whether every threshold lies above the one before. */
    public boolean isOrdered() {
        double[] thresholds = thresholds();
        for (int i = 1; i < thresholds.length; i++) {
            if (thresholds[i] <= thresholds[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Returns for instance {@code 0 (94) -1.35 1 (210) -0.51 2 (251)}: ratings, counts, and thresholds between. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(element == null ? "" : element + ": ");
        for (Category category : categories) {
            String threshold = category.threshold().fold(t -> Decimals.plain(t.value(), 2) + " ", reason -> "");
            text.append(threshold)
                    .append(category.rating())
                    .append(" (")
                    .append(category.count())
                    .append(") ");
        }
        return text.toString().strip() + (isOrdered() ? "" : ", thresholds out of order");
    }
}
