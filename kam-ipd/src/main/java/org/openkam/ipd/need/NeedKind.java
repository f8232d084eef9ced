package org.openkam.ipd.need;

/** What a competency calls for, from effectiveness (score against target, beyond error), motivation and what speaks for or against. */
public enum NeedKind {
    /** Reliably below the target, and the work draws the person. */
    DEVELOPMENT_AREA,
    /** Reliably below the target, and the work doesn't draw the person. */
    LIMITATION,
    /** Reliably below the target, but a condition that the work needs is missing: mend that first (source case rule R37). */
    ENVIRONMENT,
    /** Reliably above the target, and the work draws the person. */
    STRENGTH,
    /** Reliably above the target, but the work doesn't draw the person, or more of it would overload. */
    DRAIN_RISK,
    /** Reliably far above the target and liked, while something the role asks for no less is neglected. */
    OVERUSE,
    /** No reliable difference from the target. */
    ON_TARGET,
    /** The role is looked at for style, not for skill (source case rule R07): the work draws little, so somebody backs it up. */
    SUPPORT,
    /** The role is looked at for style, not for skill (source case rule R07): nothing asks for support, and no score is judged. */
    NOT_EXAMINED,
    /** No score, no error, or instruments or people that contradict each other: nothing may be said yet. */
    NOT_ENOUGH_EVIDENCE;

    /** Returns whether it says that the target is reliably missed. */
    public boolean isBelowTarget() {
        return this == DEVELOPMENT_AREA || this == LIMITATION || this == ENVIRONMENT;
    }

    /** Returns whether it says that the target is reliably exceeded. */
    public boolean isAboveTarget() {
        return this == STRENGTH || this == DRAIN_RISK || this == OVERUSE;
    }
}
