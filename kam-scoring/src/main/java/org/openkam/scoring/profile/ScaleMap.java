package org.openkam.scoring.profile;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Decimals;

/**
 * How the figures of an instrument come to the model's scale: as they are if it uses that scale, else along a straight line from
 * end to end, {@code y = lowest + (x - fromLowest) * range / (fromHighest - fromLowest)}. A line keeps order and distances in
 * proportion; it doesn't claim that both ends mean the same, so a contradiction may also come from the map, and a trace names it.
 * Errors go by the same factor. Immutable.
 *
 * @param fromLowest lowest figure that the instrument can give
 * @param fromHighest the highest, above it
 * @param to the model's scale
 */
public record ScaleMap(double fromLowest, double fromHighest, RatingScale to) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ScaleMap {
        Arguments.finite(fromLowest, "lowest figure");
        Arguments.finite(fromHighest, "highest figure");
        Arguments.that(fromLowest < fromHighest, "highest figure", fromHighest, "must be above the lowest");
        Arguments.finite(fromHighest - fromLowest, "distance of the figures");
        Arguments.notNull(to, "scale of the model");
    }

    /** Returns the map of an instrument that uses the model's scale itself. */
    public static ScaleMap identity(RatingScale scale) {
        return of(scale, scale);
    }

    /** Returns the map from one rating scale to another. */
    public static ScaleMap of(RatingScale from, RatingScale to) {
        return new ScaleMap(from.lowest(), from.highest(), to);
    }

    /** Returns the map of a share from 0 to 1, such as that of the points of a test. */
    public static ScaleMap ofShare(RatingScale to) {
        return new ScaleMap(0, 1, to);
    }

    /** Returns whether figures stay as they are. */
    public boolean isIdentity() {
        return fromLowest == to.lowest() && fromHighest == to.highest();
    }

    /** Returns a figure of the instrument in points of the model's scale. */
    public double apply(double figure) {
        Arguments.finite(figure, "figure");
        return isIdentity() ? figure : to.lowest() + (figure - fromLowest) * factor();
    }

    private double factor() {
        return to.range() / (fromHighest - fromLowest);
    }

    /** Returns for instance {@code 0..1 -> 1..5}. */
    @Override
    public String toString() {
        return Decimals.shortest(fromLowest) + ".." + Decimals.shortest(fromHighest) + " -> " + to;
    }
}
