package org.openkam.ipd.action;

/** How an action teaches. */
public enum LearningMode {
    /** By doing the work. */
    EXPERIENCE,
    /** By other people. */
    EXPOSURE,
    /** By courses, reading and drill. */
    EDUCATION
}
