package org.openkam.core.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.openkam.core.csv.CsvFile;
import org.openkam.core.csv.CsvRow;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;

/**
 * Reads rows of which each states one thing. A row that repeats another exactly is counted once; rows that contradict each
 * other are all put aside, for nothing says which is right.
 *
 * @param <T> what a row states
 */
final class KeyedRows<T> implements CsvFile.Rows {
    private final String keyColumn;
    private final Function<Cells, T> parser;
    private final Function<T, Object> key;
    private final Map<Object, List<Row<T>>> rows = new LinkedHashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private String name = "";
    private long read;
    private long accepted;

    private record Row<T>(Cells cells, T value) {}

    /**
     * Prepares the reading of a file.
     *
     * @param keyColumn the column at which a contradiction is reported
     * @param parser makes cells into what they state, or throws {@link RowFault}
     * @param key rows with equal keys are about the same thing
     */
    KeyedRows(String keyColumn, Function<Cells, T> parser, Function<T, Object> key) {
        this.keyColumn = keyColumn;
        this.parser = parser;
        this.key = key;
    }

    /**
     * Reads the file.
     *
     * @param required columns that the header must have
     * @param sink takes what is stated, in the order of first mention; may throw {@link RowFault}
     */
    FileRows read(CsvFile file, List<String> required, BiConsumer<Cells, T> sink) {
        name = file.name();
        Findings ofFile = file.read(required, this);
        rows.values().forEach(same -> settle(same, sink));
        rejected.sort(Comparator.comparing(RejectedRow::finding));
        List<Finding> all = new ArrayList<>(notes);
        rejected.forEach(r -> all.add(r.finding()));
        RowCounts counts = new RowCounts(read, accepted, rejected.size(), notes.size());
        return new FileRows(file.name(), ofFile.plus(Findings.of(all)), counts, rejected);
    }

    @Override
    public void row(CsvRow row) {
        read++;
        Cells cells = new Cells(name, row);
        try {
            T value = parser.apply(cells);
            rows.computeIfAbsent(key.apply(value), k -> new ArrayList<>()).add(new Row<>(cells, value));
        } catch (RowFault e) {
            putAside(e, cells);
        }
    }

    @Override
    public void reject(Finding finding, List<String> fields) {
        read++;
        rejected.add(new RejectedRow(finding, fields));
    }

    private void settle(List<Row<T>> same, BiConsumer<Cells, T> sink) {
        Row<T> first = same.get(0);
        if (!same.stream()
                .allMatch(
                        r -> r.cells().row().fields().equals(first.cells().row().fields()))) {
            same.forEach(r -> putAside(r.cells().conflict(keyColumn), r.cells()));
            return;
        }
        try {
            sink.accept(first.cells(), first.value());
            accepted++;
            same.subList(1, same.size()).forEach(r -> notes.add(repeat(r.cells(), first.cells())));
        } catch (RowFault e) {
            same.forEach(r -> putAside(e, r.cells()));
        }
    }

    /** The fault was found in one row; its repetitions have it too, each on a line of its own. */
    private void putAside(RowFault fault, Cells cells) {
        Finding found = fault.finding();
        Place place = Place.of(cells.file(), cells.row().line(), found.place().path());
        rejected.add(new RejectedRow(
                new Finding(found.code(), place, found.facts()), cells.row().fields()));
    }

    private static Finding repeat(Cells cells, Cells first) {
        return Finding.of(
                FindingCode.ROW_DUPLICATE,
                Place.of(cells.file(), cells.row().line(), ""),
                "first",
                Long.toString(first.row().line()));
    }
}
