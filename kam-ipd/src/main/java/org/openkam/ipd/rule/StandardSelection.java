package org.openkam.ipd.rule;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** See {@link ActionSelection#standard}. */
enum StandardSelection implements ActionSelection {
    INSTANCE;

    /** Up to so many candidates, twelve for each of three goals, the search goes on until it is exact. */
    private static final int EXACT = 36;

    /** Beyond, it looks at so many partial choices. */
    private static final long MOST_NODES = 1L << 17;

    @Override
    public String code() {
        return "standard";
    }

    @Override
    public ActionChoice select(SelectionTask task) {
        SelectionProblem problem = new SelectionProblem(task);
        ActionSet best = Incumbent.best(problem, gaining(problem, GreedySelection.choose(problem)));
        int[] candidates = problem.candidates();
        int[] core = candidates.length <= SearchItems.MOST ? candidates : core(problem, best);
        long mostNodes = candidates.length <= EXACT ? Long.MAX_VALUE : MOST_NODES;
        SelectionSearch search = new SelectionSearch(new SearchItems(problem, core), mostNodes);
        if (core.length > 0) {
            best = set(problem, core, search.run(best));
        }
        boolean optimal = search.isComplete() && core.length == candidates.length;
        if (!optimal) {
            Incumbent.fill(problem, best, a -> Incumbent.value(problem, a));
        }
        return new ChosenActions(best).choice(optimal);
    }

    /** Returns what of a set closes something, with all that comes before it. */
    private static ActionSet gaining(SelectionProblem problem, ActionSet set) {
        ActionSet gaining = new ActionSet(problem);
        IntStream.range(0, problem.size)
                .filter(a -> set.contains(a) && problem.gains(a))
                .forEach(gaining::with);
        return gaining;
    }

    private static ActionSet set(SelectionProblem problem, int[] places, long bits) {
        ActionSet set = new ActionSet(problem);
        for (int b = 0; b < places.length; b++) {
            if ((bits & 1L << b) != 0) {
                set.with(places[b]);
            }
        }
        return set;
    }

    /** Returns the best so far with what is worth most for its hours, as many as can be searched; none if it is more itself. */
    private static int[] core(SelectionProblem problem, ActionSet best) {
        Set<Integer> core = new TreeSet<>();
        Arrays.stream(best.places()).forEach(core::add);
        ActionSet bundle = new ActionSet(problem);
        for (int a : Incumbent.order(problem, a -> Incumbent.value(problem, a) / problem.hours[a])) {
            if (core.size() >= SearchItems.MOST) {
                break;
            }
            bundle.clear();
            bundle.with(a);
            Set<Integer> more = new TreeSet<>(core);
            Arrays.stream(bundle.places()).forEach(more::add);
            core = more.size() <= SearchItems.MOST ? more : core;
        }
        return core.size() > SearchItems.MOST
                ? new int[0]
                : core.stream().mapToInt(a -> a).toArray();
    }
}
