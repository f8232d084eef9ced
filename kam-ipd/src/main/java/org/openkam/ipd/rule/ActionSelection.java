package org.openkam.ipd.rule;

import java.io.Serializable;
import java.util.List;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.plan.PlanLimits;

/**
 * Chooses actions for needs.
 *
 * <ol>
 *   <li>A1 An action chosen for a need is for its competency, and chosen once.
 *   <li>A2 Hours chosen in all stay within hours per week times weeks, and no action lasts longer than the plan.
 *   <li>A3 Same input, same choice; immutable and thread-safe.
 * </ol>
 */
public interface ActionSelection extends Serializable {

    /** Returns the code that names the rule. */
    String code();

    /**
     * Returns the actions for each need, in the order in which they begin.
     *
     * @param needs by priority
     * @return one list for each need; empty where nothing fits
     */
    List<List<DevelopmentAction>> select(List<DevelopmentNeed> needs, ActionCatalog catalog, PlanLimits limits);

    /**
     * Goal by goal the first action of each learning mode, experience before exposure before education, as long as the
     * goal's equal share of the hours lasts.
     */
    static ActionSelection greedy() {
        return GreedySelection.INSTANCE;
    }
}
