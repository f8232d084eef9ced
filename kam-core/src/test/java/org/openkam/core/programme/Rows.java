package org.openkam.core.programme;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.programme.AnswerTableBuilder.Result;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;

/** Tables of answers for tests: the items are PLN-1 to PLN-3 and REL-1, the scale is 1..5. */
final class Rows {
    static final List<String> ITEMS = List.of("PLN-1", "PLN-2", "PLN-3", "REL-1");

    /** One row as somebody delivers it. */
    record Given(String assessee, String rater, String source, String item, Answer answer) {}

    private Rows() {}

    static AnswerTableBuilder builder() {
        return AnswerTable.builder(RatingScale.of(1, 5), ITEMS);
    }

    static Given row(String assessee, String rater, String source, String item, int rating) {
        return new Given(assessee, rater, source, item, Answer.of(rating));
    }

    static Result read(List<Given> rows) {
        return read(builder(), rows);
    }

    static Result read(AnswerTableBuilder builder, List<Given> rows) {
        rows.forEach(r -> builder.add(r.assessee, r.rater, r.source, r.item, r.answer));
        return builder.build();
    }

    /** Returns every answer as one line, in the table's order. */
    static List<String> lines(AnswerTable table) {
        List<String> lines = new ArrayList<>();
        for (int a = 0; a < table.assessees().size(); a++) {
            for (int sheet = table.sheetsFrom(a); sheet < table.sheetsTo(a); sheet++) {
                for (int i = table.answersFrom(sheet); i < table.answersTo(sheet); i++) {
                    lines.add(String.join(
                            " ",
                            table.assessees().get(a),
                            table.source(sheet).toString(),
                            table.raterCode(table.rater(sheet)),
                            table.items().get(table.item(i)),
                            table.answer(i).<String>fold(Integer::toString, Enum::name)));
                }
            }
        }
        return lines;
    }
}
