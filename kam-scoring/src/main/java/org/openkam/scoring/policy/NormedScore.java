package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.norm.NormLookup;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/**
 * Where a raw score stands in a norm group by the policy's {@link NormRule}, with the band of its own error: the places of the
 * two ends of the raw score's interval. A narrow interval may lie within one sten; then the band is that sten alone. The error
 * of the norm itself isn't in it. Immutable.
 *
 * @param sten 1 to 10
 * @param stanine 1 to 9
 * @param t T score
 * @param percentile 0 to 100
 * @param group whom it is held against, with its warnings, or why nobody
 */
public record NormedScore(Estimate sten, Estimate stanine, Estimate t, Estimate percentile, NormLookup group)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the parts. */
    public NormedScore {
        Arguments.notNull(sten, "sten");
        Arguments.notNull(stanine, "stanine");
        Arguments.notNull(t, "T score");
        Arguments.notNull(percentile, "percentile");
        Arguments.notNull(group, "group");
    }

    /**
     * Places a score; never throws for data. A rule from outside the library that breaks its contract gives {@link
     * Reason#STRATEGY_FAILED}.
     *
     * @param policy its norm rule decides
     * @param group whom it is held against
     * @param raw the score in the unit of the group; its interval, if there is one, becomes the band
     */
    public static NormedScore of(CheckedPolicy policy, NormLookup group, Estimate raw) {
        Arguments.notNull(policy, "policy");
        Reason reason = Arguments.notNull(group, "group").reason().orElse(null);
        if (reason == null) {
            reason = Arguments.notNull(raw, "raw score").<@Nullable Reason>fold(e -> null, r -> r);
        }
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new NormedScore(none, none, none, none, group);
        }
        Placing placing = new Placing(policy, NormGroup.of(group), (Estimate.Computed) raw);
        return new NormedScore(
                placing.on(NormScale.STEN),
                placing.on(NormScale.STANINE),
                placing.on(NormScale.T),
                placing.on(NormScale.PERCENTILE),
                group);
    }

    private record Placing(CheckedPolicy policy, NormGroup group, Estimate.Computed raw) {

        Estimate on(NormScale scale) {
            Estimate place = at(raw.value(), scale);
            Interval band = raw.interval();
            if (band == null || !(place instanceof Estimate.Computed)) {
                return place;
            }
            Estimate lower = at(band.lower(), scale);
            Estimate upper = at(band.upper(), scale);
            return lower instanceof Estimate.Computed && upper instanceof Estimate.Computed
                    ? Estimate.of(place.value(), new Interval(lower.value(), upper.value(), band.confidence()))
                    : place;
        }

        private Estimate at(double score, NormScale scale) {
            try {
                return policy.norm(score, group, scale);
            } catch (StrategyFailedException e) {
                return Estimate.notComputable(Reason.STRATEGY_FAILED);
            }
        }
    }

    /**
     * Returns how a norm rule from outside the library broke its contract at this score; empty if it didn't.
     *
     * @param policy whose rule placed the score
     * @param raw the score that was placed
     */
    public Optional<StrategyFailure> failure(CheckedPolicy policy, Estimate raw) {
        if (group.reason().isEmpty() && raw instanceof Estimate.Computed computed) {
            Placing placing = new Placing(policy, NormGroup.of(group), computed);
            for (NormScale scale : NormScale.values()) {
                try {
                    placing.policy.norm(computed.value(), placing.group, scale);
                } catch (StrategyFailedException e) {
                    return Optional.of(e.failure());
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether there is a place. */
    public boolean isPlaced() {
        return sten instanceof Estimate.Computed;
    }

    /** Returns for instance {@code sten 7.0000 [6.0000, 8.0000] (account managers, 2026-01-31 (240 people))}. */
    @Override
    public String toString() {
        return "sten " + sten + " (" + group + ")";
    }
}
