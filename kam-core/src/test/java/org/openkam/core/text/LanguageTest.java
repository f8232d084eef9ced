package org.openkam.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "pl", "kab"})
    void parseReadsWhatToStringWrites(String code) {
        Language language = new Language(code);
        assertThat(Language.parse(language.toString())).isEqualTo(language).hasSameHashCodeAs(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "e", "EN", "engl", "ру", "e1", "en ", "en-US"})
    void refusesWhatIsNoCode(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Language(code))
                .withMessage("Language (" + code + ") must be two or three small letters.");
    }

    @Test
    void comesFromALocaleAndElseIsEnglish() {
        assertThat(Language.of(Locale.forLanguageTag("ru-RU"))).isEqualTo(new Language("ru"));
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void fallsBackToEnglishOnly() {
        assertThat(new Language("pl").fallbackOrder()).containsExactly(new Language("pl"), Language.ENGLISH);
        assertThat(Language.ENGLISH.fallbackOrder()).containsExactly(Language.ENGLISH);
        assertThat(new Language("pl").toLocale()).isEqualTo(Locale.forLanguageTag("pl"));
    }

    @Test
    void ordersByCode() {
        assertThat(Language.BUNDLED.stream().sorted())
                .extracting(Language::code)
                .containsExactly("en", "pl", "ru");
    }
}
