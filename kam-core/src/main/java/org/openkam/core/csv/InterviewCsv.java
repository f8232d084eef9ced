package org.openkam.core.csv;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.instrument.CompetencyInterview;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.InterviewRating;
import org.openkam.core.scale.RatingScale;

/** Reads {@code interview.csv}: one row for each answer that an assessor rated. */
public final class InterviewCsv {
    /** The columns that the file must have. */
    public static final List<String> COLUMNS = List.of("assessee", "assessor", "competency", "angle", "value");

    private InterviewCsv() {}

    /** Reads the file. */
    public static RecordReading<InterviewRating> read(CsvFile file, RecordScope scope) {
        Collector collector = new Collector(file.name(), scope);
        return collector.reading(file.read(COLUMNS, collector));
    }

    private static final class Collector extends RecordCollector<InterviewRating> {
        private final RatingScale scale;
        private final @Nullable Set<String> asked;

        Collector(String file, RecordScope scope) {
            super(file, scope);
            CompetencyInterview interview = scope.design().competencyInterview().orElse(null);
            scale = interview == null ? scope.model().ratingScale() : interview.scale();
            asked = interview == null ? null : interview.competencies();
        }

        @Override
        @Nullable
        Finding fault(CsvRow row) {
            return first(
                    row,
                    this::assesseeFault,
                    this::assessorFault,
                    this::competencyFault,
                    this::angleFault,
                    r -> RatedValue.fault(this, r, scale));
        }

        private @Nullable Finding competencyFault(CsvRow row) {
            String competency = row.field("competency");
            boolean known = asked == null ? scope().hasCompetency(competency) : asked.contains(competency);
            return known ? null : finding(FindingCode.RATED_COMPETENCY, row, "competency");
        }

        private @Nullable Finding angleFault(CsvRow row) {
            return Arguments.isCode(row.field("angle")) ? null : finding(FindingCode.INTERVIEW_ANGLE, row, "angle");
        }

        @Override
        InterviewRating record(CsvRow row) {
            return new InterviewRating(
                    row.field("assessee"),
                    row.field("assessor"),
                    row.field("competency"),
                    row.field("angle"),
                    Objects.requireNonNull(AnswersCsv.answer(row.field("value"))));
        }
    }
}
