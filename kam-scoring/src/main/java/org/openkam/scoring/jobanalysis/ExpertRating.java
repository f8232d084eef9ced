package org.openkam.scoring.jobanalysis;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * What one expert says about one competency in a job. An expert who can't judge a competency simply has no rating for it.
 *
 * @param expert code of the expert; experts are known, not anonymous
 * @param competency code of the competency
 * @param demand how much the job asks for it
 * @param level the level the job asks for, a code of the model's scale
 * @param essential whether the job can't be done without it
 */
public record ExpertRating(String expert, String competency, Demand demand, int level, boolean essential)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * How much a job asks for a competency.
     *
     * @param importance 1 (hardly matters) to 5 (decides success)
     * @param frequency 1 (rarely) to 5 (all the time)
     */
    public record Demand(int importance, int frequency) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Demand {
            Arguments.inRange(importance, 1, 5, "importance");
            Arguments.inRange(frequency, 1, 5, "frequency");
        }

        /** Returns importance times frequency, 1 to 25. */
        public int criticality() {
            return importance * frequency;
        }
    }

    public ExpertRating {
        Arguments.code(expert, "expert");
        Arguments.code(competency, "competency");
        Arguments.notNull(demand, "demand");
    }
}
