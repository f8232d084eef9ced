package org.openkam.scoring.policy;

/** A recommendation about a person and a role, for a person to decide. */
public enum Readiness {
    /** No requirement is reliably missed. */
    READY,
    /** Something is reliably missed, but nothing the role can't do without. */
    DEVELOPING,
    /** A must-have is reliably missed. */
    MUST_HAVE_MISSED,
    /** A must-have, or too much of the role, has no score or no error. */
    NOT_ENOUGH_EVIDENCE
}
