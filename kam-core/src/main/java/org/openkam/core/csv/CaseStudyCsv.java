package org.openkam.core.csv;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.RubricEntry;
import org.openkam.core.programme.SolutionMark;

/**
 * Reads cases: {@code case-rubric.csv} with one row a criterion, {@code case-marks.csv} with one row a mark.
 *
 * <p>A criterion for several competencies names them joined by {@code +}. Parts of a key are separated by blanks: the points of
 * each level from level 0 on, the expected steps in their order, the earliest and the latest time such as {@code PT24H PT48H},
 * or both ends of a bipolar scale; see {@link RubricEntry.Kind}. A mark is a level, the steps taken separated by blanks, a time
 * or a rating; an empty one says that nothing could be seen. Where no step was taken at all, any word that isn't expected says
 * so, such as {@code NONE}.
 */
public final class CaseStudyCsv {
    /** The columns that the rubric must have. */
    public static final List<String> RUBRIC = List.of("case", "criterion", "competency", "kind", "key", "max_points");

    /** The columns that the marks must have. */
    public static final List<String> MARKS = List.of("assessee", "case", "assessor", "criterion", "mark");

    private CaseStudyCsv() {}

    /** Reads the rubric. */
    public static RecordReading<RubricEntry> readRubric(CsvFile file, RecordScope scope) {
        RubricCollector collector = new RubricCollector(file.name(), scope);
        return collector.reading(file.read(RUBRIC, collector));
    }

    /** Reads the marks; those by criteria that the rubric lacks are put aside. */
    public static RecordReading<SolutionMark> readMarks(
            CsvFile file, RecordScope scope, Collection<RubricEntry> rubric) {
        MarkCollector collector = new MarkCollector(file.name(), scope, rubric);
        return collector.reading(file.read(MARKS, collector));
    }

    private static final class RubricCollector extends RecordCollector<RubricEntry> {

        RubricCollector(String file, RecordScope scope) {
            super(file, scope);
        }

        @Override
        @Nullable
        Finding fault(CsvRow row) {
            return first(
                    row,
                    r -> codeFault(r, "case"),
                    r -> codeFault(r, "criterion"),
                    this::competencyFault,
                    this::kindFault,
                    this::pointsFault,
                    this::keyFault);
        }

        private @Nullable Finding codeFault(CsvRow row, String column) {
            return Arguments.isCode(row.field(column)) ? null : finding(FindingCode.ID_INVALID, row, column);
        }

        private @Nullable Finding competencyFault(CsvRow row) {
            boolean known = competencies(row).stream().allMatch(scope()::hasCompetency);
            return known ? null : finding(FindingCode.RATED_COMPETENCY, row, "competency");
        }

        private @Nullable Finding kindFault(CsvRow row) {
            boolean known = Arrays.stream(RubricEntry.Kind.values())
                    .anyMatch(k -> k.name().equals(row.field("kind")));
            return known ? null : finding(FindingCode.RUBRIC_KEY, row, "kind");
        }

        private @Nullable Finding pointsFault(CsvRow row) {
            int points = points(row);
            return points >= 1 && points <= RubricEntry.MOST_POINTS
                    ? null
                    : finding(FindingCode.RUBRIC_KEY, row, "max_points");
        }

        private @Nullable Finding keyFault(CsvRow row) {
            return RubricEntry.fits(kind(row), RubricEntry.parts(row.field("key")), points(row))
                    ? null
                    : finding(FindingCode.RUBRIC_KEY, row, "key");
        }

        private static RubricEntry.Kind kind(CsvRow row) {
            return RubricEntry.Kind.valueOf(row.field("kind"));
        }

        private static Set<String> competencies(CsvRow row) {
            return new TreeSet<>(Arrays.asList(row.field("competency").split("\\+", -1)));
        }

        /** Returns a whole number of up to three digits, or -1. */
        private static int points(CsvRow row) {
            String text = row.field("max_points");
            return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        }

        @Override
        RubricEntry record(CsvRow row) {
            return new RubricEntry(
                    row.field("case"),
                    row.field("criterion"),
                    competencies(row),
                    kind(row),
                    RubricEntry.parts(row.field("key")),
                    points(row));
        }
    }

    private static final class MarkCollector extends RecordCollector<SolutionMark> {
        private final Map<String, RubricEntry> rubric = new TreeMap<>();

        MarkCollector(String file, RecordScope scope, Collection<RubricEntry> entries) {
            super(file, scope);
            entries.forEach(entry -> rubric.put(key(entry.caseCode(), entry.code()), entry));
        }

        /** No code has a blank. */
        private static String key(String caseCode, String criterion) {
            return caseCode + " " + criterion;
        }

        private @Nullable RubricEntry entry(CsvRow row) {
            return rubric.get(key(row.field("case"), row.field("criterion")));
        }

        @Override
        @Nullable
        Finding fault(CsvRow row) {
            return first(row, this::assesseeFault, this::assessorFault, this::criterionFault, this::markFault);
        }

        private @Nullable Finding criterionFault(CsvRow row) {
            return entry(row) == null
                    ? finding(FindingCode.RUBRIC_CRITERION, row, "criterion", "case", Finding.shown(row.field("case")))
                    : null;
        }

        private @Nullable Finding markFault(CsvRow row) {
            RubricEntry entry = Objects.requireNonNull(entry(row));
            return entry.takes(row.field("mark"))
                    ? null
                    : finding(
                            FindingCode.RUBRIC_MARK,
                            row,
                            "mark",
                            "kind",
                            entry.kind().name());
        }

        @Override
        SolutionMark record(CsvRow row) {
            return new SolutionMark(
                    row.field("assessee"),
                    row.field("case"),
                    row.field("assessor"),
                    row.field("criterion"),
                    row.field("mark"));
        }
    }
}
