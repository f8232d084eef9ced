package org.openkam.scoring.fit;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * A reason for an advice.
 *
 * @param kind what is found
 * @param competencies codes of the competencies it is found in, in the role's order; empty if it is about the whole
 */
public record MatchReason(Kind kind, List<String> competencies) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is found. */
    public enum Kind {
        /** No requirement is reliably missed. */
        NOTHING_MISSED,
        /** A must-have that bars is reliably missed. */
        MUST_HAVE_BARS,
        /** A must-have that caps is reliably missed. */
        MUST_HAVE_CAPS,
        /** Too much of the role, or a must-have, has no score or no error. */
        EVIDENCE_MISSING,
        /** The mean gap by weight is within the limit, beyond its error. */
        GAP_WITHIN_LIMIT,
        /** The mean gap by weight is above the limit, beyond its error. */
        GAP_ABOVE_LIMIT,
        /** The mean gap by weight is within the limit, but its error reaches beyond it, or isn't known. */
        GAP_WITHIN_LIMIT_UNCERTAIN,
        /** The mean gap by weight is above the limit, but its error reaches below it, or isn't known. */
        GAP_ABOVE_LIMIT_UNCERTAIN,
        /** Carries much at once and bears stress badly: talk about load first. */
        OVERLOAD_RISK,
        /** Long enough in the company: evidence in favour. */
        TENURE,
        /** Concrete projects like those of the role: evidence in favour, more than tenure. */
        PROJECTS
    }

    public MatchReason {
        Arguments.notNull(kind, "kind of reason");
        competencies = List.copyOf(competencies);
    }

    static MatchReason of(Kind kind) {
        return new MatchReason(kind, List.of());
    }

    @Override
    public String toString() {
        return competencies.isEmpty() ? kind.name() : kind + " " + competencies;
    }
}
