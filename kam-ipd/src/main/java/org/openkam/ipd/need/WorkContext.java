package org.openkam.ipd.need;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * @param clusterOrNull code of the competency's cluster, or null if it isn't known
 * @param overloadRisk whether more of it would overload the person: planning is high and stress tolerance low, beyond error
 *     (source case rule R17)
 */
public record WorkContext(
        String role,
        List<RoleComponent> components,
        TargetConditions conditions,
        @Nullable String clusterOrNull,
        boolean overloadRisk)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public WorkContext {
        Arguments.code(role, "role");
        components = List.copyOf(components);
        Arguments.notNull(conditions, "conditions");
        if (clusterOrNull != null) {
            Arguments.code(clusterOrNull, "cluster");
        }
    }

    /** Creates the work around a competency of an unknown cluster, without a risk of overload. */
    public WorkContext(String role, List<RoleComponent> components, TargetConditions conditions) {
        this(role, components, conditions, null, false);
    }

    /** Returns the code of the competency's cluster. */
    public Optional<String> cluster() {
        return Optional.ofNullable(clusterOrNull);
    }

    /** Returns the parts that can be handed over, wholly or partly, and have somebody who takes them. */
    public List<RoleComponent> delegable() {
        return components.stream()
                .filter(c -> c.delegability() != Delegability.NO && c.backup().isPresent())
                .toList();
    }

    /**
     * Returns how much of the work can be handed over to somebody who is named: {@code YES} if every part can be wholly, {@code NO}
     * if none can at all, or there is none.
     */
    public Delegability delegability() {
        List<RoleComponent> some = delegable();
        if (some.isEmpty()) {
            return Delegability.NO;
        }
        boolean whole =
                some.size() == components.size() && some.stream().allMatch(c -> c.delegability() == Delegability.YES);
        return whole ? Delegability.YES : Delegability.PARTLY;
    }

    /** Returns how many parts of the work lean on both competencies. */
    public long shared(WorkContext other) {
        return components.stream()
                .filter(c -> other.components.stream().anyMatch(o -> o.code().equals(c.code())))
                .count();
    }
}
