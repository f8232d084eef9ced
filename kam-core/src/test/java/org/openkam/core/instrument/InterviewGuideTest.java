package org.openkam.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.InterviewGuide.Limits;
import org.openkam.core.instrument.InterviewGuide.Part;
import org.openkam.core.instrument.InterviewGuide.Shortfall;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.text.LocalizedText;

/** Rule R18 of the source cases: three questions from two angles for each competency, as far as time and bank reach. */
class InterviewGuideTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    private static final String ROLE = "KEY_ACCOUNT_MANAGER";
    private static final QuestionBank BANK = ModelLibrary.kit(ModelLibrary.KEY_ACCOUNT_MANAGER)
            .orElseThrow()
            .questions()
            .orElseThrow();

    private static Question question(String code, String competency, QuestionType type, String angle) {
        var wording = new Question.Wording(LocalizedText.of(code + "?"), List.of(), List.of(), List.of());
        return new Question(code, competency, type, angle, wording);
    }

    private static QuestionBank bank(List<Question> questions) {
        return new QuestionBank("bank", ModelVersion.parse("1.0"), MODEL.code(), questions);
    }

    private static Part part(InterviewGuide guide, String competency) {
        return guide.parts().stream()
                .filter(p -> p.competency().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withTimeEnoughEveryCompetencyIsCovered() {
        InterviewGuide guide = InterviewGuide.of(MODEL, BANK, ROLE, Limits.of(600));

        assertThat(guide.parts())
                .extracting(Part::competency)
                .containsExactlyElementsOf(MODEL.role(ROLE).requirements().stream()
                        .map(RoleRequirement::competency)
                        .toList());
        assertThat(guide.notCovered()).isEmpty();
        assertThat(guide.parts()).allMatch(p -> p.questions().size() == 3 && p.angles() >= 2);
        assertThat(guide.questions())
                .doesNotHaveDuplicates()
                .allMatch(q -> q.type().isOrdinary());
    }

    @Test
    void mustHavesAreServedFirstAndWhatIsLeftOutIsSaid() {
        InterviewGuide guide = InterviewGuide.of(MODEL, BANK, ROLE, Limits.of(60));

        assertThat(guide.minutes()).isLessThanOrEqualTo(60);
        assertThat(guide.notCovered()).isNotEmpty();
        List<String> must = MODEL.role(ROLE).requirements().stream()
                .filter(RoleRequirement::mustHave)
                .map(RoleRequirement::competency)
                .toList();
        assertThat(must).isNotEmpty();
        assertThat(guide.parts())
                .filteredOn(Part::isCovered)
                .extracting(Part::competency)
                .containsAnyElementsOf(must);
        assertThat(guide.parts())
                .filteredOn(p -> !p.isCovered())
                .allMatch(p -> p.shortfalls().contains(Shortfall.TIME));
        assertThat(guide.render(Locale.ENGLISH)).contains("of 60 minutes", "Not enough time to ask more.");
        assertThat(guide.render(Locale.forLanguageTag("ru"))).contains("План интервью для роли", "не хватает времени");
        assertThat(guide.render(Locale.forLanguageTag("pl"))).contains("Przewodnik wywiadu dla roli", "Brakuje czasu");
    }

    @Test
    void whatTheBankLacksIsSaid() {
        QuestionBank poor = bank(List.of(
                question("Q1", "PLN", QuestionType.BEHAVIORAL, "load"),
                question("Q2", "PLN", QuestionType.BEHAVIORAL, "load"),
                question("Q3", "STR", QuestionType.PRESSURE, "tempo")));
        InterviewGuide guide = InterviewGuide.of(MODEL, poor, ROLE, Limits.of(600));

        assertThat(part(guide, "PLN").questions()).hasSize(2);
        assertThat(part(guide, "PLN").shortfalls())
                .containsExactly(Shortfall.QUESTIONS_OF_BANK, Shortfall.ANGLES_OF_BANK);
        assertThat(part(guide, "STR").questions()).isEmpty();
        assertThat(part(guide, "STR").shortfalls())
                .containsExactly(Shortfall.QUESTIONS_OF_BANK, Shortfall.ANGLES_OF_BANK);
        assertThat(guide.toString()).contains("(2 questions, 14 of 600 minutes");
    }

    /** The usual choice takes 15 + 7 + 7 minutes, the shortest that still has two angles 4 + 4 + 7. */
    @Test
    void shorterQuestionsAreTakenWhereTimeIsShort() {
        QuestionBank bank = bank(List.of(
                question("A1", "PLN", QuestionType.WRITTEN_CASE, "case"),
                question("B1", "PLN", QuestionType.PROJECTIVE, "attitude"),
                question("B2", "PLN", QuestionType.PROJECTIVE, "attitude"),
                question("B3", "PLN", QuestionType.PROJECTIVE, "attitude"),
                question("C1", "PLN", QuestionType.BEHAVIORAL, "load")));
        assertThat(part(InterviewGuide.of(MODEL, bank, ROLE, Limits.of(26)), "PLN")
                        .questions())
                .extracting(Question::code)
                .containsExactly("A1", "B1", "C1");
        Part shorter = part(InterviewGuide.of(MODEL, bank, ROLE, Limits.of(25)), "PLN");
        assertThat(shorter.questions()).extracting(Question::code).containsExactly("B1", "C1", "B2");
        assertThat(shorter.isCovered()).isTrue();
        Part two = part(InterviewGuide.of(MODEL, bank, ROLE, Limits.of(14)), "PLN");
        assertThat(two.questions()).extracting(Question::code).containsExactly("B1", "C1");
        assertThat(two.shortfalls()).containsExactly(Shortfall.TIME);
        Part one = part(InterviewGuide.of(MODEL, bank, ROLE, Limits.of(10)), "PLN");
        assertThat(one.questions()).extracting(Question::code).containsExactly("B1");
        assertThat(part(InterviewGuide.of(MODEL, bank, ROLE, Limits.of(3)), "PLN")
                        .questions())
                .isEmpty();
    }

    @Property(tries = 30)
    void budgetHoldsAndTheOrderOfTheBankDoesntMatter(
            @ForAll @IntRange(min = 1, max = 400) int budget, @ForAll long seed) {
        List<Question> shuffled = new ArrayList<>(BANK.questions());
        Collections.shuffle(shuffled, new Random(seed));
        InterviewGuide guide = InterviewGuide.of(MODEL, BANK, ROLE, Limits.of(budget));

        assertThat(guide.minutes()).isLessThanOrEqualTo(budget);
        assertThat(InterviewGuide.of(MODEL, bank(shuffled), ROLE, Limits.of(budget))
                        .questions())
                .isEqualTo(guide.questions());
        for (Part part : guide.parts()) {
            assertThat(part.isCovered()).isEqualTo(part.questions().size() == 3 && part.angles() >= 2);
        }
    }

    @Test
    void wrongArgumentsAreRefused() {
        Limits limits = Limits.of(60);
        assertThatThrownBy(() -> InterviewGuide.of(MODEL, BANK, "NOBODY", limits))
                .isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> InterviewGuide.of(ModelLibrary.knowledgeManager(), BANK, ROLE, limits))
                .hasMessageStartingWith("Model of question bank");
        assertThatThrownBy(() -> Limits.of(0)).hasMessageStartingWith("Minutes of interview (0)");
        assertThatThrownBy(() -> new Limits(CompetencyInterview.Depth.standard(), 60, Map.of()))
                .hasMessageStartingWith("Minutes of type BEHAVIORAL (0)");
    }
}
