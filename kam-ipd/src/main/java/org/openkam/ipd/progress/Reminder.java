package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.plan.PlanParty;

/**
 * What somebody is to be reminded of, and when. Data only: the host sends it, or not.
 *
 * @param on the day of the reminder
 * @param due the day of what it is about
 * @param topic what it is about
 * @param recipient for whom
 * @param stepOrNull the step, or null for what concerns the whole plan
 */
public record Reminder(
        LocalDate on,
        LocalDate due,
        Topic topic,
        PlanParty recipient,
        @Nullable Step stepOrNull) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** By day, topic, recipient, then step. */
    static final Comparator<Reminder> ORDER = Comparator.comparing(Reminder::on)
            .thenComparing(Reminder::due)
            .thenComparing(Reminder::topic)
            .thenComparing(Reminder::recipient)
            .thenComparing(
                    r -> r.step().map(s -> s.competency() + " " + s.code()).orElse(""));

    /** What a reminder is about. */
    public enum Topic {
        /** A step begins. */
        STEP_BEGINS,
        /** A step is to be done soon. */
        STEP_DUE,
        /** A step was to be done. */
        STEP_OVERDUE,
        /** The talk about the plan. */
        CHECK_IN,
        /** The talk about the plan didn't take place. */
        CHECK_IN_MISSED,
        /** The last step ends. */
        PLAN_ENDS,
        /** The next assessment. */
        REASSESSMENT
    }

    /**
     * The step a reminder is about.
     *
     * @param competency code of the goal's competency
     * @param code of the step
     * @param name of the step
     */
    public record Step(String competency, String code, LocalizedText name) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Step {
            Arguments.code(competency, "competency");
            Arguments.code(code, "step");
            Arguments.notNull(name, "name of step");
        }
    }

    public Reminder {
        Arguments.notNull(on, "day of reminder");
        Arguments.notNull(due, "day");
        Arguments.notNull(topic, "topic");
        Arguments.notNull(recipient, "recipient");
    }

    /** Returns the step, if it is about one. */
    public Optional<Step> step() {
        return Optional.ofNullable(stepOrNull);
    }

    @Override
    public String toString() {
        return on + " " + topic + " " + recipient
                + step().map(s -> " " + s.code()).orElse("");
    }
}
