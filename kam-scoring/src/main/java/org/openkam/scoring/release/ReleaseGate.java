package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.release.CellPartition.Anonymous;
import org.openkam.scoring.release.ReleasedRatings.CellTallies;
import org.openkam.scoring.release.ReleasedRatings.Outcome;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RaterErrorTally;
import org.openkam.scoring.statistic.RatingBlock.Rows;
import org.openkam.scoring.statistic.RatingTally;

/**
 * Stands between raw answers and everything that is said about people. The anonymous raters of an assessee are divided once
 * into cells of k at least; an item of a cell is released only if k of its raters rated it; what is not released takes part
 * in nothing. Raters count who gave at least one rating; where
 * none of an assessee's anonymous raters did, they are withheld like too few. Immutable and thread-safe.
 */
public final class ReleaseGate {
    /** How the ratings of an anonymous item are spread is released from this many raters on; below, number and mean are. */
    public static final int RATERS_FOR_SPREAD = 10;

    private final Programme programme;
    private final AnswerTable table;
    private final AnonymityPromise promise;
    private final Figures figures;
    private final CellPartition partition;
    private final CompetencyItems items;
    private final CommentGate comments;
    private final @Nullable ReleaseLedger ledger;

    /**
     * What is computed from released ratings: how small groups are joined, and whether the spread of ratings is needed. Two
     * different releases of spread can't be audited together, so beside an earlier one only its repetition passes.
     */
    private record Figures(SmallGroupRule rule, boolean spread) {}

    private ReleaseGate(Programme programme, Figures figures, @Nullable ReleaseLedger ledger) {
        MultiSourceFeedback feedback =
                programme.terms().design().multiSourceFeedback().orElseThrow();
        this.programme = programme;
        this.table = programme.answers();
        this.promise = programme.terms().promise();
        this.figures = figures;
        this.partition = new CellPartition(figures.rule, promise.leastRaters());
        this.items = new CompetencyItems(feedback, table.items());
        this.comments = new CommentGate(programme);
        this.ledger = ledger;
    }

    /**
     * Returns the gate of a programme.
     *
     * @param programme its promise holds, whatever the rule says
     * @param rule divides the anonymous sources
     */
    public static ReleaseGate of(Programme programme, SmallGroupRule rule) {
        return new ReleaseGate(programme, new Figures(rule, false), null);
    }

    /**
     * Returns the gate of a programme for figures of a form. How ratings are spread passes only for figures that need it.
     *
     * @param programme its promise holds, whatever the rule says
     * @param rule divides the anonymous sources
     * @param form what is computed from the released ratings
     */
    public static ReleaseGate of(Programme programme, SmallGroupRule rule, FigureForm form) {
        return new ReleaseGate(programme, new Figures(rule, form == FigureForm.SPREAD), null);
    }

    /**
     * Returns this gate with the memory of earlier releases: what would tell too much beside them is withheld.
     *
     * @throws FindingsException if the programme promises less than an earlier release of its cycle did
     */
    public ReleaseGate with(ReleaseLedger earlier) {
        earlier.brokenPromises(programme).orThrow();
        return new ReleaseGate(programme, figures, earlier);
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
        Anonymous anonymous = sorted.anonymous;
        List<String> texts = commentTokens(assessee, sorted.codes());
        boolean frozenTexts = ledger != null
                && !ledger.admitsComments(assessee, programme.terms().cycle(), texts);
        Optional<LedgerEntry> entry = entry(assessee, sorted, frozenTexts ? List.of() : texts);
        if (ledger != null
                && entry.isPresent()
                && !ledger.admits(entry.get(), programme.terms().closed() || figures.spread)) {
            anonymous = new Anonymous(Outcome.FROZEN);
            entry = Optional.empty();
            sorted.cells.removeIf(r -> r.cell().anonymous());
        }
        addErrors(table.indexOf(assessee), sorted, errors);
        CellTallies others = sorted.tallies();
        boolean frozen = anonymous.outcome() == Outcome.FROZEN || frozenTexts;
        return new Released<>(new ReleasedRatings(assessee, items, anonymous, others, sorted.self)
                .with(comments.release(assessee, others.cells(), frozen))
                .with(entry));
    }

    private List<String> commentTokens(String assessee, List<Cell> cells) {
        return ledger == null ? List.of() : comments.tokens(assessee, cells, new LedgerTokens(ledger.key(), programme));
    }

    /** The ratings about an assessee, sorted into what may be released. */
    private record Sorted(AssesseeRatings all, Anonymous anonymous, List<CellRatings> cells, RatingTally[] self) {
        List<Cell> codes() {
            return cells.stream().map(CellRatings::cell).toList();
        }

        CellTallies tallies() {
            RatingTally[][] tallies = new RatingTally[cells.size()][];
            List<Cell> codes = new ArrayList<>(tallies.length);
            for (int c = 0; c < tallies.length; c++) {
                codes.add(cells.get(c).cell());
                tallies[c] = cells.get(c).tallies();
            }
            return new CellTallies(codes, tallies, all.asked());
        }
    }

    private Sorted sorted(String assessee) {
        int index = table.indexOf(assessee);
        AssesseeRatings ratings = new AssesseeRatings(table, items, index);
        SourceSheets self = new SourceSheets(RaterSource.SELF);
        List<SourceSheets> known = new ArrayList<>();
        List<SourceSheets> anonymous = new ArrayList<>();
        int from = index < 0 ? 0 : table.sheetsFrom(index);
        int to = index < 0 ? 0 : table.sheetsTo(index);
        boolean silent = false;
        for (int row = 0; row < to - from; row++) {
            RaterSource source = table.source(from + row);
            if (source.isSelf()) {
                ratings.readSelf(row);
                self.add(row);
            } else if (ratings.read(row)) {
                SourceSheets.of(source, source.anonymous() ? anonymous : known).add(row);
            } else {
                silent |= source.anonymous();
            }
        }
        List<Cell> cells = new ArrayList<>();
        known.forEach(sheets -> cells.add(partition.known(sheets.source())));
        CellPartition.Division division = partition.divide(anonymous, silent);
        cells.addAll(division.cells());
        List<CellRatings> sorted = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            List<SourceSheets> sheets = SourceSheets.among(cell.anonymous() ? anonymous : known, cell.sources());
            Rows rows = ratings.rows(SourceSheets.rows(sheets));
            sorted.add(new CellRatings(cell, sheets, rows, tallies(ratings, cell, rows)));
        }
        Rows own = ratings.rows(self.rows());
        RatingTally[] ofSelf = figures.spread ? ratings.counted(own, 1) : ratings.tallies(own);
        return new Sorted(ratings, division.anonymous(), sorted, ofSelf);
    }

    private RatingTally[] tallies(AssesseeRatings ratings, Cell cell, Rows rows) {
        if (cell.anonymous()) {
            ratings.withholdThin(rows, promise.leastRaters());
        }
        return figures.spread ? ratings.counted(rows, cell.anonymous() ? RATERS_FOR_SPREAD : 1) : ratings.tallies(rows);
    }

    /** Raters are compared within their source, so each source of a cell is added apart. */
    private static void addErrors(int assessee, Sorted sorted, RaterErrorTally[] errors) {
        for (CellRatings cell : sorted.cells) {
            for (SourceSheets source : cell.sheets()) {
                int[] raters = sorted.all.raters(source.rows());
                Rows rows = cell.sheets().size() == 1 ? cell.ratings() : sorted.all.rows(source.rows());
                for (int c = 0; c < errors.length && raters.length > 1; c++) {
                    errors[c].add(assessee, raters, sorted.all.part(rows, c));
                }
            }
        }
    }

    /** Returns the means of released items as linear figures over the answers of anonymous raters, whatever a ledger says. */
    List<ReleasedFigures.ItemMean> itemMeans(String assessee) {
        Sorted sorted = sorted(assessee);
        List<ReleasedFigures.ItemMean> means = new ArrayList<>();
        for (CellRatings cell : sorted.cells) {
            for (int c = 0; cell.cell().anonymous() && c < items.size(); c++) {
                for (int item : items.itemsOf(c)) {
                    itemMean(assessee, item, sorted.all, cell).ifPresent(means::add);
                }
            }
        }
        return means;
    }

    private Optional<ReleasedFigures.ItemMean> itemMean(
            String assessee, int item, AssesseeRatings ratings, CellRatings cell) {
        String code = table.items().get(item);
        Map<AnonymousAnswer, Fraction> given = new TreeMap<>();
        for (int row : cell.rows()) {
            if (ratings.has(row, item)) {
                given.put(new AnonymousAnswer(ratings.rater(row), assessee + " " + code), Fraction.ONE);
            }
        }
        long sign = items.isReversed(item) ? -1 : 1;
        given.replaceAll((answer, one) -> Fraction.of(sign, given.size()));
        String name = code + " " + cell.cell();
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReleasedFigures.ItemMean(cell.cell(), code, new LinearFigure(name, given)));
    }

    private Optional<LedgerEntry> entry(String assessee, Sorted sorted, List<String> texts) {
        if (ledger == null) {
            return Optional.empty();
        }
        boolean released = sorted.anonymous.outcome() == Outcome.RELEASED;
        List<CellRatings> ratings = released ? sorted.cells : List.of();
        LedgerTokens tokens = new LedgerTokens(ledger.key(), programme);
        List<LedgerEntry.Block> blocks = new ArrayList<>();
        ratings.forEach(r -> blocks.addAll(tokens.blocks(assessee, sorted.all, r, items)));
        List<Cell> cells = ratings.stream().map(CellRatings::cell).toList();
        if (texts.isEmpty() && blocks.stream().noneMatch(LedgerEntry.Block::anonymous)) {
            return Optional.empty();
        }
        List<String> sources = ReleaseLedger.anonymousSources(cells);
        String cycle = programme.terms().cycle();
        return Optional.of(new LedgerEntry(assessee, cycle, promise.leastRaters(), sources, blocks, texts));
    }
}
