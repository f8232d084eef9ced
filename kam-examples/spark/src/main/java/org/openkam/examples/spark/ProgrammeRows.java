package org.openkam.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.core.text.Language;

/**
 * Makes programmes, or parts of one, of rows. Ratings have the columns of {@code ratings-360.csv}: assessee, rater, source, item,
 * value; people have assessee, role, target_role. Columns are found by name, others are passed over, and a value may be a number.
 *
 * @param terms what was fixed before anybody answered
 * @param sources the sources whose anonymity isn't the usual one
 */
record ProgrammeRows(Programme.Terms terms, List<RaterSource> sources) implements Serializable {
    private static final long serialVersionUID = 1L;
    /** A column that is filled where a row of a file couldn't be taken apart. */
    static final String UNREADABLE = "unreadable";

    private static final String RATINGS = "ratings";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    /**
     * Returns the programme of these rows.
     *
     * @throws FindingsException if a row can't be used; it names codes of assessees at most, and counts rows within this part
     */
    Programme programme(Iterator<Row> people, Iterator<Row> ratings) {
        List<Participant> participants = participants(people);
        MultiSourceFeedback feedback = terms.design().multiSourceFeedback().orElseThrow();
        AnswerTableBuilder builder = AnswerTable.builder(
                        feedback.scale(), feedback.items().keySet())
                .document(RATINGS)
                .sources(sources)
                .assessees(participants.stream().map(Participant::assessee).toList());
        long number = 1;
        while (ratings.hasNext()) {
            add(builder, ratings.next(), number++);
        }
        AnswerTableBuilder.Result result = builder.build();
        result.findings().orThrow(Severity.REJECTED);
        return Programme.of(terms, participants, result.table());
    }

    private static List<Participant> participants(Iterator<Row> people) {
        List<Participant> participants = new ArrayList<>();
        while (people.hasNext()) {
            Row row = people.next();
            if (unreadable(row)) {
                Findings.of(List.of(fields("participants", participants.size() + 1L, row)))
                        .orThrow(Severity.REJECTED);
            }
            participants.add(new Participant(
                    text(row, "assessee"),
                    text(row, "role"),
                    text(row, "target_role"),
                    "",
                    Language.ENGLISH,
                    Map.of()));
        }
        return participants;
    }

    private static void add(AnswerTableBuilder builder, Row row, long number) {
        var question = new AnswerTableBuilder.Row(
                number, text(row, "assessee"), text(row, "rater"), text(row, "source"), text(row, "item"));
        String value = text(row, "value");
        Answer answer = answer(value);
        if (unreadable(row)) {
            builder.reject(fields(RATINGS, number, row), question.fields(value));
        } else if (answer == null) {
            Place place = Place.of(RATINGS, number, "value");
            Finding fault = Finding.of(FindingCode.RATING_FORMAT, place, "value", "...");
            builder.reject(fault, question.fields(value));
        } else {
            builder.add(question, answer);
        }
    }

    private static boolean unreadable(Row row) {
        return row.schema().getFieldIndex(UNREADABLE).isDefined() && !row.isNullAt(row.fieldIndex(UNREADABLE));
    }

    /** How many fields there were isn't told by Spark. */
    private static Finding fields(String document, long number, Row row) {
        String expected = Integer.toString(row.length() - 1);
        return Finding.of(FindingCode.CSV_FIELDS, Place.of(document, number, ""), "found", "?", "expected", expected);
    }

    /** As the files of a programme have it: nothing is guessed. */
    private static @Nullable Answer answer(String value) {
        return switch (value) {
            case "" -> Unrated.NOT_OBSERVED;
            case "NA" -> Unrated.NOT_APPLICABLE;
            case "DECLINED" -> Unrated.DECLINED;
            default -> WHOLE_NUMBER.matcher(value).matches() ? Answer.of(Integer.parseInt(value)) : null;
        };
    }

    /** Spark reads an empty field as null. */
    private static String text(Row row, String column) {
        Object value = row.getAs(column);
        return value == null ? "" : value.toString();
    }
}
