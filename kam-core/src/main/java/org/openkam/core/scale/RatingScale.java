package org.openkam.core.scale;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.core.internal.Arguments;

/**
 * The whole numbers a rater may give. {@link #parse} reads what {@link #toString} writes: {@code 1..5}.
 *
 * @param lowest the lowest code, -100 or more
 * @param highest the highest code, above {@code lowest}, 100 or less
 */
public record RatingScale(int lowest, int highest) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BOUND = 100;
    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,3})\\.\\.(-?[0-9]{1,3})");

    public RatingScale {
        Arguments.inRange(lowest, -BOUND, BOUND, "lowest code of the scale");
        Arguments.inRange(highest, -BOUND, BOUND, "highest code of the scale");
        Arguments.that(
                lowest < highest, "scale", lowest + ".." + highest, "must have at least two codes in ascending order");
    }

    /** Returns whether two bounds make a scale: ascending, between -100 and 100. */
    public static boolean isScale(int lowest, int highest) {
        return -BOUND <= lowest && lowest < highest && highest <= BOUND;
    }

    /** Returns the scale from {@code lowest} to {@code highest}. */
    public static RatingScale of(int lowest, int highest) {
        return new RatingScale(lowest, highest);
    }

    /** Reads {@code 1..5}. */
    public static RatingScale parse(String text) {
        Matcher parts = TEXT.matcher(Arguments.notNull(text, "scale"));
        Arguments.that(parts.matches(), "scale", Arguments.shown(text), "must look like 1..5");
        return of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Returns whether {@code code} is one of the scale's. */
    public boolean contains(int code) {
        return lowest <= code && code <= highest;
    }

    /** Returns {@code code} seen from the other end, for counter-indicators: 1..5 turns 2 into 4. */
    public int reverse(int code) {
        return lowest + highest - code;
    }

    /** Returns the distance between the ends, in points. */
    public int range() {
        return highest - lowest;
    }

    @Override
    public String toString() {
        return lowest + ".." + highest;
    }
}
