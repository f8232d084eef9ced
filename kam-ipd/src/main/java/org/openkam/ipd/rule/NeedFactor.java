package org.openkam.ipd.rule;

import java.util.List;

/** What a need table looks at. Of each factor exactly one {@link NeedFact} holds for a competency of a person. */
public enum NeedFactor {
    /** The score against the target, beyond error. */
    EFFECTIVENESS,
    /** Whether the work draws the person, by own account. */
    MOTIVATION,
    /** Whether the role can do without. */
    CRITICALITY,
    /** Whether the work can be handed over to somebody who is named. */
    DELEGABILITY,
    /** Whether an own strength reaches the same end. */
    COMPENSATION,
    /** Whether the work lacks a condition that it needs. */
    CONDITIONS,
    /** Whether practically all colleagues see a weakness. */
    SHARED_VIEW,
    /** Whether the person reliably sees more than the others do. */
    OWN_VIEW,
    /** Whether the manager reliably sees more than the others do. */
    MANAGER_VIEW,
    /** On how many instruments the score rests. */
    BASIS,
    /** Whether something the role asks for no less is neglected. */
    NEGLECT,
    /** Whether more of it would overload the person. */
    LOAD,
    /** Whether the role is looked at for style or for skill. */
    FOCUS;

    /** Returns the facts of which one holds. */
    public List<NeedFact> facts() {
        return FactBits.FACTS.get(ordinal());
    }
}
