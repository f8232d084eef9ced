package org.openkam.ipd.rule;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A good set of actions, made by taking one after the other by several measures and keeping the best. */
final class Incumbent {
    private Incumbent() {}

    /** Returns the best of the sets by each measure and the given one. */
    static ActionSet best(SelectionProblem of, ActionSet given) {
        List<ToDoubleFunction<Integer>> measures = List.of(
                a -> value(of, a),
                a -> value(of, a) / of.hours[a],
                a -> value(of, a) / of.weeks[a],
                a -> value(of, a) / Math.max(1, of.cost[a]));
        ActionSet best = given;
        ActionSet spare = new ActionSet(of);
        for (ToDoubleFunction<Integer> measure : measures) {
            fill(of, spare, measure);
            if (spare.beats(best)) {
                best = spare;
                spare = new ActionSet(of);
            } else {
                spare.clear();
            }
        }
        return best;
    }

    /** Adds what fits and closes something, the most by a measure first; afterwards nothing such is left. */
    static void fill(SelectionProblem of, ActionSet set, ToDoubleFunction<Integer> measure) {
        long[] closed = set.closed();
        for (int a : order(of, measure)) {
            if (!set.contains(a) && closed[of.goal[a]] < of.units.gap(of.goal[a]) && set.with(a)) {
                closed = set.closed();
            }
        }
    }

    /** Returns what fits alone and closes something, the most by a measure first. */
    static int[] order(SelectionProblem of, ToDoubleFunction<Integer> measure) {
        return IntStream.range(0, of.size)
                .filter(a -> of.possible[a] && of.gains(a))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer a) -> -measure.applyAsDouble(a))
                        .thenComparing(a -> a))
                .mapToInt(a -> a)
                .toArray();
    }

    /** The value of an action alone. */
    static double value(SelectionProblem of, int a) {
        return of.gains(a) ? (double) (of.units.weight(of.goal[a]) * of.effect[a]) : 0;
    }
}
