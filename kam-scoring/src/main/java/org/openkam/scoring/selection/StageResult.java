package org.openkam.scoring.selection;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * What a stage brought about one candidate. Holds nothing about the person but this.
 *
 * @param candidate pseudonymous code
 * @param stage code of the stage
 * @param attendance whether the candidate came
 * @param scores by measure; what is left out is unknown, not 0
 * @param knockOuts whether each is met, by code; what is left out is unknown, not unmet
 */
public record StageResult(
        String candidate,
        String stage,
        Attendance attendance,
        SortedMap<String, Estimate> scores,
        SortedMap<String, Boolean> knockOuts)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whether a candidate came. */
    public enum Attendance {
        /** Came, or answered. */
        CAME,
        /** Was invited and didn't come. */
        DID_NOT_COME,
        /** Withdrew from the procedure. */
        WITHDREW
    }

    public StageResult {
        Arguments.code(candidate, "candidate");
        Arguments.code(stage, "stage of result");
        Arguments.notNull(attendance, "attendance");
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(Arguments.notNull(scores, "scores")));
        knockOuts = Collections.unmodifiableSortedMap(new TreeMap<>(Arguments.notNull(knockOuts, "knock-outs")));
        scores.forEach((measure, score) -> Arguments.notNull(score, "score on " + measure));
        knockOuts.forEach((code, isMet) -> Arguments.notNull(isMet, "answer on knock-out " + code));
    }

    /** Returns the result of a candidate who came, still without scores. */
    public static StageResult of(String candidate, String stage) {
        return of(candidate, stage, Attendance.CAME);
    }

    /** Returns a result without scores. */
    public static StageResult of(String candidate, String stage, Attendance attendance) {
        return new StageResult(candidate, stage, attendance, new TreeMap<>(), new TreeMap<>());
    }

    /** Returns this result with a score, in place of an earlier one on the same measure. */
    public StageResult with(String measure, Estimate score) {
        TreeMap<String, Estimate> others = new TreeMap<>(scores);
        others.put(Arguments.code(measure, "measure"), score);
        return new StageResult(candidate, stage, attendance, others, knockOuts);
    }

    /** Returns this result with the answer to a knock-out, in place of an earlier one. */
    public StageResult with(String knockOut, boolean isMet) {
        TreeMap<String, Boolean> others = new TreeMap<>(knockOuts);
        others.put(Arguments.code(knockOut, "knock-out"), isMet);
        return new StageResult(candidate, stage, attendance, scores, others);
    }

    @Override
    public String toString() {
        return candidate + " " + stage + " " + attendance + " " + scores + " " + knockOuts;
    }
}
