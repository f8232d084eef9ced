package org.openkam.ipd.rule;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.plan.DroppedAction;
import org.openkam.ipd.plan.ModeHours;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.ScheduledAction;

/** Holds a choice against the rules of {@link ActionSelection}, however it was made. */
final class ChoiceCheck {
    private static final BigDecimal ROUNDING = new BigDecimal("1e-9"); // of closure and weights

    private final SelectionTask task;
    private final ActionChoice choice;
    private final Map<String, DevelopmentAction> catalog;
    private final Map<String, ScheduledAction> chosen = new TreeMap<>();

    /** A rule that is broken, and how. */
    record Broken(String rule, String found) {}

    private ChoiceCheck(SelectionTask task, ActionChoice choice) {
        this.task = task;
        this.choice = choice;
        this.catalog = task.catalog().byCode();
        choice.byGoal().forEach(list -> list.forEach(a -> chosen.put(a.action().code(), a)));
    }

    /** Returns the first rule that a choice breaks. */
    static Optional<Broken> firstBroken(SelectionTask task, ActionChoice choice) {
        ChoiceCheck check = new ChoiceCheck(task, choice);
        return check.lists()
                .or(check::preparing)
                .or(check::limits)
                .or(check::load)
                .or(check::dropped)
                .or(check::reckoning);
    }

    private static Optional<Broken> broken(boolean isBroken, String rule, String found) {
        return isBroken ? Optional.of(new Broken(rule, found)) : Optional.empty();
    }

    private Optional<Broken> lists() {
        List<List<ScheduledAction>> lists = choice.byGoal();
        int count = lists.stream().mapToInt(List::size).sum();
        Comparator<ScheduledAction> order = Comparator.comparingInt(ScheduledAction::end)
                .thenComparing(a -> a.action().code());
        boolean sorted =
                lists.stream().allMatch(l -> l.equals(l.stream().sorted(order).toList()));
        boolean known = chosen.values().stream()
                .allMatch(a -> a.action().equals(catalog.get(a.action().code())));
        return broken(lists.size() != task.goals().size(), "A1", lists.size() + " lists")
                .or(() -> broken(count != chosen.size(), "A1", "an action twice"))
                .or(() -> broken(!known, "A1", "an action beside the catalogue"))
                .or(() -> broken(!sorted, "A1", "another order"))
                .or(() -> broken(!forGoals(), "A1", "an action for no goal"));
    }

    private boolean forGoals() {
        Set<String> preparing = new TreeSet<>();
        Deque<DevelopmentAction> open = new ArrayDeque<>();
        for (int g = 0; g < task.goals().size(); g++) {
            SelectionGoal goal = task.goals().get(g);
            choice.byGoal().get(g).stream()
                    .map(ScheduledAction::action)
                    .filter(a -> isFor(goal, a))
                    .forEach(open::add);
        }
        Set<String> direct = new TreeSet<>();
        open.forEach(a -> direct.add(a.code()));
        while (!open.isEmpty()) {
            for (String before : open.remove().prerequisites()) {
                DevelopmentAction action = catalog.get(before);
                if (action != null && preparing.add(before)) {
                    open.add(action);
                }
            }
        }
        return chosen.keySet().stream().allMatch(code -> direct.contains(code) || preparing.contains(code));
    }

    private static boolean isFor(SelectionGoal goal, DevelopmentAction action) {
        return action.competency().equals(goal.competency()) && action.scope().covers(goal.score());
    }

    private Optional<Broken> preparing() {
        for (ScheduledAction action : chosen.values()) {
            for (String code : action.action().prerequisites()) {
                ScheduledAction before = chosen.get(code);
                if (before == null || before.end() > action.start()) {
                    return broken(true, "A3", before == null ? "an action before is missing" : "too early");
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> limits() {
        PlanLimits limits = task.limits();
        long left = limits.budget();
        for (ScheduledAction action : chosen.values()) {
            if (action.action().effort().cost() > left) {
                return broken(true, "A2", "beyond the budget");
            }
            left -= action.action().effort().cost();
            if (action.end() > limits.weeks()) {
                return broken(true, "A2", "beyond the weeks");
            }
            if (action.end() - action.start() < action.action().effort().weeks()) {
                return broken(true, "A2", "shorter than its weeks");
            }
        }
        return Optional.empty();
    }

    /** Week by week the hours go to what ends first; if that leaves some undone, no other way does better. */
    private Optional<Broken> load() {
        List<ScheduledAction> byStart = chosen.values().stream()
                .sorted(Comparator.comparingInt(ScheduledAction::start))
                .toList();
        List<ScheduledAction> running = new ArrayList<>();
        Map<String, Integer> hours = new TreeMap<>();
        int next = 0;
        for (int week = 0; week < task.limits().weeks(); week++) {
            int now = week;
            while (next < byStart.size() && byStart.get(next).start() <= week) {
                ScheduledAction begun = byStart.get(next++);
                running.add(begun);
                hours.put(begun.action().code(), begun.action().effort().hours());
            }
            running.removeIf(a -> a.end() <= now && undone(hours, a) == 0);
            if (running.stream().anyMatch(a -> a.end() <= now)) {
                return broken(true, "A2", "more hours than a week has");
            }
            if (running.size() > task.limits().atOnce()) {
                return broken(true, "A2", "too many actions at once");
            }
            running.sort(Comparator.comparingInt(ScheduledAction::end));
            work(running, hours);
        }
        return broken(running.stream().anyMatch(a -> undone(hours, a) > 0), "A2", "more hours than a week has");
    }

    private void work(List<ScheduledAction> running, Map<String, Integer> hours) {
        int left = task.limits().hoursPerWeek();
        for (ScheduledAction action : running) {
            int done = Math.min(left, undone(hours, action));
            hours.merge(action.action().code(), -done, Integer::sum);
            left -= done;
        }
    }

    private static int undone(Map<String, Integer> hours, ScheduledAction action) {
        return hours.getOrDefault(action.action().code(), 0);
    }

    private Optional<Broken> dropped() {
        Set<String> competencies = new TreeSet<>();
        task.goals().forEach(goal -> competencies.add(goal.competency()));
        List<DevelopmentAction> left = task.catalog().actions().stream()
                .filter(a -> competencies.contains(a.competency()) && !chosen.containsKey(a.code()))
                .sorted(Comparator.comparing(DevelopmentAction::code))
                .toList();
        List<DevelopmentAction> told =
                choice.reckoning().dropped().stream().map(DroppedAction::action).toList();
        return broken(!left.equals(told), "A4", "other actions dropped");
    }

    private Optional<Broken> reckoning() {
        List<DevelopmentAction> actions =
                chosen.values().stream().map(ScheduledAction::action).toList();
        boolean sameHours = choice.reckoning().hours().equals(ModeHours.of(actions));
        BigDecimal closure = BigDecimal.ZERO;
        BigDecimal size = BigDecimal.ONE;
        for (SelectionGoal goal : task.goals()) {
            BigDecimal effect = actions.stream()
                    .filter(a -> isFor(goal, a))
                    .map(a -> BigDecimal.valueOf(a.effect().points()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal weight = BigDecimal.valueOf(goal.weight());
            closure = closure.add(weight.multiply(effect.min(BigDecimal.valueOf(goal.gap()))));
            size = size.add(weight);
        }
        BigDecimal told = BigDecimal.valueOf(choice.reckoning().expectedClosure());
        BigDecimal wrong = told.subtract(closure).abs();
        boolean isWrong = wrong.compareTo(ROUNDING.multiply(size.add(closure))) > 0;
        return broken(!sameHours, "A6", "other hours").or(() -> broken(isWrong, "A6", "another closure"));
    }
}
