package org.openkam.scoring.fit;

/**
 * What a match suggests about filling a role (source case, R13). For people to decide on; it is about the role to be filled and
 * never a verdict on the person.
 */
public enum MatchAdvice {
    /** No requirement is reliably missed: the role can be given. */
    READY,
    /** Develop this person toward the role. */
    DEVELOP,
    /** Look for somebody else for the role, inside or outside. */
    HIRE,
    /** Too little is known to say anything. */
    UNDECIDED
}
