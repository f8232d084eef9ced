package org.openkam.ipd.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.plan.DroppedAction;
import org.openkam.ipd.plan.ScheduledAction;
import org.openkam.ipd.rule.ActionChoice;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.SelectionGoal;
import org.openkam.ipd.rule.SelectionTask;

/** The rules A1 to A6 of {@link ActionSelection}. */
public abstract class ActionSelectionContract {
    private static final int CASES = 200;
    private static final int MOST = 18;
    private static final int THREADS = 4;

    /** Returns the selection that is tested; equal selections at each call. */
    protected abstract ActionSelection selection();

    private static List<SelectionTask> tasks() {
        List<SelectionTask> tasks = new ArrayList<>();
        for (int seed = 0; seed < CASES; seed++) {
            tasks.add(ContractTasks.task(seed, MOST));
        }
        return tasks;
    }

    /** A task and what was chosen for it. */
    private record Choice(SelectionTask task, ActionChoice choice) {

        List<ScheduledAction> scheduled() {
            return choice.byGoal().stream().flatMap(List::stream).toList();
        }

        Map<String, ScheduledAction> byCode() {
            Map<String, ScheduledAction> byCode = new TreeMap<>();
            scheduled().forEach(a -> byCode.put(a.action().code(), a));
            return byCode;
        }

        static boolean isFor(SelectionGoal goal, DevelopmentAction action) {
            return action.competency().equals(goal.competency())
                    && action.scope().covers(goal.score());
        }

        boolean isNeeded(String code) {
            return scheduled().stream()
                    .map(ScheduledAction::action)
                    .filter(a -> a.prerequisites().contains(code))
                    .anyMatch(a -> task.goals().stream().anyMatch(g -> isFor(g, a)) || isNeeded(a.code()));
        }
    }

    private List<Choice> choices() {
        return tasks().stream()
                .map(task -> new Choice(task, selection().select(task)))
                .toList();
    }

    @Test
    @DisplayName("The code is a code and stays the same")
    final void code() {
        assertThat(selection().code())
                .matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                .isEqualTo(selection().code());
    }

    @Test
    @DisplayName(
            "A1 one list for each goal, by end, then code; each action for its goal or before one that is, none twice")
    final void a1() {
        for (Choice c : choices()) {
            assertThat(c.choice.byGoal()).hasSameSizeAs(c.task.goals());
            assertThat(c.scheduled()).extracting(a -> a.action().code()).doesNotHaveDuplicates();
            for (int g = 0; g < c.task.goals().size(); g++) {
                SelectionGoal goal = c.task.goals().get(g);
                assertThat(c.choice.byGoal().get(g))
                        .isSortedAccordingTo(Comparator.comparingInt(ScheduledAction::end)
                                .thenComparing(a -> a.action().code()));
                for (ScheduledAction action : c.choice.byGoal().get(g)) {
                    assertThat(c.task.catalog().actions()).contains(action.action());
                    assertThat(Choice.isFor(goal, action.action())
                                    || c.isNeeded(action.action().code()))
                            .isTrue();
                }
            }
        }
    }

    @Test
    @DisplayName("A2 the limits are kept in every week: actions, hours, end and costs")
    final void a2() {
        for (Choice c : choices()) {
            long cost = 0;
            for (ScheduledAction action : c.scheduled()) {
                cost = Math.addExact(cost, action.action().effort().cost());
                assertThat(action.end()).isLessThanOrEqualTo(c.task.limits().weeks());
                assertThat(action.end() - action.start())
                        .isGreaterThanOrEqualTo(action.action().effort().weeks());
            }
            assertThat(cost).isLessThanOrEqualTo(c.task.limits().budget());
            for (int from = 0; from < c.task.limits().weeks(); from++) {
                int week = from;
                assertThat(c.scheduled().stream().filter(a -> a.start() <= week && week < a.end()))
                        .hasSizeLessThanOrEqualTo(c.task.limits().atOnce());
                for (int to = from + 1; to <= c.task.limits().weeks(); to++) {
                    assertThat(hoursWithin(c, from, to))
                            .isLessThanOrEqualTo((to - from) * c.task.limits().hoursPerWeek());
                }
            }
        }
    }

    /** The hours that can't be done at any other time; if they fit for all spans of weeks, they can be spread (Hall's theorem). */
    private static int hoursWithin(Choice c, int from, int to) {
        return c.scheduled().stream()
                .filter(a -> a.start() >= from && a.end() <= to)
                .mapToInt(a -> a.action().effort().hours())
                .sum();
    }

    @Test
    @DisplayName("A3 an action starts when all before it is done")
    final void a3() {
        for (Choice c : choices()) {
            Map<String, ScheduledAction> byCode = c.byCode();
            for (ScheduledAction action : c.scheduled()) {
                for (String before : action.action().prerequisites()) {
                    assertThat(byCode).containsKey(before);
                    assertThat(byCode.get(before).end()).isLessThanOrEqualTo(action.start());
                }
            }
        }
    }

    @Test
    @DisplayName("A4 what isn't chosen for a goal's competency is dropped with a reason")
    final void a4() {
        for (Choice c : choices()) {
            Set<String> competencies = new HashSet<>();
            c.task.goals().forEach(g -> competencies.add(g.competency()));
            List<String> left = c.task.catalog().actions().stream()
                    .filter(a -> competencies.contains(a.competency()))
                    .map(DevelopmentAction::code)
                    .filter(code -> !c.byCode().containsKey(code))
                    .sorted()
                    .toList();
            assertThat(c.choice.reckoning().dropped())
                    .extracting(d -> d.action().code())
                    .containsExactlyElementsOf(left);
            assertThat(c.choice.reckoning().dropped())
                    .extracting(DroppedAction::reason)
                    .doesNotContainNull();
        }
    }

    @Test
    @DisplayName(
            "A5 same input, same choice: for any order of the catalogue, as a copy, and on several threads at once")
    final void a5() throws IOException, ClassNotFoundException, InterruptedException, ExecutionException {
        ActionSelection selection = selection();
        List<ActionChoice> once = answers(selection, tasks());
        assertThat(once).doesNotContainNull();
        List<SelectionTask> shuffled =
                tasks().stream().map(ActionSelectionContract::shuffled).toList();
        assertThat(answers(selection, shuffled)).isEqualTo(once);
        assertThat(answers(copy(selection), tasks())).isEqualTo(once);
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<ActionChoice>> work = () -> answers(selection, tasks());
            for (Future<List<ActionChoice>> answer : executor.invokeAll(Collections.nCopies(THREADS, work))) {
                assertThat(answer.get()).isEqualTo(once);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<ActionChoice> answers(ActionSelection selection, List<SelectionTask> tasks) {
        return tasks.stream().map(selection::select).toList();
    }

    private static SelectionTask shuffled(SelectionTask task) {
        List<DevelopmentAction> actions = new ArrayList<>(task.catalog().actions());
        Collections.shuffle(actions, new Random(actions.toString().hashCode()));
        ActionCatalog catalog = new ActionCatalog(
                task.catalog().code(), task.catalog().currency().orElse(null), actions);
        return new SelectionTask(task.goals(), catalog, task.limits());
    }

    private static ActionSelection copy(ActionSelection selection) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(selection);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ActionSelection) in.readObject();
        }
    }

    @Test
    @DisplayName("A6 closure and hours are those of the chosen actions")
    final void a6() {
        for (Choice c : choices()) {
            double closure = 0;
            for (SelectionGoal goal : c.task.goals()) {
                double effect = c.scheduled().stream()
                        .filter(a -> Choice.isFor(goal, a.action()))
                        .mapToDouble(a -> a.action().effect().points())
                        .sum();
                closure += goal.weight() * Math.min(goal.gap(), effect);
            }
            assertThat(c.choice.reckoning().expectedClosure()).isCloseTo(closure, within(1e-6));
            for (LearningMode mode : LearningMode.values()) {
                int hours = c.scheduled().stream()
                        .filter(a -> a.action().mode() == mode)
                        .mapToInt(a -> a.action().effort().hours())
                        .sum();
                assertThat(c.choice.reckoning().hours().of(mode)).isEqualTo(hours);
            }
        }
    }

    @Test
    @DisplayName("The tasks ask for something")
    final void tasksBind() {
        assertThat(tasks())
                .anyMatch(t -> t.limits().hoursPerWeek() == 0)
                .anyMatch(t -> t.goals().isEmpty());
        assertThat(choices().stream().filter(c -> !c.scheduled().isEmpty())).hasSizeGreaterThan(CASES / 2);
    }
}
