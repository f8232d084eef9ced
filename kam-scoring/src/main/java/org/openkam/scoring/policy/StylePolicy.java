package org.openkam.scoring.policy;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * From where on answers to a style questionnaire are worth a second look. A flag asks for a conversation; it corrects nothing.
 * Distances are shares of the scale's range, so that they hold for any scale. The standard numbers are the library's own but
 * for the spread of a uniform profile, which is that of source case rule R06.
 *
 * @param uniformSpread standard deviation between a person's components, a share of the range above 0 and below 1; a profile
 *     that spreads less is uniformly alike; standard 0.075, that is 0.3 points on 1..5
 * @param consistency when answers contradict each other
 * @param desirability when answers please too much
 * @param band how the error of a score is shown
 */
public record StylePolicy(double uniformSpread, Consistency consistency, Desirability desirability, Band band)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * When answers contradict each other.
     *
     * @param reversed mean distance between the items that are worded the other way round, turned, and the others of their scale;
     *     above it answers are inconsistent; a share of the range; standard 0.25, that is 1 point on 1..5
     * @param repeated the same between an item and its repetition; standard 0.25
     * @param leastPairs distances that a mean needs at least, 1 or more; standard 5
     */
    public record Consistency(double reversed, double repeated, int leastPairs) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Checks the ranges. */
        public Consistency {
            share(reversed, "distance of reversed items");
            share(repeated, "distance of repeated items");
            Arguments.inRange(leastPairs, 1, Integer.MAX_VALUE, "least number of distances");
        }
    }

    /**
     * When answers please too much; source case rule R19 leaves the cut open. This is the one place that says so: whatever rests on
     * the person's own words, such as an interview, weighs less by the flag that comes of it.
     *
     * @param share mean answer to the desirability items from which on it counts as high, a share of the range above its lower
     *     end; standard 0.8, that is 4.2 on 1..5
     * @param sten the same in a norm group, where there is one, 1 to 10; standard 8
     * @param leastItems such items that must be answered, 1 or more; standard 3 of 6. With fewer, nothing is said
     */
    public record Desirability(double share, int sten, int leastItems) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Checks the ranges. */
        public Desirability {
            StylePolicy.share(share, "desirability");
            Arguments.inRange(sten, 1, 10, "sten of desirability");
            Arguments.inRange(leastItems, 1, Integer.MAX_VALUE, "least number of desirability items");
        }
    }

    /**
     * How the error of a score is shown.
     *
     * @param confidence of the band, between 0 and 1; standard 0.95
     * @param leastPeople with complete answers that the programme's own reliability needs, 2 or more; standard 30
     */
    public record Band(double confidence, int leastPeople) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Checks the ranges. */
        public Band {
            Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
            Arguments.inRange(leastPeople, 2, Integer.MAX_VALUE, "least number of people");
        }
    }

    /** Returns these thresholds with another confidence of the bands, between 0 and 1. */
    public StylePolicy withConfidence(double confidence) {
        return new StylePolicy(uniformSpread, consistency, desirability, new Band(confidence, band.leastPeople));
    }

    /** Checks the parts. */
    public StylePolicy {
        share(uniformSpread, "spread of a uniform profile");
        Arguments.notNull(consistency, "consistency");
        Arguments.notNull(desirability, "desirability");
        Arguments.notNull(band, "band");
    }

    private static void share(double share, String subject) {
        Arguments.that(share > 0 && share < 1, subject, share, "must lie between 0 and 1");
    }

    /** Returns the standard thresholds. */
    public static StylePolicy standard() {
        return new StylePolicy(0.075, new Consistency(0.25, 0.25, 5), new Desirability(0.8, 8, 3), new Band(0.95, 30));
    }
}
