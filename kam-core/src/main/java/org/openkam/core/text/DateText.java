package org.openkam.core.text;

import java.time.LocalDate;
import java.util.Map;
import org.openkam.core.internal.Arguments;

/**
 * Days as people write them: {@code 28 November 2026}, {@code 28 ноября 2026 г.}, {@code 28 listopada 2026}. The names of the
 * months are the library's own, because those of a JDK differ from version to version. Stateless.
 */
public final class DateText {
    private static final Messages MESSAGES = Messages.of(DateText.class, "dates");

    private DateText() {}

    /**
     * Returns a day in words.
     *
     * @param language of the words; English stands in for one that isn't bundled
     */
    public static String of(LocalDate day, Language language) {
        Arguments.notNull(day, "day");
        return MESSAGES.text(
                "date",
                language,
                Map.of(
                        "day",
                        Integer.toString(day.getDayOfMonth()),
                        "month",
                        MESSAGES.text("month." + day.getMonthValue(), language),
                        "year",
                        Integer.toString(day.getYear())));
    }
}
