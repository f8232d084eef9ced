package org.openkam.scoring.selection;

/** What happens in a stage. */
public enum StageKind {
    /** A form that the candidate fills in. */
    SCREENING_FORM,
    /** A released profile, of internal candidates. */
    PROFILE,
    /** A talk by phone about tasks and skills. */
    PHONE,
    /** A talk of one candidate with interviewers. */
    INTERVIEW,
    /** Several candidates before several observers. */
    GROUP_INTERVIEW,
    /** Tasks of the work to be solved. */
    CASE,
    /** A test with a key. */
    TEST,
    /** Several exercises before several assessors. */
    ASSESSMENT_CENTRE
}
