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
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.plan.ModeHours;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.ScheduledAction;
import org.openkam.ipd.rule.ActionChoice;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.CheckedSelection;
import org.openkam.ipd.rule.SelectionFailedException;
import org.openkam.ipd.rule.SelectionTask;

/** The contract sees each planted fault, and so does the check at run time: the standard choice, spoiled in one way. */
class PlantedSelectionsTest {
    private static final AtomicInteger CALLS = new AtomicInteger();

    /** A way of spoiling. */
    enum Fault implements ActionSelection {
        NONE,
        NULL,
        THROWS,
        OVERFLOWS,
        ONE_LIST_MORE,
        TWICE,
        BACKWARDS,
        FOR_NO_GOAL,
        BEYOND_WEEKS,
        BEYOND_BUDGET,
        ALL_AT_ONCE,
        TOO_SHORT,
        WITHOUT_PREREQUISITES,
        NOTHING_DROPPED,
        CHANGING,
        MORE_CLOSURE,
        OTHER_HOURS,
        IN_ORDER_OF_CATALOGUE;

        @Override
        public String code() {
            return "planted-" + name().toLowerCase(Locale.ROOT);
        }

        @Override
        public ActionChoice select(SelectionTask task) {
            PlanLimits limits = task.limits();
            ActionChoice choice = ActionSelection.standard().select(task);
            List<List<ScheduledAction>> lists = new ArrayList<>();
            choice.byGoal().forEach(list -> lists.add(new ArrayList<>(list)));
            PlanReckoning r = choice.reckoning();
            switch (this) {
                case NULL -> {
                    return null;
                }
                case THROWS -> throw new IllegalStateException("A01 has a score of 2.4");
                case OVERFLOWS -> throw new StackOverflowError();
                case ONE_LIST_MORE -> lists.add(List.of());
                case TWICE -> lists.forEach(list -> list.addAll(List.copyOf(list)));
                case BACKWARDS -> lists.forEach(Collections::reverse);
                case FOR_NO_GOAL -> {
                    return new ActionChoice(lists.isEmpty() ? List.of() : forNoGoal(task, lists), r);
                }
                case BEYOND_WEEKS -> lists.replaceAll(each(a -> moved(a, limits.weeks())));
                case BEYOND_BUDGET -> {
                    return ActionSelection.standard()
                            .select(with(
                                    task,
                                    new PlanLimits(
                                            3,
                                            limits.hoursPerWeek(),
                                            limits.weeks(),
                                            Long.MAX_VALUE,
                                            limits.atOnce())));
                }
                case ALL_AT_ONCE -> {
                    return ActionSelection.standard()
                            .select(with(task, new PlanLimits(3, 1000, limits.weeks(), limits.budget(), 1000)));
                }
                case TOO_SHORT -> lists.replaceAll(each(a -> new ScheduledAction(a.action(), a.end() - 1, a.end())));
                case WITHOUT_PREREQUISITES ->
                    lists.replaceAll(list -> list.stream()
                            .filter(a -> !a.action().prerequisites().isEmpty())
                            .toList());
                case NOTHING_DROPPED -> {
                    return new ActionChoice(lists, new PlanReckoning(r.expectedClosure(), true, r.hours(), List.of()));
                }
                case CHANGING -> {
                    boolean optimal = CALLS.getAndIncrement() % 2 == 0;
                    return new ActionChoice(
                            lists, new PlanReckoning(r.expectedClosure(), optimal, r.hours(), r.dropped()));
                }
                case MORE_CLOSURE -> {
                    return new ActionChoice(
                            lists, new PlanReckoning(r.expectedClosure() + 1, true, r.hours(), r.dropped()));
                }
                case OTHER_HOURS -> {
                    return new ActionChoice(
                            lists, new PlanReckoning(r.expectedClosure(), true, new ModeHours(1, 1, 1), r.dropped()));
                }
                case IN_ORDER_OF_CATALOGUE -> {
                    boolean first = !task.catalog().actions().isEmpty()
                            && task.catalog().actions().get(0).code().contains("0");
                    return new ActionChoice(
                            lists, new PlanReckoning(r.expectedClosure(), first, r.hours(), r.dropped()));
                }
                default -> assertThat(this).isEqualTo(NONE);
            }
            return new ActionChoice(lists, r);
        }

        private static SelectionTask with(SelectionTask task, PlanLimits limits) {
            return new SelectionTask(task.goals(), task.catalog(), limits);
        }

        private static UnaryOperator<List<ScheduledAction>> each(UnaryOperator<ScheduledAction> change) {
            return list -> list.stream().map(change).toList();
        }

        private static ScheduledAction moved(ScheduledAction action, int weeks) {
            return new ScheduledAction(action.action(), action.start() + weeks, action.end() + weeks);
        }

        private static List<List<ScheduledAction>> forNoGoal(SelectionTask task, List<List<ScheduledAction>> lists) {
            for (DevelopmentAction action : task.catalog().actions()) {
                if (action.competency().equals("C4")) {
                    lists.set(0, List.of(new ScheduledAction(action, 0, 1)));
                }
            }
            return lists;
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
            SelectionTask task = ContractTasks.task(seed, 24);
            try {
                CheckedSelection.of(fault).select(task);
            } catch (SelectionFailedException e) {
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
        assertThat(found(Fault.NULL)).containsExactly("A1 null");
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
        assertThatThrownBy(() -> CheckedSelection.of(exhausted).select(ContractTasks.task(1, 9)))
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
        assertThat(CheckedSelection.of(new Exhausted()).code()).isEqualTo("-");
    }
}
