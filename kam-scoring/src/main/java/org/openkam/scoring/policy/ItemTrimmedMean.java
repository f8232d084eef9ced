package org.openkam.scoring.policy;

import java.util.Map;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingCounts;

/**
 * See {@link RatingAggregation#trimmedMean}.
 *
 * @param share left out at each end
 */
record ItemTrimmedMean(Fraction share) implements RatingAggregation {
    private static final long serialVersionUID = 1L;
    static final String CODE = "trimmed-mean";
    static final String SHARE = "share";

    ItemTrimmedMean {
        Arguments.that(
                share.signum() >= 0 && share.compareTo(Fraction.of(1, 2)) < 0,
                "share trimmed at each end",
                share,
                "must lie between 0 and below 1/2");
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Map<String, Fraction> parameters() {
        return Map.of(SHARE, share);
    }

    @Override
    public FigureForm form() {
        return FigureForm.SPREAD;
    }

    @Override
    public Fraction itemScore(RatingCounts counts) {
        return counts.trimmedMean(share);
    }
}
