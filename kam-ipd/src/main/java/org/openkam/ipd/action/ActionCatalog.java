package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.internal.Arguments;

/**
 * Actions to choose from. Immutable and thread-safe.
 *
 * @param code names the catalogue
 * @param actions may be empty; no code twice
 */
public record ActionCatalog(String code, List<DevelopmentAction> actions) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ActionCatalog {
        Arguments.code(code, "code of catalogue");
        actions = List.copyOf(actions);
        Set<String> seen = new HashSet<>();
        actions.forEach(a -> Arguments.that(seen.add(a.code()), "code of action", a.code(), "must be unique"));
    }

    /** Returns the actions for a competency, in the catalogue's order. */
    public List<DevelopmentAction> actionsFor(String competency) {
        return actions.stream().filter(a -> a.competency().equals(competency)).toList();
    }

    @Override
    public String toString() {
        return code + " (" + actions.size() + " actions)";
    }
}
