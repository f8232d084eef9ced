package org.openkam.scoring.policy;

import java.io.Serializable;
import java.math.BigDecimal;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Fraction;

/**
 * From where on the answers of an interview count as telling different stories, and what it weighs when the person answers to
 * please. None of it moves a score. Spreads are shares of the scale's range, so that they hold on any scale. Single answers lie that
 * far apart by chance as well, so a flag is a reason to look and no finding.
 *
 * @param angleSpread distance between the highest and the lowest mean of an angle beyond which angles differ, above 0 up to 1;
 *     standard 0.375, that is 1.5 points on 1..5 (rule R18 of the source cases)
 * @param assessorSpread distance between the highest and the lowest mean of an assessor beyond which assessors differ, above 0 up
 *     to 1; standard 0.25, that is 1 point on 1..5: the source cases ask for it without a number, this one is the library's own
 * @param people the least number of people with two rated answers on a competency from which its standard error is estimated, 2 or
 *     more; standard 10
 * @param desirability what an interview weighs when answers please
 */
public record InterviewPolicy(double angleSpread, double assessorSpread, int people, Desirability desirability)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What an interview still weighs when the person answers to please (rule R19 of the source cases; the number is the library's
     * own). From where on a person does says {@link StylePolicy.Desirability}.
     *
     * @param weight what is left of the weight that the interview's precision gives it, above 0 up to 1; standard 0.5. Since
     *     precision is the inverse of the squared error, the error is divided by the root of it
     */
    public record Desirability(double weight) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Checks the range. */
        public Desirability {
            share(weight, "weight of an interview that pleases");
        }

        /** Returns the standard number. */
        public static Desirability standard() {
            return new Desirability(0.5);
        }

        /** Returns by what the standard error is multiplied, 1 or more. */
        public double errorFactor() {
            return 1 / Math.sqrt(weight);
        }
    }

    public InterviewPolicy {
        share(angleSpread, "spread of angles");
        share(assessorSpread, "spread of assessors");
        Arguments.inRange(people, 2, Integer.MAX_VALUE, "least number of people");
        Arguments.notNull(desirability, "desirability");
    }

    private static void share(double value, String subject) {
        Arguments.that(value > 0 && value <= 1, subject, value, "must be above 0 and at most 1");
    }

    /** The share is taken as the decimal number it is written as. */
    private static Fraction points(double share, RatingScale scale) {
        return Fraction.of(BigDecimal.valueOf(share)).times(Fraction.of(scale.range(), 1));
    }

    /** Returns the standard numbers. */
    public static InterviewPolicy standard() {
        return new InterviewPolicy(0.375, 0.25, 10, Desirability.standard());
    }

    /** Returns beyond how many points of a scale the means of angles differ. */
    public Fraction anglePoints(RatingScale scale) {
        return points(angleSpread, scale);
    }

    /** Returns beyond how many points of a scale the means of assessors differ. */
    public Fraction assessorPoints(RatingScale scale) {
        return points(assessorSpread, scale);
    }
}
