package org.openkam.scoring.policy;

import java.io.Serializable;
import java.math.BigDecimal;
import org.openkam.core.model.RoleRequirement;
import org.openkam.scoring.statistic.Estimate;

/**
 * How far one requirement of a role is met.
 *
 * @param requirement what the role asks
 * @param attained share of the way from the lowest point of the scale to the target, 0 to 1, capped at 1; not computable
 *     without a score
 * @param claim score against target: {@link Claim#BELOW} means reliably short of it
 */
public record Attainment(RoleRequirement requirement, Estimate attained, Claim claim) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Returns whether there is a score. */
    public boolean isScored() {
        return attained.fold(c -> true, reason -> false);
    }

    /** Returns the weight of the requirement. */
    public BigDecimal weight() {
        return requirement.weight();
    }
}
