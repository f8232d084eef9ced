package org.openkam.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.instrument.StyleQuestionnaire.StyleItem;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.Polarity;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

class InstrumentTest {
    private static final RatingScale SCALE = RatingScale.of(1, 5);
    private static final Item ITEM = new Item("PLN-1", "PLN", Polarity.POSITIVE);

    private static StyleQuestionnaire closing() {
        LocalizedText name = LocalizedText.of("Closing");
        return StyleQuestionnaire.of(
                SCALE, List.of(new RoleComponent("CLOSING", name, List.of("SAL", "DEAL"), Delegability.NO, null)));
    }

    @Test
    void aStyleQuestionnaireAsksTwoAspectsFourTimesAndSixDesirabilityItems() {
        assertThat(closing().items()).hasSize(2 * 4 + 6);
        assertThat(closing().items().values())
                .filteredOn(StyleItem::reverse)
                .allMatch(i -> i.code().startsWith("CLOSING-4-"));
        assertThat(closing().items().get("CLOSING-4-DO_WELL"))
                .isEqualTo(new StyleItem("CLOSING-4-DO_WELL", "CLOSING", Aspect.DO_WELL, true));
        assertThat(closing().items().get("DESIRABILITY-6").component()).isEmpty();
        assertThat(closing().competencies()).containsExactly("DEAL", "SAL");
        assertThat(closing().code()).isEqualTo("STYLE");
    }

    @Test
    void a360AsksTheIndicatorsOfTheGivenCompetenciesInTheirOrder() {
        CompetencyModel model = ModelLibrary.keyAccountManager();
        MultiSourceFeedback feedback =
                MultiSourceFeedback.of(model, List.of(model.competency("PLN"), model.competency("REL")));
        assertThat(feedback.competencies()).containsExactly("PLN", "REL");
        assertThat(feedback.items().keySet())
                .hasSize(model.competency("PLN").indicators().size()
                        + model.competency("REL").indicators().size())
                .startsWith("PLN-1");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> feedback.items().clear());
    }

    @Test
    void theStandardDesignLeavesExtensionsOut() {
        CompetencyModel model = ModelLibrary.keyAccountManager();
        AssessmentDesign design = AssessmentDesign.standard(model);
        assertThat(design.multiSourceFeedback().orElseThrow().competencies()).hasSize(14);
        assertThat(design.styleQuestionnaire()).isPresent();
        assertThat(design.seenBy(model.competency("REL"))).containsExactly("360", "STYLE");
        model.competencies().stream()
                .filter(c -> c.extension())
                .forEach(c -> assertThat(design.seenBy(c)).doesNotContain("360"));
    }

    @Test
    void refusesNoItemsTheSameItemTwiceAndTheSameInstrumentTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiSourceFeedback.of(SCALE, List.of()))
                .withMessage("Items (empty) must have at least one element.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiSourceFeedback.of(SCALE, List.of(ITEM, ITEM)))
                .withMessage("Code of item (PLN-1) must be unique.");
        MultiSourceFeedback feedback = MultiSourceFeedback.of(SCALE, List.of(ITEM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssessmentDesign(List.of(feedback, feedback)))
                .withMessage("Instruments ([360, 360]) must not have a code twice.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Item("a b", "PLN", Polarity.POSITIVE));
    }
}
