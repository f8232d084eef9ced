package org.openkam.examples.quickstart;

import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/** Sentences and numbers in one language. */
final class Words {
    private static final Messages MESSAGES = Messages.of(Words.class, "quickstart");

    private final Language language;

    Words(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** Returns a sentence; values are given as name, value, name, value. */
    String text(String key, String... values) {
        return MESSAGES.text(key, language, Messages.values(values));
    }

    /** Returns a number with the language's own decimal mark. */
    String number(double value, int digits) {
        String plain = Decimals.plain(value, digits);
        return language.equals(Language.ENGLISH) ? plain : plain.replace('.', ',');
    }

    /** Returns the value of an estimate, or a dash. */
    String number(Estimate estimate, int digits) {
        return estimate.fold(e -> number(e.value(), digits), reason -> "–");
    }
}
