package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.text.Language;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;

/** Everybody in the sample programme gets a plan that can be read and defended, or is told that too little is known. */
class SampleProgrammePlansTest {
    private static final ScoredProgramme SCORED =
            Scoring.standard().score(ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a")));
    private static final List<DevelopmentPlan> PLANS =
            DevelopmentPlanner.standard().planAll(SCORED.profiles());

    @Test
    void everyGoalRestsOnAReleasedScoreBeyondError() {
        assertThat(PLANS).hasSameSizeAs(SCORED.profiles());
        assertThat(PLANS).flatExtracting(DevelopmentPlan::goals).isNotEmpty();
        for (DevelopmentPlan plan : PLANS) {
            assertThat(plan.goals()).allSatisfy(goal -> {
                assertThat(goal.need().gap().claim()).isEqualTo(Claim.BELOW);
                assertThat(goal.need().gap().score()).isInstanceOf(Estimate.Computed.class);
                assertThat(goal.steps()).isNotEmpty();
            });
        }
    }

    @Test
    void everyNeedHasItsReasonInThreeLanguagesWithNothingLeftOpen() {
        for (DevelopmentPlan plan : PLANS) {
            assertThat(plan.needs()).isNotEmpty();
            for (DevelopmentNeed need : plan.needs()) {
                for (Language language : Language.BUNDLED) {
                    assertThat(need.decision().rationale().byLanguage().get(language))
                            .isNotBlank()
                            .doesNotContain("{")
                            .doesNotContain("–")
                            .doesNotContain("null");
                }
            }
            assertThat(plan.render(Locale.ENGLISH)).doesNotContain("{");
        }
    }

    @Test
    void peopleDifferAsTheirDataDo() {
        assertThat(PLANS)
                .flatExtracting(DevelopmentPlan::needs)
                .extracting(DevelopmentNeed::kind)
                .contains(NeedKind.DEVELOPMENT_AREA, NeedKind.LIMITATION, NeedKind.STRENGTH, NeedKind.OVERUSE)
                .contains(NeedKind.ON_TARGET, NeedKind.SUPPORT, NeedKind.NOT_EXAMINED);
        assertThat(PLANS.stream()
                        .map(p -> p.goals().stream()
                                .map(g -> g.competency() + g.need().kind())
                                .toList())
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }
}
