package org.openkam.examples.report.chart;

import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/** Sentences and numbers of charts in one language. */
final class ChartWords {
    private static final Messages MESSAGES = Messages.of(ChartWords.class, "chart");

    private final Language language;

    ChartWords(Language language) {
        this.language = Language.BUNDLED.contains(language) ? language : Language.ENGLISH;
    }

    /** Returns a sentence; values are given as name, value, name, value. */
    String text(String key, String... values) {
        return MESSAGES.text(key, language, Messages.values(values));
    }

    /** Returns the word for a code, or the code itself if there is none. */
    String word(String prefix, String code) {
        String key = prefix + "." + code;
        return MESSAGES.keys(Language.ENGLISH).contains(key) ? text(key) : code;
    }

    String text(LocalizedText text) {
        return text.in(language);
    }

    /** Returns the language's decimal mark. */
    char decimalMark() {
        return language.equals(Language.ENGLISH) ? '.' : ',';
    }

    /** Returns a number with the language's own decimal mark. */
    String number(double value, int digits) {
        return Decimals.plain(value, digits).replace('.', decimalMark());
    }

    /** Returns the value with its interval, or a word for none. */
    String number(Estimate estimate) {
        return estimate.fold(
                e -> e.interval() == null
                        ? number(e.value(), 2)
                        : text(
                                "interval",
                                "value",
                                number(e.value(), 2),
                                "lower",
                                number(e.interval().lower(), 2),
                                "upper",
                                number(e.interval().upper(), 2)),
                reason -> text("none"));
    }
}
