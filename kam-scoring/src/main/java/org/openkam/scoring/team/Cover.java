package org.openkam.scoring.team;

/** Whether a requirement is met by anybody of a team. */
public enum Cover {
    /** Somebody reliably meets it: the policy's gap rule says so. */
    MET,
    /** Nobody reliably meets it, but somebody's score differs from the target by no more than the rule asks. */
    UNCERTAIN,
    /** Everybody who has a score is reliably short of it. */
    MISSED,
    /** Nobody has a score on it that a claim could rest on. That is no evidence of a hole, nor against one. */
    UNKNOWN
}
