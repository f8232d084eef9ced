package org.openkam.ipd.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.Needs;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.plan.DroppedAction;
import org.openkam.ipd.plan.DroppedAction.Reason;
import org.openkam.ipd.plan.ModeHours;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.tck.ContractTasks;

class StandardSelectionTest {
    private static final ActionSelection STANDARD = ActionSelection.standard();

    private static DevelopmentAction action(
            String code, String competency, Effort effort, double effect, String... before) {
        DevelopmentAction plain = Needs.action(code, competency, LearningMode.EXPERIENCE, effort);
        return new DevelopmentAction(
                code,
                plain.scope(),
                plain.form(),
                effort,
                new ExpectedEffect(effect, plain.effect().source()),
                List.of(before),
                plain.text());
    }

    private static ActionChoice choice(List<SelectionGoal> goals, PlanLimits limits, DevelopmentAction... actions) {
        return STANDARD.select(new SelectionTask(goals, new ActionCatalog("c", "EUR", List.of(actions)), limits));
    }

    private static List<String> times(ActionChoice choice) {
        return choice.byGoal().stream()
                .flatMap(List::stream)
                .map(Object::toString)
                .toList();
    }

    private static List<String> dropped(ActionChoice choice) {
        return choice.reckoning().dropped().stream()
                .map(DroppedAction::toString)
                .toList();
    }

    private static double closure(SelectionTask task, PlanLimits limits) {
        return STANDARD.select(new SelectionTask(task.goals(), task.catalog(), limits))
                .reckoning()
                .expectedClosure();
    }

    /** 10 hours a week for 2 weeks are 20: one action of 15 hours for 0.6, or two of 10 hours for 0.4 each; 2 x 0.4 x 20 = 16. */
    @Test
    void twoSmallActionsBeatTheLargestOne() {
        ActionChoice choice = choice(
                List.of(Needs.goal("C0")),
                new PlanLimits(1, 10, 2),
                action("A", "C0", new Effort(15, 1), 0.6),
                action("B", "C0", new Effort(10, 1), 0.4),
                action("C", "C0", new Effort(10, 1), 0.4));
        assertThat(times(choice)).containsExactly("B weeks 1-1", "C weeks 2-2");
        assertThat(choice.reckoning().expectedClosure()).isEqualTo(16);
        assertThat(choice.reckoning().isOptimal()).isTrue();
        assertThat(choice.reckoning().hours()).isEqualTo(new ModeHours(20, 0, 0));
        assertThat(dropped(choice)).containsExactly("A LESS_EFFECT");
    }

    /**
     * By hand, 2 hours a week, two lanes. A (6 hours, 2 weeks) starts at once and has its hours in weeks 1-3. B (2 hours, 5 weeks)
     * takes the other lane from the start; its hours follow in week 4; it ends after its 5 weeks. C (4 hours, 1 week) waits for the
     * first free lane, that of A, at the end of week 3; its hours are done after those of B, in weeks 5-6, so it starts with week 5.
     * D comes after A: the lane of B is free after week 5, hours from week 7 on, 2 weeks.
     */
    @Test
    void theScheduleIsThatOfTheDescription() {
        ActionChoice choice = choice(
                List.of(Needs.goal("C0")),
                new PlanLimits(1, 2, 20, PlanLimits.UNLIMITED, 2),
                action("A", "C0", new Effort(6, 2), 0.2),
                action("B", "C0", new Effort(2, 5), 0.2),
                action("C", "C0", new Effort(4, 1), 0.2),
                action("D", "C0", new Effort(1, 2), 0.2, "A"));
        assertThat(times(choice)).containsExactly("A weeks 1-3", "B weeks 1-5", "C weeks 5-6", "D weeks 6-7");
    }

    /** What comes before an action of another competency stands with the goal that needs it, and closes nothing there. */
    @Test
    void anActionThatOnlyPreparesClosesNothing() {
        ActionChoice choice = choice(
                List.of(Needs.goal("C0"), Needs.goal("C1")),
                new PlanLimits(2, 5, 10),
                action("P", "OTHER", new Effort(5, 1), 3),
                action("X", "C1", new Effort(5, 1), 0.5, "P"));
        assertThat(choice.byGoal().get(0)).isEmpty();
        assertThat(Needs.codes(choice.byGoal().get(1))).containsExactly("P", "X");
        assertThat(choice.reckoning().expectedClosure()).isEqualTo(10);
    }

    /** What comes before an action of another goal still closes its own gap: 20 x 0.5 + 20 x 0.5 = 20. */
    @Test
    void anActionThatPreparesAnotherGoalClosesItsOwn() {
        ActionChoice choice = choice(
                List.of(Needs.goal("C0"), Needs.goal("C1")),
                new PlanLimits(2, 5, 2),
                action("P", "C1", new Effort(5, 1), 0.5),
                action("X", "C0", new Effort(5, 1), 0.5, "P"),
                action("Y", "C0", new Effort(10, 1), 0.9));
        assertThat(Needs.codes(choice.byGoal().get(0))).containsExactly("X");
        assertThat(Needs.codes(choice.byGoal().get(1))).containsExactly("P");
        assertThat(choice.reckoning().expectedClosure()).isEqualTo(20);
    }

    /** 4 - 3.3 is 0.7000000000000002 in binary; 0.3 and 0.4 close it, and a third action for the last bit isn't taken. */
    @Test
    void theLastBitOfAGapAsksForNothing() {
        double gap = 4 - 3.3;
        assertThat(gap).isGreaterThan(0.7);
        ActionChoice choice = choice(
                List.of(new SelectionGoal("C0", 3.3, gap, 20)),
                new PlanLimits(1, 10, 10),
                action("A", "C0", new Effort(1, 1), 0.3),
                action("B", "C0", new Effort(1, 1), 0.4),
                action("C", "C0", new Effort(1, 1), 0.1));
        assertThat(times(choice)).containsExactly("A weeks 1-1", "B weeks 1-1");
        assertThat(dropped(choice)).containsExactly("C NOT_NEEDED");
        assertThat(choice.reckoning().expectedClosure()).isEqualTo(14);
    }

    /** 0.1 + 0.2 ties with 0.3 although it is more in binary: the one action is fewer than the two. */
    @Test
    void tiesAreDecimalTies() {
        assertThat(0.1 + 0.2).isGreaterThan(0.3);
        ActionChoice choice = choice(
                List.of(Needs.goal("C0")),
                new PlanLimits(1, 1, 2),
                action("A", "C0", new Effort(1, 1), 0.1),
                action("B", "C0", new Effort(1, 1), 0.2),
                action("C", "C0", new Effort(2, 1), 0.3));
        assertThat(times(choice)).containsExactly("C weeks 1-2");
    }

    /** Case 58: the same closure for less cost, then with fewer actions, then by code. */
    @Test
    void case58TiesGoByCostThenNumberThenCode() {
        PlanLimits one = new PlanLimits(1, 1, 1);
        assertThat(times(choice(
                        List.of(Needs.goal("C0")),
                        one,
                        action("A", "C0", new Effort(1, 1, 200), 0.5),
                        action("B", "C0", new Effort(1, 1, 100), 0.5),
                        action("C", "C0", new Effort(1, 1, 100), 0.5))))
                .containsExactly("B weeks 1-1");
        assertThat(times(choice(
                        List.of(new SelectionGoal("C0", 2, 1, 20)),
                        new PlanLimits(1, 3, 9),
                        action("A", "C0", new Effort(1, 1), 0.5),
                        action("B", "C0", new Effort(1, 1), 0.5),
                        action("C", "C0", new Effort(9, 9), 1))))
                .containsExactly("C weeks 1-9");
    }

    /** Case 63: never beyond hours or budget; the best that fits, and what was dropped with its reason. */
    @Test
    void case63BudgetOrHoursExceeded() {
        ActionChoice choice = choice(
                List.of(Needs.goal("C0"), new SelectionGoal("C1", 2, 0.5, 10)),
                new PlanLimits(2, 2, 5, 300, 3),
                action("DEAR", "C0", new Effort(1, 1, 301), 2),
                action("LONG", "C0", new Effort(1, 6), 2),
                action("MUCH", "C0", new Effort(11, 1), 2),
                action("PAID-1", "C0", new Effort(4, 1, 200), 0.5),
                action("PAID-2", "C0", new Effort(4, 1, 100), 0.4),
                action("PAID-3", "C0", new Effort(4, 1, 100), 0.3),
                action("AFTER", "C0", new Effort(1, 1), 2, "LONG"),
                action("ENOUGH", "C1", new Effort(2, 1), 0.5),
                action("SPARE", "C1", new Effort(2, 2), 0.5));
        // 20 x (0.5 + 0.4) + 10 x 0.5 = 23 in 4 + 4 + 2 hours for 300.
        assertThat(choice.reckoning().expectedClosure()).isEqualTo(23);
        assertThat(Needs.codes(choice.byGoal().get(0))).containsExactly("PAID-1", "PAID-2");
        assertThat(Needs.codes(choice.byGoal().get(1))).containsExactly("ENOUGH");
        assertThat(dropped(choice))
                .containsExactly(
                        "AFTER PREREQUISITE",
                        "DEAR BUDGET",
                        "LONG WEEKS",
                        "MUCH HOURS",
                        "PAID-3 LESS_EFFECT",
                        "SPARE NOT_NEEDED");
    }

    /** Case 64: sums of the largest costs and numbers are exact; zero and negative values are no effort. */
    @Test
    void case64SumsDoNotOverflow() {
        long most = 1_000_000_000_000L;
        List<DevelopmentAction> actions = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            actions.add(action("A" + i, "C" + i % 3, new Effort(10_000, 1, most), 200));
        }
        List<SelectionGoal> goals = new ArrayList<>();
        for (int g = 0; g < 3; g++) {
            goals.add(new SelectionGoal("C" + g, 0, 200, 1_000_000));
        }
        ActionCatalog catalog = new ActionCatalog("c", "EUR", actions);
        PlanLimits unlimited = new PlanLimits(3, 1000, 1000);
        PlanReckoning free =
                STANDARD.select(new SelectionTask(goals, catalog, unlimited)).reckoning();
        assertThat(free.expectedClosure()).isEqualTo(6e8);
        assertThat(free.hours().sum()).isEqualTo(30_000);
        // The least budget that is enough for two and not for three.
        PlanLimits two = new PlanLimits(3, 1000, 1000, 3 * most - 1, 3);
        assertThat(STANDARD.select(new SelectionTask(goals, catalog, two))
                        .reckoning()
                        .expectedClosure())
                .isEqualTo(4e8);
        assertThatThrownBy(() -> new Effort(0, 1)).hasMessageContaining("Hours (0)");
        assertThatThrownBy(() -> new Effort(1, 0)).hasMessageContaining("Weeks (0)");
        assertThatThrownBy(() -> new Effort(1, 1, -1)).hasMessageContaining("Cost (-1)");
        assertThatThrownBy(() -> new SelectionGoal("C", 1, 1e300, 1)).hasMessageContaining("Gap (");
    }

    private static SelectionTask large(int actions, int goals, PlanLimits limits) {
        SplittableRandom random = new SplittableRandom(actions + goals);
        List<DevelopmentAction> catalog = new ArrayList<>();
        for (int i = 0; i < actions; i++) {
            String[] before = i > 100 && random.nextInt(4) == 0 ? new String[] {"A" + (i - 100)} : new String[0];
            Effort effort = new Effort(2 + random.nextInt(15), 1 + random.nextInt(12), random.nextInt(10) * 100);
            catalog.add(action("A" + i, "C" + i % goals, effort, (1 + random.nextInt(99)) / 100.0, before));
        }
        List<SelectionGoal> gaps = new ArrayList<>();
        for (int g = 0; g < goals; g++) {
            gaps.add(new SelectionGoal("C" + g, 2, (1 + random.nextInt(200)) / 100.0, 1 + random.nextInt(40)));
        }
        return new SelectionTask(gaps, new ActionCatalog("large", "EUR", catalog), limits);
    }

    private static void isHonest(SelectionTask task) {
        ActionChoice choice = STANDARD.select(task);
        assertThat(ChoiceCheck.firstBroken(task, choice)).isEmpty();
        assertThat(choice.reckoning().isOptimal()).isFalse();
        assertThat(choice.byGoal().stream().mapToInt(List::size).sum()).isPositive();
        assertThat(choice.reckoning().expectedClosure())
                .isGreaterThanOrEqualTo(
                        ActionSelection.greedy().select(task).reckoning().expectedClosure());
        assertThat(STANDARD.select(task)).isEqualTo(choice);
    }

    /** Case 65: too much to search; the best so far, within the limits, and it says that it may not be the best. */
    @Test
    void case65TenThousandActionsForAThousandGaps() {
        isHonest(large(10_000, 1000, new PlanLimits(1000, 3, 26, 5000, 3)));
    }

    /** Case 65 with limits that hold hundreds of actions, more than the search decides on. */
    @Test
    void case65ManyActionsFit() {
        isHonest(large(2000, 300, new PlanLimits(1000, 100, 100, PlanLimits.UNLIMITED, 20)));
    }

    /** Between 36 candidates and 64 the search may come to its end; if it doesn't, it says so. */
    @Test
    void manyEqualActionsEndAfterAFixedNumberOfNodes() {
        SplittableRandom random = new SplittableRandom(64);
        List<DevelopmentAction> equal = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            equal.add(action("A" + i, "C" + i % 4, new Effort(3 + random.nextInt(14), 2 + random.nextInt(12)), 0.5));
        }
        List<SelectionGoal> gaps = new ArrayList<>();
        for (int g = 0; g < 4; g++) {
            gaps.add(new SelectionGoal("C" + g, 1, 50, 7 + g));
        }
        isHonest(new SelectionTask(gaps, new ActionCatalog("equal", equal), new PlanLimits(4, 5, 40)));
        SelectionTask tight = large(60, 6, new PlanLimits(6, 3, 6, PlanLimits.UNLIMITED, 3));
        ActionChoice choice = STANDARD.select(tight);
        assertThat(ChoiceCheck.firstBroken(tight, choice)).isEmpty();
        assertThat(choice.reckoning().isOptimal()).isTrue();
    }

    @Test
    void anEmptyCatalogueGivesEmptyLists() {
        ActionChoice choice = choice(List.of(Needs.goal("C0")), PlanLimits.standard());
        assertThat(choice.byGoal()).containsExactly(List.of());
        assertThat(choice.reckoning()).isEqualTo(PlanReckoning.NOTHING);
        assertThat(choice(List.of(), PlanLimits.standard(), action("A", "C0", new Effort(1, 1), 1)))
                .isEqualTo(new ActionChoice(List.of(), PlanReckoning.NOTHING));
    }

    @Test
    void withoutHoursNothingIsTaken() {
        ActionChoice choice =
                choice(List.of(Needs.goal("C0")), new PlanLimits(1, 0, 26), action("A", "C0", new Effort(1, 1), 1));
        assertThat(choice.byGoal()).containsExactly(List.of());
        assertThat(dropped(choice)).containsExactly("A HOURS");
        assertThat(choice.reckoning().isOptimal()).isTrue();
        assertThat(ActionSelection.greedy()
                        .select(new SelectionTask(
                                List.of(Needs.goal("C0")),
                                new ActionCatalog("c", List.of(action("A", "C0", new Effort(1, 1), 1))),
                                new PlanLimits(1, 0, 26)))
                        .byGoal())
                .containsExactly(List.of());
    }

    /** What counts nothing is not done, however much time there is. */
    @Test
    void aGoalWithoutWeightTakesNothing() {
        ActionChoice choice = choice(
                List.of(new SelectionGoal("C0", 2, 2, 0)),
                PlanLimits.standard(),
                action("A", "C0", new Effort(1, 1), 1));
        assertThat(dropped(choice)).containsExactly("A " + Reason.NOT_NEEDED);
    }

    @Property(tries = 300)
    void widerLimitsNeverLowerTheClosure(
            @ForAll long seed,
            @ForAll @IntRange(max = 6) int hours,
            @ForAll @IntRange(max = 10) int weeks,
            @ForAll @LongRange(max = 400) long budget,
            @ForAll @IntRange(max = 3) int lanes) {
        SelectionTask task = ContractTasks.task(seed, 18);
        PlanLimits limits = task.limits();
        long more = limits.budget() > 1000 ? limits.budget() : limits.budget() + budget;
        PlanLimits wider =
                new PlanLimits(3, limits.hoursPerWeek() + hours, limits.weeks() + weeks, more, limits.atOnce() + lanes);
        assertThat(closure(task, wider)).isGreaterThanOrEqualTo(closure(task, limits));
    }

    @Property(tries = 200)
    void oneActionMoreNeverLowersTheClosureAndGreedyIsNeverAbove(@ForAll long seed) {
        SelectionTask task = ContractTasks.task(seed, 18);
        List<DevelopmentAction> actions = new ArrayList<>(task.catalog().actions());
        double all = closure(task, task.limits());
        assertThat(ActionSelection.greedy().select(task).reckoning().expectedClosure())
                .isLessThanOrEqualTo(all);
        if (!actions.isEmpty()) {
            actions.remove(actions.size() - 1); // nothing comes after the last one
            SelectionTask less = new SelectionTask(task.goals(), new ActionCatalog("c", "EUR", actions), task.limits());
            assertThat(closure(less, task.limits())).isLessThanOrEqualTo(all);
        }
    }

    @Test
    void aGoalIsReachableIfAnActionFitsWithWhatComesBefore() {
        SelectionTask task = new SelectionTask(
                List.of(Needs.goal("C0"), Needs.goal("C1"), Needs.goal("C2")),
                new ActionCatalog(
                        "c",
                        List.of(
                                action("A", "C0", new Effort(5, 6), 1),
                                action("B", "C1", new Effort(5, 6), 1, "A"),
                                action("C", "C2", new Effort(5, 4), 1, "A"))),
                new PlanLimits(3, 3, 10));
        assertThat(task.reachable()).containsExactly("C0", "C2");
    }
}
