package org.openkam.core.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.openkam.core.internal.Arguments;

/**
 * The fields of a model's document that this version doesn't know, see {@link ForeignField}.
 *
 * @param fields sorted by path, in one object in the document's order; no field twice
 */
public record ForeignFields(List<ForeignField> fields) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ForeignFields NONE = new ForeignFields(List.of());

    public ForeignFields {
        List<ForeignField> sorted = new ArrayList<>(fields);
        sorted.sort(Comparator.comparing(ForeignField::path));
        fields = List.copyOf(sorted);
        Set<List<String>> seen = new HashSet<>();
        fields.forEach(field -> Arguments.that(
                seen.add(List.of(field.path(), field.name())), "foreign field", field.place(), "must be unique"));
    }

    /** Returns no fields. */
    public static ForeignFields none() {
        return NONE;
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Returns the fields of one object, in its order. */
    public List<ForeignField> in(String path) {
        return fields.stream().filter(field -> field.path().equals(path)).toList();
    }

    /** Returns these and those of the others that aren't among them. */
    ForeignFields union(ForeignFields others) {
        Map<List<String>, ForeignField> all = new LinkedHashMap<>();
        fields.forEach(field -> all.put(List.of(field.path(), field.name()), field));
        others.fields.forEach(field -> all.putIfAbsent(List.of(field.path(), field.name()), field));
        return new ForeignFields(List.copyOf(all.values()));
    }

    /** Returns those whose path keeps a rule. */
    ForeignFields only(Predicate<String> rule) {
        return fields.stream().allMatch(field -> rule.test(field.path()))
                ? this
                : new ForeignFields(
                        fields.stream().filter(field -> rule.test(field.path())).toList());
    }

    /**
     * Returns the same fields where objects have other codes.
     *
     * @param competency gives the new code of a competency
     * @param indicator gives the new code of an indicator
     */
    ForeignFields renamed(UnaryOperator<String> competency, UnaryOperator<String> indicator) {
        return new ForeignFields(fields.stream()
                .map(field ->
                        new ForeignField(renamed(field.path(), competency, indicator), field.name(), field.json()))
                .toList());
    }

    private static String renamed(String path, UnaryOperator<String> competency, UnaryOperator<String> indicator) {
        String[] steps = path.split("/", -1);
        for (int i = 2; i < steps.length; i++) {
            switch (steps[i - 1]) {
                case "competencies", "requirements" -> steps[i] = competency.apply(steps[i]);
                case "indicators" -> steps[i] = indicator.apply(steps[i]);
                default -> {}
            }
        }
        return String.join("/", steps);
    }
}
