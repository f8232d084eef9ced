package org.openkam.scoring.policy;

import java.util.List;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** See {@link GapRule#exceedsError}. */
enum ExceedsError implements GapRule {
    INSTANCE;

    @Override
    public String code() {
        return "exceeds-error";
    }

    @Override
    public List<Claim> claims(List<Estimate> differences, RatingScale scale) {
        return differences.stream()
                .map(difference -> difference.fold(ExceedsError::beyondInterval, reason -> Claim.NO_CLAIM))
                .toList();
    }

    private static Claim beyondInterval(Computed difference) {
        if (difference.interval() == null) {
            return Claim.NO_CLAIM;
        }
        if (difference.interval().contains(0) || difference.value() == 0) {
            return Claim.NO_RELIABLE_DIFFERENCE;
        }
        return Claim.of(difference.value());
    }
}
