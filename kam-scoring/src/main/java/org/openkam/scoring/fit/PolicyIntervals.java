package org.openkam.scoring.fit;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** Puts the kind of interval that the profile's policy makes around figures. */
final class PolicyIntervals {
    private final CheckedPolicy policy;

    PolicyIntervals(CompetencyProfile profile) {
        this.policy = CheckedPolicy.of(profile.policy());
    }

    /** Returns a value of 0 or more with its error, if there is one, and the interval cut at 0. */
    Estimate notNegative(double value, @Nullable StandardError error) {
        if (error == null) {
            return Estimate.of(value);
        }
        Interval interval = interval(value, error);
        return new Computed(value, error, interval == null ? null : interval.clip(0, Double.MAX_VALUE));
    }

    /** Returns a value with its error and its interval. */
    Estimate of(double value, StandardError error) {
        return new Computed(value, error, interval(value, error));
    }

    private @Nullable Interval interval(double value, StandardError error) {
        try {
            return policy.interval(value, error).orElse(null);
        } catch (StrategyFailedException e) {
            return null;
        }
    }
}
