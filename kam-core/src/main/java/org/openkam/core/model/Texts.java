package org.openkam.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/** A text being put together, language by language. */
final class Texts {
    /** Stands in for a text with a fault, so that other faults are found too; no model ever has it. */
    private static final LocalizedText NONE = LocalizedText.of("-");

    private final String subject;
    private final List<Words> given = new ArrayList<>();

    private record Words(String language, String text) {}

    Texts(String subject) {
        this.subject = subject;
    }

    void add(String language, String text) {
        given.add(new Words(Arguments.notNull(language, "language"), Arguments.notNull(text, subject)));
    }

    void add(LocalizedText text) {
        Arguments.notNull(text, subject).byLanguage().forEach((language, words) -> add(language.code(), words));
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    /** Returns the text; something else if it has faults. */
    LocalizedText build(String where, Faults faults) {
        Map<Language, String> sound = new TreeMap<>();
        given.forEach(words -> faults.check(where, () -> put(sound, words)));
        faults.check(where, () -> Arguments.that(!given.isEmpty(), subject, "none", "must be given in some language"));
        return sound.isEmpty() ? NONE : LocalizedText.of(sound);
    }

    private void put(Map<Language, String> sound, Words words) {
        Arguments.that(
                Language.isLanguage(words.language),
                "language of " + subject,
                Arguments.shown(words.language),
                "must be two or three small letters, such as en");
        Arguments.that(!words.text.isBlank(), subject + " in " + words.language, "blank", "must say something");
        Arguments.that(
                sound.put(new Language(words.language), words.text) == null,
                subject + " in " + words.language,
                Arguments.shown(words.text),
                "must be given only once");
    }
}
