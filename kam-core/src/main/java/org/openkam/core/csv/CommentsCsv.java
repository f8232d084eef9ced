package org.openkam.core.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.Comment;
import org.openkam.core.programme.CommentTable;
import org.openkam.core.programme.RaterSource;

/**
 * Reads {@code comments.csv}. No finding quotes a row: with columns swapped, any of its fields may be the text or the rater.
 */
public final class CommentsCsv {
    /** The columns that the file must have. */
    public static final List<String> COLUMNS = List.of("assessee", "rater", "source", "competency", "text");

    private static final String HIDDEN = "...";

    private CommentsCsv() {}

    /**
     * What rows are judged by.
     *
     * @param model whose competencies may be commented on
     * @param assessees codes of the participants; empty if they aren't known, and any code will do
     * @param sources sources whose anonymity differs from {@link RaterSource#of}
     */
    public record Scope(CompetencyModel model, Collection<String> assessees, Collection<RaterSource> sources) {}

    /**
     * What the file gave.
     *
     * @param comments usable ones
     * @param findings everything that was found
     * @param counts what became of the rows
     * @param rejected the rows put aside, by line
     */
    public record Result(CommentTable comments, Findings findings, RowCounts counts, List<RejectedRow> rejected) {}

    /** Reads the file. */
    public static Result read(CsvFile file, Scope scope) {
        Collector collector = new Collector(file.name(), scope);
        return collector.result(file.read(COLUMNS, collector));
    }

    private static final class Collector implements CsvFile.Rows {
        private final String file;
        private final Scope scope;
        private final Map<String, RaterSource> declared = new HashMap<>();
        private final Map<Comment, CsvRow> rows = new LinkedHashMap<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private final List<Finding> notes = new ArrayList<>();
        private long added;

        Collector(String file, Scope scope) {
            this.file = file;
            this.scope = scope;
            scope.sources.forEach(s -> declared.put(s.code(), s));
        }

        @Override
        public void row(CsvRow row) {
            added++;
            Finding fault = fault(row);
            if (fault != null) {
                rejected.add(new RejectedRow(fault, row.fields()));
                return;
            }
            CsvRow first = rows.putIfAbsent(comment(row), row);
            if (first != null) {
                String line = Long.toString(first.line());
                notes.add(Finding.of(FindingCode.ROW_DUPLICATE, Place.of(file, row.line(), ""), "first", line));
            }
        }

        @Override
        public void reject(Finding finding, List<String> fields) {
            added++;
            rejected.add(new RejectedRow(finding, fields));
        }

        private Comment comment(CsvRow row) {
            String source = row.field("source");
            return new Comment(
                    row.field("assessee"),
                    row.field("rater"),
                    declared.getOrDefault(source, RaterSource.of(source)),
                    row.field("competency"),
                    row.field("text"));
        }

        private @Nullable Finding fault(CsvRow row) {
            if (!Arguments.isCode(row.field("source"))) {
                return finding(FindingCode.RATING_SOURCE, row, "source");
            }
            String assessee = row.field("assessee");
            boolean known = scope.assessees.isEmpty() || scope.assessees.contains(assessee);
            if (!Arguments.isCode(assessee) || !known) {
                return finding(FindingCode.RATING_ASSESSEE, row, "assessee");
            }
            if (!Arguments.isCode(row.field("rater"))) {
                return finding(FindingCode.ID_INVALID, row, "rater");
            }
            if (row.field("rater").equals(assessee) != row.field("source").equals(RaterSource.SELF.code())) {
                return finding(FindingCode.RATING_SELF, row, "source");
            }
            String competency = row.field("competency");
            if (scope.model.competencies().stream().noneMatch(c -> c.code().equals(competency))) {
                return finding(FindingCode.COMMENT_COMPETENCY, row, "competency");
            }
            return row.field("text").isBlank() ? finding(FindingCode.COMMENT_EMPTY, row, "text") : null;
        }

        private Finding finding(FindingCode code, CsvRow row, String column) {
            return Finding.of(code, Place.of(file, row.line(), column), "column", column, "value", HIDDEN);
        }

        /** A rater who comments on one assessee under two sources is put aside with all comments on that assessee. */
        private void rejectTwoSources() {
            Map<String, RaterSource> sources = new TreeMap<>();
            Map<String, Boolean> twice = new TreeMap<>();
            for (Comment comment : rows.keySet()) {
                RaterSource first = sources.putIfAbsent(sheet(comment), comment.source());
                if (first != null && !first.equals(comment.source())) {
                    twice.put(sheet(comment), true);
                }
            }
            rows.entrySet().removeIf(e -> {
                boolean reject = twice.containsKey(sheet(e.getKey()));
                if (reject) {
                    Finding finding = finding(FindingCode.RATING_TWO_SOURCES, e.getValue(), "source");
                    rejected.add(new RejectedRow(finding, e.getValue().fields()));
                }
                return reject;
            });
        }

        /** Codes have no slash. */
        private static String sheet(Comment comment) {
            return comment.assessee() + "/" + comment.rater();
        }

        Result result(Findings ofFile) {
            rejectTwoSources();
            rejected.sort(Comparator.comparing(RejectedRow::finding));
            List<Finding> all = new ArrayList<>(notes);
            rejected.forEach(r -> all.add(r.finding()));
            RowCounts counts = new RowCounts(added, rows.size(), rejected.size(), notes.size());
            return new Result(
                    CommentTable.of(rows.keySet()), ofFile.plus(Findings.of(all)), counts, List.copyOf(rejected));
        }
    }
}
