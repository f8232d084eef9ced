package org.openkam.ipd.progress;

import java.time.LocalDate;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/** Sentences of one subject in one language, line by line, with days and numbers as that language writes them. */
final class WordSheet {
    private static final Messages CALENDAR = Messages.of(WordSheet.class, "calendar");
    private static final double HUNDRED = 100;

    private final Messages messages;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private WordSheet(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    static WordSheet of(Messages messages, Locale locale) {
        return new WordSheet(messages, Language.of(Arguments.notNull(locale, "locale")));
    }

    Language language() {
        return language;
    }

    WordSheet line(String key, String... values) {
        return plain(say(key, values));
    }

    WordSheet item(String key, String... values) {
        return plain("- " + say(key, values));
    }

    WordSheet plain(String text) {
        out.append(text).append('\n');
        return this;
    }

    String say(String key, String... values) {
        return messages.text(key, language, Messages.values(values));
    }

    String counted(String key, long number, String... values) {
        return messages.text(key, language, number, Messages.values(values));
    }

    /** Returns a day such as {@code 1 February 2028}, {@code 1 февраля 2028 г.}, {@code 1 lutego 2028 r.} */
    String day(LocalDate day) {
        String month = CALENDAR.text("month." + day.getMonthValue(), language);
        return CALENDAR.text(
                "day",
                language,
                Messages.values(
                        "day", Integer.toString(day.getDayOfMonth()),
                        "month", month,
                        "year", Integer.toString(day.getYear())));
    }

    /** Returns a number with the language's own decimal mark. */
    String number(double value, int digits) {
        String plain = Decimals.plain(value, digits);
        boolean hasPoint = language.equals(Language.ENGLISH) || !Language.BUNDLED.contains(language);
        return hasPoint ? plain : plain.replace('.', ',');
    }

    /** Returns a share as percent with one decimal. */
    String percent(double share) {
        return CALENDAR.text("percent", language, Messages.values("number", number(share * HUNDRED, 1)));
    }

    /** Returns a share as percent, or that it isn't known. */
    String percent(Estimate share) {
        return share.fold(s -> percent(s.value()), reason -> unknown());
    }

    /** Returns a figure with two decimals, or that it isn't known. */
    String figure(Estimate figure) {
        return figure.fold(f -> number(f.value(), 2), reason -> unknown());
    }

    private String unknown() {
        return CALENDAR.text("unknown", language);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
