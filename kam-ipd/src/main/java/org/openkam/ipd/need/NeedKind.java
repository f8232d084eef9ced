package org.openkam.ipd.need;

/** What a competency calls for, from effectiveness (score against target, beyond error) and motivation. */
public enum NeedKind {
    /** Reliably below the target, and the work draws the person: develop. */
    DEVELOPMENT_AREA,
    /** Reliably below the target, and the work doesn't draw the person: delegate, back up, or secure a minimum. */
    LIMITATION,
    /** Reliably above the target, and the work draws the person: use and share. */
    STRENGTH,
    /** Reliably above the target, but the work doesn't draw the person: use sparingly. */
    DRAIN_RISK,
    /** No reliable difference from the target: nothing to do now. */
    ON_TARGET,
    /** No score or no error: nothing may be said. */
    NOT_ENOUGH_EVIDENCE;

    /** Returns whether it calls for a goal. */
    public boolean callsForGoal() {
        return this == DEVELOPMENT_AREA || this == LIMITATION;
    }
}
