package org.openkam.ipd.rule;

import java.io.Serializable;

/**
 * Chooses actions for goals and gives them their time.
 *
 * <ol>
 *   <li>A1 One list for each goal, by end, then code. An action is for its goal's competency and level, or comes before one that is
 *       chosen; none twice, and all from the catalogue.
 *   <li>A2 No week holds more actions than allowed, nor more hours: those of each action can be spread over the weeks from its start to
 *       its end so that all together keep the hours per week. An action runs at least its weeks, everything ends within the plan's, and
 *       all costs together keep the budget.
 *   <li>A3 An action starts when everything that comes before it is done, and all of that is chosen too.
 *   <li>A4 Every action of the catalogue for a goal's competency that isn't chosen is dropped with a reason, by code, and nothing else.
 *   <li>A5 Same input, same choice, whatever the order of the catalogue; immutable and thread-safe.
 *   <li>A6 The reckoning is true: closure and hours are those of the chosen actions. An action adds to the closure of its own
 *       competency's goal, whatever it was chosen for, if it is for the person's level.
 * </ol>
 *
 * <p>A selection from outside the library is checked against all of them each time it is asked, see {@link CheckedRules}.
 */
public interface ActionSelection extends Serializable {

    /** Returns the code that names the rule. */
    String code();

    /** Returns the actions for each goal. */
    ActionChoice select(SelectionTask task);

    /**
     * The greatest expected closure: sum over the goals of weight times the smaller of gap and summed expected effect. Of choices with
     * the same closure it takes the one that costs least, then the one with fewest actions, then the one that has the first code in which
     * the two differ. The mix of learning modes is reported and decides nothing.
     *
     * <p>It is the best of all choices that the limits allow by this schedule: actions are placed one after the other, by the longest
     * chain of actions before them, then by the goal that they are for, those for none first, then by code, and none is moved again. As
     * many lanes as actions may run at once hold one action at a time each. An action takes the lane that is free first, from when the
     * lane is free and everything before the action is done; its hours are done after those of the actions placed before it, as many a
     * week as the person has; it ends when its weeks are over and its hours done, and starts as late as that allows but not after its
     * first hour. So part of what is allowed is allowed as well, and neither wider
     * limits nor further actions in the catalogue ever give less closure.
     *
     * <p>Gaps, effects and weights count as decimals of nine places (weights of fewer if the sums would not fit into 62 bits), so equal
     * closures are equal. Up to 36 candidates, twelve each for three goals and with all that
     * comes before them, the choice is exact. Beyond, the search ends after a fixed
     * number of steps at the latest, never by time, with the best found so far, which is never below that of {@link #greedy};
     * {@link org.openkam.ipd.plan.PlanReckoning#isOptimal} says whether it came to its end.
     */
    static ActionSelection standard() {
        return StandardSelection.INSTANCE;
    }

    /**
     * Goal by goal the first action of each learning mode, experience before exposure before education, as long as the
     * goal's equal share of the hours lasts; what comes before an action must be chosen already. The schedule is that of
     * {@link #standard}.
     */
    static ActionSelection greedy() {
        return GreedySelection.INSTANCE;
    }
}
