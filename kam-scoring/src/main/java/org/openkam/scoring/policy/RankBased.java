package org.openkam.scoring.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/** See {@link NormRule#rankBased}. */
enum RankBased implements NormRule {
    INSTANCE;

    /** Per cent at which the second and each further stanine begins. */
    private static final int[] STANINES_BEGIN = {4, 11, 23, 40, 60, 77, 89, 96};

    @Override
    public String code() {
        return "rank-based";
    }

    @Override
    public Estimate norm(double raw, NormGroup group, NormScale scale) {
        OptionalDouble rank = group.midRank(Arguments.finite(raw, "raw score"));
        if (rank.isEmpty()) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        double least = 0.5 / group.size();
        double share = Math.max(least, Math.min(1 - least, rank.getAsDouble()));
        return switch (scale) {
            case PERCENTILE -> Estimate.of(100 * share);
            case STANINE -> Estimate.of(stanine(share));
            case T -> Estimate.of(50 + 10 * Distributions.normalQuantile(share));
            case STEN -> Estimate.of(scale.band(Fraction.of(BigDecimal.valueOf(Distributions.normalQuantile(share)))));
        };
    }

    private static int stanine(double share) {
        return 1
                + (int) Arrays.stream(STANINES_BEGIN)
                        .filter(begin -> share >= begin / 100.0)
                        .count();
    }
}
