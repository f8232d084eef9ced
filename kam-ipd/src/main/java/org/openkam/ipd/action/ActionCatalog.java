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
import org.openkam.core.model.ForeignFields;

/**
 * Actions to choose from. Immutable and thread-safe.
 *
 * @param head what the catalogue is
 * @param actions may be empty; no code twice, every prerequisite among them, and none its own prerequisite by any way round
 * @param foreign fields of its document that this version doesn't know; they are written back
 */
public record ActionCatalog(CatalogHead head, List<DevelopmentAction> actions, ForeignFields foreign)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ActionCatalog {
        Arguments.notNull(head, "head of catalogue");
        actions = List.copyOf(actions);
        Arguments.notNull(foreign, "foreign fields");
        Map<String, DevelopmentAction> seen = new LinkedHashMap<>();
        actions.forEach(
                a -> Arguments.that(seen.put(a.code(), a) == null, "code of action", a.code(), "must be unique"));
        for (DevelopmentAction action : actions) {
            for (String before : action.prerequisites()) {
                Arguments.that(seen.containsKey(before), "prerequisite of action", before, "must be in the catalogue");
            }
        }
        PrerequisiteOrder.of(actions).cycles().stream().findFirst().ifPresent(path -> {
            throw new IllegalArgumentException(
                    "Prerequisites (" + PrerequisiteOrder.shown(path) + ") must have no cycle.");
        });
    }

    /** Creates a catalogue without foreign fields. */
    public ActionCatalog(CatalogHead head, List<DevelopmentAction> actions) {
        this(head, actions, ForeignFields.none());
    }

    /** Creates a catalogue of version 1.0 without foreign fields. */
    public ActionCatalog(String code, @Nullable String currencyOrNull, List<DevelopmentAction> actions) {
        this(CatalogHead.of(code).currency(currencyOrNull), actions);
    }

    /** Creates a catalogue of version 1.0 in which nothing costs anything. */
    public ActionCatalog(String code, List<DevelopmentAction> actions) {
        this(code, null, actions);
    }

    /** Returns the code that names the catalogue. */
    public String code() {
        return head.code();
    }

    /** Returns the currency of costs, if anything costs something. */
    public Optional<String> currency() {
        return head.currency();
    }

    /** Returns the currency of costs, or null if nothing costs anything. */
    public @Nullable String currencyOrNull() {
        return head.currencyOrNull();
    }

    /** Returns the actions for a competency, in the catalogue's order. */
    public List<DevelopmentAction> actionsFor(String competency) {
        return find(ActionQuery.any().competency(competency));
    }

    /** Returns the actions that a query asks for, in the catalogue's order. */
    public List<DevelopmentAction> find(ActionQuery query) {
        Arguments.notNull(query, "query");
        return actions.stream().filter(query::matches).toList();
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
                head, actions.stream().filter(a -> kept.contains(a.code())).toList(), ActionFields.only(foreign, kept));
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
        return code() + " (" + actions.size() + " actions)";
    }
}
