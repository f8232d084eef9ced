package org.openkam.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {
    private static final Language RUSSIAN = new Language("ru");
    private static final Language POLISH = new Language("pl");

    @Test
    void looksUpTheLanguageThenEnglishThenTheFirstByCode() {
        LocalizedText both = LocalizedText.of(Map.of(Language.ENGLISH, "plan", RUSSIAN, "план"));
        assertThat(both.in(Locale.forLanguageTag("ru-KZ"))).isEqualTo("план");
        assertThat(both.in(POLISH)).isEqualTo("plan");
        LocalizedText noEnglish = LocalizedText.of(Map.of(RUSSIAN, "план", POLISH, "plan (pl)"));
        assertThat(noEnglish.in(new Language("de"))).isEqualTo("plan (pl)");
        assertThat(noEnglish).hasToString("plan (pl)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${1+1}{jakarta.validation.constraints.NotNull.message}",
                "<script>alert(1)</script>",
                "=cmd|' /C calc'!A0",
                " two \n lines\t"
            })
    void isKeptExactlyAsWritten(String text) {
        assertThat(LocalizedText.of(text).in(Language.ENGLISH)).isEqualTo(text);
    }

    @Test
    void isACopyThatNobodyCanChange() {
        Map<Language, String> source = new HashMap<>(Map.of(Language.ENGLISH, "one"));
        LocalizedText text = LocalizedText.of(source);
        source.put(Language.ENGLISH, "two");
        assertThat(text).isEqualTo(LocalizedText.of("one")).hasSameHashCodeAs(LocalizedText.of("one"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> text.byLanguage().put(RUSSIAN, "x"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> text.languages().clear());
        assertThat(text).isNotEqualTo(LocalizedText.of("two"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u2003", "\n"})
    void refusesABlankText(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of(blank));
    }

    @Test
    void refusesNoLanguageAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalizedText.of(Map.of()))
                .withMessage("Text (empty) must have at least one element.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalizedText.of(Map.of(RUSSIAN, " ")))
                .withMessage("Text in language ru () must not be blank.");
    }
}
