package org.openkam.core.csv;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.ExerciseRating;
import org.openkam.core.scale.RatingScale;

/** Reads {@code assessment-centre.csv}: one row for each competency that an assessor rated in an exercise. */
public final class AssessmentCentreCsv {
    /** The columns that the file must have. */
    public static final List<String> COLUMNS = List.of("assessee", "exercise", "assessor", "competency", "value");

    private AssessmentCentreCsv() {}

    /** Reads the file. */
    public static RecordReading<ExerciseRating> read(CsvFile file, RecordScope scope) {
        Collector collector = new Collector(file.name(), scope);
        return collector.reading(file.read(COLUMNS, collector));
    }

    private static final class Collector extends RecordCollector<ExerciseRating> {
        private final RatingScale scale;
        private final Map<String, Set<String>> seen = new TreeMap<>(); // by exercise; empty without a design

        Collector(String file, RecordScope scope) {
            super(file, scope);
            AssessmentCentre centre = scope.design().assessmentCentre().orElse(null);
            scale = centre == null ? scope.model().ratingScale() : centre.scale();
            if (centre != null) {
                centre.exercises().forEach(e -> seen.put(e.code(), e.competencies()));
            }
        }

        @Override
        @Nullable
        Finding fault(CsvRow row) {
            return first(
                    row,
                    this::assesseeFault,
                    this::assessorFault,
                    this::exerciseFault,
                    this::competencyFault,
                    r -> RatedValue.fault(this, r, scale));
        }

        private @Nullable Finding exerciseFault(CsvRow row) {
            String exercise = row.field("exercise");
            boolean known = seen.isEmpty() ? Arguments.isCode(exercise) : seen.containsKey(exercise);
            return known
                    ? null
                    : finding(
                            FindingCode.EXERCISE_UNKNOWN,
                            row,
                            "exercise",
                            "known",
                            seen.isEmpty() ? "A-Z 0-9 _ - ." : String.join(", ", seen.keySet()));
        }

        private @Nullable Finding competencyFault(CsvRow row) {
            String competency = row.field("competency");
            if (!scope().hasCompetency(competency)) {
                return finding(FindingCode.RATED_COMPETENCY, row, "competency");
            }
            Set<String> ofExercise = seen.get(row.field("exercise"));
            return ofExercise == null || ofExercise.contains(competency)
                    ? null
                    : finding(FindingCode.EXERCISE_COMPETENCY, row, "competency", "exercise", row.field("exercise"));
        }

        @Override
        ExerciseRating record(CsvRow row) {
            return new ExerciseRating(
                    row.field("assessee"),
                    row.field("exercise"),
                    row.field("assessor"),
                    row.field("competency"),
                    Objects.requireNonNull(AnswersCsv.answer(row.field("value"))));
        }
    }
}
