package org.openkam.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;

/** Rules about designs. */
class DesignChecksTest {
    private static final DesignChecks CHECKS = DesignChecks.standard();

    @Test
    void theStandardDesignOfEveryBundledModelIsSound() {
        for (String code : ModelLibrary.codes()) {
            CompetencyModel model = ModelLibrary.find(code).orElseThrow();
            assertThat(CHECKS.check(model, AssessmentDesign.standard(model)))
                    .as(code)
                    .isEmpty();
        }
    }

    @Test
    void aCompetencySeenByFewerThanTwoInstrumentsIsFoundUnlessItIsAnExtension() {
        SoundModel parts = new SoundModel();
        parts.competency("EXT", "Draws a map.", "Reads a map.", "Sells a map.");
        parts.competency("NEW", "Draws a plan.", "Reads a plan.", "Sells a plan.");
        CompetencyModel model = parts.build();
        Findings findings = CHECKS.check(model, AssessmentDesign.standard(model));
        assertThat(SoundModel.found(findings)).containsExactly("/competencies/NEW {competency=NEW, count=1}");
        AssessmentDesign alone = new AssessmentDesign(
                List.of(MultiSourceFeedback.of(model, List.of(model.competency("PLN"), model.competency("NEW")))));
        assertThat(SoundModel.found(CHECKS.check(model, alone)))
                .containsExactly(
                        "/competencies/NEW {competency=NEW, count=1}",
                        "/competencies/PLN {competency=PLN, count=1}",
                        "/competencies/REL {competency=REL, count=0}");
    }

    @Test
    void rulesAreLeftOutAndAdded() {
        DesignChecks none = CHECKS.without(FindingCode.DESIGN_FEW_INSTRUMENTS);
        CompetencyModel model = new SoundModel().build();
        AssessmentDesign alone = new AssessmentDesign(List.of(MultiSourceFeedback.of(model, model.competencies())));
        assertThat(none.codes()).isNotEmpty().doesNotContain(FindingCode.DESIGN_FEW_INSTRUMENTS);
        assertThat(none.check(model, alone)).isEmpty();
        assertThat(none.with(new FewInstruments()).check(model, alone)).isEqualTo(CHECKS.check(model, alone));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHECKS.with(new FewInstruments()))
                .withMessage(
                        "Check (DESIGN_FEW_INSTRUMENTS) must have a code of its own; leave out the other one first.");
    }
}
