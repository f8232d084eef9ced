package org.openkam.scoring.profile;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;

/**
 * One competency seen by the assessee and by the others.
 *
 * @param competency code of the competency
 * @param kind what may be said about the two views
 * @param others the others' score, points; not computable without one
 * @param self the assessee's own score and its difference from the others'
 * @param weakness whether practically all colleagues see a weakness
 */
public record SelfOther(String competency, Kind kind, Estimate others, SelfView self, SharedWeakness weakness)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What may be said about the two views. */
    public enum Kind {
        /** No difference beyond error. */
        AGREEMENT,
        /** The assessee rates higher than the others do, beyond error. */
        BLIND_SPOT,
        /** The assessee rates lower than the others do, beyond error. */
        HIDDEN_STRENGTH,
        /** A view is missing, or the error to judge the difference by. */
        NOT_COMPARABLE;

        static Kind of(Claim claim) {
            return switch (claim) {
                case ABOVE -> BLIND_SPOT;
                case BELOW -> HIDDEN_STRENGTH;
                case NO_RELIABLE_DIFFERENCE -> AGREEMENT;
                case NO_CLAIM -> NOT_COMPARABLE;
            };
        }
    }

    public SelfOther {
        Arguments.code(competency, "competency");
        Arguments.notNull(kind, "kind");
        Arguments.notNull(others, "others' score");
        Arguments.notNull(self, "own view");
        Arguments.notNull(weakness, "weakness");
    }

    @Override
    public String toString() {
        return competency + " " + kind;
    }
}
