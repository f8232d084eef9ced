package org.openkam.scoring.profile;

/** What to look at before a score of one instrument is relied on. Never a correction. */
public enum EvidenceFlag {
    /** One assessor only, so the severity of that person can't be told from the level. */
    ONE_ASSESSOR,
    /** Fewer questions than the design asks for. */
    FEW_QUESTIONS,
    /** Asked from one angle only: a story told well once decides alone. */
    ONE_ANGLE,
    /** Answers from different angles differ more than the rule allows. */
    ANGLES_DIFFER,
    /** Assessors differ more than the rule allows. */
    ASSESSORS_DIFFER,
    /** The person answers to please more than most, so what rests on the person's own words counts less. */
    DESIRABILITY,
    /** Seen in one exercise only. */
    ONE_EXERCISE,
    /** Fewer items than a score can rest on. */
    FEW_ITEMS,
    /** The instrument tells people apart poorly on this competency. */
    LOW_RELIABILITY
}
