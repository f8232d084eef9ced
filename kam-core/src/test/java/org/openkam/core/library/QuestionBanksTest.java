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
            ModelLibrary.KNOWLEDGE_MANAGER, 30,
            ModelLibrary.SALES_TEAM_LEAD, 26);

    static List<String> codes() {
        return ModelLibrary.codes();
    }

    private static QuestionBank bank(String model) {
        return ModelLibrary.questionBank(model).orElseThrow();
    }

    private static List<String> competencies(String model) {
        return ModelLibrary.find(model).orElseThrow().competencies().stream()
                .map(Competency::code)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void asksAboutEveryCompetencyOfItsModel(String model) {
        assertThat(bank(model).questions()).hasSize(SIZES.get(model));
        assertThat(bank(model).competencies()).containsExactlyInAnyOrderElementsOf(competencies(model));
    }

    /** One theme from several angles; questions under pressure or for screening don't belong into any interview. */
    @ParameterizedTest
    @MethodSource("codes")
    void asksThreeOrdinaryQuestionsFromThreeAnglesAboutEachCompetency(String model) {
        for (String competency : competencies(model)) {
            List<Question> questions = bank(model).questionsFor(competency).stream()
                    .filter(q -> q.type().isOrdinary())
                    .toList();
            assertThat(questions).as(competency).hasSizeGreaterThanOrEqualTo(3);
            assertThat(questions.stream().map(Question::angle).distinct())
                    .as(competency)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void asksNoQuestionTwice() {
        List<Question> questions =
                codes().stream().flatMap(c -> bank(c).questions().stream()).toList();
        for (Language language : Language.BUNDLED) {
            assertThat(questions).extracting(q -> q.text().in(language)).doesNotHaveDuplicates();
        }
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
