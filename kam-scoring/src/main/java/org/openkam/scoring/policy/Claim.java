package org.openkam.scoring.policy;

/** What may be said about a difference, by the gap rule of the policy. */
public enum Claim {
    /** The first is lower than the second by more than the rule asks; by the standard rule, beyond error. */
    BELOW,
    /** The first is higher than the second by more than the rule asks; by the standard rule, beyond error. */
    ABOVE,
    /** The difference does not exceed what the rule asks; by the standard rule, its own error. */
    NO_RELIABLE_DIFFERENCE,
    /** There is no score, or no error where the rule needs one, so nothing may be said. */
    NO_CLAIM;

    /** Returns the way a difference points that counts. */
    static Claim of(double difference) {
        return difference < 0 ? BELOW : ABOVE;
    }
}
