package org.openkam.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openkam.core.instrument.Question;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.json.QuestionBankReader;
import org.openkam.core.json.QuestionBankWriter;
import org.openkam.core.model.Competency;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

class QuestionBanksTest {
    private static final Map<String, Integer> SIZES = Map.of(
            ModelLibrary.KEY_ACCOUNT_MANAGER, 90,
            ModelLibrary.KNOWLEDGE_MANAGER, 20,
            ModelLibrary.SALES_TEAM_LEAD, 16);

    static List<String> codes() {
        return ModelLibrary.codes();
    }

    private static QuestionBank bank(String model) {
        return ModelLibrary.questionBank(model).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void asksAboutEveryCompetencyFromSeveralAngles(String model) {
        int angles = model.equals(ModelLibrary.KEY_ACCOUNT_MANAGER) ? 3 : 2;
        assertThat(bank(model).questions()).hasSize(SIZES.get(model));
        assertThat(bank(model).competencies())
                .containsExactlyInAnyOrderElementsOf(ModelLibrary.find(model).orElseThrow().competencies().stream()
                        .map(Competency::code)
                        .toList());
        assertThat(bank(model).competencies())
                .allSatisfy(c -> assertThat(bank(model).angles(c)).hasSizeGreaterThanOrEqualTo(angles));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void speaksEnglishRussianAndPolishEverywhere(String model) {
        List<LocalizedText> texts = new ArrayList<>();
        for (Question question : bank(model).questions()) {
            assertThat(question.wording().followUps()).as(question.code()).isNotEmpty();
            assertThat(question.wording().positiveSigns()).as(question.code()).isNotEmpty();
            assertThat(question.wording().negativeSigns()).as(question.code()).isNotEmpty();
            texts.add(question.text());
            texts.addAll(question.wording().followUps());
            texts.addAll(question.wording().positiveSigns());
            texts.addAll(question.wording().negativeSigns());
        }
        assertThat(texts).allSatisfy(t -> {
            assertThat(t.languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED);
            assertThat(t.byLanguage().values())
                    .allSatisfy(s -> assertThat(s).isEqualTo(s.strip()).matches("(?s).*[.?!»”]"));
            assertThat(t.in(Language.parse("ru"))).matches("(?s).*[А-Яа-я].*");
        });
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isWrittenAndReadBackWithoutLoss(String model) throws IOException {
        StringWriter out = new StringWriter();
        QuestionBankWriter.write(bank(model), out);
        QuestionBank back = QuestionBankReader.read(
                        "bank.json",
                        out.toString().getBytes(StandardCharsets.UTF_8),
                        ModelLibrary.find(model).orElseThrow())
                .orThrow();
        assertThat(back).isEqualTo(bank(model));
    }

    @Test
    void isReadOnceAndFoundByTheModelsCode() {
        assertThat(bank(ModelLibrary.KNOWLEDGE_MANAGER)).isSameAs(bank(ModelLibrary.KNOWLEDGE_MANAGER));
        assertThat(ModelLibrary.questionBank("nothing")).isEmpty();
        assertThat(bank(ModelLibrary.KEY_ACCOUNT_MANAGER))
                .hasToString(
                        "key-account-manager-questions 1.0 (90 questions for 15 competencies of key-account-manager)");
    }
}
