package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.Map;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

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
     * @param shown the items that enough raters rated to be shown alone
     */
    public record Evidence(int raters, int answers, int items, ShownItems shown) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Evidence {
            Arguments.notNull(shown, "shown items");
        }

        /** Returns the exact mean of each shown item, by code. */
        public Map<String, Fraction> shownItemMeans() {
            return shown.means();
        }

        /** Returns the same means with standard error and interval, see {@link ShownItems#estimates}. */
        public Map<String, Estimate> itemEstimates() {
            return shown.estimates();
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
