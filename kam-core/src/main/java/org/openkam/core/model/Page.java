package org.openkam.core.model;

import java.math.BigDecimal;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;

/** Lines in one language, in the words of requirement sheets. */
final class Page {
    private static final Messages MESSAGES = Messages.of(Page.class, "requirements");

    private final Language language;
    private final StringBuilder out = new StringBuilder();

    Page(Language language) {
        this.language = language;
    }

    /** Returns a text of the model. */
    String in(LocalizedText text) {
        return text.in(language);
    }

    /** Returns a sentence, with values given as name, value, name, value. */
    String words(String key, String... values) {
        return MESSAGES.text(key, language, Messages.values(values));
    }

    /** Returns a weight with the decimal mark of the words around it; a language without words has English ones. */
    String weight(BigDecimal weight) {
        String plain = weight.toPlainString();
        boolean point = language.equals(Language.ENGLISH) || !Language.BUNDLED.contains(language);
        return point ? plain : plain.replace('.', ',');
    }

    /** Adds a line. */
    void line(String text) {
        out.append(text).append('\n');
    }

    /** Adds a heading behind an empty line. */
    void section(String key) {
        line("");
        line(words(key));
    }

    /** Adds lines that are ready. */
    void lines(String text) {
        out.append(text);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
