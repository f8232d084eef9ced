package org.openkam.core.model;

import org.openkam.core.text.LocalizedText;

/** Takes the name of a cluster or a function from its author. */
public final class NameBuilder {
    private final Texts name = new Texts("name");

    NameBuilder() {}

    /** Gives the name in a language, such as {@code en}; each language once. */
    public NameBuilder name(String language, String text) {
        name.add(language, text);
        return this;
    }

    /** Gives the name in all of its languages. */
    public NameBuilder name(LocalizedText text) {
        name.add(text);
        return this;
    }

    LocalizedText build(String where, Faults faults) {
        return name.build(where, faults);
    }
}
