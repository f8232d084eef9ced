package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SharedWeakness;

/**
 * Source case 000: a director for key accounts who avoids the technical side of deals and lets deadlines slip, without noticing the latter.
 * Skill isn't examined at this level; technical depth is backed up, and planning, which practically all colleagues see, is developed.
 */
class KeyAccountDirectorTest {
    private static final Cast CAST = Cast.of(
                    ModelLibrary.keyAccountManager(), "DIRECTOR_KEY_ACCOUNTS", "REL", "PRD", "PLN", "VTL", "COM")
            .others("REL", 5)
            .others("PRD", 2)
            .others("PLN", 1)
            .self("PLN", 4)
            .draws("SOLUTION_NAV", 1);
    private static final CompetencyProfile PROFILE = CAST.profile();
    private static final DevelopmentPlan PLAN = DevelopmentPlanner.standard().plan(PROFILE, CAST.fit(PROFILE));

    private static DevelopmentNeed need(DevelopmentPlan plan, String competency) {
        return plan.needs().stream()
                .filter(n -> n.competency().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void technicalDepthIsBackedUpByPresalesAndNotExamined() {
        DevelopmentNeed need = need(PLAN, "PRD");
        assertThat(need.kind()).isEqualTo(NeedKind.SUPPORT);
        assertThat(need.verb()).isEqualTo(DevelopmentVerb.BACK_UP);
        assertThat(need.decision().rationale().in(Language.ENGLISH))
                .contains("for style, not for skill")
                .contains("(presales specialist)");
        assertThat(need.decision().rationale().in(new Language("ru"))).contains("подстраховке");
        assertThat(need.decision().rationale().in(new Language("pl"))).contains("wspiera");
    }

    @Test
    void planningIsDevelopedBecausePracticallyAllColleaguesSeeIt() {
        DevelopmentNeed need = need(PLAN, "PLN");
        assertThat(need.evidence().corroboration().weakness()).isEqualTo(SharedWeakness.Kind.SERIOUS);
        assertThat(need.evidence().corroboration().selfView()).isEqualTo(SelfOther.Kind.BLIND_SPOT);
        assertThat(need.kind()).isEqualTo(NeedKind.DEVELOPMENT_AREA);
        assertThat(PLAN.goals()).extracting(DevelopmentGoal::competency).containsExactly("PLN");
        assertThat(PLAN.goals().get(0).steps()).isNotEmpty();
    }

    /** He doesn't notice it himself, so the released facts of the 360 stand as arguments: nine raters, the own view of 4. */
    @Test
    void theBlindSpotComesWithItsFacts() {
        String reason = need(PLAN, "PLN").decision().rationale().in(Language.ENGLISH);
        assertThat(reason)
                .contains("Practically all colleagues")
                .containsPattern(
                        "The facts: the others see 1\\.\\d\\d \\(9 raters\\), the own view is [34]\\.\\d\\d\\.");
        assertThat(need(PLAN, "PLN").decision().rationale().in(new Language("ru")))
                .containsPattern("другие видят 1,\\d\\d \\(9 оценивших\\)");
        assertThat(need(PLAN, "PLN").decision().rationale().in(new Language("pl")))
                .containsPattern("inni widzą 1,\\d\\d \\(9 osób oceniających\\)");
    }

    @Test
    void nothingElseIsExamined() {
        assertThat(PLAN.needs().stream()
                        .filter(n -> !List.of("PRD", "PLN").contains(n.competency()))
                        .map(DevelopmentNeed::kind))
                .containsOnly(NeedKind.NOT_EXAMINED, NeedKind.NOT_ENOUGH_EVIDENCE)
                .contains(NeedKind.NOT_EXAMINED);
        assertThat(need(PLAN, "VTL").kind())
                .as("below the director's target of 5, and a must-have")
                .isEqualTo(NeedKind.NOT_EXAMINED);
        assertThat(PLAN.render(Locale.ENGLISH)).doesNotContain("{").doesNotContain("null");
    }

    /** The same person compared with a role that is looked at for skill: technical depth is shared, with a minimum for the rest. */
    @Test
    void inARoleForSkillTheSameAvoidanceIsALimitation() {
        Cast account = Cast.of(
                        ModelLibrary.keyAccountManager(), "KEY_ACCOUNT_MANAGER", "REL", "PRD", "PLN", "VTL", "COM")
                .others("PRD", 2)
                .others("PLN", 1)
                .self("PLN", 4)
                .draws("SOLUTION_NAV", 1);
        CompetencyProfile profile = account.profile();
        DevelopmentPlan plan = DevelopmentPlanner.standard().plan(profile, account.fit(profile));
        DevelopmentNeed need = need(plan, "PRD");
        assertThat(need.kind()).isEqualTo(NeedKind.LIMITATION);
        assertThat(need.verb()).isEqualTo(DevelopmentVerb.SECURE_MINIMUM);
        DevelopmentGoal goal = plan.goals().stream()
                .filter(g -> g.competency().equals("PRD"))
                .findFirst()
                .orElseThrow();
        assertThat(goal.steps())
                .extracting(PlanStep::code)
                .contains("DELEGATE-SOLUTION_NAV", "LOOK-BACK-SOLUTION_NAV", "MINIMUM-PRD", "MINIMUM-HELD-PRD");
        assertThat(goal.steps().get(0).text().partner().orElseThrow()).hasToString("presales specialist");
    }
}
