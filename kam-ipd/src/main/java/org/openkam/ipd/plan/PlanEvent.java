package org.openkam.ipd.plan;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/** Something that happened to a plan: who, when, and why where a reason is due. Reasons are the words of the person who signs. */
public sealed interface PlanEvent extends Serializable {

    /** The most characters of a reason. */
    int LONGEST_REASON = 2000;

    /** Returns who, and when. */
    PlanSignature by();

    /**
     * A plan is put forward.
     *
     * @param by who, and when
     */
    record Proposed(PlanSignature by) implements PlanEvent {
        private static final long serialVersionUID = 1L;

        public Proposed {
            Arguments.notNull(by, "signature");
        }
    }

    /**
     * A party agrees to the plan as it now stands.
     *
     * @param by who, and when
     */
    record Agreed(PlanSignature by) implements PlanEvent {
        private static final long serialVersionUID = 1L;

        public Agreed {
            Arguments.notNull(by, "signature");
        }
    }

    /**
     * A party objects. The objection stays open until the same party agrees.
     *
     * @param by who, and when
     * @param competencyOrNull code of the goal's competency, or null if it is about the whole plan
     * @param reason why
     */
    record Objected(PlanSignature by, @Nullable String competencyOrNull, String reason) implements PlanEvent {
        private static final long serialVersionUID = 1L;

        public Objected {
            Arguments.notNull(by, "signature");
            checkReason(reason, "reason of objection");
        }

        /** Returns the code of the goal's competency; empty if it is about the whole plan. */
        public Optional<String> competency() {
            return Optional.ofNullable(competencyOrNull);
        }

        @Override
        public String toString() {
            return "Objected by " + by;
        }
    }

    /**
     * Something is decided otherwise than proposed.
     *
     * @param by who, and when
     * @param change what
     * @param reason why
     */
    record Changed(PlanSignature by, PlanChange change, String reason) implements PlanEvent {
        private static final long serialVersionUID = 1L;

        public Changed {
            Arguments.notNull(by, "signature");
            Arguments.notNull(change, "change");
            checkReason(reason, "reason of change");
        }

        @Override
        public String toString() {
            return "Changed by " + by + ": " + change;
        }
    }

    /**
     * An agreed plan is taken up.
     *
     * @param by who, and when
     */
    record Started(PlanSignature by) implements PlanEvent {
        private static final long serialVersionUID = 1L;

        public Started {
            Arguments.notNull(by, "signature");
        }
    }

    /**
     * A goal ends.
     *
     * @param by who, and when
     * @param competency code of the goal's competency
     * @param outcome how
     * @param evidence what shows it, or why it was given up
     */
    record GoalClosed(PlanSignature by, String competency, GoalOutcome outcome, String evidence) implements PlanEvent {
        private static final long serialVersionUID = 1L;

        public GoalClosed {
            Arguments.notNull(by, "signature");
            Arguments.code(competency, "competency of goal");
            Arguments.notNull(outcome, "outcome");
            checkReason(evidence, "evidence of outcome");
        }

        @Override
        public String toString() {
            return "GoalClosed by " + by + ": " + competency + " " + outcome;
        }
    }

    /**
     * A plan ends, or is called off before it started.
     *
     * @param by who, and when
     * @param reason why
     */
    record Closed(PlanSignature by, String reason) implements PlanEvent {
        private static final long serialVersionUID = 1L;

        public Closed {
            Arguments.notNull(by, "signature");
            checkReason(reason, "reason of closing");
        }

        @Override
        public String toString() {
            return "Closed by " + by;
        }
    }

    private static void checkReason(String reason, String subject) {
        Arguments.notNull(reason, subject);
        Arguments.that(!reason.isBlank(), subject, "blank", "must say something");
        Arguments.that(
                reason.length() <= LONGEST_REASON, subject, reason.length(), "must have at most 2000 characters");
    }
}
