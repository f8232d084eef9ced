package org.openkam.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.AssessmentCentre.Exercise;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.ExerciseKind;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.LocalizedText;

/** Rules about assessment centres, each broken once. */
class AssessmentCentreChecksTest {
    private static final CompetencyModel MODEL = new SoundModel().build();
    private static final String CENTRE = "/designs/centre/instruments/ASSESSMENT_CENTRE";
    private static final DesignChecks CHECKS = DesignChecks.standard().without(FindingCode.DESIGN_FEW_INSTRUMENTS);

    private static Exercise exercise(String code, ExerciseKind kind, String... competencies) {
        return new Exercise(code, LocalizedText.of(code), kind, Set.of(competencies));
    }

    private static List<String> found(int assessors, Exercise... exercises) {
        AssessmentCentre centre = new AssessmentCentre(MODEL.ratingScale(), List.of(exercises), assessors);
        return CHECKS
                .check(MODEL, new AssessmentDesign("centre", LocalizedText.of("Centre"), List.of(centre)))
                .list()
                .stream()
                .map(f -> f.code() + " " + f.place().path() + " " + f.facts())
                .toList();
    }

    @Test
    void aSoundCentreIsNotMentioned() {
        assertThat(found(
                        2,
                        exercise("A", ExerciseKind.ROLE_PLAY, "PLN", "REL"),
                        exercise("B", ExerciseKind.INTERVIEW, "PLN", "REL")))
                .isEmpty();
        assertThat(CHECKS.check(MODEL, AssessmentDesign.standard(MODEL))).isEmpty();
    }

    @Test
    void aCentreWithoutSimulationIsFoundWhateverElseItHas() {
        for (ExerciseKind kind : List.of(ExerciseKind.INTERVIEW, ExerciseKind.TEST, ExerciseKind.QUESTIONNAIRE)) {
            assertThat(found(2, exercise("A", kind, "PLN"), exercise("B", kind, "PLN")))
                    .containsExactly("DESIGN_CENTRE_WITHOUT_SIMULATION " + CENTRE + " {design=centre}");
        }
        for (ExerciseKind kind : ExerciseKind.values()) {
            assertThat(found(2, exercise("A", kind, "PLN"), exercise("B", kind, "PLN"))
                            .isEmpty())
                    .isEqualTo(kind.isSimulation());
        }
    }

    @Test
    void aSingleAssessorIsFound() {
        assertThat(found(
                        1,
                        exercise("A", ExerciseKind.IN_BASKET, "PLN"),
                        exercise("B", ExerciseKind.PRESENTATION, "PLN")))
                .containsExactly("DESIGN_CENTRE_ONE_ASSESSOR " + CENTRE + " {design=centre}");
    }

    @Test
    void aCompetencySeenInOneExerciseIsNoted() {
        assertThat(found(
                        3,
                        exercise("A", ExerciseKind.CASE_ANALYSIS, "PLN", "REL"),
                        exercise("B", ExerciseKind.FACT_FINDING, "PLN")))
                .containsExactly(
                        "DESIGN_CENTRE_ONE_EXERCISE " + CENTRE + "/competencies/REL {competency=REL, design=centre}");
        assertThat(FindingCode.DESIGN_CENTRE_ONE_EXERCISE.severity()).isEqualTo(Severity.NOTE);
    }

    @Test
    void theRulesKeepTheirOrder() {
        assertThat(DesignChecks.standard().codes())
                .containsExactly(
                        FindingCode.DESIGN_FEW_INSTRUMENTS,
                        FindingCode.DESIGN_CENTRE_WITHOUT_SIMULATION,
                        FindingCode.DESIGN_CENTRE_ONE_ASSESSOR,
                        FindingCode.DESIGN_CENTRE_ONE_EXERCISE);
    }
}
