package org.openkam.ipd.progress;

/** What a look at somebody's readiness to lead suggests to the people who decide (source case H6, rule R39). */
public enum LeadershipAdvice {
    /** Inspires and develops people and is drawn to it: agree on a trial project with a way back. */
    LEADER,
    /** Controls well, but doesn't inspire and develop yet: a role that supervises, tried with a way back too. */
    SUPERVISOR,
    /** Something is missing yet, in what the person shows or in what draws them: work on it, then look again. */
    NOT_YET,
    /** Isn't drawn to it, or doesn't want it: a path as an expert, of the same standing. */
    OTHER_PATH,
    /** Too little is known: ask or assess. */
    NOT_ENOUGH_EVIDENCE
}
