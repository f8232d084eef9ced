package org.openkam.ipd.plan;

/** How a goal ended. */
public enum GoalOutcome {
    /** The target was reached. */
    REACHED,
    /** Time is up and the target wasn't reached. */
    NOT_REACHED,
    /** It was given up before its time, for a reason. */
    DROPPED
}
