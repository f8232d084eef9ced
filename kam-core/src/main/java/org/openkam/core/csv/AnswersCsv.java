package org.openkam.core.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.AnswerTableBuilder.Row;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.Answer.Unrated;

/**
 * Reads tables of answers. A value is a whole number in plain digits; an empty one means not observed, {@code NA} not
 * applicable, {@code DECLINED} declined. Anything else puts the row aside: nothing is guessed.
 */
public final class AnswersCsv {
    /** The columns of {@code ratings-360.csv}. */
    public static final List<String> RATINGS = List.of("assessee", "rater", "source", "item", "value");

    /** The columns of a self-report. */
    public static final List<String> SELF_REPORT = List.of("assessee", "item", "value");

    private static final String HIDDEN = "...";

    private AnswersCsv() {}

    /**
     * Reads {@code ratings-360.csv} into a builder.
     *
     * @return what is wrong with the file as a whole; what is wrong with rows stands in the builder's result
     */
    public static Findings readRatings(CsvFile file, AnswerTableBuilder builder) {
        return file.read(RATINGS, new Collector(file.name(), builder.document(file.name())) {
            @Override
            Row question(CsvRow row) {
                return new Row(
                        row.line(), row.field("assessee"), row.field("rater"), row.field("source"), row.field("item"));
            }
        });
    }

    /**
     * Reads a self-report such as {@code style-questionnaire.csv} into a builder; the assessee is the rater.
     *
     * @return what is wrong with the file as a whole; what is wrong with rows stands in the builder's result
     */
    public static Findings readSelfReport(CsvFile file, AnswerTableBuilder builder) {
        return file.read(SELF_REPORT, new Collector(file.name(), builder.document(file.name())) {
            @Override
            Row question(CsvRow row) {
                String assessee = row.field("assessee");
                return new Row(row.line(), assessee, assessee, RaterSource.SELF.code(), row.field("item"));
            }
        });
    }

    private abstract static class Collector implements CsvFile.Rows {
        private final String file;
        private final AnswerTableBuilder builder;

        Collector(String file, AnswerTableBuilder builder) {
            this.file = file;
            this.builder = builder;
        }

        abstract Row question(CsvRow row);

        @Override
        public void row(CsvRow row) {
            String value = row.field("value");
            Row question = question(row);
            Answer answer = answer(value);
            if (answer == null) {
                Place place = Place.of(file, row.line(), "value");
                builder.reject(
                        Finding.of(FindingCode.RATING_FORMAT, place, "value", shown(question, value)),
                        question.fields(value));
            } else {
                builder.add(question, answer);
            }
        }

        /** A text over several lines has swallowed other rows; a word beside a rater that is a number may be the rater. */
        private static String shown(Row question, String value) {
            boolean swallowed = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
            boolean swapped = isWholeNumber(question.rater()) && Character.isLetter(value.codePointAt(0));
            return swallowed || swapped ? HIDDEN : Finding.shown(value);
        }

        @Override
        public void reject(Finding finding, List<String> fields) {
            builder.reject(finding, fields);
        }
    }

    static @Nullable Answer answer(String value) {
        switch (value) {
            case "":
                return Unrated.NOT_OBSERVED;
            case "NA":
                return Unrated.NOT_APPLICABLE;
            case "DECLINED":
                return Unrated.DECLINED;
            default:
                return isWholeNumber(value) ? Answer.of(Integer.parseInt(value)) : null;
        }
    }

    /** ASCII digits only: the platform's own parser also takes digits of other scripts. */
    private static boolean isWholeNumber(String value) {
        int from = value.startsWith("-") ? 1 : 0;
        if (value.length() == from || value.length() - from > 9) {
            return false;
        }
        for (int i = from; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
