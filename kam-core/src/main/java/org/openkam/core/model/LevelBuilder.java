package org.openkam.core.model;

import java.util.Optional;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.text.LocalizedText;

/** Takes the meaning of a level from its author: a name and what a person at this level does. */
public final class LevelBuilder {
    private final int level;
    private final Texts name = new Texts("name");
    private final Texts description = new Texts("description");

    LevelBuilder(int level) {
        this.level = level;
    }

    /** Gives the name in a language, such as {@code en}; each language once. */
    public LevelBuilder name(String language, String text) {
        name.add(language, text);
        return this;
    }

    /** Gives the name in all of its languages. */
    public LevelBuilder name(LocalizedText text) {
        name.add(text);
        return this;
    }

    /** Gives the description in a language, such as {@code en}; each language once. */
    public LevelBuilder description(String language, String text) {
        description.add(language, text);
        return this;
    }

    /** Gives the description in all of its languages. */
    public LevelBuilder description(LocalizedText text) {
        description.add(text);
        return this;
    }

    Optional<ProficiencyLevel> build(Faults faults) {
        String where = "level " + level;
        return Optional.of(new ProficiencyLevel(level, name.build(where, faults), description.build(where, faults)));
    }
}
