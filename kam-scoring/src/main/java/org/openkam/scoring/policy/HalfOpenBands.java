package org.openkam.scoring.policy;

import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.norm.StandardScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** See {@link NormRule#halfOpenBands}. */
enum HalfOpenBands implements NormRule {
    INSTANCE;

    @Override
    public String code() {
        return "half-open-bands";
    }

    @Override
    public Estimate norm(double raw, NormGroup group, NormScale scale) {
        Arguments.finite(raw, "raw score");
        if (group.standardDeviation() == 0) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        StandardScore score = group.sample()
                .map(sample -> StandardScore.of(sample, raw))
                .orElseGet(() -> StandardScore.of(group.mean(), group.standardDeviation(), raw));
        return switch (scale) {
            case STEN -> score.sten();
            case STANINE -> score.stanine();
            case T -> score.t();
            case PERCENTILE ->
                score.z()
                        .fold(
                                z -> Estimate.of(100 * Distributions.normalCumulative(z.value())),
                                Estimate::notComputable);
        };
    }
}
