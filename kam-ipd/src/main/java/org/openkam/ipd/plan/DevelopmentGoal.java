package org.openkam.ipd.plan;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.need.DevelopmentNeed;

/**
 * A goal: the need behind it, how success is seen, and at least one step. A goal without a step that has owner and due time
 * can't be built.
 *
 * @param need why
 * @param measure how success is seen
 * @param steps at least one, by due time
 */
public record DevelopmentGoal(DevelopmentNeed need, SuccessMeasure measure, List<PlanStep> steps)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public DevelopmentGoal {
        Arguments.notNull(need, "need of goal");
        Arguments.notNull(measure, "measure of goal");
        steps = Arguments.notEmpty(steps, "steps of goal " + need.competency());
    }

    /** Returns the code of the competency. */
    public String competency() {
        return need.competency();
    }

    @Override
    public String toString() {
        return competency() + " " + need.kind() + ", " + steps.size() + " steps";
    }
}
