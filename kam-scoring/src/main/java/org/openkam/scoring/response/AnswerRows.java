package org.openkam.scoring.response;

import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingMatrix;

/** Rows of a matrix as arrays, {@code NaN} where an answer is missing. */
final class AnswerRows {
    private AnswerRows() {}

    /** Returns the answers of a respondent; a new array. */
    static double[] row(RatingMatrix answers, int respondent) {
        double[] row = new double[answers.raters()];
        for (int item = 0; item < row.length; item++) {
            boolean missing = !answers.complete() && answers.isMissing(respondent, item);
            row[item] = missing ? Double.NaN : answers.value(respondent, item);
        }
        return row;
    }

    /** Returns the answers to an item; a new array. */
    static double[] column(RatingMatrix answers, int item) {
        double[] column = new double[answers.units()];
        for (int i = 0; i < column.length; i++) {
            column[i] = answers.isMissing(i, item) ? Double.NaN : answers.value(i, item);
        }
        return column;
    }

    /** Refuses infinite answers, as a matrix does. */
    static double[] checked(double[] answers) {
        for (double answer : Arguments.notNull(answers, "answers")) {
            if (Double.isInfinite(answer)) { // first, so that no text is made in vain
                Arguments.that(false, "answer", answer, "must be a finite number, or NaN if missing");
            }
        }
        return answers;
    }
}
