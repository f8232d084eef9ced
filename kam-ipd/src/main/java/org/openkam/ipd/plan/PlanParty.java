package org.openkam.ipd.plan;

/** Who has a say in a plan (source case rule R09). */
public enum PlanParty {
    /** The person whose plan it is. */
    ASSESSEE,
    /** The person's manager. */
    MANAGER,
    /** The consultant who led the assessment. */
    CONSULTANT
}
