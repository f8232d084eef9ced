package org.openkam.scoring.policy;

import java.math.BigDecimal;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.norm.NormSample;
import org.openkam.scoring.norm.PercentileRank;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/** See {@link NormRule#rankBased}. */
enum RankBased implements NormRule {
    INSTANCE;

    @Override
    public String code() {
        return "rank-based";
    }

    @Override
    public Estimate norm(double raw, NormGroup group, NormScale scale) {
        Arguments.finite(raw, "raw score");
        NormSample sample = group.sample().orElse(null);
        if (sample == null) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        if (scale == NormScale.PERCENTILE) {
            double least = 0.5 / sample.n();
            double share = group.midRank(raw).orElseThrow();
            return Estimate.of(100 * Math.max(least, Math.min(1 - least, share)));
        }
        PercentileRank rank = PercentileRank.of(sample, raw);
        return switch (scale) {
            case STANINE -> rank.stanine();
            case T -> rank.normalisedT();
            default ->
                Estimate.of(scale.band(
                        Fraction.of(BigDecimal.valueOf(rank.normalisedZ().value()))));
        };
    }
}
