package org.openkam.core.text;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;

/**
 * A language of texts, as its ISO 639 code.
 *
 * @param code two or three small letters, such as {@code ru}
 */
public record Language(String code) implements Comparable<Language>, Serializable {
    private static final long serialVersionUID = 1L;

    /** English, the language every text falls back to. */
    public static final Language ENGLISH = new Language("en");

    /** The languages of all bundled content. */
    public static final List<Language> BUNDLED = List.of(ENGLISH, new Language("ru"), new Language("pl"));

    public Language {
        Arguments.that(isLanguage(code), "language", String.valueOf(code), "must be two or three small letters");
    }

    /** Returns the language of a locale; English if the locale has none. */
    public static Language of(Locale locale) {
        String code = Arguments.notNull(locale, "locale").getLanguage();
        return isLanguage(code) ? new Language(code) : ENGLISH;
    }

    /** Reads what {@link #toString} writes. */
    public static Language parse(String text) {
        return new Language(text);
    }

    /** Returns whether {@code text} can be a language code. */
    public static boolean isLanguage(String text) {
        return text != null
                && (text.length() == 2 || text.length() == 3)
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Returns this language, then English: the order in which a text is looked up. */
    public List<Language> fallbackOrder() {
        return equals(ENGLISH) ? List.of(ENGLISH) : List.of(this, ENGLISH);
    }

    /** Returns the locale of this language, for number and date formats. */
    public Locale toLocale() {
        return Locale.forLanguageTag(code);
    }

    @Override
    public int compareTo(Language other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
