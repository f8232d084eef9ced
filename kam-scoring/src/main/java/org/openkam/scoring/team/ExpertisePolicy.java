package org.openkam.scoring.team;

import java.io.Serializable;
import org.openkam.scoring.statistic.Fraction;

/**
 * When expertise is concentrated in one head (source cases G7, R25).
 *
 * @param concentrated share of one person from which a plan to pass it on is recommended, above 0, at most 1
 */
public record ExpertisePolicy(Fraction concentrated) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ExpertisePolicy STANDARD = new ExpertisePolicy(Fraction.of(90, 100));

    public ExpertisePolicy {
        KeyPersonPolicy.share(concentrated, "share of concentrated expertise");
    }

    /** Returns 90 percent. */
    public static ExpertisePolicy standard() {
        return STANDARD;
    }
}
