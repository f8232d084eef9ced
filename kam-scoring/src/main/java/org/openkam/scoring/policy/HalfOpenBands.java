package org.openkam.scoring.policy;

import java.math.BigDecimal;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
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
        Fraction z = decimal(raw).minus(decimal(group.mean())).dividedBy(decimal(group.standardDeviation()));
        return switch (scale) {
            case STEN, STANINE -> Estimate.of(scale.band(z));
            case T -> t(z);
            case PERCENTILE -> Estimate.of(100 * Distributions.normalCumulative(z.toDouble()));
        };
    }

    private static Estimate t(Fraction z) {
        double t = z.times(Fraction.of(10, 1)).plus(Fraction.of(50, 1)).toDouble();
        return Double.isFinite(t) ? Estimate.of(t) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }

    /** 3.3 is meant as 33/10, not as its binary neighbour. */
    private static Fraction decimal(double value) {
        return Fraction.of(BigDecimal.valueOf(value));
    }
}
