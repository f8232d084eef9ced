package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.core.scale.RatingScale;
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
    private final RatingScale scale;
    private final CompetencyItems items;
    private final boolean spread;

    private ReleaseGate(Programme programme, SmallGroupRule rule, boolean spread) {
        MultiSourceFeedback feedback =
                programme.terms().design().multiSourceFeedback().orElseThrow();
        this.table = programme.answers();
        this.promise = programme.terms().promise();
        this.rule = rule;
        this.scale = feedback.scale();
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
        boolean[] asked = new boolean[items.size()];
        List<Integer> self = new ArrayList<>();
        Map<RaterSource, List<Integer>> known = new TreeMap<>();
        Map<RaterSource, List<Integer>> anonymous = new TreeMap<>();
        for (int sheet = index < 0 ? 0 : table.sheetsFrom(index);
                index >= 0 && sheet < table.sheetsTo(index);
                sheet++) {
            RaterSource source = table.source(sheet);
            if (source.isSelf()) {
                self.add(sheet);
                continue;
            }
            if (markAsked(sheet, asked)) {
                (source.anonymous() ? anonymous : known)
                        .computeIfAbsent(source, s -> new ArrayList<>())
                        .add(sheet);
            }
        }
        List<Cell> cells = new ArrayList<>();
        known.keySet().forEach(source -> cells.add(new Cell(Set.of(source), false)));
        Anonymous outcome = addAnonymousCells(anonymous, cells);
        RatingTally[][] tallies = new RatingTally[cells.size()][];
        for (int c = 0; c < tallies.length; c++) {
            tallies[c] = cellTallies(index, cells.get(c), cells.get(c).anonymous() ? anonymous : known, errors);
        }
        CellTallies others = new CellTallies(cells, tallies, asked);
        RatingTally[] ofSelf = tallies(matrices(self), 1);
        return new Released<>(new ReleasedRatings(assessee, items, outcome, others, ofSelf));
    }

    /** Marks the competencies a sheet is asked about, and returns whether it holds a rating. */
    private boolean markAsked(int sheet, boolean[] asked) {
        boolean rated = false;
        for (int a = table.answersFrom(sheet); a < table.answersTo(sheet); a++) {
            int competency = items.competencyOf(table.item(a));
            if (competency >= 0 && (table.isRated(a) || table.answer(a) != Unrated.NOT_ASKED)) {
                asked[competency] = true;
                rated |= table.isRated(a);
            }
        }
        return rated;
    }

    /** What was done with the anonymous raters, and how the rule failed if it did. */
    record Anonymous(Outcome outcome, @Nullable StrategyFailure failureOrNull) {
        Anonymous(Outcome outcome) {
            this(outcome, null);
        }
    }

    private Anonymous addAnonymousCells(Map<RaterSource, List<Integer>> sheets, List<Cell> cells) {
        if (sheets.isEmpty()) {
            return new Anonymous(Outcome.NO_ANONYMOUS_RATERS);
        }
        Map<RaterSource, Integer> raters = new TreeMap<>();
        sheets.forEach((source, list) -> raters.put(source, list.size()));
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
        partition.stream()
                .map(sources -> new Cell(sources, true))
                .sorted(Comparator.comparing(Cell::code))
                .forEach(cells::add);
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

    private RatingTally[] cellTallies(
            int assessee, Cell cell, Map<RaterSource, List<Integer>> sheets, RaterErrorTally[] errors) {
        List<Integer> ofCell = new ArrayList<>();
        cell.sources().forEach(source -> ofCell.addAll(sheets.get(source)));
        int[][][] matrices = matrices(ofCell);
        if (cell.anonymous()) {
            for (int[][] matrix : matrices) {
                withholdThinItems(matrix);
            }
        }
        int from = 0;
        for (RaterSource source : cell.sources()) {
            int to = from + sheets.get(source).size();
            addErrors(assessee, ofCell.subList(from, to), from, matrices, errors);
            from = to;
        }
        return tallies(matrices, cell.anonymous() ? RATERS_FOR_SPREAD : 1);
    }

    /** Returns for each competency one row a sheet and one column an item, counter-indicators turned. */
    private int[][][] matrices(List<Integer> sheets) {
        int[][][] matrices = new int[items.size()][sheets.size()][];
        for (int c = 0; c < matrices.length; c++) {
            for (int r = 0; r < sheets.size(); r++) {
                matrices[c][r] = new int[items.itemsOf(c).length];
                Arrays.fill(matrices[c][r], RatingTally.MISSING);
            }
        }
        for (int r = 0; r < sheets.size(); r++) {
            int sheet = sheets.get(r);
            for (int a = table.answersFrom(sheet); a < table.answersTo(sheet); a++) {
                int item = table.item(a);
                int competency = items.competencyOf(item);
                if (competency >= 0 && table.isRated(a)) {
                    int rating = table.rating(a);
                    matrices[competency][r][items.columnOf(item)] =
                            items.isReversed(item) ? scale.reverse(rating) : rating;
                }
            }
        }
        return matrices;
    }

    private void withholdThinItems(int[][] matrix) {
        for (int i = 0; matrix.length > 0 && i < matrix[0].length; i++) {
            int count = 0;
            for (int[] row : matrix) {
                count += row[i] == RatingTally.MISSING ? 0 : 1;
            }
            for (int r = 0; r < matrix.length && count < promise.k(); r++) {
                matrix[r][i] = RatingTally.MISSING;
            }
        }
    }

    private void addErrors(int assessee, List<Integer> sheets, int from, int[][][] matrices, RaterErrorTally[] errors) {
        int[] raters = sheets.stream().mapToInt(table::rater).toArray();
        for (int c = 0; c < matrices.length; c++) {
            errors[c].add(assessee, raters, Arrays.copyOfRange(matrices[c], from, from + sheets.size()));
        }
    }

    private RatingTally[] tallies(int[][][] matrices, int leastForSpread) {
        RatingTally[] tallies = new RatingTally[matrices.length];
        for (int c = 0; c < tallies.length; c++) {
            tallies[c] = spread
                    ? RatingTally.of(items.itemsOf(c), matrices[c], leastForSpread)
                    : RatingTally.of(items.itemsOf(c), matrices[c]);
        }
        return tallies;
    }
}
