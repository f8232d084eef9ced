package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import org.openkam.core.internal.Arguments;

/**
 * What a named person decided about a probation. It may differ from what was recommended, with a reason; the review is kept as it
 * was. Handing over clients rests on this, never on a recommendation alone.
 *
 * @param review what was recommended
 * @param outcome what was decided
 * @param decidedBy code of the person who decided
 * @param on the day, not before the review's
 * @param reason in own words; must not be blank where the outcome isn't the recommended one
 */
public record ProbationDecision(ProbationReview review, Outcome outcome, String decidedBy, LocalDate on, String reason)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What was decided. */
    public enum Outcome {
        /** Passed. */
        PASS,
        /** More time. */
        EXTEND,
        /** Not passed. What follows is for people to settle. */
        FAIL
    }

    public ProbationDecision {
        Arguments.notNull(review, "review");
        Arguments.notNull(outcome, "outcome");
        Arguments.code(decidedBy, "person who decided");
        Arguments.that(
                !decidedBy.equals(review.goal().assessee()),
                "person who decided",
                decidedBy,
                "must not be the assessee");
        Arguments.that(
                !Arguments.notNull(on, "day of decision")
                        .isBefore(review.figures().asOf()),
                "day of decision",
                on,
                "must not lie before the review's " + review.figures().asOf());
        Arguments.notNull(reason, "reason");
        Arguments.that(
                !reason.isBlank() || review.advice().name().equals(outcome.name()),
                "reason of decision",
                outcome,
                "must be given, because it isn't what was recommended (" + review.advice() + ")");
    }

    /** Returns whether the decision isn't what was recommended. */
    public boolean isOverride() {
        return !review.advice().name().equals(outcome.name());
    }

    /** Returns whether the probation is passed. */
    public boolean isPassed() {
        return outcome == Outcome.PASS;
    }

    /** Returns code of the newcomer. */
    public String assessee() {
        return review.goal().assessee();
    }

    @Override
    public String toString() {
        return assessee() + " " + outcome + " by " + decidedBy + " on " + on + (isOverride() ? ", override" : "");
    }
}
