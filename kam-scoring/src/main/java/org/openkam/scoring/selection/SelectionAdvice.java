package org.openkam.scoring.selection;

/** What a procedure suggests for a candidate. For a named person to decide on. */
public enum SelectionAdvice {
    /** Invite to the next stage. */
    ADVANCE,
    /** All stages are passed: offer the role. */
    OFFER,
    /** A stage isn't passed: decline. */
    DECLINE,
    /** The rules can't tell: look at it. */
    REVIEW,
    /** Invited and didn't come: ask or invite again. */
    ASK,
    /** The candidate withdrew: nothing to decide. */
    NONE
}
