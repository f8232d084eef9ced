package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * Actions to choose from. Immutable and thread-safe.
 *
 * @param code names the catalogue
 * @param currencyOrNull the currency of costs, a code such as {@code EUR}, or null if nothing costs anything
 * @param actions may be empty; no code twice, every prerequisite among them, and none its own prerequisite by any way round
 */
public record ActionCatalog(String code, @Nullable String currencyOrNull, List<DevelopmentAction> actions)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ActionCatalog {
        Arguments.code(code, "code of catalogue");
        actions = List.copyOf(actions);
        Map<String, DevelopmentAction> seen = new LinkedHashMap<>();
        actions.forEach(
                a -> Arguments.that(seen.put(a.code(), a) == null, "code of action", a.code(), "must be unique"));
        for (DevelopmentAction action : actions) {
            for (String before : action.prerequisites()) {
                Arguments.that(seen.containsKey(before), "prerequisite of action", before, "must be in the catalogue");
            }
        }
        PrerequisiteOrder.of(seen.values()).cycle().ifPresent(path -> {
            throw new IllegalArgumentException("Prerequisites (" + String.join(" -> ", path) + ") must have no cycle.");
        });
    }

    /** Creates a catalogue in which nothing costs anything. */
    public ActionCatalog(String code, List<DevelopmentAction> actions) {
        this(code, null, actions);
    }

    /** Returns the currency of costs, if anything costs something. */
    public Optional<String> currency() {
        return Optional.ofNullable(currencyOrNull);
    }

    /** Returns the actions for a competency, in the catalogue's order. */
    public List<DevelopmentAction> actionsFor(String competency) {
        return actions.stream().filter(a -> a.competency().equals(competency)).toList();
    }

    /** Returns this catalogue with some of its actions, and what comes before them. */
    public ActionCatalog only(Collection<DevelopmentAction> some) {
        Set<String> kept = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        some.forEach(a -> open.add(a.code()));
        Map<String, DevelopmentAction> byCode = byCode();
        while (!open.isEmpty()) {
            String next = open.remove();
            if (kept.add(next)) {
                open.addAll(
                        Arguments.notNull(byCode.get(next), "action " + next).prerequisites());
            }
        }
        return new ActionCatalog(
                code,
                currencyOrNull,
                actions.stream().filter(a -> kept.contains(a.code())).toList());
    }

    /** Returns an action by its code. */
    public Optional<DevelopmentAction> action(String action) {
        return actions.stream().filter(a -> a.code().equals(action)).findFirst();
    }

    /** Returns the actions by code, in the catalogue's order. */
    public Map<String, DevelopmentAction> byCode() {
        Map<String, DevelopmentAction> byCode = new LinkedHashMap<>();
        actions.forEach(a -> byCode.put(a.code(), a));
        return Collections.unmodifiableMap(byCode);
    }

    @Override
    public String toString() {
        return code + " (" + actions.size() + " actions)";
    }
}
