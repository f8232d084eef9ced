package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * What a match of people with roles goes by. All numbers are for the host to set; the standard ones are the library's own where
 * the source cases name none.
 *
 * @param mustHaves how must-haves count
 * @param limits how much may be missing
 * @param closing how fast gaps close
 * @param overload when overload is a risk
 * @param experience what experience counts
 */
public record RoleMatchPolicy(
        MustHavePolicy mustHaves,
        Limits limits,
        ClosingPolicy closing,
        OverloadPolicy overload,
        ExperiencePolicy experience)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * How much may be missing.
     *
     * @param mostGap the largest mean gap by weight that is still for developing, as a share of the scale's range, 0 to 1;
     *     standard 0.125, that is half a point on 1..5 (the limit of source case R13)
     * @param leastEvidence the least share of the role's weight that something can be said of, 0 to 1; standard 0.8
     */
    public record Limits(double mostGap, double leastEvidence) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Limits {
            Arguments.that(mostGap >= 0 && mostGap <= 1, "most gap", mostGap, "must lie between 0 and 1");
            boolean isShare = leastEvidence >= 0 && leastEvidence <= 1;
            Arguments.that(isShare, "least evidence", leastEvidence, "must lie between 0 and 1");
        }

        /** Returns the standard limits. */
        public static Limits standard() {
            return new Limits(0.125, 0.8);
        }
    }

    public RoleMatchPolicy {
        Arguments.notNull(mustHaves, "must-have policy");
        Arguments.notNull(limits, "limits");
        Arguments.notNull(closing, "closing policy");
        Arguments.notNull(overload, "overload policy");
        Arguments.notNull(experience, "experience policy");
    }

    /** Returns the standard policy. */
    public static RoleMatchPolicy standard() {
        return new RoleMatchPolicy(
                MustHavePolicy.standard(),
                Limits.standard(),
                ClosingPolicy.standard(),
                OverloadPolicy.standard(),
                ExperiencePolicy.standard());
    }

    /** Returns this policy with other must-have rules. */
    public RoleMatchPolicy with(MustHavePolicy other) {
        return new RoleMatchPolicy(other, limits, closing, overload, experience);
    }

    /** Returns this policy with other limits. */
    public RoleMatchPolicy with(Limits other) {
        return new RoleMatchPolicy(mustHaves, other, closing, overload, experience);
    }

    /** Returns this policy with another pace of closing gaps. */
    public RoleMatchPolicy with(ClosingPolicy other) {
        return new RoleMatchPolicy(mustHaves, limits, other, overload, experience);
    }
}
