package org.openkam.core.text;

import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;

/**
 * One text in one or more languages, kept exactly as written. Markup in it means nothing; whoever shows it escapes it.
 * Immutable and thread-safe.
 */
public final class LocalizedText implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<Language, String> texts;

    private LocalizedText(Map<Language, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** Returns an English text. */
    public static LocalizedText of(String english) {
        return of(Map.of(Language.ENGLISH, Arguments.notNull(english, "text")));
    }

    /**
     * Returns a text of the given languages.
     *
     * @param texts at least one language, no text blank
     */
    public static LocalizedText of(Map<Language, String> texts) {
        Arguments.notEmpty(Arguments.notNull(texts, "text").keySet(), "text");
        texts.forEach((language, text) -> Arguments.that(
                text != null && !text.isBlank(), "text in language " + language, "", "must not be blank"));
        return new LocalizedText(texts);
    }

    /**
     * Returns a text of the given language codes, as documents write it.
     *
     * @param texts at least one language, no text blank
     */
    public static LocalizedText ofCodes(Map<String, String> texts) {
        Map<Language, String> byLanguage = new TreeMap<>();
        texts.forEach((code, text) -> byLanguage.put(new Language(code), text));
        return of(byLanguage);
    }

    /** Returns the text for a locale: its language, else English, else the first language by code. */
    public String in(Locale locale) {
        return in(Language.of(locale));
    }

    /** Returns the text in a language, else in English, else in the first language by code. */
    public String in(Language language) {
        for (Language candidate : language.fallbackOrder()) {
            String text = texts.get(candidate);
            if (text != null) {
                return text;
            }
        }
        return texts.firstEntry().getValue();
    }

    /** Returns the languages in which this text exists, by code. */
    public Set<Language> languages() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    /** Returns all texts by language. */
    public SortedMap<Language, String> byLanguage() {
        return Collections.unmodifiableSortedMap(texts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText text && texts.equals(text.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** Returns the English text, or the first by language code. */
    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
