package org.openkam.scoring.generalizability;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * Which interval a variance component gets. Mean squares must be independent for it, so only balanced data have one under
 * analysis of variance; with restricted maximum likelihood it is always that of Satterthwaite.
 *
 * @param kind how it is found
 * @param confidence between 0 and 1, both exclusive
 */
public record ComponentInterval(Kind kind, double confidence) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Ting et al. at 95 percent. */
    public static final ComponentInterval STANDARD = new ComponentInterval(Kind.TING, 0.95);

    /** How an interval is found. */
    public enum Kind {
        /**
         * Modified large-sample interval of Ting, Burdick, Graybill, Jeyaratnam and Lu (1990): keeps its coverage also where mean
         * squares are subtracted; the lower end may be negative.
         */
        TING,
        /** Chi-square interval with Satterthwaite's degrees of freedom: simple, too short where mean squares are subtracted. */
        SATTERTHWAITE
    }

    public ComponentInterval {
        Arguments.notNull(kind, "kind of interval");
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
    }
}
