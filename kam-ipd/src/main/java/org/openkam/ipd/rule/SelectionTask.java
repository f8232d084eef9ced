package org.openkam.ipd.rule;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
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

    /**
     * Returns the competencies of the goals for which at least one action fits into the limits with all that comes before it and nothing
     * else beside, in the order of the goals.
     */
    public List<String> reachable() {
        SelectionProblem problem = new SelectionProblem(this);
        boolean[] reachable = new boolean[goals.size()];
        for (int a = 0; a < problem.size; a++) {
            if (problem.possible[a] && problem.goal[a] >= 0) {
                reachable[problem.goal[a]] = true;
            }
        }
        return IntStream.range(0, goals.size())
                .filter(g -> reachable[g])
                .mapToObj(g -> goals.get(g).competency())
                .toList();
    }
}
