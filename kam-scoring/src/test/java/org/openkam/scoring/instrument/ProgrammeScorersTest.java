package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.Evidenced;
import org.openkam.scoring.Panel;
import org.openkam.scoring.profile.InstrumentEvidence;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScaleMap;

/** Which instruments of a programme are scored, and on which competencies they decide. */
class ProgrammeScorersTest {
    private static final AssessmentKit KIT =
            ModelLibrary.kit(ModelLibrary.KEY_ACCOUNT_MANAGER).orElseThrow();

    /** Says 3 on REL of everybody but B. */
    private record Sample(String instrument) implements InstrumentScorer {
        @Override
        public List<InstrumentScore> scores(String assessee) {
            return assessee.equals("B") ? List.of() : List.of(Evidenced.score(instrument, "REL", 3, 0.3));
        }

        @Override
        public ScaleMap map(RatingScale scale) {
            return ScaleMap.ofShare(scale);
        }
    }

    /** The style questionnaire scores no competency, so the standard design leaves everything to the 360. */
    @Test
    void theDesignSaysWhereTheCombinedScoreDecides() {
        assertThat(ProgrammeScorers.deciding(AssessmentDesign.standard(KIT.model())))
                .isEmpty();
        assertThat(ProgrammeScorers.deciding(KIT.design("two-views")))
                .isEqualTo(KIT.design("two-views")
                        .multiSourceFeedback()
                        .orElseThrow()
                        .competencies());
        assertThat(ProgrammeScorers.deciding(KIT.design("full"))).contains("REL", "PLN");
    }

    @Test
    void whoTookNoPartHasNoEvidence() {
        ProgrammeScorers scorers = ProgrammeScorers.of(
                Panel.of(3, "REL-1").assessee("A").assessee("B").programme(), List.of(new Sample("SAMPLE")));

        assertThat(scorers.evidence("A").scores()).hasSize(1);
        assertThat(scorers.evidence("A").maps()).containsKey("SAMPLE");
        assertThat(scorers.evidence("A").deciding()).isEmpty();
        assertThat(scorers.evidence("B")).isEqualTo(InstrumentEvidence.NONE);
    }
}
