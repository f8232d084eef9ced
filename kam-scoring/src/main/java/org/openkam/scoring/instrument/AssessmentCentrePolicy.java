package org.openkam.scoring.instrument;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How exercises become a score, and from where on something is flagged.
 *
 * @param integration of the exercises; standard {@link Integration#MEAN}
 * @param leastPeople so many must have been seen in two exercises or more before an error is estimated from them, 2 or more; standard
 *     10, as for the errors of a 360
 * @param leastExercises that must see a competency, 1 or more; standard 2 (source case A10)
 * @param assessorDifference the largest difference of two assessors of one exercise that isn't flagged, as a share of the scale's
 *     range, 0 to 1; standard 0.25, that is one point on 1..5, the library's own
 * @param confidence of intervals, between 0 and 1, both exclusive; standard 0.95
 */
public record AssessmentCentrePolicy(
        Integration integration, int leastPeople, int leastExercises, double assessorDifference, double confidence)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How the exercises of one competency become one number. A consensus of people isn't a rule: see {@link CentreConsensus}. */
    public enum Integration {
        /** The mean over exercises; has a standard error. */
        MEAN,
        /** The median over exercises; without a standard error, none is defined for so few. */
        MEDIAN
    }

    public AssessmentCentrePolicy {
        Arguments.notNull(integration, "integration");
        Arguments.inRange(leastPeople, 2, Integer.MAX_VALUE, "least number of people");
        Arguments.inRange(leastExercises, 1, Integer.MAX_VALUE, "least number of exercises");
        Arguments.that(
                assessorDifference >= 0 && assessorDifference <= 1,
                "difference of assessors",
                assessorDifference,
                "must lie between 0 and 1");
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
    }

    /** Returns the standard rules. */
    public static AssessmentCentrePolicy standard() {
        return new AssessmentCentrePolicy(Integration.MEAN, 10, 2, 0.25, 0.95);
    }

    /** Returns these rules with another integration. */
    public AssessmentCentrePolicy with(Integration other) {
        return new AssessmentCentrePolicy(other, leastPeople, leastExercises, assessorDifference, confidence);
    }
}
