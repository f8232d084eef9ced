package org.openkam.scoring.profile;

/**
 * How far instruments support each other on a competency (source case R01: three are firm, two support each other, one is a
 * hypothesis, and a conflict is discussed). A confident word is never used without a check: whether instruments contradict each
 * other is judged by Cochran's Q from their errors, whatever the rule that combines them.
 */
public enum AgreementLevel {
    /** Three instruments or more point the same way. */
    FIRM,
    /** Two do. */
    SUPPORTED,
    /** One instrument alone says so. */
    HYPOTHESIS,
    /** Instruments differ by more than their errors explain; there is no combined score but a question to ask. */
    CONTRADICTION,
    /** Two instruments or more have a score, but one has no error, so nobody can say whether they agree. */
    NOT_COMPARABLE,
    /** No instrument has a score. */
    NO_EVIDENCE;

    /** From this many instruments on that don't contradict each other a conclusion is firm; source case R01. */
    public static final int FIRM_FROM = 3;

    /** Returns the level of this many instruments that don't contradict each other. */
    static AgreementLevel ofInstruments(int scored) {
        return scored >= FIRM_FROM ? FIRM : scored == 2 ? SUPPORTED : scored == 1 ? HYPOTHESIS : NO_EVIDENCE;
    }
}
