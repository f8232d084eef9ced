package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RaterError;

/**
 * The score that one cell gives on one competency.
 *
 * @param cell the raters
 * @param exact the score before rounding
 * @param estimate the score with error, points of the scale
 * @param weight its share in the others' score, exact; the shares of a competency sum to 1
 * @param evidence what it rests on
 */
public record CellScore(Cell cell, Fraction exact, Estimate estimate, Fraction weight, Evidence evidence)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What a score rests on, released items only.
     *
     * @param raters raters with at least one rating
     * @param answers ratings
     * @param items items
     * @param shownItemMeans exact mean of each item that enough raters rated to be shown alone, by item code
     * @param itemEstimates the same means with standard error and interval, points of the scale. For n raters {@code SE^2 =
     *     (rater + residual) / n} with the components of {@link RaterError}; without both in a programme too small for error
     */
    public record Evidence(
            int raters,
            int answers,
            int items,
            Map<String, Fraction> shownItemMeans,
            Map<String, Estimate> itemEstimates)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Evidence {
            shownItemMeans = copy(shownItemMeans);
            itemEstimates = copy(itemEstimates);
            Arguments.that(
                    itemEstimates.keySet().equals(shownItemMeans.keySet()),
                    "estimates of items",
                    itemEstimates.keySet(),
                    "must be those of the shown items");
        }

        private static <V> Map<String, V> copy(Map<String, V> byItem) {
            return byItem.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new TreeMap<>(byItem));
        }
    }

    public CellScore {
        Arguments.notNull(cell, "cell");
        Arguments.notNull(exact, "exact score");
        Arguments.notNull(estimate, "estimate");
        Arguments.notNull(weight, "weight");
        Arguments.notNull(evidence, "evidence");
    }

    @Override
    public String toString() {
        return cell + " " + estimate;
    }
}
