package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingColumns;

/**
 * Who rated whom on one competency of a programme, for adjustments that need it. For the analyst only.
 *
 * @param assessees codes of those rated, in order; their places are the units of the ratings
 * @param columns the ratings, counter-indicators turned, without those that people gave themselves; raters by the numbers they
 *     were given with, sources and items by their place among the codes
 */
public record CompetencyRatings(List<String> assessees, RatingColumns columns) implements Serializable {
    private static final long serialVersionUID = 1L;

    public CompetencyRatings {
        assessees = List.copyOf(Arguments.notNull(assessees, "assessees"));
        Arguments.notNull(columns, "ratings");
    }

    /** Returns the unit of an assessee; negative if nobody rated this person. */
    public int unit(String assessee) {
        return Collections.binarySearch(assessees, assessee);
    }

    /** Returns numbers only. */
    @Override
    public String toString() {
        return columns.size() + " ratings of " + assessees.size() + " people";
    }
}
