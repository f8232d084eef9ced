package org.openkam.ipd.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.plan.ModeHours;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.ScheduledAction;
import org.openkam.ipd.rule.ActionChoice;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.CheckedRules;
import org.openkam.ipd.rule.RuleFailedException;
import org.openkam.ipd.rule.SelectionTask;

/** The contract sees each planted fault, and so does the check at run time: the standard choice, spoiled in one way. */
class PlantedSelectionsTest {
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final long MOST = PlanLimits.UNLIMITED;

    /** A way of spoiling. */
    enum Fault implements ActionSelection {
        NONE((task, choice) -> choice),
        NULL((task, choice) -> null),
        THROWS((task, choice) -> {
            throw new IllegalStateException("A01 has a score of 2.4");
        }),
        OVERFLOWS((task, choice) -> {
            throw new StackOverflowError();
        }),
        ONE_LIST_MORE((task, choice) -> lists(choice, lists -> lists.add(List.of()))),
        TWICE((task, choice) -> each(choice, list -> Stream.concat(list.stream(), list.stream()))),
        BACKWARDS((task, choice) -> lists(choice, lists -> lists.replaceAll(Fault::backwards))),
        FOR_NO_GOAL((task, choice) -> lists(choice, lists -> forNoGoal(task, lists))),
        BEYOND_WEEKS((task, choice) -> each(choice, list -> list.stream().map(a -> moved(a, task.limits())))),
        BEYOND_BUDGET(
                (task, choice) -> within(task, l -> new PlanLimits(3, l.hoursPerWeek(), l.weeks(), MOST, l.atOnce()))),
        ALL_AT_ONCE((task, choice) -> within(task, l -> new PlanLimits(3, 1000, l.weeks(), l.budget(), 1000))),
        TOO_SHORT((task, choice) -> each(choice, list -> list.stream().map(Fault::cut))),
        WITHOUT_PREREQUISITES((task, choice) -> each(
                choice,
                list -> list.stream().filter(a -> !a.action().prerequisites().isEmpty()))),
        NOTHING_DROPPED((task, choice) ->
                told(choice, r -> new PlanReckoning(r.expectedClosure(), true, r.hours(), List.of()))),
        CHANGING((task, choice) -> optimal(choice, Integer.bitCount(CALLS.getAndIncrement()) % 2 == 0)),
        IN_ORDER_OF_CATALOGUE((task, choice) -> optimal(choice, isFirstSmallest(task))),
        MORE_CLOSURE((task, choice) ->
                told(choice, r -> new PlanReckoning(r.expectedClosure() + 1, true, r.hours(), r.dropped()))),
        OTHER_HOURS((task, choice) ->
                told(choice, r -> new PlanReckoning(r.expectedClosure(), true, new ModeHours(1, 1, 1), r.dropped())));

        private final BiFunction<SelectionTask, ActionChoice, ActionChoice> spoil;

        Fault(BiFunction<SelectionTask, ActionChoice, ActionChoice> spoil) {
            this.spoil = spoil;
        }

        @Override
        public String code() {
            return "planted-" + name().toLowerCase(Locale.ROOT);
        }

        @Override
        public ActionChoice select(SelectionTask task) {
            return spoil.apply(task, ActionSelection.standard().select(task));
        }

        private static ActionChoice lists(ActionChoice choice, Consumer<List<List<ScheduledAction>>> change) {
            List<List<ScheduledAction>> lists = new ArrayList<>(choice.byGoal());
            change.accept(lists);
            return new ActionChoice(lists, choice.reckoning());
        }

        private static ActionChoice each(
                ActionChoice choice, Function<List<ScheduledAction>, Stream<ScheduledAction>> change) {
            return lists(
                    choice, lists -> lists.replaceAll(list -> change.apply(list).toList()));
        }

        private static ActionChoice told(ActionChoice choice, UnaryOperator<PlanReckoning> change) {
            return new ActionChoice(choice.byGoal(), change.apply(choice.reckoning()));
        }

        private static ActionChoice optimal(ActionChoice choice, boolean optimal) {
            return told(choice, r -> new PlanReckoning(r.expectedClosure(), optimal, r.hours(), r.dropped()));
        }

        private static ActionChoice within(SelectionTask task, UnaryOperator<PlanLimits> limits) {
            return ActionSelection.standard()
                    .select(new SelectionTask(task.goals(), task.catalog(), limits.apply(task.limits())));
        }

        private static List<ScheduledAction> backwards(List<ScheduledAction> list) {
            List<ScheduledAction> backwards = new ArrayList<>(list);
            Collections.reverse(backwards);
            return backwards;
        }

        private static ScheduledAction moved(ScheduledAction action, PlanLimits limits) {
            return new ScheduledAction(action.action(), action.start() + limits.weeks(), action.end() + limits.weeks());
        }

        private static ScheduledAction cut(ScheduledAction action) {
            return new ScheduledAction(action.action(), action.end() - 1, action.end());
        }

        private static void forNoGoal(SelectionTask task, List<List<ScheduledAction>> lists) {
            task.catalog().actions().stream()
                    .filter(a -> a.competency().equals("C4") && !lists.isEmpty())
                    .forEach(a -> lists.set(0, List.of(new ScheduledAction(a, 0, 1))));
        }

        private static boolean isFirstSmallest(SelectionTask task) {
            List<String> codes = task.catalog().actions().stream()
                    .map(DevelopmentAction::code)
                    .toList();
            return !codes.isEmpty() && codes.get(0).equals(Collections.min(codes));
        }
    }

    private static ActionSelectionContract contract(Fault fault) {
        return new ActionSelectionContract() {
            @Override
            protected ActionSelection selection() {
                return fault;
            }
        };
    }

    private static void fails(ThrowingCallable... rules) {
        for (ThrowingCallable rule : rules) {
            assertThatThrownBy(rule).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void theContractSeesThem() {
        fails(contract(Fault.ONE_LIST_MORE)::a1, contract(Fault.TWICE)::a1, contract(Fault.BACKWARDS)::a1);
        fails(contract(Fault.FOR_NO_GOAL)::a1, contract(Fault.FOR_NO_GOAL)::a4);
        fails(contract(Fault.BEYOND_WEEKS)::a2, contract(Fault.BEYOND_BUDGET)::a2, contract(Fault.ALL_AT_ONCE)::a2);
        fails(contract(Fault.TOO_SHORT)::a2, contract(Fault.WITHOUT_PREREQUISITES)::a3);
        fails(contract(Fault.NOTHING_DROPPED)::a4, contract(Fault.CHANGING)::a5);
        fails(contract(Fault.IN_ORDER_OF_CATALOGUE)::a5);
        fails(contract(Fault.MORE_CLOSURE)::a6, contract(Fault.OTHER_HOURS)::a6);
        assertThatThrownBy(contract(Fault.NULL)::a1).isInstanceOf(NullPointerException.class);
        ActionSelectionContract sound = contract(Fault.NONE);
        for (ThrowingCallable rule :
                List.<ThrowingCallable>of(sound::a1, sound::a2, sound::a3, sound::a4, sound::a5, sound::a6)) {
            assertThatCode(rule).doesNotThrowAnyException();
        }
    }

    /** Returns the rules that are found broken, over the tasks of the contract, and how. */
    private static Set<String> found(Fault fault) {
        Set<String> found = new TreeSet<>();
        for (int seed = 0; seed < 100; seed++) {
            SelectionTask task = ContractTasks.task(seed, 18);
            try {
                CheckedRules.select(fault, task);
            } catch (RuleFailedException e) {
                assertThat(e.failure().code()).isEqualTo(fault.code());
                assertThat(e.failure().className()).contains("PlantedSelectionsTest");
                assertThat(e.getMessage()).doesNotContain("A01");
                found.add(e.failure().rule() + " " + e.failure().found());
            }
        }
        return found;
    }

    @Test
    void theCheckSeesThem() {
        assertThat(found(Fault.NONE)).isEmpty();
        assertThat(found(Fault.NULL)).containsExactly("A5 null");
        assertThat(found(Fault.ONE_LIST_MORE)).contains("A1 4 lists", "A1 1 lists");
        assertThat(found(Fault.TWICE)).containsExactly("A1 an action twice");
        assertThat(found(Fault.BACKWARDS)).containsExactly("A1 another order");
        assertThat(found(Fault.FOR_NO_GOAL)).contains("A1 an action for no goal");
        assertThat(found(Fault.BEYOND_WEEKS)).containsExactly("A2 beyond the weeks");
        assertThat(found(Fault.BEYOND_BUDGET)).containsExactly("A2 beyond the budget");
        assertThat(found(Fault.TOO_SHORT)).contains("A2 shorter than its weeks", "A2 more hours than a week has");
        assertThat(found(Fault.ALL_AT_ONCE)).contains("A2 more hours than a week has", "A2 too many actions at once");
        assertThat(found(Fault.WITHOUT_PREREQUISITES)).contains("A3 an action before is missing");
        assertThat(found(Fault.NOTHING_DROPPED)).containsExactly("A4 other actions dropped");
        assertThat(found(Fault.CHANGING)).containsExactly("A5 two answers");
        assertThat(found(Fault.IN_ORDER_OF_CATALOGUE)).containsExactly("A5 two answers");
        assertThat(found(Fault.MORE_CLOSURE)).containsExactly("A6 another closure");
        assertThat(found(Fault.OTHER_HOURS)).containsExactly("A6 other hours");
    }

    /** Case 66: a strategy that throws is named, and what it said isn't repeated, because it may quote a score. */
    @Test
    void case66AThrowingSelectionIsNamed() {
        assertThat(found(Fault.THROWS)).containsExactly("A5 java.lang.IllegalStateException");
        assertThat(found(Fault.OVERFLOWS)).containsExactly("A5 java.lang.StackOverflowError");
        ActionSelection exhausted = new Exhausted();
        assertThatThrownBy(() -> CheckedRules.select(exhausted, ContractTasks.task(1, 9)))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private record Exhausted() implements ActionSelection {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            throw new IllegalStateException("none");
        }

        @Override
        public ActionChoice select(SelectionTask task) {
            throw new OutOfMemoryError("planted");
        }
    }

    /** Case 67: whatever a selection does to what it is given, nothing changes. */
    @Test
    void case67InputsCannotBeChanged() {
        SelectionTask task = ContractTasks.task(3, 24);
        assertThatThrownBy(() -> task.goals().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> task.catalog().actions().clear()).isInstanceOf(UnsupportedOperationException.class);
        ActionChoice choice = ActionSelection.standard().select(task);
        assertThatThrownBy(() -> choice.byGoal().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> choice.reckoning().dropped().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> new PlanReckoning(Double.NaN, true, ModeHours.NONE, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
