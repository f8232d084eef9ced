package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.ForeignFields;

/**
 * What a tenant changes in a shared catalogue: actions of its own, others in place of shared ones, and shared ones that it doesn't
 * want. Prerequisites may be actions of the catalogue below. {@link CatalogMerge} lays it over one. Immutable and thread-safe.
 *
 * @param head what the catalogue becomes; what it doesn't say stays as it is below
 * @param actions no code twice
 * @param changes which of them stand in place of others, and what goes
 * @param foreign fields of its document that this version doesn't know; they are written back
 */
public record CatalogOverlay(CatalogHead head, List<DevelopmentAction> actions, Changes changes, ForeignFields foreign)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What becomes of actions of the catalogue below.
     *
     * @param overridden codes of actions for which the overlay has another one, sorted
     * @param withdrawn codes of actions that go, sorted
     */
    public record Changes(List<String> overridden, List<String> withdrawn) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Nothing below changes. */
        public static final Changes NONE = new Changes(List.of(), List.of());

        public Changes {
            overridden = overridden.stream().sorted().distinct().toList();
            withdrawn = withdrawn.stream().sorted().distinct().toList();
            overridden.forEach(code -> Arguments.code(code, "code of overridden action"));
            withdrawn.forEach(code -> Arguments.code(code, "code of withdrawn action"));
        }
    }

    public CatalogOverlay {
        Arguments.notNull(head, "head of overlay");
        actions = List.copyOf(actions);
        Arguments.notNull(changes, "changes of overlay");
        Arguments.notNull(foreign, "foreign fields");
        Set<String> own = new HashSet<>();
        actions.forEach(a -> Arguments.that(own.add(a.code()), "code of action", a.code(), "must be unique"));
        changes.overridden.forEach(
                code -> Arguments.that(own.contains(code), "overridden action", code, "must be among the overlay's"));
        changes.withdrawn.forEach(code ->
                Arguments.that(!own.contains(code), "withdrawn action", code, "must not be among the overlay's"));
    }

    /** Creates an overlay without foreign fields. */
    public CatalogOverlay(CatalogHead head, List<DevelopmentAction> actions, Changes changes) {
        this(head, actions, changes, ForeignFields.none());
    }

    /** Creates an overlay that only adds actions. */
    public CatalogOverlay(CatalogHead head, List<DevelopmentAction> actions) {
        this(head, actions, Changes.NONE);
    }

    /**
     * Returns this overlay and a later one as one: what {@link CatalogMerge} makes of both together, it makes of the result too.
     *
     * @throws IllegalArgumentException if they are for different models or in different currencies
     */
    public CatalogOverlay then(CatalogOverlay later) {
        agree(head.model(), later.head.model(), "model of later overlay");
        agree(head.currency(), later.head.currency(), "currency of later overlay");
        Map<String, OwnedAction> all = OwnedAction.byCode(actions, foreign);
        Set<String> overridden = new TreeSet<>(changes.overridden);
        Set<String> withdrawn = new TreeSet<>(changes.withdrawn);
        later.changes.withdrawn.forEach(code -> {
            all.remove(code);
            overridden.remove(code);
            withdrawn.add(code);
        });
        Set<String> named = new TreeSet<>(later.changes.overridden);
        OwnedAction.byCode(later.actions, later.foreign).forEach((code, action) -> {
            boolean instead = withdrawn.remove(code) || named.contains(code);
            if (instead || !all.containsKey(code)) {
                all.put(code, action);
            }
            if (instead) {
                overridden.add(code);
            }
        });
        return new CatalogOverlay(
                later.head.filledFrom(head),
                all.values().stream().map(OwnedAction::action).toList(),
                new Changes(List.copyOf(overridden), List.copyOf(withdrawn)),
                OwnedAction.fields(all.values(), ActionFields.ofHead(later.foreign, foreign)));
    }

    private static void agree(Optional<String> one, Optional<String> other, String subject) {
        Arguments.that(
                one.isEmpty() || other.isEmpty() || one.equals(other),
                subject,
                other.orElse(""),
                "must be that of the earlier one, " + one.orElse(""));
    }

    @Override
    public String toString() {
        return head.code() + " (" + actions.size() + " actions, " + changes.overridden.size() + " of them overriding, "
                + changes.withdrawn.size() + " withdrawn)";
    }
}
