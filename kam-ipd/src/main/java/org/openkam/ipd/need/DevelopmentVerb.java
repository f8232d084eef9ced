package org.openkam.ipd.need;

/** What to do about a competency. */
public enum DevelopmentVerb {
    /** Learn it. */
    DEVELOP,
    /** Hand the work over to the backup of its role component (source case rule R05). */
    DELEGATE,
    /** Reach the same end by an own strength. */
    COMPENSATE,
    /** Agree on the least the role can't do without, and on support for it. */
    SECURE_MINIMUM,
    /** Mend the conditions of the work first (source case rule R37). */
    MEND_CONDITIONS,
    /** Take an overused strength back to where it helps. */
    NEUTRALISE,
    /** Use it sparingly, because it drains. */
    EASE_OFF,
    /** Keep using it, and pass it on to others. */
    KEEP_AND_SHARE,
    /** Leave it as it is. */
    KEEP,
    /** Let somebody stand by, without a verdict on skill (source case rule R07). */
    BACK_UP,
    /** Ask and assess again before anything follows. */
    CLARIFY;

    /** Returns whether it takes a goal with steps of its own. */
    public boolean callsForGoal() {
        return switch (this) {
            case DEVELOP, DELEGATE, COMPENSATE, SECURE_MINIMUM, MEND_CONDITIONS -> true;
            default -> false;
        };
    }
}
