package org.openkam.ipd.rule;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.plan.PlanLimits;

/**
 * What to choose actions for.
 *
 * @param goals by priority, no competency twice; may be empty
 * @param catalog what to choose from
 * @param limits what the choice may ask for
 */
public record SelectionTask(List<SelectionGoal> goals, ActionCatalog catalog, PlanLimits limits)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public SelectionTask {
        goals = List.copyOf(goals);
        Arguments.notNull(catalog, "catalogue");
        Arguments.notNull(limits, "limits");
        long competencies =
                goals.stream().map(SelectionGoal::competency).distinct().count();
        Arguments.that(competencies == goals.size(), "goals", goals, "must have no competency twice");
    }
}
