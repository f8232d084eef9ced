package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** Adds the cells, by code, if there is a valid partition. */
    Anonymous divide(List<SourceSheets> sheets, List<Cell> cells) {
        if (sheets.isEmpty()) {
            return new Anonymous(Outcome.NO_ANONYMOUS_RATERS);
        }
        TreeMap<RaterSource, Integer> raters = new TreeMap<>();
        for (SourceSheets one : sheets) {
            raters.put(one.source(), one.size());
        }
        List<Set<RaterSource>> partition;
        try {
            partition = CheckedPolicy.partition(rule, raters, least);
        } catch (StrategyFailedException e) {
            return new Anonymous(Outcome.WITHHELD, e.failure());
        }
        if (!keepsPromise(partition, raters)) {
            // No group at all is how a rule says that there is no valid partition.
            return new Anonymous(Outcome.WITHHELD, partition.isEmpty() ? null : refused(partition, raters));
        }
        Map<String, Cell> byCode = new TreeMap<>();
        for (Set<RaterSource> sources : partition) {
            Cell cell = new Cell(sources, true);
            byCode.put(cell.code(), cell);
        }
        cells.addAll(byCode.values());
        return new Anonymous(Outcome.RELEASED);
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
