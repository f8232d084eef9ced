package org.openkam.ipd.rule;

import java.util.Collection;

/** What can hold of a competency of a person; one fact of each {@link NeedFactor} does. */
public enum NeedFact {
    /** The score lies reliably below the target. */
    BELOW(NeedFactor.EFFECTIVENESS),
    /** No reliable difference from the target. */
    AT(NeedFactor.EFFECTIVENESS),
    /** The score lies reliably above the target. */
    ABOVE(NeedFactor.EFFECTIVENESS),
    /** The score lies above the target by the table's margin or more, beyond error. */
    FAR_ABOVE(NeedFactor.EFFECTIVENESS),
    /** There is no score, or no error where the policy's rule needs one. */
    UNKNOWN(NeedFactor.EFFECTIVENESS),
    /** Instruments contradict each other, so there is no score. */
    CONTRADICTED(NeedFactor.EFFECTIVENESS),

    /** The work draws the person. */
    DRAWN(NeedFactor.MOTIVATION),
    /** The work draws the person little. */
    NOT_DRAWN(NeedFactor.MOTIVATION),
    /** Nobody knows: the questionnaire isn't filled in. */
    DRAW_UNKNOWN(NeedFactor.MOTIVATION),

    /** A must-have of the role. */
    CRITICAL(NeedFactor.CRITICALITY),
    /** Not a must-have. */
    ORDINARY(NeedFactor.CRITICALITY),

    /** Every part of the work can be handed over to somebody who is named. */
    DELEGABLE(NeedFactor.DELEGABILITY),
    /** Some of the work can. */
    PARTLY_DELEGABLE(NeedFactor.DELEGABILITY),
    /** None of it can. */
    NOT_DELEGABLE(NeedFactor.DELEGABILITY),

    /** The score is low and a strength of the same person shares a part of the work or the cluster. */
    COMPENSABLE(NeedFactor.COMPENSATION),
    /** The score isn't low, or there is no such strength. */
    NOT_COMPENSABLE(NeedFactor.COMPENSATION),

    /** A condition is known to be missing. */
    CONDITIONS_MISSING(NeedFactor.CONDITIONS),
    /** No condition is known to be missing. */
    NO_CONDITION_MISSING(NeedFactor.CONDITIONS),

    /** Practically all colleagues see a weakness. */
    SHARED_WEAKNESS(NeedFactor.SHARED_VIEW),
    /** Not so many do, or it isn't settled. */
    NO_SHARED_WEAKNESS(NeedFactor.SHARED_VIEW),

    /** The person reliably rates higher than the others do. */
    BLIND_SPOT(NeedFactor.OWN_VIEW),
    /** The person doesn't, or it isn't settled. */
    NO_BLIND_SPOT(NeedFactor.OWN_VIEW),

    /** The manager reliably rates higher than the others do. */
    MANAGER_HIGHER(NeedFactor.MANAGER_VIEW),
    /** The manager doesn't, or it isn't settled. */
    MANAGER_NOT_HIGHER(NeedFactor.MANAGER_VIEW),

    /** Two instruments or more support the score. */
    SUPPORTED(NeedFactor.BASIS),
    /** The design asks for several instruments, but one alone has a score, or nobody can say whether they agree. */
    HYPOTHESIS(NeedFactor.BASIS),
    /** The design asks for one instrument, the 360. */
    ONE_BY_DESIGN(NeedFactor.BASIS),

    /** Something that the role asks for no less is reliably below its target. */
    OTHER_NEGLECTED(NeedFactor.NEGLECT),
    /** Nothing of that weight is. */
    NOTHING_NEGLECTED(NeedFactor.NEGLECT),

    /** Planning is high and stress tolerance low: more of it would overload. */
    OVERLOADING(NeedFactor.LOAD),
    /** No such risk is known. */
    NOT_OVERLOADING(NeedFactor.LOAD),

    /** The role is looked at for style and needed support. */
    STYLE_ROLE(NeedFactor.FOCUS),
    /** The role is looked at for skill. */
    SKILL_ROLE(NeedFactor.FOCUS);

    private final NeedFactor factor;

    NeedFact(NeedFactor factor) {
        this.factor = factor;
    }

    /** Returns the factor it belongs to. */
    public NeedFactor factor() {
        return factor;
    }

    /** One bit a fact: a table looks at some hundred thousand combinations of them. */
    long bit() {
        return 1L << ordinal();
    }

    static long bits(Collection<NeedFact> facts) {
        long bits = 0;
        for (NeedFact fact : facts) {
            bits |= fact.bit();
        }
        return bits;
    }
}
