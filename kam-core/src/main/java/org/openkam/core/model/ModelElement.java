package org.openkam.core.model;

/** What a model is made of, in the order in which changes are listed. */
public enum ModelElement {
    /** The model itself: its name, its scale, the order of its lists. */
    MODEL,
    /** A level of the scale. */
    LEVEL,
    /** A {@link Cluster}. */
    CLUSTER,
    /** A {@link Competency}. */
    COMPETENCY,
    /** A {@link BehavioralIndicator}. */
    INDICATOR,
    /** An anchor of a competency; its code is the level, its owner the competency. */
    ANCHOR,
    /** A {@link RoleComponent}. */
    ROLE_COMPONENT,
    /** A {@link RoleProfile}. */
    ROLE,
    /** A {@link RoleRequirement}; its code is the competency, its owner the role. */
    REQUIREMENT,
    /** An {@link IndicatorRequirement}; its code is the indicator, its owner the role. */
    INDICATOR_REQUIREMENT,
    /** A {@link QualificationRequirement}; its owner is the role. */
    QUALIFICATION,
    /** A {@link CareerPath}; its code is {@code FROM->TO}, a second one between the same roles {@code FROM->TO#2}. */
    CAREER_PATH,
    /** A {@link BusinessFunction}. */
    FUNCTION,
    /** A {@link BusinessProcess}. */
    PROCESS,
    /** A {@link Replacement}; its code is the one that is gone. */
    REPLACEMENT,
    /** A {@link ForeignField}; its code is path and name. */
    FOREIGN_FIELD;

    /** Whether it disappears from sight with what it belongs to: a removed role takes its requirements along. */
    boolean isPartOfAnother() {
        return switch (this) {
            case LEVEL, INDICATOR, ANCHOR, REQUIREMENT, INDICATOR_REQUIREMENT, QUALIFICATION -> true;
            default -> false;
        };
    }
}
