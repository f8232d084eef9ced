package org.openkam.ipd.plan;

import java.io.Serializable;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;

/**
 * One step of a plan: what, by whom, until when, shown by what.
 *
 * @param code code of the action it comes from
 * @param text its words, with evidence and success measure
 * @param owner who sees to it
 * @param time from when until when
 * @param modeOrNull how it teaches; null for a step that relieves instead
 * @param hours the person's own effort, 0 to 10,000
 */
public record PlanStep(
        String code,
        ActionText text,
        StepOwner owner,
        StepTime time,
        @Nullable LearningMode modeOrNull,
        int hours) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_HOURS = 10_000;

    public PlanStep {
        Arguments.code(code, "code of step");
        Arguments.notNull(text, "text of step");
        Arguments.notNull(owner, "owner of step");
        Arguments.notNull(time, "time of step");
        Arguments.inRange(hours, 0, MOST_HOURS, "hours of step");
        Arguments.that(owner != StepOwner.PARTNER || text.partner().isPresent(), "step", code, "must name its partner");
    }

    /** Returns until when, counted from the plan's start: whole weeks, at least one. */
    public Period due() {
        return Period.ofWeeks(time.end());
    }

    /** Returns how it teaches; empty for a step that relieves instead. */
    public Optional<LearningMode> mode() {
        return Optional.ofNullable(modeOrNull);
    }

    /** Returns the name of the step. */
    public LocalizedText name() {
        return text.name();
    }

    @Override
    public String toString() {
        return code + " by " + owner + ", " + time;
    }
}
