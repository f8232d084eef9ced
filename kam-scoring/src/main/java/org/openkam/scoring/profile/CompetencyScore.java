package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/** What the others say about one competency of a person: a score, or the reason why there is none. Released. */
public sealed interface CompetencyScore extends Serializable {

    /** Returns the code of the competency. */
    String competency();

    /** Returns the assessee's own view. */
    SelfView self();

    /** Returns the way from what may be shown to the number. */
    ScoreTrace trace();

    /**
     * A score.
     *
     * @param competency code of the competency
     * @param exact the score before rounding
     * @param estimate the score with standard error and interval, points of the scale
     * @param cells the cells it is made of
     * @param self the assessee's own view
     * @param trace the way to the number
     */
    record Scored(
            String competency,
            Fraction exact,
            Estimate estimate,
            List<CellScore> cells,
            SelfView self,
            ScoreTrace trace)
            implements CompetencyScore {
        private static final long serialVersionUID = 1L;

        public Scored {
            Arguments.code(competency, "competency");
            Arguments.notNull(exact, "exact score");
            cells = Arguments.notEmpty(cells, "cells");
        }

        /** Returns how many raters gave a rating in a released item. */
        public int raters() {
            return cells.stream().mapToInt(c -> c.evidence().raters()).sum();
        }

        /** Returns how many ratings stand in released items. */
        public int answers() {
            return cells.stream().mapToInt(c -> c.evidence().answers()).sum();
        }

        @Override
        public String toString() {
            return competency + " " + estimate + " (" + raters() + " raters, " + answers() + " answers)";
        }
    }

    /**
     * No score.
     *
     * @param competency code of the competency
     * @param reason why
     * @param self the assessee's own view
     * @param trace the way to the reason
     */
    record NotScored(String competency, NotScoredReason reason, SelfView self, ScoreTrace trace)
            implements CompetencyScore {
        private static final long serialVersionUID = 1L;

        public NotScored {
            Arguments.code(competency, "competency");
            Arguments.notNull(reason, "reason");
        }

        @Override
        public String toString() {
            return competency + " not scored (" + reason + ")";
        }
    }

    /** Exhaustive match: exactly one of the functions is called. */
    default <R> R fold(
            Function<? super Scored, ? extends R> scored, Function<? super NotScored, ? extends R> notScored) {
        return this instanceof Scored s ? scored.apply(s) : notScored.apply((NotScored) this);
    }
}
