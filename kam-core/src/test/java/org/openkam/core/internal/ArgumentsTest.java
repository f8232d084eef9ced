package org.openkam.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"A001", "PLN-3", "a.b_c", "9", "ratings-360.csv"})
    void acceptsCodes(String code) {
        assertThat(Arguments.code(code, "code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-A",
                ".A",
                "../a",
                "a/b",
                "a b",
                "A\u0000",
                "A\u202EB",
                "A\u200B",
                "\uD800",
                "Ａ",
                "é",
                "a\n",
                "É"
            })
    void refusesEverythingElse(String code) {
        assertThat(Arguments.isCode(code)).isFalse();
    }

    @Test
    void refusesCodesThatAreTooLongWithoutRepeatingThem() {
        assertThat(Arguments.isCode("x".repeat(64))).isTrue();
        assertThat(Arguments.isCode("x".repeat(65))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.code("x".repeat(10_000), "code of item"))
                .withMessage("Code of item (xxxxxxxxxxxxxxxxx...) must be 1 to 64 letters, digits, dots, dashes or"
                        + " underscores and start with a letter or digit.");
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "12345678901234567890, 12345678901234567890",
        "123456789012345678901, 12345678901234567...",
        "Ёж, Ёж"
    })
    void showsShortTextWhole(String text, String shown) {
        assertThat(Arguments.shown(text)).isEqualTo(shown);
    }

    @Test
    void escapesWhatCannotBePrinted() {
        assertThat(Arguments.shown("a\u0000b")).isEqualTo("a\\u0000b");
        assertThat(Arguments.shown("\u202E")).isEqualTo("\\u202E");
        assertThat(Arguments.shown("\uD800x")).isEqualTo("\\uD800x");
        assertThat(Arguments.shown("a\r\nb")).isEqualTo("a\\u000D\\u000Ab");
        assertThat(Arguments.shown("\n\n\n\n")).isEqualTo("\\u000A\\u000A...");
    }

    @Property
    void neverShowsMoreThanTwentyCharactersNorAControlCharacter(@ForAll String text) {
        String shown = Arguments.shown(text);
        assertThat(shown.length()).isLessThanOrEqualTo(20);
        assertThat(shown.codePoints()).allMatch(c -> c >= ' ' && c < 127 || Character.isLetterOrDigit(c));
    }

    @Test
    void namesSubjectValueAndRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.inRange(6, 1, 5, "level"))
                .withMessage("Level (6) must lie between 1 and 5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.finite(Double.NaN, "score"))
                .withMessage("Score (NaN) must be a finite number.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.notNull(null, "model"))
                .withMessage("Model (null) must be given.");
        assertThat(Arguments.finite(1.5, "score")).isEqualTo(1.5);
    }
}
