package org.openkam.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples are those of Unicode's CLDR, "Language Plural Rules", cardinals of whole numbers. */
class PluralTest {
    private static final Language RUSSIAN = new Language("ru");
    private static final Language POLISH = new Language("pl");
    private static final Messages COUNTED = Messages.of(PluralTest.class, "counted");

    @ParameterizedTest
    @ValueSource(longs = {1, 21, 31, 41, 51, 61, 71, 81, 101, 1001})
    void russianOne(long number) {
        assertThat(Plural.of(number, RUSSIAN)).isEqualTo(Plural.ONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 43, 44, 52, 53, 54, 62, 102, 1002})
    void russianAndPolishFew(long number) {
        assertThat(Plural.of(number, RUSSIAN)).isEqualTo(Plural.FEW);
        assertThat(Plural.of(number, POLISH)).isEqualTo(Plural.FEW);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5, 6, 9, 10, 11, 12, 13, 14, 15, 19, 25, 100, 111, 112, 114, 1000, 10_000, 1_000_000})
    void russianAndPolishMany(long number) {
        assertThat(Plural.of(number, RUSSIAN)).isEqualTo(Plural.MANY);
        assertThat(Plural.of(number, POLISH)).isEqualTo(Plural.MANY);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 31, 101, 1001})
    void inPolishOnlyOneItselfIsOne(long number) {
        assertThat(Plural.of(1, POLISH)).isEqualTo(Plural.ONE);
        assertThat(Plural.of(number, POLISH)).isEqualTo(Plural.MANY);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 3, 11, 21, 101})
    void englishHasOneAndMany(long number) {
        assertThat(Plural.of(1, Language.ENGLISH)).isEqualTo(Plural.ONE);
        assertThat(Plural.of(number, Language.ENGLISH)).isEqualTo(Plural.MANY);
        assertThat(Plural.of(number, new Language("de"))).isEqualTo(Plural.MANY);
    }

    @Property(tries = 200)
    void aSignChangesNothing(@ForAll @LongRange(min = 0) long number) {
        for (Language language : Language.BUNDLED) {
            assertThat(Plural.of(-number, language)).isEqualTo(Plural.of(number, language));
        }
    }

    @Test
    void theLeastNumberHasAForm() {
        assertThat(Plural.of(Long.MIN_VALUE, RUSSIAN)).isEqualTo(Plural.MANY); // ...808
        assertThat(Plural.of(Long.MIN_VALUE, POLISH)).isEqualTo(Plural.MANY);
    }

    @Test
    void messagesAreSaidInTheForm() {
        assertThat(COUNTED.text("months", RUSSIAN, 21, Map.of())).isEqualTo("21 месяц");
        assertThat(COUNTED.text("months", RUSSIAN, 12, Map.of())).isEqualTo("12 месяцев");
        assertThat(COUNTED.text("months", POLISH, 21, Map.of())).isEqualTo("21 miesięcy");
        assertThat(COUNTED.text("months", POLISH, 22, Map.of())).isEqualTo("22 miesiące");
        assertThat(COUNTED.text("months", Language.ENGLISH, 1, Map.of())).isEqualTo("1 month");
        assertThat(COUNTED.text("months", Language.ENGLISH, 1, Map.of("number", "one")))
                .isEqualTo("one month");
        assertThat(COUNTED.text("of", Language.ENGLISH, 3, Map.of("name", "{number}")))
                .isEqualTo("of 3 people, {number}");
    }

    @Test
    void refusesAMessageWithoutForms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COUNTED.text("years", RUSSIAN, 1, Map.of()))
                .withMessage("Message (years.one) must be one of the file's keys.");
    }
}
