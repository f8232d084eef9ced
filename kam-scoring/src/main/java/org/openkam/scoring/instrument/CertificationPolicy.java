package org.openkam.scoring.instrument;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * By what an assessor in training is recommended (source cases A14, R15).
 *
 * @param leastRatings so many ratings with a key, 2 or more; standard 20, the library's own
 * @param leastPeople so many people observed, 2 or more; standard 3, the library's own: fewer give no error
 * @param mostDeviation largest mean absolute deviation from the key, in points of the scale, not negative; standard 0.5 (source case R15)
 * @param leastRankCorrelation least rank correlation with the key, -1 to 1; standard 0.5, the library's own: who gives everybody the
 *     middle of the scale lies near the key too, and tells nobody apart
 * @param leastAgreement least agreement with the key, at most 1; standard 0.6 (source case, gap 4, takes it for an intraclass
 *     correlation)
 * @param confidence of intervals and of what is said about bias, between 0 and 1, both exclusive; standard 0.95
 */
public record CertificationPolicy(
        int leastRatings,
        int leastPeople,
        double mostDeviation,
        double leastRankCorrelation,
        double leastAgreement,
        double confidence)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public CertificationPolicy {
        Arguments.inRange(leastRatings, 2, Integer.MAX_VALUE, "least number of ratings");
        Arguments.inRange(leastPeople, 2, Integer.MAX_VALUE, "least number of people");
        Arguments.finite(mostDeviation, "largest deviation");
        Arguments.that(mostDeviation >= 0, "largest deviation", mostDeviation, "must not be negative");
        correlation(leastRankCorrelation, "least rank correlation");
        correlation(leastAgreement, "least agreement");
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
    }

    private static void correlation(double value, String subject) {
        Arguments.that(value >= -1 && value <= 1, subject, value, "must lie between -1 and 1");
    }

    /** Returns the standard thresholds. */
    public static CertificationPolicy standard() {
        return new CertificationPolicy(20, 3, 0.5, 0.5, 0.6, 0.95);
    }
}
