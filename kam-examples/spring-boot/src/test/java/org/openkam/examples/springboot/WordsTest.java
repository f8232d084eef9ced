package org.openkam.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.policy.Readiness;

/** Every sentence of the service exists in every language. */
class WordsTest {
    private static final Messages MESSAGES = Messages.of(Words.class, "service");

    @ParameterizedTest
    @ValueSource(strings = {"ru", "pl"})
    void theKeysAreTheSame(String language) {
        assertThat(MESSAGES.keys(new Language(language)))
                .containsExactlyInAnyOrderElementsOf(MESSAGES.keys(Language.ENGLISH));
    }

    @Test
    void everyReadinessHasItsSentence() {
        List<String> keys =
                Stream.of(Readiness.values()).map(r -> "readiness." + r).toList();
        assertThat(MESSAGES.keys(Language.ENGLISH)).containsAll(keys);
    }

    @Test
    void aLanguageWithoutTextsIsEnglish() {
        assertThat(Words.language(Locale.FRENCH)).isEqualTo(Language.ENGLISH);
        assertThat(Words.language(Locale.forLanguageTag("pl-PL"))).isEqualTo(new Language("pl"));
    }
}
