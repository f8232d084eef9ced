package org.openkam.scoring.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/**
 * A criterion of steps that have their order. Points are the share of the expected steps that were taken in the expected order: the
 * length of the longest common subsequence of both lists by the number expected. A step left out, or taken at the wrong place, costs
 * its own share and no other; steps that weren't expected cost nothing. Immutable.
 *
 * <p>Source of the measure: Wagner, R. A. &amp; Fischer, M. J. (1974). The string-to-string correction problem. Journal of the ACM 21,
 * 168-173. doi:10.1145/321796.321811
 *
 * @param code unique in a rubric
 * @param tellsAbout codes of competencies or indicators, at least one
 * @param expected codes of the steps in their order, none twice, at most 100
 * @param mostPoints for all of them
 */
public record StepCriterion(String code, Set<String> tellsAbout, List<String> expected, int mostPoints)
        implements CaseCriterion {
    private static final long serialVersionUID = 1L;

    /** The five steps of closing a deal (source case E10), in their order. */
    public static final List<String> DEAL_CLOSE = List.of(
            "SEND_PROPOSAL", "CALL_WITHOUT_CONFIRMATION", "ASK_NEXT_STEPS", "ASK_SOURCE_OF_URGENCY", "AGREE_DATE");

    private static final int MOST_STEPS = 100;
    private static final int MOST_TAKEN = 10_000;

    public StepCriterion {
        Arguments.code(code, "code of criterion");
        tellsAbout = CaseRubric.sorted(tellsAbout);
        expected = Arguments.notEmpty(expected, "expected steps");
        expected.forEach(step -> Arguments.code(step, "expected step"));
        Arguments.inRange(expected.size(), 1, MOST_STEPS, "number of expected steps");
        Arguments.that(
                expected.stream().distinct().count() == expected.size(),
                "expected steps",
                expected,
                "must not have a code twice");
        Arguments.inRange(mostPoints, 1, CaseRubric.MOST_POINTS, "most points");
    }

    /** Returns the criterion of the five steps of closing a deal, a point each. */
    public static StepCriterion dealClose(String code, Set<String> tellsAbout) {
        return new StepCriterion(code, tellsAbout, DEAL_CLOSE, DEAL_CLOSE.size());
    }

    /** Returns how many of the expected steps were taken in their order, 0 or more. */
    public int inOrder(List<String> taken) {
        int[] longest = new int[expected.size() + 1]; // over the steps taken so far, by number of expected ones
        for (String step : taken) {
            int diagonal = 0;
            for (int i = 1; i < longest.length; i++) {
                int above = longest[i];
                longest[i] = expected.get(i - 1).equals(step) ? diagonal + 1 : Math.max(above, longest[i - 1]);
                diagonal = above;
            }
        }
        return longest[expected.size()];
    }

    @Override
    public Optional<Fraction> points(CaseMark mark) {
        return mark instanceof CaseMark.Steps steps && steps.taken().size() <= MOST_TAKEN
                ? Optional.of(Fraction.of((long) inOrder(steps.taken()) * mostPoints, expected.size()))
                : Optional.empty();
    }
}
