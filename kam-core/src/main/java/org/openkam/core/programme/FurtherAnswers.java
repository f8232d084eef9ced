package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the instruments beside the 360 and the style questionnaire gave, each in one canonical order whatever the input's. Immutable
 * and thread-safe.
 *
 * @param interview ratings of a competency interview
 * @param testKey items of a hybrid test with their keys
 * @param test responses to it
 * @param assessmentCentre ratings of an assessment centre
 * @param kpi results by month
 */
public record FurtherAnswers(
        List<InterviewRating> interview,
        List<TestItem> testKey,
        List<TestResponse> test,
        List<ExerciseRating> assessmentCentre,
        List<KpiMonth> kpi)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing but the 360 and the style questionnaire was used. */
    public static final FurtherAnswers NONE = new FurtherAnswers(List.of(), List.of(), List.of(), List.of(), List.of());

    public FurtherAnswers {
        interview = sorted(interview);
        testKey = sorted(testKey);
        test = sorted(test);
        assessmentCentre = sorted(assessmentCentre);
        kpi = sorted(kpi);
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> records) {
        return records.stream().sorted().toList();
    }

    /** Returns what is about one person; the key of the test stays. */
    public FurtherAnswers about(String assessee) {
        return filtered(assessee::equals);
    }

    /** Returns what is about everybody else; the key of the test stays. */
    FurtherAnswers without(String assessee) {
        return filtered(code -> !code.equals(assessee));
    }

    /** Returns what others than this assessor gave. */
    FurtherAnswers withoutAssessor(String assessor) {
        return new FurtherAnswers(
                kept(interview, InterviewRating::assessor, code -> !code.equals(assessor)),
                testKey,
                test,
                kept(assessmentCentre, ExerciseRating::assessor, code -> !code.equals(assessor)),
                kpi);
    }

    private FurtherAnswers filtered(Predicate<String> wanted) {
        return new FurtherAnswers(
                kept(interview, InterviewRating::assessee, wanted),
                testKey,
                kept(test, TestResponse::assessee, wanted),
                kept(assessmentCentre, ExerciseRating::assessee, wanted),
                kept(kpi, KpiMonth::assessee, wanted));
    }

    private static <T> List<T> kept(List<T> records, Function<T, String> code, Predicate<String> wanted) {
        return records.stream().filter(r -> wanted.test(code.apply(r))).toList();
    }

    /** Returns codes of everybody that something is about, sorted. */
    Collection<String> assessees() {
        Set<String> codes = new TreeSet<>();
        add(interview, InterviewRating::assessee, codes);
        add(test, TestResponse::assessee, codes);
        add(assessmentCentre, ExerciseRating::assessee, codes);
        add(kpi, KpiMonth::assessee, codes);
        return codes;
    }

    /** Records about one person stand together, so a code is looked up once and not in each row. */
    private static <T> void add(List<T> records, Function<T, String> code, Set<String> codes) {
        String last = "";
        for (T one : records) {
            String next = code.apply(one);
            if (!next.equals(last)) {
                codes.add(next);
                last = next;
            }
        }
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        return interview.size() + " interview ratings, " + test.size() + " test responses, " + assessmentCentre.size()
                + " exercise ratings, " + kpi.size() + " monthly results";
    }
}
