package org.openkam.ipd.progress;

/** What somebody said about something that can't be measured. */
public enum Said {
    /** It is so. */
    YES,
    /** It isn't. */
    NO,
    /** Nobody said, or it is too long ago. */
    UNKNOWN
}
