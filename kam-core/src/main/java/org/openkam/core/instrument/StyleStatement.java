package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * The words of one item of a style questionnaire.
 *
 * @param code of the item, such as {@code CLOSING-4-DO_WELL}
 * @param repeatsOrNull code of the item that it says again in other words, or null; answers to both should agree
 * @param text what the person agrees with or not, in the first person
 */
public record StyleStatement(String code, @Nullable String repeatsOrNull, LocalizedText text) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the codes. */
    public StyleStatement {
        Arguments.code(code, "code of statement");
        Arguments.notNull(text, "text of statement");
        if (repeatsOrNull != null) {
            Arguments.code(repeatsOrNull, "repeated item of statement " + code);
            Arguments.that(
                    !repeatsOrNull.equals(code), "repeated item of statement " + code, code, "must be another one");
        }
    }

    /** Returns the code of the item that it says again in other words, if it is a repetition. */
    public Optional<String> repeats() {
        return Optional.ofNullable(repeatsOrNull);
    }

    @Override
    public String toString() {
        return code + " " + text;
    }
}
