package org.openkam.ipd.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.plan.DroppedAction;
import org.openkam.ipd.plan.ModeHours;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.ScheduledAction;

/** See {@link ActionSelection#greedy}. */
enum GreedySelection implements ActionSelection {
    INSTANCE;

    private static final Comparator<DevelopmentAction> ORDER =
            Comparator.comparing(DevelopmentAction::mode).thenComparing(DevelopmentAction::code);

    @Override
    public String code() {
        return "greedy";
    }

    @Override
    public ActionChoice select(SelectionTask task) {
        StepSchedule schedule = new StepSchedule(task.limits());
        List<List<ScheduledAction>> byGoal = new ArrayList<>();
        double closure = 0;
        for (SelectionGoal goal : task.goals()) {
            List<ScheduledAction> chosen = chosen(task, goal, schedule);
            byGoal.add(chosen);
            double effect = 0;
            for (ScheduledAction action : chosen) {
                effect += action.action().effect().points();
            }
            closure += goal.weight() * Math.min(goal.gap(), effect);
        }
        List<DevelopmentAction> taken = byGoal.stream()
                .flatMap(List::stream)
                .map(ScheduledAction::action)
                .toList();
        return new ActionChoice(byGoal, new PlanReckoning(closure, false, ModeHours.of(taken), dropped(task, taken)));
    }

    private static List<ScheduledAction> chosen(SelectionTask task, SelectionGoal goal, StepSchedule schedule) {
        int share = task.limits().hours() / task.goals().size();
        List<ScheduledAction> chosen = new ArrayList<>();
        Set<LearningMode> modes = EnumSet.noneOf(LearningMode.class);
        int hours = 0;
        List<DevelopmentAction> candidates = task.catalog().actionsFor(goal.competency()).stream()
                .filter(a -> a.scope().covers(goal.score()) && a.prerequisites().isEmpty())
                .sorted(ORDER)
                .toList();
        for (DevelopmentAction action : candidates) {
            if (hours + action.effort().hours() <= share && !modes.contains(action.mode())) {
                var step = schedule.step(action);
                if (step.isPresent()) {
                    chosen.add(step.get());
                    modes.add(action.mode());
                    hours += action.effort().hours();
                }
            }
        }
        chosen.sort(Comparator.comparingInt(ScheduledAction::end)
                .thenComparing(a -> a.action().code()));
        return chosen;
    }

    private static List<DroppedAction> dropped(SelectionTask task, List<DevelopmentAction> taken) {
        Set<DevelopmentAction> kept = new HashSet<>(taken);
        return task.goals().stream()
                .flatMap(goal -> task.catalog().actionsFor(goal.competency()).stream())
                .filter(action -> !kept.contains(action))
                .sorted(Comparator.comparing(DevelopmentAction::code))
                .map(action -> new DroppedAction(action, DroppedAction.Reason.LESS_EFFECT))
                .toList();
    }
}
