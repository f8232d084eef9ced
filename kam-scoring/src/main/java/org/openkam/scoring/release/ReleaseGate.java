package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.policy.StrategyFailure;
import org.openkam.scoring.release.ReleasedRatings.CellTallies;
import org.openkam.scoring.release.ReleasedRatings.Outcome;
import org.openkam.scoring.statistic.RaterErrorTally;
import org.openkam.scoring.statistic.RatingTally;

/**
 * Stands between raw answers and everything that is said about people. The anonymous raters of an assessee are divided once
 * into cells of k at least; an item of a cell is released only if k of its raters rated it; what is not released takes part
 * in nothing. Raters count who gave at least one rating. Immutable and thread-safe.
 */
public final class ReleaseGate {
    /** How the ratings of an anonymous item are spread is released from this many raters on; below, number and mean are. */
    public static final int RATERS_FOR_SPREAD = 10;

    private final AnswerTable table;
    private final AnonymityPromise promise;
    private final SmallGroupRule rule;
    private final CompetencyItems items;
    private final boolean spread;

    private ReleaseGate(Programme programme, SmallGroupRule rule, boolean spread) {
        MultiSourceFeedback feedback =
                programme.terms().design().multiSourceFeedback().orElseThrow();
        this.table = programme.answers();
        this.promise = programme.terms().promise();
        this.rule = rule;
        this.items = new CompetencyItems(feedback, table.items());
        this.spread = spread;
    }

    /**
     * Returns the gate of a programme.
     *
     * @param programme its promise holds, whatever the rule says
     * @param rule divides the anonymous sources
     */
    public static ReleaseGate of(Programme programme, SmallGroupRule rule) {
        return new ReleaseGate(programme, rule, false);
    }

    /**
     * Returns the gate of a programme for figures of a form. How ratings are spread passes only for figures that need it.
     *
     * @param programme its promise holds, whatever the rule says
     * @param rule divides the anonymous sources
     * @param form what is computed from the released ratings
     */
    public static ReleaseGate of(Programme programme, SmallGroupRule rule, FigureForm form) {
        return new ReleaseGate(programme, rule, form == FigureForm.SPREAD);
    }

    /** Returns the competencies that the 360 asks, in its order. */
    public List<String> competencies() {
        return items.competencies();
    }

    /** Returns one empty tally of rater error for each competency, to be given to {@link #release}. */
    public RaterErrorTally[] newErrorTallies() {
        RaterErrorTally[] tallies = new RaterErrorTally[items.size()];
        for (int c = 0; c < tallies.length; c++) {
            tallies[c] = new RaterErrorTally();
        }
        return tallies;
    }

    /**
     * Releases what may be known about an assessee.
     *
     * @param assessee code
     * @param errors one tally for each competency; receives the released ratings, and nothing else
     */
    public Released<ReleasedRatings> release(String assessee, RaterErrorTally[] errors) {
        int index = table.indexOf(assessee);
        AssesseeRatings ratings = new AssesseeRatings(table, items, index);
        SourceSheets self = new SourceSheets(RaterSource.SELF);
        List<SourceSheets> known = new ArrayList<>();
        List<SourceSheets> anonymous = new ArrayList<>();
        int from = index < 0 ? 0 : table.sheetsFrom(index);
        int to = index < 0 ? 0 : table.sheetsTo(index);
        for (int row = 0; row < to - from; row++) {
            RaterSource source = table.source(from + row);
            if (source.isSelf()) {
                ratings.readSelf(row);
                self.add(row);
            } else if (ratings.read(row)) {
                SourceSheets.of(source, source.anonymous() ? anonymous : known).add(row);
            }
        }
        List<Cell> cells = new ArrayList<>();
        known.forEach(sheets -> cells.add(new Cell(Set.of(sheets.source()), false)));
        Anonymous outcome = addAnonymousCells(anonymous, cells);
        RatingTally[][] tallies = new RatingTally[cells.size()][];
        for (int c = 0; c < tallies.length; c++) {
            Cell cell = cells.get(c);
            List<SourceSheets> sheets = SourceSheets.among(cell.anonymous() ? anonymous : known, cell.sources());
            tallies[c] = cellTallies(ratings, cell, SourceSheets.rows(sheets));
            addErrors(index, ratings, sheets, errors);
        }
        CellTallies others = new CellTallies(cells, tallies, ratings.asked());
        RatingTally[] ofSelf = spread ? ratings.counted(self.rows(), 1) : ratings.tallies(self.rows());
        return new Released<>(new ReleasedRatings(assessee, items, outcome, others, ofSelf));
    }

    /** What was done with the anonymous raters, and how the rule failed if it did. */
    record Anonymous(Outcome outcome, @Nullable StrategyFailure failureOrNull) {
        Anonymous(Outcome outcome) {
            this(outcome, null);
        }
    }

    private Anonymous addAnonymousCells(List<SourceSheets> sheets, List<Cell> cells) {
        if (sheets.isEmpty()) {
            return new Anonymous(Outcome.NO_ANONYMOUS_RATERS);
        }
        TreeMap<RaterSource, Integer> raters = new TreeMap<>();
        for (SourceSheets one : sheets) {
            raters.put(one.source(), one.size());
        }
        List<Set<RaterSource>> partition;
        try {
            partition = CheckedPolicy.partition(rule, raters, promise.k());
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

    /** Every source must stand in one group, and every group must have k raters. */
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
            if (size < promise.k()) {
                return false;
            }
        }
        return seen.equals(sources);
    }

    private RatingTally[] cellTallies(AssesseeRatings ratings, Cell cell, int[] rows) {
        RatingTally[] tallies = ratings.tallies(rows);
        if (cell.anonymous()) {
            ratings.withholdThin(rows, promise.k(), tallies);
        }
        return spread ? ratings.counted(rows, cell.anonymous() ? RATERS_FOR_SPREAD : 1) : tallies;
    }

    private static void addErrors(
            int assessee, AssesseeRatings ratings, List<SourceSheets> sources, RaterErrorTally[] errors) {
        for (SourceSheets source : sources) {
            int[] rows = source.rows();
            int[] raters = ratings.raters(rows);
            for (int c = 0; c < errors.length && rows.length > 1; c++) {
                errors[c].add(assessee, raters, ratings.part(rows, c));
            }
        }
    }
}
