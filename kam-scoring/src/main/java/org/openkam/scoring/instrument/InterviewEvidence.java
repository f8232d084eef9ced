package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.InterviewRating;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Fraction;

/**
 * What the interview of one person gave on one competency: rated answers by angle and by assessor, in points of the interview's
 * own scale, exact. An answer without a rating takes no part and is never a zero. Immutable and thread-safe.
 *
 * @param byAngle rated answers of each angle, by its code
 * @param byAssessor rated answers of each assessor, by code
 * @param outside how many ratings lie outside of the scale; they take no part in anything
 */
public record InterviewEvidence(SortedMap<String, Rated> byAngle, SortedMap<String, Rated> byAssessor, int outside)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Some rated answers.
     *
     * @param answers how many
     * @param sum of their ratings
     * @param squares sum of their squared ratings
     */
    public record Rated(int answers, long sum, long squares) implements Serializable {
        private static final long serialVersionUID = 1L;
        static final Rated NONE = new Rated(0, 0, 0);

        static Rated of(int rating) {
            return new Rated(1, rating, (long) rating * rating);
        }

        Rated plus(Rated other) {
            return new Rated(answers + other.answers, sum + other.sum, squares + other.squares);
        }

        /**
         * Returns their mean.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Fraction mean() {
            return Fraction.of(sum, answers);
        }
    }

    public InterviewEvidence {
        byAngle = Collections.unmodifiableSortedMap(new TreeMap<>(byAngle));
        byAssessor = Collections.unmodifiableSortedMap(new TreeMap<>(byAssessor));
        Arguments.inRange(outside, 0, Integer.MAX_VALUE, "ratings outside of the scale");
    }

    /** Sums ratings of one person on one competency; their order doesn't matter. */
    static InterviewEvidence of(Collection<InterviewRating> ratings, RatingScale scale) {
        SortedMap<String, Rated> angles = new TreeMap<>();
        SortedMap<String, Rated> assessors = new TreeMap<>();
        int outside = 0;
        for (InterviewRating rating : ratings) {
            if (rating.value() instanceof Answer.Rated given) {
                if (scale.contains(given.code())) {
                    angles.merge(rating.angle(), Rated.of(given.code()), Rated::plus);
                    assessors.merge(rating.assessor(), Rated.of(given.code()), Rated::plus);
                } else {
                    outside++;
                }
            }
        }
        return new InterviewEvidence(angles, assessors, outside);
    }

    /** Returns all rated answers together. */
    public Rated all() {
        return byAssessor.values().stream().reduce(Rated.NONE, Rated::plus);
    }

    /** Returns the distance between the highest and the lowest mean of an angle; empty with fewer than two angles. */
    public Optional<Fraction> angleSpread() {
        return spread(byAngle);
    }

    /** Returns the distance between the highest and the lowest mean of an assessor; empty with fewer than two. */
    public Optional<Fraction> assessorSpread() {
        return spread(byAssessor);
    }

    private static Optional<Fraction> spread(Map<String, Rated> parts) {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        Fraction highest = parts.values().stream()
                .map(Rated::mean)
                .max(Fraction::compareTo)
                .orElseThrow();
        Fraction lowest = parts.values().stream()
                .map(Rated::mean)
                .min(Fraction::compareTo)
                .orElseThrow();
        return Optional.of(highest.minus(lowest));
    }

    /** Returns counts only. */
    @Override
    public String toString() {
        return all().answers() + " rated answers from " + byAngle.size() + " angles, " + byAssessor.size()
                + " assessors";
    }
}
