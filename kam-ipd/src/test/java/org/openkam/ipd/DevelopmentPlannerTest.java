package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.DateText;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.rule.PriorityRule;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;

class DevelopmentPlannerTest {
    private static final ScoredProgramme SCORED =
            Scoring.standard().score(Ratings.random(5, 40).programme());
    private static final RoleProfile ROLE = role(4);

    private static RoleProfile role(int target) {
        List<RoleRequirement> requirements = new ArrayList<>();
        for (String competency : List.of("TRK", "REL", "PLN", "DEAL")) {
            requirements.add(new RoleRequirement(competency, target, BigDecimal.valueOf(25), competency.equals("PLN")));
        }
        return new RoleProfile("ROLE", LocalizedText.of("Role"), requirements);
    }

    private static List<DevelopmentPlan> plans(DevelopmentPlanner planner) {
        return SCORED.profiles().stream()
                .map(p -> planner.plan(p, RoleFit.of(p, ROLE)))
                .toList();
    }

    private static ActionCatalog empty() {
        return new ActionCatalog("empty", List.of());
    }

    @Test
    void theProgrammeOfTheseTestsHasEveryKindOfNeed() {
        assertThat(plans(DevelopmentPlanner.standard()).stream()
                        .flatMap(p -> p.needs().stream())
                        .map(DevelopmentNeed::kind)
                        .distinct())
                .contains(NeedKind.DEVELOPMENT_AREA, NeedKind.LIMITATION, NeedKind.STRENGTH, NeedKind.DRAIN_RISK)
                .contains(NeedKind.ON_TARGET, NeedKind.NOT_ENOUGH_EVIDENCE);
    }

    @Property(tries = 40)
    void plansKeepTheirLimits(
            @ForAll @IntRange(min = 1, max = 4) int goals,
            @ForAll @IntRange(min = 1, max = 6) int hours,
            @ForAll @IntRange(min = 1, max = 30) int weeks) {
        PlanLimits limits = new PlanLimits(goals, hours, weeks);
        for (DevelopmentPlan plan : plans(DevelopmentPlanner.standard().with(limits))) {
            List<PlanStep> steps =
                    plan.goals().stream().flatMap(g -> g.steps().stream()).toList();
            assertThat(plan.goals()).hasSizeLessThanOrEqualTo(goals);
            assertThat(steps.stream().mapToInt(PlanStep::hours).sum()).isLessThanOrEqualTo(hours * weeks);
            assertThat(steps)
                    .allMatch(s -> s.due().getDays() <= 7 * weeks && s.due().getDays() > 0);
            for (DevelopmentGoal goal : plan.goals()) {
                assertThat(goal.steps())
                        .isSortedAccordingTo(Comparator.comparing(s -> s.due().getDays()));
            }
        }
    }

    @Test
    void everyNeedThatCallsForAGoalHasOneOrIsLeftForLater() {
        for (DevelopmentPlan plan : plans(DevelopmentPlanner.standard())) {
            List<DevelopmentNeed> calling =
                    plan.needs().stream().filter(DevelopmentNeed::callsForGoal).toList();
            List<DevelopmentNeed> found = new ArrayList<>(plan.uncovered());
            plan.goals().forEach(g -> found.add(g.need()));
            assertThat(found).containsExactlyInAnyOrderElementsOf(calling);
            assertThat(calling).allMatch(n -> n.gap().claim() == Claim.BELOW && n.priority() > 0);
            assertThat(plan.needs()).hasSize(4);
        }
    }

    @Test
    void goalsStandByPriorityAndTiesByCode() {
        for (DevelopmentPlan plan : plans(DevelopmentPlanner.standard().with(new PlanLimits(4, 6, 50)))) {
            assertThat(plan.goals().stream().map(DevelopmentGoal::need))
                    .isSortedAccordingTo(Comparator.comparingDouble((DevelopmentNeed n) -> -n.priority())
                            .thenComparing(DevelopmentNeed::competency));
        }
        var equal = new DevelopmentPlanner.Rules(
                DevelopmentPlanner.Rules.standard().need(),
                new Equal(),
                DevelopmentPlanner.Rules.standard().selection());
        for (DevelopmentPlan plan : plans(DevelopmentPlanner.standard().with(equal))) {
            assertThat(plan.goals().stream().map(DevelopmentGoal::competency)).isSorted();
        }
    }

    private record Equal() implements PriorityRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "equal";
        }

        @Override
        public double priority(NeedEvidence evidence, NeedDecision decision, double businessRelevance) {
            return decision.verb().callsForGoal() ? 1 : 0;
        }
    }

    @Test
    void anEmptyCatalogueLeavesReliefOnly() {
        for (DevelopmentPlan plan : plans(DevelopmentPlanner.standard().with(empty()))) {
            assertThat(plan.goals()).allMatch(g -> g.need().kind() == NeedKind.LIMITATION);
            assertThat(plan.goals()).allMatch(g -> g.steps().stream().allMatch(s -> s.hours() == 0));
            if (plan.goals().size() < plan.subject().limits().goals()) {
                assertThat(plan.uncovered()).allMatch(n -> n.kind() == NeedKind.DEVELOPMENT_AREA);
            }
            if (plan.goals().isEmpty() && !plan.uncovered().isEmpty()) {
                assertThat(plan.render(Locale.ENGLISH))
                        .contains("the catalogue or the limits of the plan leave no step");
            }
        }
    }

    /** What the catalogue has nothing for takes no goal away from what comes after it. */
    @Test
    void aHoleInTheCatalogueLeavesRoomForTheNextNeed() {
        ActionCatalog own = new ActionCatalog(
                "own", List.of(Needs.action("OWN-1", "TRK", LearningMode.EXPERIENCE, new Effort(3, 2))));
        DevelopmentPlanner planner = DevelopmentPlanner.standard().with(own).with(new PlanLimits(1, 3, 26));
        List<DevelopmentPlan> behind = plans(planner).stream()
                .filter(p -> p.needs().stream()
                        .anyMatch(n -> n.competency().equals("TRK") && n.kind() == NeedKind.DEVELOPMENT_AREA))
                .filter(p -> p.needs().stream().noneMatch(n -> n.kind() == NeedKind.LIMITATION))
                .filter(p -> !p.uncovered().isEmpty())
                .toList();
        assertThat(behind).isNotEmpty();
        assertThat(behind)
                .allSatisfy(p -> assertThat(p.goals())
                        .singleElement()
                        .extracting(DevelopmentGoal::competency)
                        .isEqualTo("TRK"));
    }

    @Test
    void anotherCatalogueIsUsedAlone() {
        ActionCatalog own = new ActionCatalog(
                "own", List.of(Needs.action("OWN-1", "REL", LearningMode.EXPERIENCE, new Effort(3, 2))));
        List<String> steps = plans(DevelopmentPlanner.standard().with(own)).stream()
                .flatMap(p -> p.goals().stream())
                .filter(g -> g.need().kind() == NeedKind.DEVELOPMENT_AREA)
                .flatMap(g -> g.steps().stream())
                .map(PlanStep::code)
                .distinct()
                .toList();
        assertThat(steps).containsExactly("OWN-1");
    }

    @Test
    void aLimitationIsHandedOverOrHeldAtAMinimum() {
        List<DevelopmentGoal> limitations = plans(DevelopmentPlanner.standard()).stream()
                .flatMap(p -> p.goals().stream())
                .filter(g -> g.need().kind() == NeedKind.LIMITATION)
                .toList();
        for (DevelopmentGoal goal : limitations) {
            List<String> codes = goal.steps().stream()
                    .filter(s -> s.mode().isEmpty())
                    .map(PlanStep::code)
                    .toList();
            // Nobody else can keep the relations with a client, and PLN is a must-have that can be handed over too.
            assertThat(codes.contains("MINIMUM-" + goal.competency()))
                    .isEqualTo(List.of("REL", "PLN").contains(goal.competency()));
            assertThat(codes.stream().anyMatch(c -> c.startsWith("DELEGATE-")))
                    .isEqualTo(!goal.competency().equals("REL"));
        }
        assertThat(limitations.stream().map(DevelopmentGoal::competency)).contains("REL", "PLN", "DEAL", "TRK");
    }

    @Test
    void datesCountFromTheStart() {
        DevelopmentPlan plan = plans(DevelopmentPlanner.standard()).stream()
                .filter(p -> !p.goals().isEmpty())
                .findFirst()
                .orElseThrow();
        PlanStep step = plan.goals().get(0).steps().get(0);
        assertThat(plan.start()).isEmpty();
        assertThat(plan.dueDate(step)).isEmpty();
        DevelopmentPlan dated = plan.startingOn(LocalDate.of(2028, 2, 1));
        LocalDate due = LocalDate.of(2028, 2, 1).plusDays(step.due().getDays());
        assertThat(dated.dueDate(step)).contains(due);
        assertThat(dated.render(Locale.ENGLISH))
                .contains("1 February 2028")
                .contains(DateText.of(due, Language.ENGLISH));
        assertThat(dated.goals()).isEqualTo(plan.goals());
        assertThatThrownBy(() -> plan.startingOn(null)).hasMessage("Start (null) must be given.");
    }

    @Test
    void profileAndFitMustBeAboutTheSamePerson() {
        CompetencyProfile one = SCORED.profile("A01");
        RoleFit other = RoleFit.of(SCORED.profile("A02"), ROLE);
        assertThatThrownBy(() -> DevelopmentPlanner.standard().plan(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(A02) must be about the profile's assessee A01");
    }

    @Test
    void oneAssesseeHasAPlanWithoutGoalsThatSaysWhy() {
        ScoredProgramme one = Scoring.standard().score(Ratings.random(8, 1).programme());
        CompetencyProfile profile = one.profile("A00");
        DevelopmentPlan plan = DevelopmentPlanner.standard().plan(profile, RoleFit.of(profile, ROLE));
        assertThat(plan.goals()).isEmpty();
        assertThat(plan.uncovered()).isEmpty();
        assertThat(plan.render(Locale.ENGLISH))
                .contains("There is not enough evidence to say what is below its target");
        assertThat(plan.render(Locale.forLanguageTag("ru"))).contains("Данных недостаточно");
        assertThat(plan.render(Locale.forLanguageTag("pl"))).contains("Za mało danych");
    }

    private static List<String> rendered(ScoringPolicy policy) {
        return Scoring.with(policy).score(Ratings.random(5, 40).programme()).profiles().stream()
                .map(p -> DevelopmentPlanner.standard()
                        .plan(p, RoleFit.of(p, ROLE))
                        .render(Locale.ENGLISH))
                .toList();
    }

    @Test
    void plansSpeakOfErrorOnlyWhereErrorDecided() {
        assertThat(rendered(ScoringPolicy.standard()))
                .noneMatch(plan -> plan.contains("policy's rule"))
                .anyMatch(plan -> plan.contains("the difference exceeds its error"));
        assertThat(rendered(PolicyPresets.primalogikGaps()))
                .noneMatch(plan -> plan.contains("error") || plan.contains("reliabl"))
                .anyMatch(plan -> plan.contains("by the policy's rule this difference counts"))
                .anyMatch(plan -> plan.contains("No requirement is below its target by the policy's rule"));
        assertThat(rendered(ScoringPolicy.standard().with("bare", IntervalMethod.none())))
                .noneMatch(plan -> plan.contains("exceeds"))
                .anyMatch(plan -> plan.contains("The policy gives the scores no intervals"));
    }

    @Test
    void whoMeetsTheRoleIsToldSo() {
        RoleProfile easy = role(1);
        DevelopmentPlan plan = SCORED.profiles().stream()
                .map(p -> DevelopmentPlanner.standard().plan(p, RoleFit.of(p, easy)))
                .filter(p -> p.needs().stream().noneMatch(n -> n.kind() == NeedKind.NOT_ENOUGH_EVIDENCE))
                .findFirst()
                .orElseThrow();
        assertThat(plan.goals()).isEmpty();
        assertThat(plan.render(Locale.ENGLISH)).contains("No requirement is reliably below its target");
    }

    @Test
    void noPlanHasAHoleInItsWords() {
        for (String language : List.of("en", "ru", "pl")) {
            for (DevelopmentPlan plan : plans(DevelopmentPlanner.standard())) {
                assertThat(plan.render(Locale.forLanguageTag(language)))
                        .doesNotContain("{")
                        .doesNotContain("}")
                        .doesNotContain("null")
                        .doesNotContain("unknown")
                        .doesNotContain("  \n");
                assertThat(plan.startingOn(LocalDate.EPOCH).render(Locale.forLanguageTag(language)))
                        .doesNotContain("{");
            }
        }
    }

    /** Half way between two levels the lower one counts, whether it is even or not: from 2.5 to 3 and from 3.5 to 4, not to 5. */
    @Test
    void aScoreHalfWayAimsAtTheNextWholeLevel() {
        Rounds rounds = Rounds.of("PLN", "REL");
        for (int r = 1; r <= 4; r++) {
            rounds.one("A", "AP" + r, "PEER", r % 2 == 0 ? 2 : 3, r % 2 == 0 ? 3 : 4);
        }
        CompetencyProfile profile = rounds.profile("A");
        ActionCatalog own = new ActionCatalog(
                "own",
                List.of(
                        Needs.action("OWN-1", "PLN", LearningMode.EXPERIENCE, new Effort(3, 2)),
                        Needs.action("OWN-2", "REL", LearningMode.EXPERIENCE, new Effort(3, 2))));
        DevelopmentPlan plan = DevelopmentPlanner.standard()
                .with(own)
                .plan(profile, RoleFit.of(profile, Rounds.role(5, "PLN", 50, "REL", 50)));
        assertThat(plan.goal("PLN").orElseThrow().measure().baseline()).isEqualTo(2.5);
        assertThat(plan.goal("PLN").orElseThrow().measure().target()).isEqualTo(3);
        assertThat(plan.goal("REL").orElseThrow().measure().baseline()).isEqualTo(3.5);
        assertThat(plan.goal("REL").orElseThrow().measure().target()).isEqualTo(4);
    }
}
