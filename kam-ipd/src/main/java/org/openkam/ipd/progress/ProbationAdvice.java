package org.openkam.ipd.progress;

/** What a review of a probation recommends to the person who decides. Nothing follows from it by itself. */
public enum ProbationAdvice {
    /** The goal is reached. */
    PASS,
    /** Most of the goal is reached: give more time. */
    EXTEND,
    /** Too little of the goal is reached, although the conditions were there. */
    FAIL,
    /** The window isn't over. */
    NOT_YET,
    /** The goal is missed, and a condition was missing or nobody said whether it was there: see to that first (rule R37). */
    CONDITIONS_FIRST,
    /** The turnover of a client isn't known, and it matters. */
    NOT_ENOUGH_DATA
}
