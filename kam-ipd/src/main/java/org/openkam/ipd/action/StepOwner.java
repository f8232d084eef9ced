package org.openkam.ipd.action;

/** Who sees to it that a step happens. */
public enum StepOwner {
    /** The person whose plan it is. */
    ASSESSEE,
    /** The person's manager. */
    MANAGER,
    /** Another person, named with the step. */
    PARTNER
}
