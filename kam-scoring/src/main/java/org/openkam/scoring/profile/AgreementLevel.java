package org.openkam.scoring.profile;

/** How far instruments support each other on a competency. */
public enum AgreementLevel {
    /** Three instruments or more point the same way. */
    FIRM,
    /** Two do. */
    SUPPORTED,
    /** One instrument alone says so. */
    HYPOTHESIS,
    /** Instruments differ by more than their errors explain; there is no combined score but a question to ask. */
    CONTRADICTION,
    /** No instrument has a score. */
    NO_EVIDENCE
}
