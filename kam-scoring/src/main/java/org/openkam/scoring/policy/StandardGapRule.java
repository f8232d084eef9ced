package org.openkam.scoring.policy;

import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** The gap rules that come with the library. */
enum StandardGapRule implements GapRule {
    EXCEEDS_ERROR {
        @Override
        public Claim claim(Estimate difference) {
            return difference.fold(StandardGapRule::beyondInterval, reason -> Claim.NO_CLAIM);
        }
    };

    private static Claim beyondInterval(Computed difference) {
        if (difference.interval() == null) {
            return Claim.NO_CLAIM;
        }
        if (difference.interval().contains(0) || difference.value() == 0) {
            return Claim.NO_RELIABLE_DIFFERENCE;
        }
        return difference.value() < 0 ? Claim.BELOW : Claim.ABOVE;
    }

    @Override
    public String code() {
        return "exceeds-error";
    }
}
