package org.openkam.ipd.plan;

/** Where a plan stands between its parties. */
public enum PlanStatus {
    /** Put forward; not every party has agreed to it as it now stands. */
    PROPOSED,
    /** Every party has agreed to it as it now stands. */
    AGREED,
    /** Under way. */
    RUNNING,
    /** Over; nothing follows. */
    CLOSED
}
