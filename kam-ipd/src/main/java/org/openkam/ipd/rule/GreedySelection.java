package org.openkam.ipd.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.openkam.ipd.action.LearningMode;

/** See {@link ActionSelection#greedy}. */
enum GreedySelection implements ActionSelection {
    INSTANCE;

    @Override
    public String code() {
        return "greedy";
    }

    @Override
    public ActionChoice select(SelectionTask task) {
        return new ChosenActions(choose(new SelectionProblem(task))).choice(false);
    }

    static ActionSet choose(SelectionProblem of) {
        ActionSet set = new ActionSet(of);
        int goals = of.task.goals().size();
        List<List<Integer>> byGoal = IntStream.range(0, goals)
                .mapToObj(g -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        IntStream.range(0, of.size)
                .filter(a -> of.goal[a] >= 0)
                .forEach(a -> byGoal.get(of.goal[a]).add(a));
        for (List<Integer> candidates : byGoal) {
            candidates.sort(
                    Comparator.comparing((Integer a) -> of.actions.get(a).mode())
                            .thenComparing(a -> of.actions.get(a).code()));
            choose(of, set, candidates, of.limits.hours() / goals);
        }
        return set;
    }

    private static void choose(SelectionProblem of, ActionSet set, List<Integer> candidates, int share) {
        Set<LearningMode> modes = EnumSet.noneOf(LearningMode.class);
        int left = share;
        for (int a : candidates) {
            LearningMode mode = of.actions.get(a).mode();
            if (of.hours[a] <= left
                    && !modes.contains(mode)
                    && Arrays.stream(of.before[a]).allMatch(set::contains)
                    && set.with(a)) {
                modes.add(mode);
                left -= of.hours[a];
            }
        }
    }
}
