package org.openkam.ipd.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.ForeignFields;

/** Whose the foreign fields of a catalogue are: those below {@code /actions/CODE} belong to that action. */
final class ActionFields {
    private static final String ACTIONS = "/actions/";

    private ActionFields() {}

    /** Returns the fields of the catalogue itself and of some of its actions. */
    static ForeignFields only(ForeignFields fields, Set<String> actions) {
        return fields.isEmpty()
                ? fields
                : new ForeignFields(fields.fields().stream()
                        .filter(f -> action(f).isEmpty() || actions.contains(action(f)))
                        .toList());
    }

    /** Returns the fields of each action that has any. */
    static Map<String, List<ForeignField>> byAction(ForeignFields fields) {
        Map<String, List<ForeignField>> byAction = new HashMap<>();
        fields.fields().stream()
                .filter(f -> !action(f).isEmpty())
                .forEach(f -> byAction.computeIfAbsent(action(f), x -> new ArrayList<>())
                        .add(f));
        return byAction;
    }

    /** Returns the fields of the catalogue itself: those of the upper one, and what it hasn't got from the lower one. */
    static List<ForeignField> ofHead(ForeignFields upper, ForeignFields lower) {
        List<ForeignField> all = new ArrayList<>(
                upper.fields().stream().filter(f -> action(f).isEmpty()).toList());
        lower.fields().stream()
                .filter(f -> action(f).isEmpty())
                .filter(f -> all.stream()
                        .noneMatch(a -> a.path().equals(f.path()) && a.name().equals(f.name())))
                .forEach(all::add);
        return all;
    }

    /** Returns the code of the action that a field belongs to; empty if it is the catalogue's own. */
    private static String action(ForeignField field) {
        if (!field.path().startsWith(ACTIONS)) {
            return "";
        }
        String rest = field.path().substring(ACTIONS.length());
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
