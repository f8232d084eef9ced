package org.openkam.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.StyleBlock;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.instrument.StyleStatement;
import org.openkam.core.json.StyleItemsReader;
import org.openkam.core.json.StyleItemsWriter;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.text.Language;

/** The bundled items of the style questionnaire. */
class StyleItemsTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    private static final StyleItemBank BANK =
            ModelLibrary.styleItems(MODEL.code()).orElseThrow();
    private static final StyleQuestionnaire QUESTIONNAIRE =
            StyleQuestionnaire.of(MODEL.ratingScale(), MODEL.roleComponents());

    @Test
    void hasWordsForEveryItemAndNoOther() {
        assertThat(QUESTIONNAIRE.items()).hasSize(19 * 4 * 2 + 6);
        assertThat(BANK.missing(QUESTIONNAIRE)).isEmpty();
        assertThat(BANK.statements())
                .extracting(StyleStatement::code)
                .containsExactlyElementsOf(QUESTIONNAIRE.items().keySet());
        assertThat(BANK)
                .hasToString(
                        "key-account-manager-style 1.0 (158 statements, 12 of them repeated, for key-account-manager)");
    }

    @Test
    void speaksEnglishRussianAndPolishEverywhere() {
        assertThat(BANK.instruction().languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED);
        assertThat(BANK.statements()).allSatisfy(s -> {
            assertThat(s.text().languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED);
            assertThat(s.text().byLanguage().values())
                    .allSatisfy(t -> assertThat(t)
                            .isEqualTo(t.strip())
                            .matches("\\p{Lu}[^.?!]*\\.")
                            .doesNotContain("  "));
            assertThat(s.text().in(Language.parse("ru"))).matches("[^A-Za-z]+");
            assertThat(s.text().in(Language.parse("pl"))).doesNotContainPattern("\\p{IsCyrillic}");
            assertThat(s.text().in(Language.ENGLISH)).matches("[ -~]+");
        });
        for (Language language : Language.BUNDLED) {
            assertThat(BANK.statements()).extracting(s -> s.text().in(language)).doesNotHaveDuplicates();
        }
    }

    /** Neither a man nor a woman should stumble over the form of a verb or an adjective about him- or herself. */
    @Test
    void isWordedForEverybody() {
        assertThat(BANK.statements()).allSatisfy(s -> {
            assertThat(s.text().in(Language.parse("ru")))
                    .doesNotContainPattern(
                            "(?iu)(^|[^а-яё])я [а-яё ]*(ал|ил|ел|ался|ился|рад|рада|уверен|готов)([^а-яё]|$)");
            assertThat(s.text().in(Language.parse("pl"))).doesNotContainPattern("(?iu)[\\p{L}]+(łem|łam)([^\\p{L}]|$)");
        });
    }

    /** A statement that is turned must say the opposite by itself; "not" is read over. */
    @Test
    void noStatementNegatesItsMainClause() {
        assertThat(BANK.statements())
                .allSatisfy(s -> assertThat(s.text().in(Language.ENGLISH))
                        .doesNotContainPattern("^(I|It|My|Clients) (do not|don't|am not|can't|cannot|is not|isn't)"));
    }

    @Test
    void aRepetitionIsOfTheSameAspectAndNeverTurned() {
        assertThat(BANK.repeats()).hasSize(12);
        BANK.repeats().forEach((again, first) -> {
            StyleQuestionnaire.StyleItem one = QUESTIONNAIRE.items().get(first);
            StyleQuestionnaire.StyleItem other = QUESTIONNAIRE.items().get(again);
            assertThat(other.component()).isEqualTo(one.component());
            assertThat(other.aspect()).isEqualTo(one.aspect());
            assertThat(one.reverse() || other.reverse()).as(again).isFalse();
        });
    }

    /** Source case 000: functions in sales and functions in team management. */
    @Test
    void theTwoBlocksHoldEveryComponentOnce() {
        assertThat(BANK.blocks()).extracting(StyleBlock::code).containsExactly("SALES", "TEAM");
        List<String> components =
                BANK.blocks().stream().flatMap(b -> b.components().stream()).toList();
        assertThat(components)
                .containsExactlyInAnyOrderElementsOf(
                        MODEL.roleComponents().stream().map(RoleComponent::code).toList());
    }

    @Test
    void isWrittenAndReadBackWithoutLoss() throws IOException {
        StringWriter out = new StringWriter();
        StyleItemsWriter.write(BANK, out);
        assertThat(StyleItemsReader.read("style.json", out.toString().getBytes(StandardCharsets.UTF_8), MODEL)
                        .orThrow())
                .isEqualTo(BANK);
    }

    @Test
    void isReadOnceAndThereForTheModelThatHasIt() {
        assertThat(ModelLibrary.styleItems(MODEL.code()).orElseThrow()).isSameAs(BANK);
        assertThat(ModelLibrary.styleItems(ModelLibrary.KNOWLEDGE_MANAGER)).isEmpty();
        assertThat(ModelLibrary.styleItems("nothing")).isEmpty();
    }
}
