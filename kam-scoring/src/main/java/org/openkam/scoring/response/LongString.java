package org.openkam.scoring.response;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Runs of equal answers of one respondent in the order of the questions: who clicks the same again and again has a long one.
 *
 * <p>A run is an unbroken sequence of equal answers; {@code mean = answers / runs}. Answers have to be as given: counter-indicators
 * aren't turned. The order of the items matters, that is what is looked at.
 * <ul>
 *   <li>A missing answer ({@code NaN}) ends a run or is passed over, see {@link Gap}; it is no run of its own.
 *   <li>No answer: {@link Reason#NO_DATA}.
 * </ul>
 * Immutable and thread-safe.
 *
 * <p>Source: Johnson, J. A. (2005). Ascertaining the validity of individual protocols from Web-based personality inventories. Journal
 * of Research in Personality 39, 103-129. doi:10.1016/j.jrp.2004.09.009
 *
 * @param answers how many answers
 * @param runs how many runs
 * @param longestRun answers in the longest run, 0 without answers
 */
public record LongString(int answers, int runs, int longestRun) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a missing answer does to a run. */
    public enum Gap {
        /** The next answer begins a new run. */
        ENDS_RUN,
        /** As if the question hadn't been put. */
        PASSED_OVER
    }

    /** Looks at a row of a matrix; a missing answer ends a run. */
    public static LongString of(RatingMatrix answers, int respondent) {
        return of(AnswerRows.row(answers, respondent), Gap.ENDS_RUN);
    }

    /**
     * Looks at the answers of a respondent; never throws for data.
     *
     * @param answers in the order of the questions, {@code NaN} where missing
     * @param gap what a missing answer does
     * @throws IllegalArgumentException if an answer is infinite
     */
    public static LongString of(double[] answers, Gap gap) {
        AnswerRows.checked(answers);
        int count = 0;
        int runs = 0;
        int run = 0;
        int longest = 0;
        double last = Double.NaN;
        for (double answer : answers) {
            if (Double.isNaN(answer)) {
                last = gap == Gap.ENDS_RUN ? Double.NaN : last;
                continue;
            }
            count++;
            run = answer == last ? run + 1 : 1;
            runs += run == 1 ? 1 : 0;
            longest = Math.max(longest, run);
            last = answer;
        }
        return new LongString(count, runs, longest);
    }

    /** Returns the longest run. */
    public Estimate longest() {
        return runs == 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of(longestRun);
    }

    /** Returns the mean length of a run, 1 or more. */
    public Estimate mean() {
        return runs == 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of((double) answers / runs);
    }

    /** Returns for instance {@code longest run 6, mean run 1.5625 (50 answers)}. */
    @Override
    public String toString() {
        return runs == 0
                ? "longest run: not computable (NO_DATA) (0 answers)"
                : "longest run " + longestRun + ", mean run " + mean() + " (" + answers + " answers)";
    }
}
