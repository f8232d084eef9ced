package org.openkam.core.text;

import java.util.Locale;
import org.openkam.core.internal.Arguments;

/**
 * Which form of a noun stands beside a whole number: {@code 1 month, 2 months}; {@code 1 месяц, 2 месяца, 5 месяцев}; {@code 1
 * miesiąc, 2 miesiące, 5 miesięcy}. By the rules of Unicode's CLDR for whole numbers; its "other" is {@link #MANY} here, so three
 * forms do for all bundled languages.
 *
 * <p>A message with a number in it has one template a form, with the keys {@code name.one}, {@code name.few} and {@code name.many};
 * {@link Messages#text(String, Language, long, java.util.Map)} picks it. English uses the first and the last, and has the middle
 * one too, since all languages have the same keys. Numbers with decimals take none of these; their sentences are to do without
 * a noun beside the number.
 */
public enum Plural {
    /** English and Polish 1; Russian 1, 21, 31, 101, but not 11. */
    ONE,
    /** Russian and Polish 2 to 4, 22 to 24, but not 12 to 14. English never. */
    FEW,
    /** Whatever is left, 0 included. */
    MANY;

    private static final int TENS = 10;
    private static final int HUNDREDS = 100;
    private static final Language RUSSIAN = new Language("ru");
    private static final Language POLISH = new Language("pl");

    /**
     * Returns the form beside a number; a negative one takes that of the number without its sign.
     *
     * @param language of the sentence; one that isn't bundled is said in English, and so are its numbers
     */
    public static Plural of(long number, Language language) {
        Arguments.notNull(language, "language");
        boolean slavic = language.equals(RUSSIAN) || language.equals(POLISH);
        if (language.equals(RUSSIAN) ? endsIn(number, 1, 1) : number == 1 || number == -1) {
            return ONE;
        }
        return slavic && endsIn(number, 2, 4) ? FEW : MANY;
    }

    /** Whether the last digit lies in a range and the number isn't one of the teens. */
    private static boolean endsIn(long number, int from, int to) {
        long last = Math.abs(number % TENS);
        return last >= from && last <= to && Math.abs(number % HUNDREDS) / TENS != 1;
    }

    /** Returns the key of this form of a message, such as {@code months.few} for {@code months}. */
    public String key(String message) {
        return message + "." + name().toLowerCase(Locale.ROOT);
    }
}
