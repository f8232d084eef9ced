package org.openkam.scoring.fit;

/** What follows for a match if a must-have of the role is reliably missed. */
public enum MustHaveRule {
    /** It speaks for looking elsewhere, whatever the rest of the profile. */
    GATE,
    /** The person can't be ready, and the fit counts at most as much as the policy says. */
    CAP,
    /** Nothing beyond its weight: the role is to show style and needed support, not to examine skill (source case, R07). */
    NONE
}
