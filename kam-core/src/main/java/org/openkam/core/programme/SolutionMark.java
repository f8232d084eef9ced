package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Comparator;
import org.openkam.core.internal.Arguments;

/**
 * How an assessor marked a person's solution of a case by one criterion. Immutable.
 *
 * @param assessee whose solution it is
 * @param caseCode code of the case
 * @param assessor who marked it; another person
 * @param criterion code of the criterion
 * @param mark see {@link RubricEntry#takes}; empty if nothing could be seen
 */
public record SolutionMark(String assessee, String caseCode, String assessor, String criterion, String mark)
        implements Comparable<SolutionMark>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<SolutionMark> ORDER = Comparator.comparing(SolutionMark::assessee)
            .thenComparing(SolutionMark::caseCode)
            .thenComparing(SolutionMark::criterion)
            .thenComparing(SolutionMark::assessor);

    /** Checks the codes. */
    public SolutionMark {
        Arguments.code(assessee, "assessee");
        Arguments.code(caseCode, "code of case");
        Arguments.code(assessor, "assessor");
        Arguments.that(!assessor.equals(assessee), "assessor", assessor, "must be another person than the assessee");
        Arguments.code(criterion, "code of criterion");
        Arguments.notNull(mark, "mark");
    }

    @Override
    public int compareTo(SolutionMark other) {
        return ORDER.compare(this, other);
    }
}
