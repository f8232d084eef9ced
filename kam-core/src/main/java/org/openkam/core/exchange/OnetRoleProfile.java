package org.openkam.core.exchange;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openkam.core.finding.Reading;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

/**
 * A role profile proposed from O*NET's ratings of one occupation: where to begin a talk with people in the role, not its
 * result.
 *
 * <p>Weights are in proportion to importance less 1, since 1 means not important, and sum to exactly 100. Targets are levels
 * moved in a straight line from 0..7 to the scale and rounded, at a tie to the even code. An element is left out if one of
 * its ratings is recommended for suppression, if it isn't relevant to the occupation or if its importance isn't rated; one
 * whose level isn't rated, such as a work style, gets no target.
 *
 * <p>Scales: O*NET, scales, ratings and standardized scores, <a
 * href="https://www.onetonline.org/help/online/scales">onetonline.org/help/online/scales</a>.
 *
 * @param occupation O*NET-SOC code
 * @param scale the scale of the targets
 * @param requirements at least one, by element id, weights summing to exactly 100
 */
public record OnetRoleProfile(String occupation, RatingScale scale, List<ProposedRequirement> requirements)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_DECIMALS = 9;

    public OnetRoleProfile {
        Arguments.notNull(occupation, "occupation");
        Arguments.notNull(scale, "scale");
        requirements = Arguments.notEmpty(requirements, "requirements of occupation " + occupation);
        requirements.forEach(r -> r.targetLevel()
                .ifPresent(level -> Arguments.that(
                        scale.contains(level),
                        "target of element " + r.elementId(),
                        level,
                        "must lie on the scale " + scale)));
        BigDecimal sum =
                requirements.stream().map(ProposedRequirement::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Arguments.that(
                sum.compareTo(BigDecimal.valueOf(100)) == 0,
                "sum of weights of occupation " + occupation,
                sum.toPlainString(),
                "must be 100");
    }

    /**
     * Proposes a profile.
     *
     * @param ratings of any occupations and scales, also those of several files together; only importance and level of the
     *     occupation are used
     * @param occupation O*NET-SOC code
     * @param scale where the targets shall lie
     * @param decimals of the weights, 0 to 9
     * @return the proposal, with a finding for every element that was left out or lacks something
     */
    public static Reading<OnetRoleProfile> propose(
            Collection<OnetRating> ratings, String occupation, RatingScale scale, int decimals) {
        Arguments.notNull(ratings, "ratings");
        Arguments.notNull(occupation, "occupation");
        Arguments.notNull(scale, "scale");
        Arguments.inRange(decimals, 0, MOST_DECIMALS, "decimals of weights");
        return new OnetProposal(occupation, scale).of(ratings, decimals);
    }

    /**
     * Returns the role that a model can hold, its competencies coded by element id and none a must-have; empty as long as
     * an element lacks a target.
     *
     * @param code code of the role
     * @param name name of the role
     */
    public Optional<RoleProfile> toRole(String code, LocalizedText name) {
        if (requirements.stream().anyMatch(r -> r.targetLevel().isEmpty())) {
            return Optional.empty();
        }
        List<RoleRequirement> asked = requirements.stream()
                .map(r -> new RoleRequirement(r.elementId(), r.targetLevel().getAsInt(), r.weight(), false))
                .toList();
        return Optional.of(new RoleProfile(code, name, asked));
    }
}
