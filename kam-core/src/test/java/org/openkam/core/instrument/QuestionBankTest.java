package org.openkam.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.text.LocalizedText;

class QuestionBankTest {
    private static final List<String> COMPETENCIES = List.of("A", "B", "C");

    private static Question question(String code, String competency, QuestionType type, String angle) {
        var wording = new Question.Wording(LocalizedText.of("Why {x}?"), List.of(), List.of(), List.of());
        return new Question(code, competency, type, angle, wording);
    }

    private static QuestionBank bank(List<Question> questions) {
        return new QuestionBank("bank", new ModelVersion(1, 0), "model", questions);
    }

    private static List<String> codes(List<Question> questions) {
        return questions.stream().map(Question::code).toList();
    }

    @Test
    void picksNewAnglesFirstThenNewTypesThenByCode() {
        QuestionBank bank = bank(List.of(
                question("Q5", "A", QuestionType.BEHAVIORAL, "time"),
                question("Q4", "A", QuestionType.ORAL_CASE, "conflict"),
                question("Q3", "A", QuestionType.BEHAVIORAL, "conflict"),
                question("Q2", "A", QuestionType.PROJECTIVE, "result"),
                question("Q1", "A", QuestionType.BEHAVIORAL, "result"),
                question("Q0", "B", QuestionType.SCREENING, "self")));
        assertThat(codes(bank.guide(List.of("A"), 1))).containsExactly("Q1");
        assertThat(codes(bank.guide(List.of("A"), 3))).containsExactly("Q1", "Q4", "Q5");
        assertThat(codes(bank.guide(List.of("B", "A", "B"), 100))).containsExactly("Q0", "Q1", "Q4", "Q5", "Q2", "Q3");
        assertThat(bank.guide(List.of(), 2)).isEmpty();
        assertThat(codes(bank.questionsFor("A"))).containsExactly("Q5", "Q4", "Q3", "Q2", "Q1");
        assertThat(bank.questionsFor("Z")).isEmpty();
        assertThat(bank.angles("A")).containsExactly("conflict", "result", "time");
        assertThat(bank.angles("Z")).isEmpty();
        assertThat(bank.competencies()).containsExactly("A", "B");
        assertThat(bank).hasToString("bank 1.0 (6 questions for 2 competencies of model)");
    }

    @Test
    void asksUnderPressureOrForScreeningOnlyWhereTheAngleNeedsIt() {
        QuestionBank bank = bank(List.of(
                question("Q1", "A", QuestionType.SCREENING, "self"),
                question("Q2", "A", QuestionType.BEHAVIORAL, "result"),
                question("Q3", "A", QuestionType.BEHAVIORAL, "conflict"),
                question("Q4", "B", QuestionType.PRESSURE, "tempo"),
                question("Q5", "B", QuestionType.BEHAVIORAL, "result"),
                question("Q6", "B", QuestionType.ORAL_CASE, "result")));
        assertThat(codes(bank.guide(List.of("A"), 2))).containsExactly("Q2", "Q3");
        assertThat(codes(bank.guide(List.of("A"), 3))).containsExactly("Q2", "Q3", "Q1");
        assertThat(codes(bank.guide(List.of("B"), 2))).containsExactly("Q5", "Q4");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        QuestionBank bank = bank(List.of(question("Q1", "PLN", QuestionType.BEHAVIORAL, "result")));
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> bank.guide(List.of("PLN", "PLX"), 2))
                .withMessage("Competency (PLX) must be one of [PLN].\nMaybe PLN was meant.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bank.guide(List.of("PLN"), 0))
                .withMessage("Number of questions per competency (0) must lie between 1 and 100.");
    }

    @Test
    void refusesACodeTwiceAndNoQuestion() {
        Question one = question("Q1", "PLN", QuestionType.BEHAVIORAL, "result");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bank(List.of(one, question("Q1", "REL", QuestionType.PRESSURE, "tempo"))))
                .withMessage("Question (Q1) must stand only once in a bank.");
        assertThatIllegalArgumentException().isThrownBy(() -> bank(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question("Q1", "PLN", QuestionType.BEHAVIORAL, "two words"))
                .withMessageStartingWith("Angle of question (two words) must be");
    }

    @Test
    void rendersAQuestionWithWhatToListenFor() {
        LocalizedText text = LocalizedText.of("Why {type}?");
        var wording = new Question.Wording(
                text, List.of(LocalizedText.of("And then?")), List.of(LocalizedText.of("Tells.")), List.of());
        Question question = new Question("Q1", "PLN", QuestionType.ORAL_CASE, "result", wording);
        assertThat(question.render(Locale.ENGLISH)).isEqualTo("""
                        Q1 (oral case): Why {type}?
                        Ask further:
                        - And then?
                        Speaks for the competency:
                        - Tells.
                        """);
        assertThat(question).hasToString("Q1 PLN (ORAL_CASE, result)");
    }

    @Property(tries = 300)
    void aGuideRepeatsNoQuestionAndChangesTheAngle(
            @ForAll("questions") List<Question> questions, @ForAll @IntRange(min = 1, max = 8) int perCompetency) {
        QuestionBank bank = bank(questions);
        List<Question> guide = bank.guide(bank.competencies(), perCompetency);
        assertThat(guide).doesNotHaveDuplicates();
        for (String competency : bank.competencies()) {
            List<Question> picked = guide.stream()
                    .filter(q -> q.competency().equals(competency))
                    .toList();
            assertThat(picked)
                    .hasSize(Math.min(
                            perCompetency, bank.questionsFor(competency).size()));
            assertThat(picked.stream().map(Question::angle).distinct())
                    .hasSize(Math.min(perCompetency, bank.angles(competency).size()));
        }
        assertThat(guide)
                .hasSize(COMPETENCIES.stream()
                        .mapToInt(c ->
                                Math.min(perCompetency, bank.questionsFor(c).size()))
                        .sum());
    }

    @Property(tries = 300)
    void theOrderOfTheBankDoesNotMatter(@ForAll("questions") List<Question> questions, @ForAll long seed) {
        List<Question> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, new Random(seed));
        Set<String> competencies = bank(questions).competencies();
        assertThat(bank(shuffled).guide(competencies, 3))
                .isEqualTo(bank(questions).guide(competencies, 3));
    }

    @Property(tries = 300)
    void aShorterGuideBeginsALongerOne(
            @ForAll("questions") List<Question> questions, @ForAll @IntRange(min = 1, max = 8) int perCompetency) {
        QuestionBank bank = bank(questions);
        String competency = questions.get(0).competency();
        List<Question> longer = bank.guide(List.of(competency), perCompetency + 1);
        assertThat(longer)
                .startsWith(bank.guide(List.of(competency), perCompetency).toArray(Question[]::new));
    }

    @Provide
    Arbitrary<List<Question>> questions() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 99);
        return Combinators.combine(
                        numbers,
                        Arbitraries.of(COMPETENCIES),
                        Arbitraries.of(QuestionType.class),
                        Arbitraries.of("result", "conflict", "time", "self"))
                .as((n, competency, type, angle) -> question("Q" + n, competency, type, angle))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .uniqueElements(Question::code);
    }
}
