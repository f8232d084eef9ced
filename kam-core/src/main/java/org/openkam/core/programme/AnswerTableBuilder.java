package org.openkam.core.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;

/**
 * Collects rows for an {@link AnswerTable} and everything that is wrong with them. Not thread-safe; used once.
 *
 * <p>A row is put aside if its assessee or item is unknown, its value lies outside the scale, it is a self answer by
 * somebody else, its rater answers for the same assessee under two sources, or another row answers the same question
 * differently; and if its source is behind the 256th by code. A row that repeats another exactly is collapsed.
 */
public final class AnswerTableBuilder {
    private static final int MOST_ITEMS = 65_535;
    private static final int MOST_SOURCES = 256;

    private final RatingScale scale;
    private final String[] items;
    private final AnswerRows rows = new AnswerRows();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final Map<String, RaterSource> declaredSources = new HashMap<>();
    private final RowCheck check;
    private String document = "answers";
    private long added;
    private boolean built;

    /**
     * What came of the rows.
     *
     * @param table the accepted answers
     * @param findings everything that was found
     * @param counts what became of the rows
     * @param rejected the rows put aside, by line
     */
    public record Result(AnswerTable table, Findings findings, RowCounts counts, List<RejectedRow> rejected) {}

    AnswerTableBuilder(RatingScale scale, Collection<String> items) {
        this.scale = Arguments.notNull(scale, "scale");
        this.items =
                Arguments.notEmpty(items, "items").stream().distinct().sorted().toArray(String[]::new);
        Arguments.that(this.items.length <= MOST_ITEMS, "number of items", this.items.length, "must be at most 65535");
        check = new RowCheck(scale, this.items, this::source);
    }

    /** Sets the name of the document that findings point to. */
    public AnswerTableBuilder document(String name) {
        document = Arguments.notNull(name, "name of document");
        return this;
    }

    /** Allows these assessees only; without this call, any. */
    public AnswerTableBuilder assessees(Collection<String> codes) {
        check.know(codes);
        return this;
    }

    /** Declares sources whose anonymity differs from {@link RaterSource#of}. */
    public AnswerTableBuilder sources(Collection<RaterSource> sources) {
        sources.forEach(s -> declaredSources.put(s.code(), s));
        return this;
    }

    /** Adds a row without a line of its own; rows are numbered as they come. */
    public AnswerTableBuilder add(String assessee, String rater, String source, String item, Answer answer) {
        return add(new Row(added + 1, assessee, rater, source, item), answer);
    }

    /**
     * One row but for its answer.
     *
     * @param line where it stands
     * @param assessee who is rated
     * @param rater who rates
     * @param source from where
     * @param item the question
     */
    public record Row(long line, String assessee, String rater, String source, String item) {
        public Row {
            Arguments.notNull(assessee, "assessee");
            Arguments.notNull(rater, "rater");
            Arguments.notNull(source, "source");
            Arguments.notNull(item, "item");
        }

        /** Returns the row as {@link RejectedRow} keeps it. */
        public List<String> fields(String value) {
            return List.of(assessee, rater, source, item, value);
        }

        /** Returns the line only. */
        @Override
        public String toString() {
            return "row " + line;
        }
    }

    /** Adds a row. */
    public AnswerTableBuilder add(Row row, Answer answer) {
        Arguments.notNull(answer, "answer");
        added++;
        Finding finding = check.fault(document, row, answer);
        if (finding != null) {
            rejected.add(new RejectedRow(finding, row.fields(written(answer))));
        } else {
            rows.add(row, Arrays.binarySearch(items, row.item), AnswerTable.encode(answer));
        }
        return this;
    }

    /** Puts a row aside that couldn't even be read as one; it counts like any other. */
    public AnswerTableBuilder reject(Finding finding, List<String> fields) {
        added++;
        rejected.add(new RejectedRow(finding, fields));
        return this;
    }

    private RaterSource source(String code) {
        RaterSource declared = declaredSources.get(code);
        return declared == null ? RaterSource.of(code) : declared;
    }

    /** An answer as a file has it, so that a row put aside can be mended and given again. */
    static String written(Answer answer) {
        return answer.fold(Integer::toString, unrated -> switch (unrated) {
            case NOT_OBSERVED -> "";
            case NOT_APPLICABLE -> "NA";
            default -> unrated.name();
        });
    }

    /**
     * Returns the table of all accepted rows, with everything that was found.
     *
     * @throws IllegalStateException if called a second time
     */
    public Result build() {
        if (built) {
            throw new IllegalStateException("Builder of a table must be used once, but was used already.");
        }
        built = true;
        String[] sourceCodes = rows.sources.sortedCodes();
        RaterSource[] sources = Arrays.stream(sourceCodes).map(this::source).toArray(RaterSource[]::new);
        int[] order = rows.canonicalOrder(items.length);
        boolean[] dropped = new boolean[rows.size()];
        markTwoSources(order, dropped);
        markTooManySources(order, dropped);
        long collapsed = markRepeats(order, dropped);
        AnswerTable table = new CanonicalTable(rows, order, dropped).table(scale, items, sources);
        rejected.replaceAll(row -> new RejectedRow(check.withoutRaters(row), row.fields()));
        rejected.sort(Comparator.comparing(RejectedRow::finding));
        List<Finding> findings = new ArrayList<>(notes);
        rejected.forEach(r -> findings.add(r.finding()));
        RowCounts counts = new RowCounts(added, table.size(), rejected.size(), collapsed);
        return new Result(table, Findings.of(findings), counts, List.copyOf(rejected));
    }

    /** Drops all rows of a rater who answers for one assessee under two sources. */
    private void markTwoSources(int[] order, boolean[] dropped) {
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && rows.assessee(order[to]) == rows.assessee(order[from])) {
                to++;
            }
            Map<Integer, Integer> sourceOfRater = new HashMap<>();
            Set<Integer> twice = new HashSet<>();
            for (int i = from; i < to; i++) {
                int row = order[i];
                if (i > from && rows.sameSheet(row, order[i - 1])) {
                    continue;
                }
                Integer earlier = sourceOfRater.putIfAbsent(rows.rater(row), rows.source(row));
                if (earlier != null) {
                    twice.add(rows.rater(row));
                }
            }
            for (int i = from; i < to && !twice.isEmpty(); i++) {
                if (twice.contains(rows.rater(order[i]))) {
                    drop(order[i], dropped, FindingCode.RATING_TWO_SOURCES, "source");
                }
            }
        }
    }

    /** Drops all rows of the sources behind the last that a table can hold, by code; such a column hardly holds sources. */
    private void markTooManySources(int[] order, boolean[] dropped) {
        int[] rank = rows.sources.ranks();
        for (int row : order) {
            if (rank[rows.source(row)] >= MOST_SOURCES && !dropped[row]) {
                drop(row, dropped, FindingCode.RATING_SOURCE, "source", "value", RowCheck.HIDDEN);
            }
        }
    }

    /** Collapses rows that say the same twice, and drops all rows that answer one question differently. */
    private long markRepeats(int[] order, boolean[] dropped) {
        long collapsed = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            boolean alike = true;
            while (to < order.length && rows.sameQuestion(order[to], order[from])) {
                alike &= rows.value(order[to]) == rows.value(order[from]);
                to++;
            }
            if (to == from + 1 || dropped[order[from]]) {
                continue;
            }
            for (int i = from; i < to; i++) {
                if (!alike) {
                    drop(order[i], dropped, FindingCode.RATING_CONFLICT, "value");
                } else if (i > from) {
                    dropped[order[i]] = true;
                    collapsed++;
                    notes.add(Finding.of(
                            FindingCode.ROW_DUPLICATE,
                            Place.of(document, rows.line(order[i]), ""),
                            "first",
                            Long.toString(rows.line(order[from]))));
                }
            }
        }
        return collapsed;
    }

    private void drop(int row, boolean[] dropped, FindingCode code, String column, String... facts) {
        dropped[row] = true;
        Finding finding = Finding.of(code, Place.of(document, rows.line(row), column), facts);
        rejected.add(new RejectedRow(finding, rows.fields(row, items)));
    }
}
