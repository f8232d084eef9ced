package org.openkam.core.model;

import org.openkam.core.text.LocalizedText;

/** Takes the text of an anchor or the condition of a career path from its author. */
public final class TextBuilder {
    private final Texts text = new Texts("text");

    TextBuilder() {}

    /** Gives the text in a language, such as {@code en}; each language once. */
    public TextBuilder text(String language, String text) {
        this.text.add(language, text);
        return this;
    }

    /** Gives the text in all of its languages. */
    public TextBuilder text(LocalizedText text) {
        this.text.add(text);
        return this;
    }

    LocalizedText build(String where, Faults faults) {
        return text.build(where, faults);
    }
}
