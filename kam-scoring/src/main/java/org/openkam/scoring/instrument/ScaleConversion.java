package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/**
 * The straight line from one rating scale to another: ends on ends, all between in proportion,
 * {@code y = to.lowest + (x - from.lowest) * to.range / from.range}. It is a convention and says so: that a 7 of ten and the
 * level it lands on mean the same is for people to judge. Exact; errors and intervals are stretched alike. Immutable and
 * thread-safe.
 *
 * @param from the scale of what is converted
 * @param to the scale it is converted to
 */
public record ScaleConversion(RatingScale from, RatingScale to) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ScaleConversion {
        Arguments.notNull(from, "scale to convert from");
        Arguments.notNull(to, "scale to convert to");
    }

    /** Returns the conversion between two scales. */
    public static ScaleConversion of(RatingScale from, RatingScale to) {
        return new ScaleConversion(from, to);
    }

    /** Returns whether both scales are the same, so that nothing changes. */
    public boolean isIdentity() {
        return from.equals(to);
    }

    /** Returns how many points of the new scale a point of the old one is worth; what a difference is multiplied by. */
    public Fraction factor() {
        return Fraction.of(to.range(), from.range());
    }

    /** Returns where a score lands, not rounded; a score beyond the old scale lands beyond the new one. */
    public Fraction convert(Fraction score) {
        Fraction up = Arguments.notNull(score, "score").minus(Fraction.of(from.lowest(), 1));
        return up.times(factor()).plus(Fraction.of(to.lowest(), 1));
    }

    /** Returns how far two scores lie apart on the new scale. */
    public Fraction convertDifference(Fraction difference) {
        return Arguments.notNull(difference, "difference").times(factor());
    }

    /** Returns an estimate on the new scale, with standard error and interval; one that isn't computable stays so. */
    public Estimate convert(Estimate estimate) {
        return isIdentity() || !(estimate instanceof Computed known)
                ? Arguments.notNull(estimate, "estimate")
                : new Computed(moved(known.value()), stretched(known.standardError()), moved(known.interval()));
    }

    private double moved(double value) {
        return to.lowest() + (value - from.lowest()) * to.range() / from.range();
    }

    private @Nullable Interval moved(@Nullable Interval interval) {
        return interval == null
                ? null
                : new Interval(moved(interval.lower()), moved(interval.upper()), interval.confidence());
    }

    private @Nullable StandardError stretched(@Nullable StandardError error) {
        return error == null
                ? null
                : new StandardError(
                        error.value() * to.range() / from.range(), error.degreesOfFreedom(), error.assumed());
    }

    /**
     * Returns the code of the new scale nearest to where a code lands; a tie goes to the higher one. What that loses,
     * {@link #codesLost} says.
     *
     * @throws IllegalArgumentException if the old scale has no such code
     */
    public int nearest(int code) {
        Arguments.inRange(code, from.lowest(), from.highest(), "code");
        return convert(Fraction.of(code, 1)).plus(Fraction.of(1, 2)).floor().intValueExact();
    }

    private int codesReached() {
        return (int) IntStream.rangeClosed(from.lowest(), from.highest())
                .map(this::nearest)
                .distinct()
                .count();
    }

    /** Returns how many codes of the old scale can't be told from another one any more once they are rounded. */
    public int codesLost() {
        return from.range() + 1 - codesReached();
    }

    /** Returns how many codes of the new scale no code of the old one is rounded to. */
    public int codesUnreached() {
        return to.range() + 1 - codesReached();
    }

    /** Returns for instance {@code 1..10 -> 1..5: y = 1 + (x - 1) * 4/9; rounded, 5 of 10 codes are lost, 0 of 5 unreached}. */
    @Override
    public String toString() {
        String less =
                from.lowest() == 0 ? "x" : "(x " + (from.lowest() < 0 ? "+ " : "- ") + Math.abs(from.lowest()) + ")";
        return from + " -> " + to + ": y = " + to.lowest() + " + " + less + " * " + factor() + "; rounded, "
                + codesLost() + " of " + (from.range() + 1) + " codes are lost, " + codesUnreached() + " of "
                + (to.range() + 1) + " unreached";
    }
}
