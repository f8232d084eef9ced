package org.openkam.ipd.progress;

/** Why a look at readiness to lead suggests what it does. */
public enum LeadershipReason {
    /** Inspiring and developing people is shown. */
    LEADING_SHOWN,
    /** Inspiring and developing people is below its level, but within error. */
    LEADING_WITHIN_ERROR,
    /** Inspiring and developing people is reliably below its level. */
    LEADING_BELOW,
    /** Of inspiring and developing people too little is known. */
    LEADING_UNKNOWN,
    /** Control is shown. */
    CONTROLLING_SHOWN,
    /** Control is below its level, but within error. */
    CONTROLLING_WITHIN_ERROR,
    /** Control is reliably below its level. */
    CONTROLLING_BELOW,
    /** Of control too little is known. */
    CONTROLLING_UNKNOWN,
    /** Leading draws the person. */
    DRAWN_TO_LEADING,
    /** Leading draws the person neither much nor little. */
    HARDLY_DRAWN_TO_LEADING,
    /** Leading doesn't draw the person. */
    NOT_DRAWN_TO_LEADING,
    /** It isn't known how much leading draws the person. */
    DRIVE_UNKNOWN,
    /** Controlling doesn't draw the person. */
    NOT_DRAWN_TO_CONTROLLING,
    /** The person wants to lead, which isn't the same as being able to. */
    WISH,
    /** The person doesn't want to lead. */
    NO_WISH,
    /** Nobody asked whether the person wants to lead. */
    WISH_UNKNOWN
}
