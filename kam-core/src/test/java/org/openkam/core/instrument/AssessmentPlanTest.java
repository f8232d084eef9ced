package org.openkam.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.text.Language;

class AssessmentPlanTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    private static final AssessmentDesign DESIGN = AssessmentDesign.standard(MODEL);
    private static final QuestionBank BANK =
            ModelLibrary.questionBank(MODEL.code()).orElseThrow();

    private static AssessmentPlan.Coverage coverage(AssessmentPlan plan, String competency) {
        return plan.coverage().stream()
                .filter(s -> s.requirement().competency().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    private static QuestionBank only(String... codes) {
        return new QuestionBank(
                "few",
                new ModelVersion(1, 0),
                MODEL.code(),
                BANK.questions().stream()
                        .filter(q -> List.of(codes).contains(q.code()))
                        .toList());
    }

    @Test
    void namesInstrumentsItemsAndThreeQuestionsForEachCompetency() {
        AssessmentPlan plan = AssessmentPlan.of(MODEL, DESIGN, BANK, "KEY_ACCOUNT_MANAGER");
        assertThat(plan.coverage())
                .hasSameSizeAs(MODEL.role("KEY_ACCOUNT_MANAGER").requirements());
        assertThat(plan.coverage()).allSatisfy(s -> {
            assertThat(s.questions()).hasSize(3);
            assertThat(s.angles()).isGreaterThanOrEqualTo(2);
            assertThat(s.isCovered()).isTrue();
        });
        AssessmentPlan.Use feedback = coverage(plan, "REL").uses().get(0);
        assertThat(feedback)
                .isEqualTo(new AssessmentPlan.Use(
                        "360", MODEL.competency("REL").indicators().size(), true));
        assertThat(plan.notCovered()).isEmpty();
    }

    @Test
    void itemCountsAgreeWithTheItems() {
        for (Instrument instrument : DESIGN.instruments()) {
            MODEL.competencies()
                    .forEach(c -> assertThat(instrument.itemCount(c.code()) > 0)
                            .isEqualTo(instrument.competencies().contains(c.code())));
        }
        StyleQuestionnaire style = DESIGN.styleQuestionnaire().orElseThrow();
        long items = style.items().values().stream()
                .filter(i -> style.components().stream()
                        .anyMatch(c -> c.code().equals(i.component())
                                && c.competencies().contains("DEAL")))
                .count();
        assertThat(style.itemCount("DEAL")).isEqualTo((int) items);
    }

    @Test
    void motivationAloneCoversNothing() {
        AssessmentDesign styleOnly =
                new AssessmentDesign(List.of(DESIGN.styleQuestionnaire().orElseThrow()));
        AssessmentPlan plan = AssessmentPlan.of(MODEL, styleOnly, only("Q-REL-01"), "KEY_ACCOUNT_MANAGER");
        List<String> asked = MODEL.role("KEY_ACCOUNT_MANAGER").requirements().stream()
                .map(r -> r.competency())
                .filter(c -> !c.equals("REL"))
                .toList();
        assertThat(plan.notCovered()).isEqualTo(asked);
        assertThat(plan.toString()).contains("1 questions, not covered [");
        assertThat(plan.render(Locale.ENGLISH))
                .contains("   Nothing in this design tells about the level.\n")
                .contains("Not covered: ")
                .contains("Interview questions from fewer than two angles: "
                        + MODEL.competency("REL").name().in(Locale.ENGLISH) + ".\n");
    }

    @Test
    void refusesAnotherModelsBankAndAnUnknownRole() {
        QuestionBank other =
                ModelLibrary.questionBank(ModelLibrary.SALES_TEAM_LEAD).orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentPlan.of(MODEL, DESIGN, other, "KEY_ACCOUNT_MANAGER"))
                .withMessage("Model of question bank (sales-team-lead) must be key-account-manager.");
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> AssessmentPlan.of(MODEL, DESIGN, BANK, "NOBODY"));
    }

    @Test
    void rendersEveryRoleOfEveryModelInEveryLanguage() {
        for (String code : ModelLibrary.codes()) {
            CompetencyModel model = ModelLibrary.find(code).orElseThrow();
            QuestionBank bank = ModelLibrary.questionBank(code).orElseThrow();
            for (RoleProfile role : model.roles()) {
                AssessmentPlan plan = AssessmentPlan.of(model, AssessmentDesign.standard(model), bank, role.code());
                assertThat(plan.notCovered()).as(plan.toString()).isEmpty();
                for (Language language : Language.BUNDLED) {
                    assertThat(plan.render(language.toLocale()))
                            .doesNotContain("{", "}")
                            .contains(role.name().in(language))
                            .contains(plan.coverage()
                                    .get(0)
                                    .questions()
                                    .get(0)
                                    .text()
                                    .in(language));
                }
            }
        }
    }

    @Test
    void anInstrumentWithoutAWordGoesByItsCode() {
        AssessmentPlan plan = AssessmentPlan.of(MODEL, DESIGN, BANK, "KEY_ACCOUNT_MANAGER");
        List<AssessmentPlan.Coverage> coverage = new ArrayList<>(plan.coverage());
        coverage.set(
                0,
                new AssessmentPlan.Coverage(
                        coverage.get(0).requirement(), List.of(new AssessmentPlan.Use("SJT", 4, true)), List.of()));
        assertThat(new AssessmentPlan(MODEL, plan.role(), coverage).render(Locale.ENGLISH))
                .contains("   SJT, items: 4\n");
        coverage.remove(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssessmentPlan(MODEL, plan.role(), coverage))
                .withMessage("Coverage of role (KEY_ACCOUNT_MANAGER) must follow the requirements one by one.");
    }

    @Test
    void isSerializable() throws IOException, ClassNotFoundException {
        AssessmentPlan plan = AssessmentPlan.of(MODEL, DESIGN, BANK, "CLOSER");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(plan);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(plan);
        }
    }
}
