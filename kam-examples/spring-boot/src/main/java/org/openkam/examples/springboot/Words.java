package org.openkam.examples.springboot;

import java.util.Locale;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/** The service's own sentences. */
final class Words {
    private static final Messages MESSAGES = Messages.of(Words.class, "service");

    private Words() {}

    /** Returns a sentence; values are given as name, value, name, value. */
    static String text(String key, Language language, String... values) {
        return MESSAGES.text(key, language, Messages.values(values));
    }

    /** Returns the language of a locale, English if the library has no texts in it. */
    static Language language(Locale locale) {
        Language language = Language.of(locale);
        return Language.BUNDLED.contains(language) ? language : Language.ENGLISH;
    }
}
