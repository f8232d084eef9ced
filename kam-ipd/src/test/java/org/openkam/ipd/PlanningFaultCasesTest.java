package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.DevelopmentPlanner.Rules;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.json.ActionCatalogReader;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.PlanningNote;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.rule.ActionChoice;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.NeedRule;
import org.openkam.ipd.rule.PriorityRule;
import org.openkam.ipd.rule.SelectionTask;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;

/** Faults and hard cases of planning, by their number in the acceptance list of input. */
class PlanningFaultCasesTest {
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final Cast CAST = Cast.of(
                    ModelLibrary.keyAccountManager(), "KEY_ACCOUNT_MANAGER", "REL", "PLN", "PRD", "DEAL", "COM")
            .others("PLN", 1)
            .others("REL", 2)
            .others("PRD", 1)
            .others("DEAL", 2)
            .others("COM", 4)
            .draws("SOLUTION_NAV", 1);
    private static final CompetencyProfile PROFILE = CAST.profile();
    private static final RoleFit FIT = CAST.fit(PROFILE);

    private static DevelopmentPlan plan(DevelopmentPlanner planner) {
        return planner.plan(PROFILE, FIT);
    }

    private static DevelopmentNeed need(DevelopmentPlan plan, String competency) {
        return plan.needs().stream()
                .filter(n -> n.competency().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    private static List<PlanningNote> notes(DevelopmentPlan plan, PlanningNote.Kind kind) {
        return plan.subject().notes().stream().filter(n -> n.kind() == kind).toList();
    }

    @Test
    void case56WhatWasNeverAssessedIsUnknownAndNotZero() {
        DevelopmentPlan plan = plan(DevelopmentPlanner.standard());
        DevelopmentNeed never = need(plan, "SAL");
        assertThat(never.kind()).isEqualTo(NeedKind.NOT_ENOUGH_EVIDENCE);
        assertThat(never.verb()).isEqualTo(DevelopmentVerb.CLARIFY);
        assertThat(never.gap().score()).isInstanceOf(Estimate.NotComputable.class);
        assertThat(never.gap().claim()).isEqualTo(Claim.NO_CLAIM);
        assertThat(never.priority()).isZero();
        assertThat(never.decision().rationale().toString()).contains("No instrument asked about it");
        // REL 12, PLN 7, PRD 8, DEAL 8, COM 4 of 100 are covered
        assertThat(notes(plan, PlanningNote.Kind.COVERAGE)).singleElement().satisfies(note -> {
            assertThat(note.text().toString()).startsWith("Of the weight of the role 39 % has a score.");
            assertThat(note.competencies()).contains("SAL", "STR").doesNotContain("REL", "PLN", "CHG");
        });
        assertThat(plan.goals()).extracting(DevelopmentGoal::competency).doesNotContain("SAL");
    }

    @Test
    void case57AllWeightsUnknownIsNotComputableAndPlansNothing() {
        RoleProfile unknown = new RoleProfile(
                "OTHER",
                LocalizedText.of("Other"),
                List.of(new RoleRequirement("SAL", 4, BigDecimal.valueOf(100), true)));
        RoleFit fit = RoleFit.of(PROFILE, unknown);
        assertThat(fit.fit()).isInstanceOf(Estimate.NotComputable.class);
        DevelopmentPlan plan = DevelopmentPlanner.standard().plan(PROFILE, fit);
        assertThat(plan.goals()).isEmpty();
        assertThat(plan.uncovered()).isEmpty();
        assertThat(plan.render(Locale.ENGLISH))
                .contains("There is not enough evidence")
                .contains("0 % has a score");
    }

    /** Equal gaps, weights and relevances: the code of the competency decides, whatever the order of the role. */
    @Test
    void case58TiesGoByCode() {
        List<RoleRequirement> requirements = new ArrayList<>();
        for (String competency : List.of("REL", "DEAL")) {
            requirements.add(new RoleRequirement(competency, 4, BigDecimal.valueOf(50), false));
        }
        Rules equal = new Rules(
                Rules.standard().need(),
                fixed("one", d -> d.verb().callsForGoal() ? 1.0 : 0.0),
                ActionSelection.greedy());
        for (int turn = 0; turn < 2; turn++) {
            RoleProfile role = new RoleProfile("EVEN", LocalizedText.of("Even"), requirements);
            DevelopmentPlan plan = DevelopmentPlanner.standard()
                    .with(equal)
                    .with(new PlanLimits(1, 3, 26))
                    .plan(PROFILE, RoleFit.of(PROFILE, role));
            assertThat(plan.goals()).extracting(DevelopmentGoal::competency).containsExactly("DEAL");
            assertThat(plan.uncovered()).extracting(DevelopmentNeed::competency).containsExactly("REL");
            Collections.reverse(requirements);
        }
    }

    @Test
    void case59AGapWithoutAnActionIsUncoveredAndTheRestStillPlanned() {
        List<DevelopmentAction> some = ActionCatalogReader.bundled().actions().stream()
                .filter(a -> !a.competency().equals("PLN") && a.prerequisites().isEmpty())
                .toList();
        PlanLimits wide = new PlanLimits(3, 20, 52, PlanLimits.UNLIMITED, 30);
        DevelopmentPlan plan = plan(DevelopmentPlanner.standard().with(wide).with(new ActionCatalog("holed", some)));
        assertThat(plan.uncovered()).extracting(DevelopmentNeed::competency).contains("PLN");
        assertThat(plan.goals()).hasSize(3).noneMatch(g -> g.competency().equals("PLN"));
    }

    @Test
    void anEmptyCatalogueStillRelieves() {
        DevelopmentPlan plan = plan(DevelopmentPlanner.standard().with(new ActionCatalog("empty", List.of())));
        assertThat(plan.goals()).extracting(DevelopmentGoal::competency).containsExactly("PRD");
        assertThat(plan.uncovered())
                .extracting(DevelopmentNeed::competency)
                .containsExactlyInAnyOrder("PLN", "REL", "DEAL");
    }

    @Test
    void zeroHoursAWeekStillRelieve() {
        DevelopmentPlan plan = plan(DevelopmentPlanner.standard().with(new PlanLimits(3, 0, 26)));
        assertThat(plan.goals()).extracting(DevelopmentGoal::competency).containsExactly("PRD");
        assertThat(plan.goals().get(0).steps()).isNotEmpty().allMatch(s -> s.hours() == 0);
        assertThat(plan.uncovered())
                .extracting(DevelopmentNeed::competency)
                .containsExactlyInAnyOrder("PLN", "REL", "DEAL");
    }

    private record Outside(String code, Function<List<NeedEvidence>, List<NeedDecision>> answer) implements NeedRule {
        private static final long serialVersionUID = 1L;

        @Override
        public List<NeedDecision> decide(List<NeedEvidence> evidence, RatingScale scale) {
            return answer.apply(evidence);
        }
    }

    private static DevelopmentPlan with(Function<List<NeedEvidence>, List<NeedDecision>> answer) {
        Rules standard = Rules.standard();
        return plan(DevelopmentPlanner.standard()
                .with(new Rules(new Outside("outside", answer), standard.priority(), standard.selection())));
    }

    private static void saysThatTheRuleFailed(DevelopmentPlan plan, String found) {
        assertThat(notes(plan, PlanningNote.Kind.RULE_FAILED))
                .singleElement()
                .satisfies(note ->
                        assertThat(note.text().toString()).contains(found).doesNotContain("secret"));
        assertThat(plan.render(Locale.forLanguageTag("ru"))).contains("Внешнее правило нарушило свой контракт");
    }

    @Test
    void case66ANeedRuleThatThrowsDecidesNothingAndThePlanSaysSo() {
        for (Throwable thrown :
                List.of(new IllegalStateException("secret"), new StackOverflowError(), new AssertionError("secret"))) {
            DevelopmentPlan plan = with(evidence -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            });
            saysThatTheRuleFailed(plan, "broke rule N5: " + thrown.getClass().getName());
            assertThat(plan.goals()).isEmpty();
            assertThat(plan.needs()).isNotEmpty().allMatch(n -> n.kind() == NeedKind.NOT_ENOUGH_EVIDENCE);
            assertThat(plan.needs().get(0).decision().rationale().toString())
                    .startsWith("The rule that was to decide failed");
        }
    }

    @Test
    void case66AFailureOfTheMachineIsNotSwallowed() {
        assertThatThrownBy(() -> with(evidence -> {
                    throw new OutOfMemoryError("planted");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void case66OtherPeopleComplete() {
        ScoredProgramme scored = Scoring.standard().score(CAST.programme());
        Rules standard = Rules.standard();
        NeedRule some = new Outside("some", evidence -> {
            if (evidence.stream().anyMatch(e -> e.gap().score().fold(s -> s.value() < 2, reason -> false))) {
                throw new IllegalStateException();
            }
            return standard.need().decide(evidence, PROFILE.model().ratingScale());
        });
        List<DevelopmentPlan> plans = DevelopmentPlanner.standard()
                .with(new Rules(some, standard.priority(), standard.selection()))
                .planAll(scored.profiles());
        List<DevelopmentPlan> undisturbed = DevelopmentPlanner.standard().planAll(scored.profiles());
        assertThat(plans).hasSize(15);
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).assessee().equals(Cast.PERSON)) {
                saysThatTheRuleFailed(plans.get(i), "IllegalStateException");
            } else {
                assertThat(plans.get(i)).isEqualTo(undisturbed.get(i));
            }
        }
    }

    @Test
    void case67ANeedRuleThatBreaksItsContractDecidesNothing() {
        NeedDecision goal = Needs.decision(NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP);
        saysThatTheRuleFailed(with(evidence -> null), "broke rule N5: null");
        saysThatTheRuleFailed(with(evidence -> List.of()), "broke rule N1: 0 decisions");
        saysThatTheRuleFailed(with(evidence -> evidence.stream().map(e -> goal).toList()), "broke rule N2");
        saysThatTheRuleFailed(
                with(evidence -> evidence.stream()
                        .map(e -> Needs.decision(NeedKind.NOT_ENOUGH_EVIDENCE, DevelopmentVerb.DEVELOP))
                        .toList()),
                "broke rule N3: goal without a gap");
        saysThatTheRuleFailed(
                with(evidence -> evidence.stream()
                        .map(e -> e.gap().claim() == Claim.BELOW
                                ? new NeedDecision(
                                        NeedKind.LIMITATION, DevelopmentVerb.COMPENSATE, LocalizedText.of("r"), "COM")
                                : Needs.decision(NeedKind.NOT_ENOUGH_EVIDENCE, DevelopmentVerb.CLARIFY))
                        .toList()),
                "broke rule N4");
        saysThatTheRuleFailed(
                with(evidence -> evidence.stream()
                        .map(e -> new NeedDecision(
                                NeedKind.NOT_ENOUGH_EVIDENCE,
                                DevelopmentVerb.CLARIFY,
                                LocalizedText.of("call " + CALLS.getAndIncrement())))
                        .toList()),
                "broke rule N5: two answers");
        saysThatTheRuleFailed(
                with(evidence -> {
                    evidence.clear();
                    return List.of();
                }),
                "broke rule N5: java.lang.UnsupportedOperationException");
    }

    private record Fixed(String code, Function<NeedDecision, Double> answer) implements PriorityRule {
        private static final long serialVersionUID = 1L;

        @Override
        public double priority(NeedEvidence evidence, NeedDecision decision, double businessRelevance) {
            return answer.apply(decision);
        }
    }

    private static PriorityRule fixed(String code, Function<NeedDecision, Double> answer) {
        return new Fixed(code, answer);
    }

    @Test
    void case67APriorityRuleThatBreaksItsContractOrdersNothing() {
        Map<String, Function<NeedDecision, Double>> broken = Map.of(
                "P1: not finite", d -> Double.NaN,
                "P1: negative", d -> -1.0,
                "P1: priority without a goal", d -> 1.0,
                "P3: java.lang.NullPointerException", d -> null);
        broken.forEach((found, answer) -> {
            Rules standard = Rules.standard();
            DevelopmentPlan plan = plan(DevelopmentPlanner.standard()
                    .with(new Rules(standard.need(), fixed("mine", answer), standard.selection())));
            saysThatTheRuleFailed(plan, "broke rule " + found);
            assertThat(plan.goals()).as("nobody knows what comes first").isEmpty();
            assertThat(plan.uncovered()).hasSize(4);
            assertThat(need(plan, "PLN").kind()).isEqualTo(NeedKind.DEVELOPMENT_AREA);
        });
    }

    private record Choosing(String code, Function<SelectionTask, ActionChoice> answer) implements ActionSelection {
        private static final long serialVersionUID = 1L;

        @Override
        public ActionChoice select(SelectionTask task) {
            return answer.apply(task);
        }
    }

    private static DevelopmentPlan choosing(Function<SelectionTask, ActionChoice> answer) {
        Rules standard = Rules.standard();
        return plan(DevelopmentPlanner.standard()
                .with(new Rules(standard.need(), standard.priority(), new Choosing("mine", answer))));
    }

    @Test
    void case67ASelectionThatBreaksItsContractCostsTheActionsOnly() {
        Map<String, Function<SelectionTask, ActionChoice>> broken = Map.of(
                "A5: null", task -> null,
                "A5: java.lang.IllegalStateException",
                        task -> {
                            throw new IllegalStateException("secret");
                        },
                "A1: 0 lists", task -> new ActionChoice(List.of(), PlanReckoning.NOTHING));
        broken.forEach((found, answer) -> {
            DevelopmentPlan plan = choosing(answer);
            saysThatTheRuleFailed(plan, "broke rule " + found);
            assertThat(plan.goals()).allMatch(g -> g.need().verb() != DevelopmentVerb.DEVELOP);
            assertThat(plan.goals()).flatExtracting(DevelopmentGoal::steps).allMatch(s -> s.hours() == 0);
        });
    }

    @Test
    void nobodyAssessedAlonePlansOnImpressions() {
        assertThat(plan(DevelopmentPlanner.standard()).goals())
                .allMatch(g -> g.need().gap().claim() == Claim.BELOW && g.need().priority() > 0);
    }
}
