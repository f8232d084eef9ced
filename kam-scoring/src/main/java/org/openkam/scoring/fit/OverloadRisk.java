package org.openkam.scoring.fit;

import java.io.Serializable;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Whether somebody who carries much at once bears stress badly: the two are read together (source case, R17). A reason to talk
 * about load, not a verdict.
 *
 * <p>The error of the difference is the sum of both errors, an upper bound: the same raters see both.
 *
 * @param planning the score on carrying much at once
 * @param stress the score on bearing stress
 * @param difference planning minus stress with its error; not computable without both, or without errors
 * @param kind what may be said
 */
public record OverloadRisk(Estimate planning, Estimate stress, Estimate difference, Kind kind) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What may be said of the risk. */
    public enum Kind {
        /** The first score is high, the second low, and they differ beyond error. */
        RISK,
        /** The first score is high and the second low, but the difference lies within its error or has none. */
        WITHIN_ERROR,
        /** Not high, or not low. */
        NONE,
        /** A score is missing, or the role doesn't ask for both. */
        UNKNOWN
    }

    public OverloadRisk {
        Arguments.notNull(planning, "planning");
        Arguments.notNull(stress, "stress tolerance");
        Arguments.notNull(difference, "difference");
        Arguments.notNull(kind, "kind of risk");
    }

    /**
     * Reads both scores of a fit together.
     *
     * @param fit of the same person as the profile
     */
    public static OverloadRisk of(RoleFit fit, CompetencyProfile profile, OverloadPolicy policy) {
        Estimate planning = score(fit, policy.planning());
        Estimate stress = score(fit, policy.stress());
        if (!(planning instanceof Computed p) || !(stress instanceof Computed s)) {
            return new OverloadRisk(planning, stress, Estimate.notComputable(Reason.NO_DATA), Kind.UNKNOWN);
        }
        Estimate difference = difference(p, s, profile);
        return new OverloadRisk(
                p, s, difference, kind(difference, profile.model().ratingScale(), policy, p, s));
    }

    private static Estimate score(RoleFit fit, String competency) {
        Optional<CompetencyGap> gap = fit.gap(competency);
        return gap.map(CompetencyGap::score).orElse(Estimate.notComputable(Reason.NO_DATA));
    }

    private static Estimate difference(Computed planning, Computed stress, CompetencyProfile profile) {
        StandardError ofPlanning = planning.standardError();
        StandardError ofStress = stress.standardError();
        if (ofPlanning == null || ofStress == null) {
            return Estimate.notComputable(Reason.TOO_FEW_ASSESSEES);
        }
        StandardError joint = new StandardError(
                ofPlanning.value() + ofStress.value(),
                Math.min(ofPlanning.degreesOfFreedom(), ofStress.degreesOfFreedom()),
                ofPlanning.assumed() || ofStress.assumed());
        return new PolicyIntervals(profile).of(planning.value() - stress.value(), joint);
    }

    private static Kind kind(
            Estimate difference, RatingScale scale, OverloadPolicy policy, Computed planning, Computed stress) {
        boolean isHigh = Nines.atLeast(planning.value(), scale.lowest() + policy.high() * scale.range());
        boolean isLow = Nines.atLeast(scale.lowest() + policy.low() * scale.range(), stress.value());
        if (!isHigh || !isLow) {
            return Kind.NONE;
        }
        boolean isBeyond = difference instanceof Computed d
                && d.interval() != null
                && d.interval().lower() > 0;
        return isBeyond ? Kind.RISK : Kind.WITHIN_ERROR;
    }
}
