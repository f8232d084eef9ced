package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.release.ReleasedRatings.CellTallies;
import org.openkam.scoring.release.ReleasedRatings.Outcome;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RaterErrorTally;
import org.openkam.scoring.statistic.RatingTally;

/**
 * Stands between raw answers and everything that is said about people. The anonymous raters of an assessee are divided once
 * into cells of k at least; an item of a cell is released only if k of its raters rated it; what is not released takes part
 * in nothing. Raters count who gave at least one rating. Immutable and thread-safe.
 */
public final class ReleaseGate {
    private final AnswerTable table;
    private final AnonymityPromise promise;
    private final SmallGroupRule rule;
    private final RatingScale scale;
    private final CompetencyItems items;
    private final Programme programme;
    private final CommentGate comments;
    private final @Nullable ReleaseLedger ledger;

    private ReleaseGate(Programme programme, SmallGroupRule rule, @Nullable ReleaseLedger ledger) {
        MultiSourceFeedback feedback =
                programme.terms().design().multiSourceFeedback().orElseThrow();
        this.programme = programme;
        this.comments = new CommentGate(programme);
        this.ledger = ledger;
        this.table = programme.answers();
        this.promise = programme.terms().promise();
        this.rule = rule;
        this.scale = feedback.scale();
        this.items = new CompetencyItems(feedback, table.items());
    }

    /**
     * Returns the gate of a programme.
     *
     * @param programme its promise holds, whatever the rule says
     * @param rule divides the anonymous sources
     */
    public static ReleaseGate of(Programme programme, SmallGroupRule rule) {
        return new ReleaseGate(programme, rule, null);
    }

    /**
     * Returns this gate with the memory of earlier releases: what would tell too much beside them is withheld.
     *
     * @throws FindingsException if the programme promises less than an earlier release of its cycle did
     */
    public ReleaseGate with(ReleaseLedger earlier) {
        earlier.brokenPromises(programme).orThrow();
        return new ReleaseGate(programme, rule, earlier);
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
        Sorted sorted = sorted(assessee);
        Outcome outcome = sorted.outcome;
        List<CellRatings> ratings = sorted.ratings;
        Optional<LedgerEntry> entry = entry(assessee, outcome == Outcome.RELEASED ? ratings : List.of());
        if (ledger != null
                && entry.isPresent()
                && !ledger.admits(entry.get(), programme.terms().closed())) {
            outcome = Outcome.FROZEN;
            entry = Optional.empty();
            ratings.removeIf(r -> r.cell().anonymous());
        }
        CellTallies others = tallies(table.indexOf(assessee), sorted, errors);
        RatingTally[] ofSelf = tallies(matrices(sorted.self));
        ReleasedComments written = comments.release(
                assessee, others.cells(), outcome == Outcome.FROZEN || frozenComments(assessee, others.cells()));
        return new Released<>(new ReleasedRatings(assessee, items, outcome, others, ofSelf)
                .with(written)
                .with(entry));
    }

    private boolean frozenComments(String assessee, List<Cell> cells) {
        String cycle = programme.terms().cycle();
        return ledger != null && !ledger.admitsComments(assessee, cycle, commentTokens(assessee, cells));
    }

    private List<String> commentTokens(String assessee, List<Cell> cells) {
        return ledger == null ? List.of() : comments.tokens(assessee, cells, new LedgerTokens(ledger.key(), programme));
    }

    /** The ratings about an assessee, sorted into what may be released; {@code asked} is by competency. */
    private record Sorted(Outcome outcome, List<CellRatings> ratings, List<Integer> self, boolean[] asked) {}

    private Sorted sorted(String assessee) {
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
        Outcome outcome = addAnonymousCells(anonymous, cells);
        List<CellRatings> ratings = new ArrayList<>();
        cells.forEach(cell -> ratings.add(ratings(cell, cell.anonymous() ? anonymous : known)));
        return new Sorted(outcome, ratings, self, asked);
    }

    /** Returns the means of released items as linear figures over the answers of anonymous raters, whatever a ledger says. */
    List<ReleasedFigures.ItemMean> itemMeans(String assessee) {
        List<ReleasedFigures.ItemMean> means = new ArrayList<>();
        for (CellRatings ratings : sorted(assessee).ratings) {
            for (int c = 0; ratings.cell().anonymous() && c < items.size(); c++) {
                for (int i = 0; i < items.itemsOf(c).length; i++) {
                    String item = table.items().get(items.itemsOf(c)[i]);
                    Map<AnonymousAnswer, Fraction> given = new TreeMap<>();
                    long sign = items.isReversed(items.itemsOf(c)[i]) ? -1 : 1;
                    for (int r = 0; r < ratings.sheets().size(); r++) {
                        if (ratings.matrices()[c][r][i] != RatingTally.MISSING) {
                            String rater =
                                    table.raterCode(table.rater(ratings.sheets().get(r)));
                            given.put(new AnonymousAnswer(rater, assessee + " " + item), Fraction.ONE);
                        }
                    }
                    given.replaceAll((answer, one) -> Fraction.of(sign, given.size()));
                    if (!given.isEmpty()) {
                        String name = item + " " + ratings.cell();
                        means.add(new ReleasedFigures.ItemMean(ratings.cell(), item, new LinearFigure(name, given)));
                    }
                }
            }
        }
        return means;
    }

    private CellTallies tallies(int assessee, Sorted sorted, RaterErrorTally[] errors) {
        sorted.ratings.forEach(r -> addErrors(assessee, r, errors));
        RatingTally[][] tallies =
                sorted.ratings.stream().map(r -> tallies(r.matrices())).toArray(RatingTally[][]::new);
        List<Cell> cells = sorted.ratings.stream().map(CellRatings::cell).toList();
        return new CellTallies(cells, tallies, sorted.asked);
    }

    private Optional<LedgerEntry> entry(String assessee, List<CellRatings> ratings) {
        if (ledger == null) {
            return Optional.empty();
        }
        LedgerTokens tokens = new LedgerTokens(ledger.key(), programme);
        List<LedgerEntry.Block> blocks = new ArrayList<>();
        ratings.forEach(r -> blocks.addAll(tokens.blocks(assessee, r, items)));
        List<Cell> cells = ratings.stream().map(CellRatings::cell).toList();
        List<String> texts = frozenComments(assessee, cells) ? List.of() : commentTokens(assessee, cells);
        if (texts.isEmpty() && blocks.stream().noneMatch(LedgerEntry.Block::anonymous)) {
            return Optional.empty();
        }
        List<String> sources = ReleaseLedger.anonymousSources(cells);
        String cycle = programme.terms().cycle();
        return Optional.of(new LedgerEntry(assessee, cycle, promise.leastRaters(), sources, blocks, texts));
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

    private Outcome addAnonymousCells(Map<RaterSource, List<Integer>> sheets, List<Cell> cells) {
        if (sheets.isEmpty()) {
            return Outcome.NO_ANONYMOUS_RATERS;
        }
        Map<RaterSource, Integer> raters = new TreeMap<>();
        sheets.forEach((source, list) -> raters.put(source, list.size()));
        List<Set<RaterSource>> partition = partition(raters);
        if (!keepsPromise(partition, raters)) {
            return Outcome.WITHHELD;
        }
        partition.stream()
                .map(sources -> new Cell(sources, true))
                .sorted(Comparator.comparing(Cell::code))
                .forEach(cells::add);
        return Outcome.RELEASED;
    }

    /**
     * Asks the rule, which may come from outside: it can't reach the counts it is judged by, and what it returns is copied
     * before it is looked at, so that it can't change afterwards. Something missing in it is no partition.
     */
    private List<Set<RaterSource>> partition(Map<RaterSource, Integer> raters) {
        List<Set<RaterSource>> groups = rule.partition(Collections.unmodifiableMap(raters), promise.leastRaters());
        List<Set<RaterSource>> copy = new ArrayList<>();
        for (Set<RaterSource> group : groups == null ? List.<Set<RaterSource>>of() : groups) {
            copy.add(group == null ? Set.of() : new HashSet<>(group));
        }
        return copy;
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
            if (size < promise.leastRaters()) {
                return false;
            }
        }
        return seen.equals(sources);
    }

    private CellRatings ratings(Cell cell, Map<RaterSource, List<Integer>> sheets) {
        List<Integer> ofCell = new ArrayList<>();
        cell.sources().forEach(source -> ofCell.addAll(sheets.get(source)));
        int[][][] matrices = matrices(ofCell);
        if (cell.anonymous()) {
            for (int[][] matrix : matrices) {
                withholdThinItems(matrix);
            }
        }
        return new CellRatings(cell, ofCell, matrices);
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
                    matrices[competency][r][items.columnOf(item)] = items.turned(item, rating, scale);
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
            for (int r = 0; r < matrix.length && count < promise.leastRaters(); r++) {
                matrix[r][i] = RatingTally.MISSING;
            }
        }
    }

    /** Raters are compared within their source, so each source of a cell is added apart; its sheets stand together. */
    private void addErrors(int assessee, CellRatings ratings, RaterErrorTally[] errors) {
        List<Integer> sheets = ratings.sheets();
        for (int from = 0, to; from < sheets.size(); from = to) {
            to = from + 1;
            while (to < sheets.size() && table.source(sheets.get(to)).equals(table.source(sheets.get(from)))) {
                to++;
            }
            int[] raters =
                    sheets.subList(from, to).stream().mapToInt(table::rater).toArray();
            for (int c = 0; c < errors.length; c++) {
                errors[c].add(assessee, raters, Arrays.copyOfRange(ratings.matrices()[c], from, to));
            }
        }
    }

    private RatingTally[] tallies(int[][][] matrices) {
        RatingTally[] tallies = new RatingTally[matrices.length];
        for (int c = 0; c < tallies.length; c++) {
            tallies[c] = RatingTally.of(items.itemsOf(c), matrices[c]);
        }
        return tallies;
    }
}
