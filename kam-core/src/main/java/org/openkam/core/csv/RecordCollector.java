package org.openkam.core.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.internal.Arguments;

/**
 * Collects the rows of a table of records. Rows that say the same are one; rows that answer one question differently are all put
 * aside, because nobody can tell which holds.
 *
 * @param <T> type of the records; equal where they say the same, and compared as equal where they answer the same question
 */
abstract class RecordCollector<T extends Comparable<T>> implements CsvFile.Rows {
    private final String file;
    private final RecordScope scope;
    private final Map<T, CsvRow> rows = new LinkedHashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>(); // a code stands in many rows, and is kept once
    private long added;

    RecordCollector(String file, RecordScope scope) {
        this.file = file;
        this.scope = scope;
    }

    /** Returns what is wrong with a row by itself. */
    abstract @Nullable Finding fault(CsvRow row);

    /** Makes the record of a row without fault. */
    abstract T record(CsvRow row);

    RecordScope scope() {
        return scope;
    }

    @Override
    public void row(CsvRow row) {
        added++;
        Finding fault = fault(row);
        if (fault != null) {
            rejected.add(new RejectedRow(fault, row.fields()));
            return;
        }
        CsvRow kept = row.with(text -> texts.computeIfAbsent(text, same -> same));
        CsvRow first = rows.putIfAbsent(record(kept), kept);
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

    /** Returns a finding that shows the field, escaped and cut. */
    Finding finding(FindingCode code, CsvRow row, String column) {
        String value = Finding.shown(row.field(column));
        return Finding.of(code, Place.of(file, row.line(), column), "column", column, "value", value);
    }

    /** Returns a finding that shows the field and what it is compared with. */
    Finding finding(FindingCode code, CsvRow row, String column, String fact, String compared) {
        String value = Finding.shown(row.field(column));
        return Finding.of(code, Place.of(file, row.line(), column), "column", column, "value", value, fact, compared);
    }

    /** Returns what is wrong with the person a row is about. */
    @Nullable
    Finding assesseeFault(CsvRow row) {
        String assessee = row.field("assessee");
        return Arguments.isCode(assessee) && scope.knows(assessee)
                ? null
                : finding(FindingCode.RATING_ASSESSEE, row, "assessee");
    }

    /** Returns what is wrong with the person who rates; nobody rates himself here. */
    @Nullable
    Finding assessorFault(CsvRow row) {
        String assessor = row.field("assessor");
        if (!Arguments.isCode(assessor)) {
            return finding(FindingCode.ID_INVALID, row, "assessor");
        }
        return assessor.equals(row.field("assessee")) ? finding(FindingCode.ASSESSOR_SELF, row, "assessor") : null;
    }

    /** Returns the first fault that a check finds. */
    @SafeVarargs
    final @Nullable Finding first(CsvRow row, Function<CsvRow, @Nullable Finding>... checks) {
        for (Function<CsvRow, @Nullable Finding> check : checks) {
            Finding fault = check.apply(row);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** Returns everything that was read. */
    RecordReading<T> reading(Findings ofFile) {
        List<T> records = new ArrayList<>(rows.keySet());
        records.sort(Comparator.naturalOrder());
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            T record = records.get(i);
            boolean alone = (i == 0 || records.get(i - 1).compareTo(record) != 0)
                    && (i + 1 == records.size() || records.get(i + 1).compareTo(record) != 0);
            if (alone) {
                kept.add(record);
            } else {
                CsvRow row = Arguments.notNull(rows.get(record), "row");
                Finding finding = Finding.of(FindingCode.RATING_CONFLICT, Place.of(file, row.line(), ""));
                rejected.add(new RejectedRow(finding, row.fields()));
            }
        }
        return reading(ofFile, kept);
    }

    private RecordReading<T> reading(Findings ofFile, List<T> kept) {
        rejected.sort(Comparator.comparing(RejectedRow::finding));
        List<Finding> all = new ArrayList<>(notes);
        rejected.forEach(r -> all.add(r.finding()));
        RowCounts counts = new RowCounts(added, kept.size(), rejected.size(), notes.size());
        return new RecordReading<>(kept, ofFile.plus(Findings.of(all)), counts, rejected);
    }
}
