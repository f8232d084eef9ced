package org.openkam.core.model;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * What a tenant asks of a competency in a role, where it differs. What isn't given stays.
 *
 * @param role code of the role
 * @param competency code of the competency, which the role asks for already
 * @param targetOrNull another level, or null
 * @param weightOrNull another weight, or null; the weights of the role must still sum to 100
 * @param mustHaveOrNull whether the role insists on it, or null
 */
public record RequirementOverride(
        String role,
        String competency,
        @Nullable Integer targetOrNull,
        @Nullable BigDecimal weightOrNull,
        @Nullable Boolean mustHaveOrNull)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public RequirementOverride {
        Arguments.code(role, "role of override");
        Arguments.code(competency, "competency of override");
    }

    /** Returns an override that leaves everything as it is, to start from. */
    public static RequirementOverride of(String role, String competency) {
        return new RequirementOverride(role, competency, null, null, null);
    }

    /** Returns this with another level. */
    public RequirementOverride target(int level) {
        return new RequirementOverride(role, competency, level, weightOrNull, mustHaveOrNull);
    }

    /** Returns this with another weight. */
    public RequirementOverride weight(BigDecimal weight) {
        return new RequirementOverride(role, competency, targetOrNull, weight, mustHaveOrNull);
    }

    /** Returns this with another answer to whether the role insists. */
    public RequirementOverride mustHave(boolean mustHave) {
        return new RequirementOverride(role, competency, targetOrNull, weightOrNull, mustHave);
    }

    RoleRequirement appliedTo(RoleRequirement old) {
        return new RoleRequirement(
                old.competency(),
                targetOrNull == null ? old.targetLevel() : targetOrNull,
                weightOrNull == null ? old.weight() : weightOrNull,
                mustHaveOrNull == null ? old.mustHave() : mustHaveOrNull,
                old.indicators());
    }
}
