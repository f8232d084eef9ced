package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;

class ReliefTest {

    /** The bundled model with one part of the work, whose code is as long as a code may be. */
    private static CompetencyProfile profile(Delegability delegability) {
        RoleComponent component = new RoleComponent(
                "C".repeat(64), LocalizedText.of("Bids"), List.of("DEAL"), delegability, LocalizedText.of("bid desk"));
        CompetencyModel bundled = Ratings.MODEL;
        CompetencyModel model = CompetencyModel.of(
                new CompetencyModel.Identity("own", bundled.version(), bundled.name()),
                bundled.scale(),
                new CompetencyModel.Parts(
                        bundled.clusters(), bundled.competencies(), List.of(component), bundled.roles()));
        var terms = new Programme.Terms(model, Programme.Terms.of(model).design(), AnonymityPromise.standard(), "1");
        var answers = AnswerTable.builder(
                        model.ratingScale(), model.indicators().keySet())
                .build()
                .table();
        var person = new Participant("A", "KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", "", Language.ENGLISH, Map.of());
        return Scoring.standard()
                .score(Programme.of(terms, List.of(person), answers))
                .profile("A");
    }

    @Test
    void theLongestCodeStillMakesAStep() {
        PlanStep step = Relief.steps(profile(Delegability.YES), Needs.need("DEAL"), PlanLimits.standard())
                .get(0);
        assertThat(step.code()).hasSize(64).startsWith("DELEGATE-CCC");
        assertThat(step.name().in(Language.ENGLISH)).isEqualTo("Hand over \"Bids\"");
        assertThat(step.due().getDays()).isEqualTo(28);
    }

    @Test
    void whatCannotBeHandedOverIsHeldAtAMinimum() {
        List<PlanStep> steps = Relief.steps(profile(Delegability.NO), Needs.need("DEAL"), PlanLimits.standard());
        assertThat(steps).extracting(PlanStep::code).containsExactly("MINIMUM-DEAL");
    }

    @Test
    void aShortPlanEndsBeforeFourWeeks() {
        PlanStep step = Relief.steps(profile(Delegability.PARTLY), Needs.need("DEAL"), new PlanLimits(1, 1, 2))
                .get(0);
        assertThat(step.due().getDays()).isEqualTo(14);
        assertThat(step.name().in(Language.ENGLISH)).isEqualTo("Share \"Bids\"");
    }
}
