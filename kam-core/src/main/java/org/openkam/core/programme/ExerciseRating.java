package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Comparator;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.Answer;

/**
 * How an assessor rated a competency in one exercise of an assessment centre.
 *
 * @param assessee who was observed
 * @param exercise code of the exercise
 * @param assessor who observed; another person
 * @param competency code of the competency
 * @param value the rating, or why there is none
 */
public record ExerciseRating(String assessee, String exercise, String assessor, String competency, Answer value)
        implements Comparable<ExerciseRating>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<ExerciseRating> ORDER = Comparator.comparing(ExerciseRating::assessee)
            .thenComparing(ExerciseRating::competency)
            .thenComparing(ExerciseRating::exercise)
            .thenComparing(ExerciseRating::assessor);

    public ExerciseRating {
        Arguments.code(assessee, "assessee");
        Arguments.code(exercise, "exercise");
        Arguments.code(assessor, "assessor");
        Arguments.that(!assessor.equals(assessee), "assessor", assessor, "must be another person than the assessee");
        Arguments.code(competency, "competency");
        Arguments.notNull(value, "value");
    }

    @Override
    public int compareTo(ExerciseRating other) {
        return ORDER.compare(this, other);
    }
}
