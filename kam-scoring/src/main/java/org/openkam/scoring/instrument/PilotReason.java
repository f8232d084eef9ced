package org.openkam.scoring.instrument;

/** Why an item of a pilot gets its advice; see {@link PilotPolicy} for the thresholds. */
public enum PilotReason {
    /** Too few people answered all items of the competency. */
    TOO_FEW_PEOPLE,
    /** There is no other item, or the others don't tell people apart, so nothing to compare it with. */
    NOTHING_TO_COMPARE,
    /** Everybody got the same points. */
    NO_VARIANCE,
    /** Its correlation with the rest lies below the threshold, perhaps by chance. */
    LOW_DISCRIMINATION,
    /** The whole interval of its correlation with the rest lies below the threshold. */
    RELIABLY_LOW_DISCRIMINATION,
    /** Those who know less solve it more often. */
    NEGATIVE_DISCRIMINATION,
    /** Nearly nobody solves it. */
    TOO_HARD,
    /** Nearly everybody solves it. */
    TOO_EASY,
    /** A wrong option is chosen by those who know more, beyond what chance explains. */
    WRONG_OPTION_DRAWS_THE_STRONG,
    /** Those who know more choose a wrong option and not the right one: often a slip in the key. */
    KEY_IN_DOUBT,
    /** A wrong option is hardly chosen. Said for information, it changes no advice. */
    IDLE_OPTION,
    /** The item works for one of its competencies and not for another. */
    COMPETENCY_IN_DOUBT
}
