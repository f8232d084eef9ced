package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Comparator;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.Answer;

/**
 * How an assessor rated one answer of a competency interview.
 *
 * @param assessee who was interviewed
 * @param assessor who asked; another person
 * @param competency code of the competency asked about
 * @param angle from which side: the kind of the question, such as {@code situation} or {@code conflict}
 * @param value the rating, or why there is none
 */
public record InterviewRating(String assessee, String assessor, String competency, String angle, Answer value)
        implements Comparable<InterviewRating>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<InterviewRating> ORDER = Comparator.comparing(InterviewRating::assessee)
            .thenComparing(InterviewRating::competency)
            .thenComparing(InterviewRating::assessor)
            .thenComparing(InterviewRating::angle);

    public InterviewRating {
        Arguments.code(assessee, "assessee");
        Arguments.code(assessor, "assessor");
        Arguments.that(!assessor.equals(assessee), "assessor", assessor, "must be another person than the assessee");
        Arguments.code(competency, "competency");
        Arguments.code(angle, "angle");
        Arguments.notNull(value, "value");
    }

    @Override
    public int compareTo(InterviewRating other) {
        return ORDER.compare(this, other);
    }
}
