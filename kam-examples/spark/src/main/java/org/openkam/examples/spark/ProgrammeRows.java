package org.openkam.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.internal.Arguments;
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

    static final String RATINGS = "ratings";
    static final String PEOPLE = "participants";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    /**
     * Returns the programme of these rows.
     *
     * @throws FindingsException if a row can't be used; it names codes of assessees at most, and counts rows within this part
     */
    Programme programme(Iterator<Row> people, Iterator<Row> ratings) {
        List<Participant> participants = participants(people);
        if (participants.isEmpty()) {
            nobody(ratings).orThrow(Severity.REJECTED);
        }
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

    private List<Participant> participants(Iterator<Row> people) {
        Map<String, Participant> participants = new LinkedHashMap<>();
        List<Finding> faults = new ArrayList<>();
        long number = 1;
        while (people.hasNext()) {
            Row row = people.next();
            Finding fault = unreadable(row) ? fields(PEOPLE, number, row) : fault(row, number);
            if (fault == null) {
                Participant participant = participant(row);
                Participant first = participants.putIfAbsent(participant.assessee(), participant);
                boolean another = first != null && !first.equals(participant);
                fault = another ? fault(FindingCode.PARTICIPANT_DUPLICATE, row, number, "assessee") : null;
            }
            if (fault != null) {
                faults.add(fault);
            }
            number++;
        }
        Findings.of(faults).orThrow(Severity.REJECTED);
        return List.copyOf(participants.values());
    }

    private static Participant participant(Row row) {
        return new Participant(
                text(row, "assessee"), text(row, "role"), text(row, "target_role"), "", Language.ENGLISH, Map.of());
    }

    private @Nullable Finding fault(Row row, long number) {
        if (!Arguments.isCode(text(row, "assessee"))) {
            return fault(FindingCode.ID_INVALID, row, number, "assessee");
        }
        for (String column : List.of("role", "target_role")) {
            if (!terms.model().hasRole(text(row, column))) {
                return fault(FindingCode.PARTICIPANT_ROLE, row, number, column);
            }
        }
        return null;
    }

    private Finding fault(FindingCode code, Row row, long number, String column) {
        String value = Finding.shown(text(row, column));
        Place place = Place.of(PEOPLE, number, column);
        return Finding.of(
                code,
                place,
                "column",
                column,
                "value",
                value,
                "model",
                terms.model().code());
    }

    /** Ratings about somebody who isn't there, where nobody else is. */
    private static Findings nobody(Iterator<Row> ratings) {
        Place place = ratings.hasNext() ? Place.of(RATINGS, 1, "assessee") : Place.of(PEOPLE);
        return Findings.of(List.of(
                ratings.hasNext()
                        ? Finding.of(
                                FindingCode.RATING_ASSESSEE,
                                place,
                                "value",
                                Finding.shown(text(ratings.next(), "assessee")))
                        : Finding.of(FindingCode.PROGRAMME_EMPTY, place)));
    }

    /** Fails unless rows have these columns, which Spark would miss only in a task, and in words of its own. */
    static Dataset<Row> withColumns(Dataset<Row> rows, String document, List<String> columns) {
        List<String> given = List.of(rows.columns());
        List<String> missing = columns.stream().filter(c -> !given.contains(c)).toList();
        List<String> twice = columns.stream()
                .filter(c -> given.indexOf(c) != given.lastIndexOf(c))
                .toList();
        if (!missing.isEmpty() || !twice.isEmpty()) {
            throw new FindingsException(Findings.of(List.of(Finding.of(
                    FindingCode.CSV_COLUMNS,
                    Place.of(document),
                    "expected",
                    String.join(",", columns),
                    "missing",
                    String.join(",", missing),
                    "twice",
                    String.join(",", twice)))));
        }
        return rows;
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
    static String text(Row row, String column) {
        Object value = row.getAs(column);
        return value == null ? "" : value.toString();
    }
}
