package org.openkam.ipd.rule;

import java.io.Serializable;

/**
 * Chooses actions for goals and gives them their time.
 *
 * <ol>
 *   <li>A1 One list for each goal; an action is for its goal's competency and level, or comes before one that is; none twice.
 *   <li>A2 The hours of all fit into the plan's, no week holds more actions than allowed, everything ends within the plan's weeks, and
 *       all costs together keep the budget.
 *   <li>A3 An action starts when everything that comes before it is done, and all of that is chosen too.
 *   <li>A4 Every action of the catalogue for a goal that isn't chosen is dropped with a reason.
 *   <li>A5 Same input, same choice, whatever the order of the catalogue; immutable and thread-safe.
 * </ol>
 */
public interface ActionSelection extends Serializable {

    /** Returns the code that names the rule. */
    String code();

    /** Returns the actions for each goal. */
    ActionChoice select(SelectionTask task);

    /**
     * Goal by goal the first action of each learning mode, experience before exposure before education, as long as the
     * goal's equal share of the hours lasts.
     */
    static ActionSelection greedy() {
        return GreedySelection.INSTANCE;
    }
}
