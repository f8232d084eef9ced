package org.openkam.ipd.feedback;

/**
 * Why a competency is talked about. Made of what all three parties may see, so that all have the same items in the same order;
 * what a person likes to do is never a topic.
 */
public enum AgendaTopic {
    /** Instruments differ by more than their errors explain (source case rule R01). */
    CONTRADICTION(true),
    /** The manager rates higher than the others do, by more than the policy's rule asks (source case rule R08). */
    MANAGER_HIGHER(true),
    /** The manager rates lower than the others do, likewise. */
    MANAGER_LOWER(true),
    /** The person rates higher than the others do, by more than the policy's rule asks (source case rule R03). */
    SELF_HIGHER(true),
    /** The person rates lower than the others do, likewise. */
    SELF_LOWER(true),
    /** Practically all colleagues rate it low (source case rule R02). */
    SHARED_WEAKNESS(false),
    /** The score misses the role's target, by more than the policy's rule asks. */
    BELOW_TARGET(false),
    /** The role asks for it, and nothing may be said. */
    UNCLEAR(false);

    private final boolean contested;

    AgendaTopic(boolean contested) {
        this.contested = contested;
    }

    /** Returns whether a plan hangs on it: all but a difference between own and others' view by itself, and what is unclear. */
    public boolean mattersForPlan() {
        return this != SELF_HIGHER && this != SELF_LOWER && this != UNCLEAR;
    }

    /** Returns whether views differ here. */
    public boolean isContested() {
        return contested;
    }
}
