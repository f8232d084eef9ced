package org.openkam.core.model;

/** What an indicator shows. A competency mixes them on purpose (hybrid model); they never get totals of their own. */
public enum IndicatorFacet {
    /** What the person does. */
    BEHAVIOR,
    /** What the person can do. */
    SKILL,
    /** What the person knows. */
    KNOWLEDGE
}
