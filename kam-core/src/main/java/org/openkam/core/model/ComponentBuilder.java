package org.openkam.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/** Takes a part of the work from its author. Unless told otherwise it can't be handed over. */
public final class ComponentBuilder {
    private final String code;
    private final Texts name = new Texts("name");
    private final Texts backup = new Texts("backup");
    private final List<String> competencies = new ArrayList<>();
    private Delegability delegability = Delegability.NO;

    ComponentBuilder(String code) {
        this.code = code;
    }

    /** Gives the name in a language, such as {@code en}; each language once. */
    public ComponentBuilder name(String language, String text) {
        name.add(language, text);
        return this;
    }

    /** Gives the name in all of its languages. */
    public ComponentBuilder name(LocalizedText text) {
        name.add(text);
        return this;
    }

    /** Adds codes of competencies it leans on. */
    public ComponentBuilder competencies(String... codes) {
        competencies.addAll(List.of(codes));
        return this;
    }

    /** Says whether it can be handed over. */
    public ComponentBuilder delegability(Delegability delegability) {
        this.delegability = Arguments.notNull(delegability, "delegability");
        return this;
    }

    /** Says in a language who typically takes it over; each language once. */
    public ComponentBuilder backup(String language, String text) {
        backup.add(language, text);
        return this;
    }

    /** Says in all of its languages who typically takes it over. */
    public ComponentBuilder backup(LocalizedText text) {
        backup.add(text);
        return this;
    }

    Optional<RoleComponent> build(Faults faults) {
        String where = "role component " + code;
        LocalizedText words = name.build(where, faults);
        LocalizedText who = backup.isEmpty() ? null : backup.build(where, faults);
        return faults.attempt(where, () -> new RoleComponent(code, words, competencies, delegability, who));
    }
}
