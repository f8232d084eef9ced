package org.openkam.scoring.instrument;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Fraction;

/**
 * An item with a fault at each end and its best point between, such as indifference on one side and need on the other (source case R42):
 * more isn't better. A rating is turned into how near it lies to the best point:
 * <pre>
 * score = highest - (highest - lowest) * |rating - best| / d,  d the distance of best to the end on the rating's side
 * </pre>
 * So the best point gives the highest score and either end the lowest. Which side a rating lies on gets lost in the score, so it is
 * told apart: {@link #side}. Exact; immutable.
 *
 * @param scale of the ratings and of the score
 * @param best the best point, between the ends, both exclusive; may lie between two codes
 */
public record BipolarItem(RatingScale scale, Fraction best) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Where a rating lies. */
    public enum Side {
        /** Towards the lower pole. */
        LOW,
        /** At the best point. */
        BEST,
        /** Towards the upper pole. */
        HIGH
    }

    public BipolarItem {
        Arguments.notNull(scale, "scale");
        Arguments.notNull(best, "best point");
        Arguments.that(
                best.compareTo(Fraction.of(scale.lowest(), 1)) > 0
                        && best.compareTo(Fraction.of(scale.highest(), 1)) < 0,
                "best point",
                best,
                "must lie between the ends of the scale " + scale);
    }

    /** Returns the item whose best point is the middle of the scale: 3 on 1..5, 5/2 on 1..4. */
    public static BipolarItem middle(RatingScale scale) {
        Arguments.notNull(scale, "scale");
        return new BipolarItem(scale, Fraction.of(scale.lowest() + scale.highest(), 2));
    }

    private int checked(int rating) {
        Arguments.that(scale.contains(rating), "rating", rating, "must lie on the scale " + scale);
        return rating;
    }

    /**
     * Returns the score of a rating, on the same scale.
     *
     * @throws IllegalArgumentException if the rating lies off the scale
     */
    public Fraction score(int rating) {
        Fraction distance = Fraction.of(checked(rating), 1).minus(best);
        Fraction end = Fraction.of(distance.signum() < 0 ? scale.lowest() : scale.highest(), 1);
        Fraction share = distance.dividedBy(end.minus(best)); // 0 at the best point, 1 at the end
        return Fraction.of(scale.highest(), 1).minus(share.times(Fraction.of(scale.range(), 1)));
    }

    /**
     * Returns on which side of the best point a rating lies.
     *
     * @throws IllegalArgumentException if the rating lies off the scale
     */
    public Side side(int rating) {
        int sign = Fraction.of(checked(rating), 1).compareTo(best);
        return sign == 0 ? Side.BEST : sign < 0 ? Side.LOW : Side.HIGH;
    }

    @Override
    public String toString() {
        return "bipolar item on " + scale + ", best at " + best;
    }
}
