package org.openkam.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.Polarity;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

class AssessmentKitTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();

    private static void refuses(Instrument instrument, String message) {
        AssessmentDesign design = new AssessmentDesign(List.of(instrument));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssessmentKit(MODEL, null, List.of(design)))
                .withMessageContaining(message);
    }

    @Test
    void findsADesignByItsCode() {
        AssessmentKit kit = ModelLibrary.kit(MODEL.code()).orElseThrow();
        assertThat(kit.design("standard")).isEqualTo(AssessmentDesign.standard(MODEL));
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> kit.design("standart"))
                .withMessageContaining("Maybe standard was meant.");
        assertThat(AssessmentKit.of(MODEL).questions()).isEmpty();
        assertThat(AssessmentKit.of(MODEL)).hasToString("key-account-manager 1.0 (designs [], 0 questions)");
    }

    @Test
    void refusesInstrumentsOfAnotherModelOrScale() {
        RatingScale other = RatingScale.of(1, 4);
        Item item = new Item("PLN-1", "PLN", Polarity.POSITIVE);
        refuses(new HybridTest(Map.of("XXX", 1)), "([XXX]) must be competencies of the model.");
        refuses(MultiSourceFeedback.of(other, List.of(item)), "(1..4) must be that of the model, 1..5.");
        refuses(
                MultiSourceFeedback.of(MODEL.ratingScale(), List.of(new Item("PLN-1", "REL", Polarity.POSITIVE))),
                "must be indicators of the model.");
        RoleComponent own = new RoleComponent("OWN", LocalizedText.of("Own"), List.of("PLN"), Delegability.NO, null);
        refuses(StyleQuestionnaire.of(MODEL.ratingScale(), List.of(own)), "must be role components of the model.");
        refuses(StyleQuestionnaire.of(other, MODEL.roleComponents()), "must be that of the model, 1..5.");
        refuses(
                new CompetencyInterview(other, Set.of("PLN"), 1, CompetencyInterview.Depth.standard()),
                "must be that of the model, 1..5.");
    }

    @Test
    void refusesADesignTwiceAndQuestionsForAnotherModel() {
        AssessmentDesign design = AssessmentDesign.standard(MODEL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssessmentKit(MODEL, null, List.of(design, design)))
                .withMessage("Designs ([standard, standard]) must not have a code twice.");
        QuestionBank other =
                ModelLibrary.questionBank(ModelLibrary.SALES_TEAM_LEAD).orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentKit.of(MODEL).withQuestions(other))
                .withMessage("Model of question bank (sales-team-lead) must be key-account-manager.");
    }

    @Test
    void travelsToAnotherMachineUnchanged() throws IOException, ClassNotFoundException {
        AssessmentKit kit = ModelLibrary.kit(MODEL.code()).orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(kit.designs());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(kit.designs());
        }
    }
}
