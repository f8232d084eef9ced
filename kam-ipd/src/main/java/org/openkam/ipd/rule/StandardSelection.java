package org.openkam.ipd.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** See {@link ActionSelection#standard}. */
enum StandardSelection implements ActionSelection {
    INSTANCE;

    /** Up to so many candidates, twelve for each of three goals, the search goes on until it is exact. */
    private static final int EXACT = 36;

    /** Beyond, it looks at so many partial choices. */
    private static final long MOST_NODES = 1L << 18;

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
        boolean[] in = new boolean[problem.size];
        int[] none = {};
        if (best.count() > SearchItems.MOST) {
            return none;
        }
        int count = 0;
        for (int a = 0; a < problem.size; a++) {
            in[a] = best.contains(a);
            count += in[a] ? 1 : 0;
        }
        int[] byWorth = Arrays.stream(problem.candidates())
                .filter(a -> problem.possible[a] && problem.gains(a))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer a) -> -Incumbent.value(problem, a) / problem.hours[a])
                        .thenComparing(a -> a))
                .mapToInt(a -> a)
                .toArray();
        ActionSet bundle = new ActionSet(problem);
        for (int a : byWorth) {
            bundle.clear();
            bundle.with(a);
            int[] more = IntStream.range(0, problem.size)
                    .filter(b -> bundle.contains(b) && !in[b])
                    .toArray();
            if (count + more.length <= SearchItems.MOST) {
                Arrays.stream(more).forEach(b -> in[b] = true);
                count += more.length;
            }
        }
        return IntStream.range(0, problem.size).filter(a -> in[a]).toArray();
    }
}
