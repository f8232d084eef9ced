package org.openkam.ipd.action;

/** What sort of thing an action is, whatever it teaches. */
public enum ActionKind {
    /** A piece of the person's own work, done in a new way. */
    WORK_TASK,
    /** A map of who decides at one client, made jointly with the manager (source case rule R11). */
    STAKEHOLDER_MAP,
    /** A plan for one client as a piece of work to hand in: products, channels, price terms (source case row H3). */
    ACCOUNT_PLAN,
    /** A piece of work done together with the manager (source case rule R11). */
    JOINT_WITH_MANAGER,
    /** A real meeting with a client, prepared and debriefed (source case rule R11). */
    MEETING_DEBRIEF,
    /** Practice where a mistake costs little (source case row D6). */
    PRACTICE_ON_LOWER_RISK_ACCOUNT,
    /** Taking over or passing on what somebody knows. */
    KNOWLEDGE_TRANSFER,
    /** Making somebody else able to stand in (source case row G4). */
    DEPUTY,
    /** Looking back on finished work with those who did it: what was meant, what came, why (source case row K3). */
    AFTER_ACTION_REVIEW,
    /** A standing circle of people of one field who learn from each other (source case rows K3, H8). */
    PROFESSIONAL_COMMUNITY,
    /** Watching somebody who does it well. */
    SHADOWING,
    /** Regular talks with a mentor or coach. */
    COACHING,
    /** Asking others how it looks to them. */
    FEEDBACK,
    /** Holding what a role or a team needs against what is there (source case row H6). */
    COMPETENCY_MAPPING,
    /** A project or a part of one, led by the person. */
    PROJECT_LEAD,
    /** Moderating a group across units. */
    MODERATION,
    /** A course or training. */
    TRAINING,
    /** Reading, watching, drill alone. */
    SELF_STUDY
}
