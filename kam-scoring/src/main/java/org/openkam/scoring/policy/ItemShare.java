package org.openkam.scoring.policy;

import java.util.Map;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingCounts;

/**
 * See {@link RatingAggregation#shareAtOrAbove}.
 *
 * @param level that a rating must reach
 */
record ItemShare(Fraction level) implements RatingAggregation {
    private static final long serialVersionUID = 1L;
    static final String CODE = "share-at-or-above";
    static final String LEVEL = "level";

    ItemShare {
        Arguments.notNull(level, "level");
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Map<String, Fraction> parameters() {
        return Map.of(LEVEL, level);
    }

    @Override
    public FigureForm form() {
        return FigureForm.SPREAD;
    }

    @Override
    public boolean onScale() {
        return false;
    }

    @Override
    public Fraction itemScore(RatingCounts counts) {
        return counts.shareAtOrAbove(level);
    }
}
