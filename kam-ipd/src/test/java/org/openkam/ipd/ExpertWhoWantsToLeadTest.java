package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Source case 004: an expert who wants to lead, controls well, and gives direction less well than he thinks. The wish isn't the ability: the
 * plan has steps for what a leader needs, and says what the others see.
 */
class ExpertWhoWantsToLeadTest {
    private static final Cast CAST = Cast.of(
                    ModelLibrary.salesTeamLead(), "SALES_TEAM_LEADER", "DIR", "DEV", "CTL", "FBK")
            .others("DIR", 2)
            .self("DIR", 5)
            .others("DEV", 2)
            .others("CTL", 5)
            .others("FBK", 4)
            .draws("TEAM_DIRECTION", 5)
            .draws("PEOPLE_GROWTH", 5);
    private static final CompetencyProfile PROFILE = CAST.profile();
    private static final ActionCatalog TOOLS = new ActionCatalog(
            "tools",
            List.of(
                    Needs.action("PROJECT", "DIR", LearningMode.EXPERIENCE, new Effort(10, 8)),
                    Needs.action("COACHING", "DEV", LearningMode.EXPOSURE, new Effort(6, 8))));

    @Test
    void whatALeaderNeedsHasStepsAndControlIsTakenBack() {
        DevelopmentPlan plan = DevelopmentPlanner.standard().with(TOOLS).plan(PROFILE, CAST.fit(PROFILE));
        assertThat(plan.goals()).extracting(DevelopmentGoal::competency).containsExactlyInAnyOrder("DIR", "DEV");
        assertThat(plan.goals())
                .allSatisfy(goal -> assertThat(goal.need().kind()).isEqualTo(NeedKind.DEVELOPMENT_AREA))
                .flatExtracting(DevelopmentGoal::steps)
                .extracting(PlanStep::code)
                .containsExactlyInAnyOrder("PROJECT", "COACHING");
        assertThat(plan.needs())
                .filteredOn(n -> n.competency().equals("CTL"))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.kind())
                            .as("5 against 3, liked, while direction is neglected")
                            .isEqualTo(NeedKind.OVERUSE);
                    assertThat(n.decision().rationale().in(Language.ENGLISH))
                            .contains("Giving direction & inspiring; Developing people");
                });
        assertThat(plan.needs())
                .filteredOn(n -> n.competency().equals("DIR"))
                .singleElement()
                .satisfies(n -> assertThat(n.decision().rationale().in(Language.ENGLISH))
                        .contains("The facts:"));
    }

    /** The same scores bring a supervisor's role in reach: nothing there asks for a goal in control. */
    @Test
    void aSupervisorNeedsLess() {
        RoleFit fit = RoleFit.of(PROFILE, PROFILE.model().role("SALES_SUPERVISOR"));
        DevelopmentPlan plan = DevelopmentPlanner.standard().with(TOOLS).plan(PROFILE, fit);
        assertThat(plan.needs())
                .filteredOn(n -> List.of("DIR", "CTL").contains(n.competency()))
                .allSatisfy(n -> assertThat(n.kind().isBelowTarget()).isFalse());
    }
}
