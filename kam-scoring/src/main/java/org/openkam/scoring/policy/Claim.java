package org.openkam.scoring.policy;

/** What may be said about a difference. */
public enum Claim {
    /** The first is lower than the second, beyond error. */
    BELOW,
    /** The first is higher than the second, beyond error. */
    ABOVE,
    /** The difference does not exceed its own error. */
    NO_RELIABLE_DIFFERENCE,
    /** There is no score or no error, so nothing may be said. */
    NO_CLAIM
}
