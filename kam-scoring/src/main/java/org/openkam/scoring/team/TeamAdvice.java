package org.openkam.scoring.team;

/** What may be recommended about covering a role by a team; people decide. */
public enum TeamAdvice {
    /** One person alone covers enough; no team is needed for the role. */
    ONE_PERSON_COVERS,
    /** Nobody covers enough alone, but a team does: a team instead of a plan for everybody. */
    TEAM_COVERS,
    /** No team covers enough, but one covers more than anybody alone: a team, and plans for the holes that remain. */
    TEAM_COVERS_MORE,
    /** No team covers more than one person does: plans, or people from outside. */
    NO_GAIN,
    /** Nobody reliably meets anything, and something isn't known or is uncertain: measure first. */
    NOT_ENOUGH_EVIDENCE
}
