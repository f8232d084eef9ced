package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.PlanningNote;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.profile.CompetencyProfile;

/** What the host says of the work: R10 business priorities, R37 environment first. */
class PlanningContextTest {
    private static final Cast CAST = Cast.of(
                    ModelLibrary.keyAccountManager(), "KEY_ACCOUNT_MANAGER", "REL", "PLN", "DEAL", "COM")
            .others("REL", 2)
            .others("PLN", 2)
            .others("DEAL", 2)
            .others("COM", 2);
    private static final CompetencyProfile PROFILE = CAST.profile();

    private static DevelopmentPlan plan(PlanningContext context) {
        PlanLimits wide = new PlanLimits(3, 20, 52, PlanLimits.UNLIMITED, 30);
        return DevelopmentPlanner.standard().with(wide).plan(PROFILE, CAST.fit(PROFILE), context);
    }

    private static List<String> goals(DevelopmentPlan plan) {
        return plan.goals().stream().map(DevelopmentGoal::competency).toList();
    }

    /** Equal gaps: the weights 12, 7, 8, 4 decide, until the business asks for communication five times as much. */
    @Test
    void r10BusinessRelevanceChangesTheOrder() {
        assertThat(goals(plan(PlanningContext.unknown()))).containsExactly("REL", "DEAL", "PLN");
        PlanningContext context = PlanningContext.unknown().relevance("COM", 5).relevance(Map.of("REL", 0.1));
        DevelopmentPlan plan = plan(context);
        assertThat(goals(plan)).startsWith("COM").doesNotContain("REL");
        assertThat(plan.uncovered()).extracting(DevelopmentNeed::competency).containsExactly("REL");
        assertThat(plan.goals().get(0).need().priority())
                .isEqualTo(plan.goals().get(0).need().gap().gap().value() * 4 * 5);
    }

    /** What the business doesn't ask for at all, or what was withdrawn in the talk, takes no goal but isn't forgotten. */
    @Test
    void r10WhatHasNoRelevanceTakesNoGoal() {
        DevelopmentPlan plan = plan(PlanningContext.unknown().relevance("REL", 0));
        assertThat(goals(plan)).containsExactly("DEAL", "PLN", "COM");
        assertThat(plan.uncovered()).extracting(DevelopmentNeed::competency).containsExactly("REL");
    }

    /** One condition stands in the way of all: it is mended once, and the others wait for it. */
    @Test
    void r37TheEnvironmentComesFirstAndOnce() {
        TargetConditions conditions = TargetConditions.unknownAll().without(Condition.SPECIALIST_SUPPORT);
        DevelopmentPlan plan = plan(PlanningContext.unknown().with(conditions));
        assertThat(goals(plan)).containsExactly("REL");
        assertThat(plan.goals().get(0).need().kind()).isEqualTo(NeedKind.ENVIRONMENT);
        assertThat(plan.goals().get(0).steps())
                .extracting(PlanStep::code)
                .containsExactly("MEND-SPECIALIST_SUPPORT", "LOOK-AGAIN-REL");
        assertThat(plan.uncovered()).hasSize(3).allMatch(n -> n.verb() == DevelopmentVerb.MEND_CONDITIONS);
        assertThat(plan.goals().get(0).need().decision().rationale().in(Language.ENGLISH))
                .contains("support by a team of specialists");
        assertThat(plan.render(Locale.forLanguageTag("ru"))).doesNotContain("{");
    }

    @Test
    void r37AConditionMayConcernOneCompetencyAlone() {
        TargetConditions conditions = TargetConditions.unknownAll().without(Condition.TIME_TO_KNOW_CLIENT);
        DevelopmentPlan plan = plan(PlanningContext.unknown().with("REL", conditions));
        assertThat(plan.goals())
                .extracting(g -> g.need().verb())
                .containsExactly(DevelopmentVerb.MEND_CONDITIONS, DevelopmentVerb.DEVELOP, DevelopmentVerb.DEVELOP);
    }

    @Test
    void whatNobodySaidIsNeitherGivenNorMissing() {
        assertThat(plan(PlanningContext.unknown()))
                .isEqualTo(plan(PlanningContext.unknown()
                        .with(TargetConditions.givenAll().with(Condition.BUDGET))
                        .with(TargetConditions.unknownAll())));
    }

    @Test
    void whatCantBeIsRefused() {
        PlanningContext context = PlanningContext.unknown();
        assertThatThrownBy(() -> context.relevance("REL", -1)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> context.relevance("REL", Double.POSITIVE_INFINITY))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> context.relevance("a b", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> context.with("REL", null)).isInstanceOf(IllegalArgumentException.class);
    }

    /** R06: nobody does everything equally well, so scores that are all alike are a reason to ask, not to build on. */
    @Test
    void r06ScoresThatAreAllAlikeAreNoted() {
        assertThat(halo(3, 3, 3)).hasSize(1);
        assertThat(halo(3, 3, 3).get(0).text().in(new Language("pl"))).contains("Nikt nie robi wszystkiego");
        assertThat(halo(2, 3, 4)).isEmpty();
    }

    private static List<PlanningNote> halo(int first, int second, int third) {
        Cast cast = Cast.of(ModelLibrary.keyAccountManager(), "KEY_ACCOUNT_MANAGER", "REL", "PLN", "DEAL")
                .others("REL", first)
                .others("PLN", second)
                .others("DEAL", third);
        CompetencyProfile profile = cast.profile();
        return DevelopmentPlanner.standard().plan(profile, cast.fit(profile)).subject().notes().stream()
                .filter(n -> n.kind() == PlanningNote.Kind.HALO)
                .toList();
    }
}
