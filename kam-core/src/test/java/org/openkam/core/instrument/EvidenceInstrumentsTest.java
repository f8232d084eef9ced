package org.openkam.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.AssessmentCentre.Exercise;
import org.openkam.core.instrument.CompetencyInterview.Depth;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

/** Interview, hybrid test and assessment centre. */
class EvidenceInstrumentsTest {
    private static final RatingScale SCALE = RatingScale.of(1, 5);

    private static Exercise exercise(String code, ExerciseKind kind, String... competencies) {
        return new Exercise(code, LocalizedText.of(code), kind, new LinkedHashSet<>(List.of(competencies)));
    }

    @Test
    void anInterviewAsksAboutItsCompetenciesAsDeeplyAsItSays() {
        CompetencyInterview interview = new CompetencyInterview(SCALE, Set.of("PLN", "ANL"), 2, new Depth(4, 3));
        assertThat(interview.competencies()).containsExactly("ANL", "PLN");
        assertThat(interview.itemCount("PLN")).isEqualTo(4);
        assertThat(interview.itemCount("REL")).isZero();
        assertThat(interview.code()).isEqualTo("INTERVIEW");
        CompetencyModel model = ModelLibrary.keyAccountManager();
        assertThat(CompetencyInterview.of(model, List.of(model.competency("PLN"), model.competency("ANL")), 2))
                .isEqualTo(new CompetencyInterview(SCALE, Set.of("ANL", "PLN"), 2, new Depth(3, 2)));
    }

    @Test
    void anInterviewRefusesWhatCannotBeAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Depth(2, 3))
                .withMessage("Number of angles per competency (3) must lie between 1 and 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompetencyInterview(SCALE, Set.of(), 1, Depth.standard()))
                .withMessage("Competency of interview (empty) must have at least one element.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompetencyInterview(SCALE, Set.of("PLN"), 0, Depth.standard()))
                .withMessage("Number of assessors (0) must lie between 1 and 20.");
    }

    @Test
    void aHybridTestCountsItsItems() {
        HybridTest test = new HybridTest(Map.of("PRD", 6, "CBX", 4));
        assertThat(test.competencies()).containsExactly("CBX", "PRD");
        assertThat(test.itemCount("PRD")).isEqualTo(6);
        assertThat(test.itemCount("REL")).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new HybridTest(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new HybridTest(Map.of("PRD", 0)));
    }

    @Test
    void anAssessmentCentreSeesWhatItsExercisesSee() {
        AssessmentCentre centre = new AssessmentCentre(
                SCALE,
                List.of(
                        exercise("A", ExerciseKind.ROLE_PLAY, "SAL", "COM"),
                        exercise("B", ExerciseKind.INTERVIEW, "REL", "SAL")),
                2);
        assertThat(centre.competencies()).containsExactly("COM", "REL", "SAL");
        assertThat(centre.itemCount("SAL")).isEqualTo(2);
        assertThat(centre.itemCount("REL")).isEqualTo(1);
        assertThat(centre.itemCount("PLN")).isZero();
        assertThat(centre.hasSimulation()).isTrue();
        assertThat(new AssessmentCentre(SCALE, List.of(exercise("B", ExerciseKind.TEST, "REL")), 1).hasSimulation())
                .isFalse();
    }

    @Test
    void anAssessmentCentreRefusesAnExerciseTwiceOrNone() {
        Exercise one = exercise("A", ExerciseKind.ROLE_PLAY, "SAL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssessmentCentre(SCALE, List.of(one, one), 2))
                .withMessage("Exercises ([A, A]) must not have a code twice.");
        assertThatIllegalArgumentException().isThrownBy(() -> new AssessmentCentre(SCALE, List.of(), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> exercise("A", ExerciseKind.ROLE_PLAY));
    }

    @Test
    void aDesignGivesEachOfItsInstruments() {
        AssessmentDesign full =
                ModelLibrary.kit("key-account-manager").orElseThrow().design("full");
        assertThat(full.instruments())
                .containsExactly(
                        full.multiSourceFeedback().orElseThrow(),
                        full.styleQuestionnaire().orElseThrow(),
                        full.competencyInterview().orElseThrow(),
                        full.hybridTest().orElseThrow(),
                        full.assessmentCentre().orElseThrow());
        assertThat(full).hasToString("full [360, STYLE, INTERVIEW, HYBRID_TEST, ASSESSMENT_CENTRE]");
        AssessmentDesign standard = AssessmentDesign.standard(ModelLibrary.keyAccountManager());
        assertThat(standard.competencyInterview()).isEmpty();
        assertThat(standard.hybridTest()).isEmpty();
        assertThat(standard.assessmentCentre()).isEmpty();
    }

    @Test
    void a360AsksMoreWhenToldToAndNothingTwice() {
        CompetencyModel model = ModelLibrary.keyAccountManager();
        AssessmentDesign few =
                new AssessmentDesign(List.of(MultiSourceFeedback.of(model, List.of(model.competency("PLN")))));
        AssessmentDesign more = few.askingAlso(model, List.of(model.competency("CHG"), model.competency("PLN")));
        assertThat(more.multiSourceFeedback().orElseThrow().competencies()).containsExactly("PLN", "CHG");
        assertThat(few.askingAlso(model, List.of())).isSameAs(few);
        AssessmentDesign test = new AssessmentDesign(List.of(new HybridTest(Map.of("PLN", 1))));
        assertThat(test.askingAlso(model, model.competencies())).isSameAs(test);
        assertThat(AssessmentDesign.standard(model, List.of(model.competency("CHG")))
                        .multiSourceFeedback())
                .contains(MultiSourceFeedback.of(model, model.competencies()));
    }

    @Test
    void instrumentsOfTheSameContentAreEqual() {
        CompetencyModel model = ModelLibrary.keyAccountManager();
        MultiSourceFeedback one =
                MultiSourceFeedback.of(model, List.of(model.competency("PLN"), model.competency("REL")));
        MultiSourceFeedback other =
                MultiSourceFeedback.of(model, List.of(model.competency("REL"), model.competency("PLN")));
        assertThat(one)
                .isEqualTo(other)
                .hasSameHashCodeAs(other)
                .isNotEqualTo(MultiSourceFeedback.of(model, model.competencies()));
        StyleQuestionnaire style = StyleQuestionnaire.of(SCALE, model.roleComponents());
        assertThat(style)
                .isEqualTo(StyleQuestionnaire.of(SCALE, model.roleComponents()))
                .hasSameHashCodeAs(StyleQuestionnaire.of(SCALE, model.roleComponents()))
                .isNotEqualTo(StyleQuestionnaire.of(RatingScale.of(1, 4), model.roleComponents()));
    }

    @Test
    void casesTellAboutSoManyCriteria() {
        CaseStudy cases = new CaseStudy(Map.of("PRD", 6, "CBX", 4));
        assertThat(cases.code()).isEqualTo("CASE_STUDY");
        assertThat(cases.competencies()).containsExactly("CBX", "PRD");
        assertThat(cases.itemCount("PRD")).isEqualTo(6);
        assertThat(cases.itemCount("PLN")).isZero();
        assertThat(new AssessmentDesign(List.of(cases)).caseStudy()).contains(cases);
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseStudy(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseStudy(Map.of("PRD", 0)));
    }
}
