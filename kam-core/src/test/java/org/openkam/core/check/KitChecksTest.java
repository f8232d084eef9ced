package org.openkam.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.instrument.CompetencyInterview;
import org.openkam.core.instrument.Question;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.instrument.QuestionType;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.text.LocalizedText;

/** Rules about a model with its designs and questions. */
class KitChecksTest {
    private static final CompetencyModel MODEL = new SoundModel().build();

    private final List<Question> questions = new ArrayList<>();

    private void ask(String competency, String... angles) {
        var wording = new Question.Wording(LocalizedText.of("What?"), List.of(), List.of(), List.of());
        for (String angle : angles) {
            String code = "Q" + questions.size();
            questions.add(new Question(code, competency, QuestionType.BEHAVIORAL, angle, wording));
        }
    }

    private AssessmentKit kit(String... asked) {
        CompetencyInterview interview = CompetencyInterview.of(
                MODEL, List.of(asked).stream().map(MODEL::competency).toList(), 2);
        AssessmentDesign design = new AssessmentDesign("talk", LocalizedText.of("Talk"), List.of(interview));
        AssessmentKit kit = new AssessmentKit(MODEL, null, List.of(AssessmentDesign.standard(MODEL), design));
        QuestionBank bank = new QuestionBank("bank", new ModelVersion(1, 0), MODEL.code(), questions);
        return kit.withQuestions(bank);
    }

    private static List<String> found(AssessmentKit kit) {
        return SoundModel.found(KitChecks.standard().check(kit));
    }

    @Test
    void threeQuestionsFromTwoAnglesAreEnough() {
        ask("PLN", "a", "b", "a");
        ask("REL", "a", "b", "c", "d");
        assertThat(found(kit("PLN", "REL"))).isEmpty();
    }

    @Test
    void tooFewQuestionsOrAnglesAreFound() {
        ask("PLN", "a", "b");
        ask("REL", "a", "a", "a");
        assertThat(found(kit("PLN", "REL")))
                .containsExactly(
                        "/competencies/PLN {angles=2, competency=PLN, questions=2}",
                        "/competencies/REL {angles=1, competency=REL, questions=3}");
    }

    @Test
    void onlyWhatAnInterviewAsksAboutIsLookedAt() {
        ask("PLN", "a", "b", "c");
        assertThat(found(kit("PLN"))).isEmpty();
        assertThat(found(kit("REL"))).containsExactly("/competencies/REL {angles=0, competency=REL, questions=0}");
    }

    @Test
    void withoutABankNothingIsFound() {
        ask("PLN", "a");
        assertThat(found(new AssessmentKit(MODEL, null, kit("PLN").designs()))).isEmpty();
    }

    @Test
    void rulesAreLeftOutAndAdded() {
        ask("PLN", "a");
        KitChecks none = KitChecks.standard().without(FindingCode.KIT_FEW_QUESTIONS);
        assertThat(none.codes()).isEmpty();
        assertThat(none.check(kit("PLN"))).isEmpty();
        assertThat(none.with(new FewQuestions()).check(kit("PLN")))
                .isEqualTo(KitChecks.standard().check(kit("PLN")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KitChecks.standard().with(new FewQuestions()))
                .withMessage("Check (KIT_FEW_QUESTIONS) must have a code of its own; leave out the other one first.");
    }
}
