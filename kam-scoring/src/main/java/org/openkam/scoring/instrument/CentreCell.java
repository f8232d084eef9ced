package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/**
 * How assessors rated a competency of a person in one exercise. Immutable.
 *
 * @param exercise code of the exercise
 * @param competency code of the competency
 * @param ratings by code of the assessor, in points of the centre's scale, at least one
 */
public record CentreCell(String exercise, String competency, Map<String, Integer> ratings) implements Serializable {
    private static final long serialVersionUID = 1L;

    public CentreCell {
        Arguments.code(exercise, "exercise");
        Arguments.code(competency, "competency");
        Arguments.that(
                !Arguments.notNull(ratings, "ratings").isEmpty(), "ratings", "empty", "must have at least one element");
        ratings = Collections.unmodifiableMap(new TreeMap<>(ratings));
    }

    /** Returns how many assessors rated. */
    public int assessors() {
        return ratings.size();
    }

    /** Returns the mean over the assessors, exact, in points of the centre's scale. */
    public Fraction mean() {
        return Fraction.of(
                ratings.values().stream().mapToLong(Integer::longValue).sum(), ratings.size());
    }

    /** Returns the largest difference of two assessors, 0 or more, in points of the centre's scale. */
    public int difference() {
        int lowest = ratings.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        return ratings.values().stream().mapToInt(Integer::intValue).max().orElse(0) - lowest;
    }

    /** Returns for instance {@code PIPELINE_REVIEW PLN 5/2 (2 assessors)}. */
    @Override
    public String toString() {
        return exercise + " " + competency + " " + mean() + " (" + ratings.size() + " assessors)";
    }
}
