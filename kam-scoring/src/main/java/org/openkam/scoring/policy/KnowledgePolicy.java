package org.openkam.scoring.policy;

import java.io.Serializable;
import java.math.BigDecimal;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Fraction;

/**
 * From where on self and manager see a need for knowledge differently.
 *
 * @param spread distance between their gaps as a share of the scale's range beyond which they differ, above 0 up to 1; standard
 *     0.25, that is 2.25 points on 1..10; the library's own number
 */
public record KnowledgePolicy(double spread) implements Serializable {
    private static final long serialVersionUID = 1L;

    public KnowledgePolicy {
        Arguments.that(spread > 0 && spread <= 1, "spread of sources", spread, "must be above 0 and at most 1");
    }

    /** Returns the standard number. */
    public static KnowledgePolicy standard() {
        return new KnowledgePolicy(0.25);
    }

    /** Returns beyond how many points of a scale self and manager differ. */
    public Fraction points(RatingScale scale) {
        return Fraction.of(BigDecimal.valueOf(spread)).times(Fraction.of(scale.range(), 1));
    }
}
