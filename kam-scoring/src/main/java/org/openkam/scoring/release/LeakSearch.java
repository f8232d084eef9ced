package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for few raters without whom connected figures would tell less: then some combination depends on nobody but them.
 * Raters with the same columns, up to factors, are an atom: a combination depends on all of them or on none.
 *
 * <p>Atoms are left in or taken out one after the other. Once the columns left in span everything, taking out more can't
 * help; and an atom whose columns add nothing to those left in needn't be taken out. Both only save steps.
 */
final class LeakSearch {
    private final ConnectedFigures figures;
    private final List<Atom> atoms;
    private final Map<List<Long>, Set<String>> ratersOfColumn = new HashMap<>();
    private final VectorSpan leftIn = new VectorSpan();
    private final Set<String> takenOut = new TreeSet<>();
    private final int rank;
    private long steps;

    private record Atom(List<String> raters, List<long[]> columns) {}

    LeakSearch(ConnectedFigures figures, long steps) {
        this.figures = figures;
        this.steps = steps;
        Map<String, List<long[]>> byRater = figures.columnsByRater();
        rank = byRater.values().iterator().next().get(0).length;
        Map<String, Atom> byColumns = new TreeMap<>();
        byRater.forEach((rater, columns) -> {
            Map<String, long[]> distinct = new TreeMap<>();
            columns.forEach(c -> distinct.put(Arrays.toString(c), c));
            columns.forEach(c -> ratersOfColumn
                    .computeIfAbsent(Arrays.stream(c).boxed().toList(), key -> new TreeSet<>())
                    .add(rater));
            byColumns
                    .computeIfAbsent(
                            distinct.keySet().toString(),
                            key -> new Atom(new ArrayList<>(), List.copyOf(distinct.values())))
                    .raters
                    .add(rater);
        });
        atoms = byColumns.values().stream()
                .sorted(Comparator.comparingInt(a -> -a.raters.size()))
                .toList();
    }

    /** Returns whether every answer shares its column with k raters at least. */
    boolean isShared(int k) {
        return ratersOfColumn.values().stream().allMatch(raters -> raters.size() >= k);
    }

    /** Returns whether all groups were looked at, as far as the steps reached. */
    boolean isComplete() {
        return steps > 0;
    }

    /** Returns a smallest group of at most this many raters that some combination depends on alone; empty if none. */
    Set<String> smallestGroup(int most) {
        for (int size = 1; size <= most && isComplete(); size++) {
            if (found(0, size)) {
                return takenOut;
            }
        }
        return Set.of();
    }

    ConnectedFigures figures() {
        return figures;
    }

    private boolean found(int from, int more) {
        if (leftIn.rank() == rank || steps-- <= 0) {
            return false;
        }
        if (from == atoms.size()) {
            return true;
        }
        Atom atom = atoms.get(from);
        int before = leftIn.rank();
        atom.columns.forEach(leftIn::add);
        boolean adds = leftIn.rank() > before;
        if (found(from + 1, more)) {
            return true;
        }
        leftIn.shrink(before);
        if (!adds || atom.raters.size() > more) {
            return false;
        }
        takenOut.addAll(atom.raters);
        if (found(from + 1, more - atom.raters.size())) {
            return true;
        }
        atom.raters.forEach(takenOut::remove);
        return false;
    }
}
