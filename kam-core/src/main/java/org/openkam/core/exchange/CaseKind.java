package org.openkam.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a model becomes a CASE item: which field of its JSON document goes where. */
enum CaseKind {
    LEVEL("ProficiencyLevel", "level", new Texts("description", "name"), null),
    CLUSTER("Cluster", "code", new Texts("name", null), null),
    COMPETENCY("Competency", "code", new Texts("definition", "name"), "cluster"),
    INDICATOR("BehavioralIndicator", "code", new Texts("text", null), null),
    ROLE("Role", "code", new Texts("name", null), null),
    ROLE_COMPONENT("RoleComponent", "code", new Texts("name", null), null),
    FUNCTION("BusinessFunction", "code", new Texts("name", null), null),
    PROCESS("BusinessProcess", "code", new Texts("name", null), "function"),
    /** A code that is gone: it has no text of its own, so its statement is the code. */
    REPLACEMENT("RetiredItem", "code", new Texts("code", null), null);

    /**
     * Fields of a model document.
     *
     * @param full what becomes the statement
     * @param brief what becomes the abbreviated statement, if anything
     */
    record Texts(String full, @Nullable String brief) {}

    private final String type;
    private final String codeField;
    private final Texts texts;
    private final @Nullable String parentField;

    CaseKind(String type, String codeField, Texts texts, @Nullable String parentField) {
        this.type = type;
        this.codeField = codeField;
        this.texts = texts;
        this.parentField = parentField;
    }

    static Optional<CaseKind> ofType(String type) {
        return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    String type() {
        return type;
    }

    String codeField() {
        return codeField;
    }

    String full() {
        return texts.full();
    }

    Optional<String> brief() {
        return Optional.ofNullable(texts.brief());
    }

    /** Returns the field that names the item above. */
    Optional<String> parentField() {
        return Optional.ofNullable(parentField);
    }

    /** Returns the fields that list codes of other items. */
    Map<String, CaseKind> links() {
        return switch (this) {
            case ROLE_COMPONENT -> Map.of("competencies", COMPETENCY);
            case PROCESS -> Map.of("indicators", INDICATOR, "roles", ROLE);
            default -> Map.of();
        };
    }

    /** Returns the fields that become items, associations or rubrics of their own. */
    List<String> children() {
        return switch (this) {
            case COMPETENCY -> List.of("indicators", "anchors");
            case ROLE -> List.of("requirements");
            case REPLACEMENT -> List.of("by");
            default -> List.of();
        };
    }
}
