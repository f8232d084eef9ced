package org.openkam.core.csv;

import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;

/** Judges the column {@code value} of ratings whose raters were promised no anonymity. */
final class RatedValue {
    private RatedValue() {}

    static @Nullable Finding fault(RecordCollector<?> collector, CsvRow row, RatingScale scale) {
        Answer answer = AnswersCsv.answer(row.field("value"));
        if (answer == null) {
            return collector.finding(FindingCode.RATING_FORMAT, row, "value");
        }
        boolean fits = answer.fold(scale::contains, unrated -> true);
        return fits ? null : collector.finding(FindingCode.RATING_RANGE, row, "value", "scale", scale.toString());
    }
}
