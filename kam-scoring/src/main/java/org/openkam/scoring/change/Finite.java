package org.openkam.scoring.change;

import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Numbers that may have left the range of {@code double} on the way. */
final class Finite {
    private Finite() {}

    static Estimate estimate(double value) {
        return Double.isFinite(value) ? Estimate.of(value + 0d) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }
}
