package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/** Every reason has words in each language, and no others are there. */
class ReasonTest {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void wordsInEachLanguage(Reason reason) {
        String english = reason.render(Locale.ENGLISH);
        String russian = reason.render(Locale.forLanguageTag("ru"));
        String polish = reason.render(Locale.forLanguageTag("pl-PL"));
        assertThat(english).doesNotContain(reason.name()).isNotBlank();
        assertThat(russian).matches(".*\\p{IsCyrillic}.*").isNotEqualTo(english);
        assertThat(polish).isNotEqualTo(english).isNotBlank();
        assertThat(reason.render(Locale.JAPANESE)).isEqualTo(english);
    }

    @Test
    void noWordsWithoutReason() {
        Messages messages = Messages.of(Reason.class, "reasons");
        for (Language language : Language.BUNDLED) {
            assertThat(messages.keys(language))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Reason.values()).map(Enum::name).toList());
        }
    }
}
