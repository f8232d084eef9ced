package org.openkam.scoring.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.StandardError;

/** See {@link GapRule#exceedsErrorHolm}. */
enum ExceedsErrorHolm implements GapRule {
    INSTANCE;

    @Override
    public String code() {
        return "exceeds-error-holm";
    }

    @Override
    public boolean judgesAlone() {
        return false;
    }

    /** A difference that can be tested, and the probability of one as large if there is none. */
    private record Tested(int index, Computed difference, double probability) {}

    @Override
    public List<Claim> claims(List<Estimate> differences, RatingScale scale) {
        List<Tested> tested = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < differences.size(); i++) {
            Tested one = tested(i, differences.get(i));
            claims.add(one == null ? Claim.NO_CLAIM : Claim.NO_RELIABLE_DIFFERENCE);
            if (one != null) {
                tested.add(one);
            }
        }
        tested.sort(Comparator.comparingDouble(Tested::probability));
        for (int i = 0; i < tested.size(); i++) {
            Tested one = tested.get(i);
            double level = 1 - one.difference.interval().confidence();
            if (one.probability > level / (tested.size() - i)) {
                break;
            }
            claims.set(one.index, Claim.of(one.difference.value()));
        }
        return claims;
    }

    private static @Nullable Tested tested(int index, Estimate difference) {
        return difference instanceof Computed c && c.interval() != null && c.standardError() != null
                ? new Tested(index, c, probability(c.value(), c.standardError()))
                : null;
    }

    private static double probability(double value, StandardError error) {
        if (value == 0 || error.value() == 0) {
            return value == 0 ? 1 : 0;
        }
        return 2 * Distributions.studentTCumulative(-Math.abs(value) / error.value(), error.degreesOfFreedom());
    }
}
