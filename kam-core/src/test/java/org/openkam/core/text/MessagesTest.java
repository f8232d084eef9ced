package org.openkam.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Language RUSSIAN = new Language("ru");
    private static final Messages SAMPLE = Messages.of(MessagesTest.class, "sample");

    @Test
    void valuesAreNeverReadAsTemplates() {
        String text = SAMPLE.text("GREETING", RUSSIAN, Map.of("name", "{other}", "other", "{name}"));
        assertThat(text).isEqualTo("Привет ({other}), {other} и {name}");
    }

    @Test
    void dollarsBackslashesAndExpressionsInValuesStay() {
        String value = "$1 \\ ${1+1} {jakarta.validation.constraints.NotNull.message} {";
        assertThat(SAMPLE.text("GREETING", new Language("pl"), Map.of("name", value)))
                .isEqualTo("Cześć (" + value + ")");
    }

    @Test
    void aPlaceholderWithoutValueStaysAndAnOpenBraceIsText() {
        assertThat(SAMPLE.text("GREETING", Language.ENGLISH)).isEqualTo("Hello ({name}), {open");
    }

    @Test
    void englishStandsInForAMissingLanguageOrKey() {
        assertThat(SAMPLE.text("ONLY_ENGLISH", RUSSIAN)).isEqualTo("plain");
        assertThat(SAMPLE.text("ONLY_ENGLISH", new Language("de"))).isEqualTo("plain");
    }

    @Test
    void theMachinesLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ru"));
            assertThat(SAMPLE.text("GREETING", new Language("de"), Map.of("name", "A")))
                    .startsWith("Hello");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesAnUnknownKeyAndAMissingFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAMPLE.text("NOPE", Language.ENGLISH))
                .withMessage("Message (NOPE) must be one of the file's keys.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Messages.of(MessagesTest.class, "nope"))
                .withMessage("Message file nope_en.properties (null) must be given.");
    }

    @Test
    void keysAreThoseOfTheLanguage() {
        assertThat(SAMPLE.keys(Language.ENGLISH)).containsExactly("GREETING", "ONLY_ENGLISH");
        assertThat(SAMPLE.keys(RUSSIAN)).containsExactly("GREETING");
        assertThat(SAMPLE.keys(new Language("de"))).isEmpty();
    }
}
