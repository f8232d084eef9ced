package org.openkam.core.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.Participant;
import org.openkam.core.text.Language;

/** Reads {@code participants.csv}. */
public final class ParticipantsCsv {
    /** The columns that the file must have. */
    public static final List<String> COLUMNS = List.of("assessee", "role", "target_role", "unit", "language");

    private ParticipantsCsv() {}

    /**
     * What the file gave.
     *
     * @param participants usable ones
     * @param findings everything that was found
     * @param counts what became of the rows
     * @param rejected the rows put aside, by line
     */
    public record Result(
            List<Participant> participants, Findings findings, RowCounts counts, List<RejectedRow> rejected) {}

    /** Reads the file; roles are looked up in the model. */
    public static Result read(CsvFile file, CompetencyModel model) {
        return read(file, model, Set.of());
    }

    /**
     * Reads the file; roles are looked up in the model.
     *
     * @param normColumns further columns that must be there and hold numbers, or nothing where the number isn't known; what is
     *     wrong with one is a warning and costs nobody but the place in a norm that depends on it
     */
    public static Result read(CsvFile file, CompetencyModel model, Set<String> normColumns) {
        Collector collector = new Collector(file.name(), model, new TreeSet<>(normColumns));
        Findings ofFile = file.read(COLUMNS, collector);
        return collector.result(ofFile);
    }

    private static final class Collector implements CsvFile.Rows {
        private final String file;
        private final CompetencyModel model;
        private final Map<String, List<CsvRow>> rows = new LinkedHashMap<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private final List<Finding> notes = new ArrayList<>();
        private final Set<String> normColumns;
        private long added;

        Collector(String file, CompetencyModel model, Set<String> normColumns) {
            this.file = file;
            this.model = model;
            this.normColumns = normColumns;
        }

        @Override
        public void row(CsvRow row) {
            added++;
            Finding fault = fault(row);
            if (fault != null) {
                rejected.add(new RejectedRow(fault, row.fields()));
            } else {
                rows.computeIfAbsent(row.field("assessee"), a -> new ArrayList<>())
                        .add(row);
            }
        }

        @Override
        public void reject(Finding finding, List<String> fields) {
            added++;
            rejected.add(new RejectedRow(finding, fields));
        }

        private @Nullable Finding fault(CsvRow row) {
            if (!Arguments.isCode(row.field("assessee"))) {
                return finding(FindingCode.ID_INVALID, row, "assessee");
            }
            for (String column : List.of("role", "target_role")) {
                if (!model.hasRole(row.field(column))) {
                    return finding(FindingCode.PARTICIPANT_ROLE, row, column);
                }
            }
            return Language.isLanguage(row.field("language"))
                    ? null
                    : finding(FindingCode.PARTICIPANT_LANGUAGE, row, "language");
        }

        private Finding finding(FindingCode code, CsvRow row, String column) {
            return Finding.of(
                    code,
                    Place.of(file, row.line(), column),
                    "column",
                    column,
                    "value",
                    Finding.shown(row.field(column)),
                    "model",
                    model.code());
        }

        Result result(Findings ofFile) {
            List<Participant> participants = new ArrayList<>();
            long collapsed = 0;
            for (List<CsvRow> same : rows.values()) {
                CsvRow first = same.get(0);
                if (same.stream().allMatch(r -> r.fields().equals(first.fields()))) {
                    participants.add(participant(first));
                    normFaults(participants.get(participants.size() - 1), first);
                    for (CsvRow repeat : same.subList(1, same.size())) {
                        collapsed++;
                        notes.add(Finding.of(
                                FindingCode.ROW_DUPLICATE,
                                Place.of(file, repeat.line(), ""),
                                "first",
                                Long.toString(first.line())));
                    }
                } else {
                    same.forEach(r -> rejected.add(
                            new RejectedRow(finding(FindingCode.PARTICIPANT_DUPLICATE, r, "assessee"), r.fields())));
                }
            }
            normColumns.stream()
                    .filter(column -> !participants.isEmpty()
                            && !participants.get(0).further().containsKey(column))
                    .forEach(column -> notes.add(
                            Finding.of(FindingCode.NORM_COLUMN, Place.of(file), "column", Finding.shown(column))));
            rejected.sort(Comparator.comparing(RejectedRow::finding));
            List<Finding> all = new ArrayList<>(notes);
            rejected.forEach(r -> all.add(r.finding()));
            RowCounts counts = new RowCounts(added, participants.size(), rejected.size(), collapsed);
            return new Result(participants, ofFile.plus(Findings.of(all)), counts, List.copyOf(rejected));
        }

        private void normFaults(Participant participant, CsvRow row) {
            for (String column : normColumns) {
                String value = participant.further().getOrDefault(column, "");
                if (!value.isEmpty() && participant.number(column).isEmpty()) {
                    notes.add(Finding.of(
                            FindingCode.NORM_VALUE,
                            Place.of(file, row.line(), column),
                            "column",
                            Finding.shown(column),
                            "value",
                            Finding.shown(value)));
                }
            }
        }

        private static Participant participant(CsvRow row) {
            Map<String, String> further = new HashMap<>(row.byColumn());
            COLUMNS.forEach(further::remove);
            return new Participant(
                    row.field("assessee"),
                    row.field("role"),
                    row.field("target_role"),
                    row.field("unit"),
                    new Language(row.field("language")),
                    further);
        }
    }
}
