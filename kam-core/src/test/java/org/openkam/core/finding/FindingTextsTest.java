package org.openkam.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/** The sentences in all bundled languages. */
class FindingTextsTest {
    private static final Messages TEXTS = Messages.of(Finding.class, "findings");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        for (Matcher m = PLACEHOLDER.matcher(text); m.find(); ) {
            names.add(m.group());
        }
        return names;
    }

    @Test
    void everyCodeHasARuleAndAnAdviceAndNothingElseIsThere() {
        List<String> keys = new ArrayList<>();
        for (FindingCode code : FindingCode.values()) {
            keys.add(code.name());
            keys.add(code.name() + ".advice");
        }
        for (Language language : Language.BUNDLED) {
            assertThat(TEXTS.keys(language)).as(language.code()).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void everyLanguageUsesTheSamePlaceholders() {
        for (String key : TEXTS.keys(Language.ENGLISH)) {
            for (Language language : Language.BUNDLED) {
                assertThat(placeholders(TEXTS.text(key, language)))
                        .as(key + " in " + language)
                        .isEqualTo(placeholders(TEXTS.text(key, Language.ENGLISH)));
            }
        }
    }

    @Test
    void englishAdviceBeginsWithMaybe() {
        for (FindingCode code : FindingCode.values()) {
            assertThat(TEXTS.text(code + ".advice", Language.ENGLISH))
                    .startsWith("Maybe ")
                    .endsWith(".");
            assertThat(TEXTS.text(code.name(), Language.ENGLISH)).endsWith(".");
        }
    }

    @Test
    void rendersInEnglishRussianAndPolish() {
        Findings findings = Findings.of(List.of(
                Finding.of(FindingCode.FILE_MISSING, Place.of("participants.csv")),
                Finding.of(
                        FindingCode.RATING_RANGE,
                        Place.of("ratings-360.csv", 3, "value"),
                        "value",
                        "6",
                        "scale",
                        "1..5")));
        assertThat(findings.render()).isEqualTo("""
                ERROR FILE_MISSING participants.csv  File or folder must be there, but is missing.
                      Maybe the path points to another folder, or the file has another name.
                REJECTED RATING_RANGE ratings-360.csv:3:value  Value (6) must lie on the scale (1..5).
                      Maybe another scale was used; where 0 meant "no answer", leave the field empty.
                """);
        assertThat(findings.render(new Language("ru"))).isEqualTo("""
                ERROR FILE_MISSING participants.csv  Файл или папка должны быть на месте, но их нет.
                      Возможно, указана другая папка или файл назван иначе.
                REJECTED RATING_RANGE ratings-360.csv:3:value  Значение (6) должно лежать на шкале (1..5).
                      Возможно, использована другая шкала; если 0 означал «нет ответа», оставьте поле пустым.
                """);
        assertThat(findings.render(new Language("pl")).lines())
                .hasSize(4)
                .first()
                .isEqualTo("ERROR FILE_MISSING participants.csv  Plik lub folder jest wymagany, ale go nie ma.");
        assertThat(findings.render(new Language("de"))).isEqualTo(findings.render());
    }
}
