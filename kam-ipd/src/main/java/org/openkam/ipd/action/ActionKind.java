package org.openkam.ipd.action;

/** What sort of thing an action is, whatever it teaches. */
public enum ActionKind {
    /** A piece of the person's own work, done in a new way. */
    WORK_TASK,
    /** A map of who decides at one client, made jointly with the manager (source case rule R11). */
    STAKEHOLDER_MAP,
    /** A piece of work done together with the manager (source case rule R11). */
    JOINT_WITH_MANAGER,
    /** A real meeting with a client, prepared and debriefed (source case rule R11). */
    MEETING_DEBRIEF,
    /** Practice where a mistake costs little (source case row D6). */
    PRACTICE_ON_LOWER_RISK_ACCOUNT,
    /** Taking over or passing on what somebody knows. */
    KNOWLEDGE_TRANSFER,
    /** Watching somebody who does it well. */
    SHADOWING,
    /** Regular talks with a mentor or coach. */
    COACHING,
    /** Asking others how it looks to them. */
    FEEDBACK,
    /** A project or a part of one, led by the person. */
    PROJECT_LEAD,
    /** Moderating a group across units. */
    MODERATION,
    /** A course or training. */
    TRAINING,
    /** Reading, watching, drill alone. */
    SELF_STUDY
}
