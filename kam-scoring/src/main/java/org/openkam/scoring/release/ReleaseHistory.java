package org.openkam.scoring.release;

/** What is known of earlier releases about the same people in the same cycle. */
public enum ReleaseHistory {
    /** No ledger was given: that nothing was released before is taken for granted. */
    FIRST_RELEASE_ASSUMED,
    /** Audited together with the releases in a ledger. */
    AUDITED
}
