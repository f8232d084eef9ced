package org.openkam.ipd.plan;

/** The unit in which the success of a goal is measured. */
public enum MeasureUnit {
    /** Points of the model's rating scale. */
    POINTS,
    /** Percent, such as percent of a sales target or growth over the year before. */
    PERCENT,
    /** How many times or how many of something. */
    COUNT
}
