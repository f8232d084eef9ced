package org.openkam.core.programme;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * Cases of a programme: the rubric, and the marks that assessors gave by it. In one canonical order whatever the input's. Immutable
 * and thread-safe.
 *
 * @param rubric the criteria, none twice
 * @param marks at most one of an assessor on a person and criterion
 */
public record CaseAnswers(List<RubricEntry> rubric, List<SolutionMark> marks) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No cases were used. */
    public static final CaseAnswers NONE = new CaseAnswers(List.of(), List.of());

    /** Sorts the lists and checks that nothing stands in them twice. */
    public CaseAnswers {
        rubric = once(rubric, "criterion of a case");
        marks = once(marks, "mark of a case");
    }

    private static <T extends Comparable<T>> List<T> once(List<T> records, String subject) {
        List<T> sorted = Arguments.notNull(records, subject).stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            Arguments.that(
                    sorted.get(i - 1).compareTo(sorted.get(i)) != 0, subject, sorted.get(i), "must be there only once");
        }
        return sorted;
    }

    /** Returns what is about everybody else; the rubric stays. */
    CaseAnswers without(String assessee) {
        return new CaseAnswers(
                rubric,
                marks.stream().filter(m -> !m.assessee().equals(assessee)).toList());
    }

    /** Returns what others than this assessor gave. */
    CaseAnswers withoutAssessor(String assessor) {
        return new CaseAnswers(
                rubric,
                marks.stream().filter(m -> !m.assessor().equals(assessor)).toList());
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        return rubric.size() + " criteria, " + marks.size() + " marks";
    }
}
