package org.openkam.scoring.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Released scores, and the error of what is computed from those of several people. */
final class ReleasedScores {
    private ReleasedScores() {}

    /** Returns a person's score; not computable without one, or if the person wasn't asked about. */
    static Estimate of(CompetencyProfile profile, String competency) {
        return profile.byCompetency().get(competency) instanceof CompetencyScore.Scored scored
                ? scored.estimate()
                : Estimate.notComputable(Reason.NO_DATA);
    }

    /** Returns the same in points of the scale; not computable where the policy's scores are something else. */
    static Estimate onScale(CompetencyProfile profile, String competency) {
        try {
            return CheckedPolicy.of(profile.policy()).onScale()
                    ? of(profile, competency)
                    : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
        } catch (StrategyFailedException e) {
            return Estimate.notComputable(Reason.STRATEGY_FAILED);
        }
    }

    /** Returns whether all have an error; those without a value are not to be given. */
    static boolean haveErrors(List<Computed> scores) {
        return scores.stream().allMatch(s -> s.standardError() != null);
    }

    /**
     * Returns a value with a given error: degrees of freedom are the fewest of the scores', the interval is the policy's, cut to
     * the range. Without errors of the scores, the value alone.
     */
    static Estimate withError(CompetencyProfile any, double value, double error, List<Computed> scores, Range range) {
        StandardError se = new StandardError(
                error,
                scores.stream()
                        .mapToDouble(s -> s.standardError().degreesOfFreedom())
                        .min()
                        .orElseThrow(),
                scores.stream().anyMatch(s -> s.standardError().assumed()));
        return new Computed(value, se, interval(any, value, se, range));
    }

    private static @Nullable Interval interval(CompetencyProfile any, double value, StandardError se, Range range) {
        try {
            return CheckedPolicy.of(any.policy())
                    .interval(value, se)
                    .map(i -> i.clip(Math.min(value, range.lowest), Math.max(value, range.highest)))
                    .orElse(null);
        } catch (StrategyFailedException e) {
            return null;
        }
    }

    /** Where a figure may lie. */
    record Range(double lowest, double highest) {}
}
