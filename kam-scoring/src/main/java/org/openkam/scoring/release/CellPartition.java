package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.policy.StrategyFailure;
import org.openkam.scoring.release.ReleasedRatings.Outcome;

/** Divides the anonymous raters of an assessee into cells by a rule, which is never trusted to have kept the promise. */
final class CellPartition {
    private final SmallGroupRule rule;
    private final int least;
    private final Map<Sizes, Division> divisions = new ConcurrentHashMap<>();
    private final Map<RaterSource, Cell> known = new ConcurrentHashMap<>();

    /** How many raters each source has. */
    private record Sizes(List<RaterSource> sources, List<Integer> raters) {}

    /** @param least raters that a cell must have */
    CellPartition(SmallGroupRule rule, int least) {
        this.rule = rule;
        this.least = least;
    }

    /** What was done with the anonymous raters, and how the rule failed if it did. */
    record Anonymous(Outcome outcome, @Nullable StrategyFailure failureOrNull) {
        Anonymous(Outcome outcome) {
            this(outcome, null);
        }
    }

    /** How the anonymous raters of a person are divided: by which cells, in the order of their codes. */
    record Division(Anonymous anonymous, List<Cell> cells) {}

    /** Returns the cell of a source that isn't anonymous. */
    Cell known(RaterSource source) {
        return known.computeIfAbsent(source, s -> new Cell(Set.of(s), false));
    }

    /**
     * Returns the cells, none if there is no valid partition. People with as many raters of each source are divided alike.
     *
     * @param silent whether there are anonymous raters without any rating besides; if all are, it mustn't be seen: with one
     *     rating more, nothing would be shown either
     */
    Division divide(List<SourceSheets> sheets, boolean silent) {
        if (sheets.isEmpty()) {
            Outcome none = silent ? Outcome.WITHHELD : Outcome.NO_ANONYMOUS_RATERS;
            return new Division(new Anonymous(none), List.of());
        }
        List<RaterSource> sources = new ArrayList<>(sheets.size());
        List<Integer> raters = new ArrayList<>(sheets.size());
        for (SourceSheets one : sheets) {
            sources.add(one.source());
            raters.add(one.size());
        }
        Sizes sizes = new Sizes(sources, raters);
        return CheckedPolicy.isOwn(rule) ? divisions.computeIfAbsent(sizes, this::divide) : divide(sizes);
    }

    private Division divide(Sizes sizes) {
        TreeMap<RaterSource, Integer> raters = new TreeMap<>();
        for (int s = 0; s < sizes.sources.size(); s++) {
            raters.put(sizes.sources.get(s), sizes.raters.get(s));
        }
        List<Set<RaterSource>> partition;
        try {
            partition = CheckedPolicy.partition(rule, raters, least);
        } catch (StrategyFailedException e) {
            return new Division(new Anonymous(Outcome.WITHHELD, e.failure()), List.of());
        }
        if (!keepsPromise(partition, raters)) {
            // No group at all is how a rule says that there is no valid partition.
            StrategyFailure failure = partition.isEmpty() ? null : refused(partition, raters);
            return new Division(new Anonymous(Outcome.WITHHELD, failure), List.of());
        }
        Map<String, Cell> byCode = new TreeMap<>();
        for (Set<RaterSource> sources : partition) {
            Cell cell = new Cell(sources, true);
            byCode.put(cell.code(), cell);
        }
        return new Division(new Anonymous(Outcome.RELEASED), List.copyOf(byCode.values()));
    }

    private StrategyFailure refused(List<Set<RaterSource>> partition, Map<RaterSource, Integer> raters) {
        List<RaterSource> named = new ArrayList<>();
        partition.forEach(named::addAll);
        boolean eachOnce = named.size() == raters.size() && raters.keySet().equals(new HashSet<>(named));
        return CheckedPolicy.refused(rule, eachOnce);
    }

    /** Every source must stand in one group, and every group must have enough raters. */
    private boolean keepsPromise(List<Set<RaterSource>> partition, Map<RaterSource, Integer> raters) {
        Set<RaterSource> sources = raters.keySet();
        Set<RaterSource> seen = new HashSet<>();
        for (Set<RaterSource> group : partition) {
            int size = 0;
            for (RaterSource source : group) {
                if (source == null || !sources.contains(source) || !seen.add(source)) {
                    return false;
                }
                size += raters.get(source);
            }
            if (size < least) {
                return false;
            }
        }
        return seen.equals(sources);
    }
}
