package org.openkam.ipd.need;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.fit.CompetencyGap;

/**
 * What one competency of a role calls for, and why.
 *
 * @param evidence what is known of it
 * @param decision what the rule says
 * @param priority larger comes first, 0 for what calls for no goal
 */
public record DevelopmentNeed(NeedEvidence evidence, NeedDecision decision, double priority) implements Serializable {
    private static final long serialVersionUID = 1L;

    public DevelopmentNeed {
        Arguments.notNull(evidence, "evidence");
        Arguments.notNull(decision, "decision");
        Arguments.finite(priority, "priority");
    }

    /** Returns the code of the competency. */
    public String competency() {
        return evidence.competency();
    }

    /** Returns score against target. */
    public CompetencyGap gap() {
        return evidence.gap();
    }

    /** Returns how the person sees it. */
    public Perspective perspective() {
        return evidence.perspective();
    }

    /** Returns what it calls for. */
    public NeedKind kind() {
        return decision.kind();
    }

    /** Returns what to do about it. */
    public DevelopmentVerb verb() {
        return decision.verb();
    }

    /** Returns whether it takes a goal with steps of its own. */
    public boolean callsForGoal() {
        return decision.verb().callsForGoal();
    }

    @Override
    public String toString() {
        return competency() + " " + decision;
    }
}
