package org.openkam.ipd.need;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.RoleComponent;
import org.openkam.scoring.instrument.TargetConditions;

/**
 * The work around a competency: which parts of it lean on the competency, and whether it has what it needs.
 *
 * @param role code of the role that asks for the competency
 * @param components parts of the work that lean on it, in the model's order; may be empty
 * @param conditions what the work needs and what of it the person has; what nobody said is unknown
 */
public record WorkContext(String role, List<RoleComponent> components, TargetConditions conditions)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public WorkContext {
        Arguments.code(role, "role");
        components = List.copyOf(components);
        Arguments.notNull(conditions, "conditions");
    }

    /** Returns the parts that can be handed over, wholly or partly, and have somebody who takes them. */
    public List<RoleComponent> delegable() {
        return components.stream()
                .filter(c -> c.delegability() != Delegability.NO && c.backup().isPresent())
                .toList();
    }
}
