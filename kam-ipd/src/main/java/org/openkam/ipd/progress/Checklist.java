package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Which points of a list are done. What nobody said is unknown, neither done nor open. It holds ticks only, so no text about a client or
 * a person can get into it. Immutable.
 *
 * @param <P> the points
 * @param list the points
 * @param done points known to be done
 * @param open points known not to be done; none that is done too
 */
public record Checklist<P extends Enum<P>>(Class<P> list, Set<P> done, Set<P> open) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Checklist {
        Arguments.notNull(list, "list of points");
        done = copy(list, done);
        open = copy(list, open);
        Arguments.that(Collections.disjoint(done, open), "open points", open, "must not be done as well");
    }

    private static <P extends Enum<P>> Set<P> copy(Class<P> list, Set<P> some) {
        Set<P> copy = EnumSet.noneOf(list);
        copy.addAll(Arguments.notNull(some, "points"));
        return Collections.unmodifiableSet(copy);
    }

    /** Returns a list of which nothing is known. */
    public static <P extends Enum<P>> Checklist<P> unknown(Class<P> list) {
        return new Checklist<>(list, EnumSet.noneOf(list), EnumSet.noneOf(list));
    }

    /** Returns a list with everything done. */
    public static <P extends Enum<P>> Checklist<P> complete(Class<P> list) {
        return new Checklist<>(list, EnumSet.allOf(list), EnumSet.noneOf(list));
    }

    /** Returns this list with a point known to be done. */
    public Checklist<P> with(P point) {
        return changed(point, done, open, true);
    }

    /** Returns this list with a point known not to be done. */
    public Checklist<P> without(P point) {
        return changed(point, done, open, false);
    }

    private Checklist<P> changed(P point, Set<P> done, Set<P> open, boolean isDone) {
        Set<P> more = EnumSet.noneOf(list);
        more.addAll(isDone ? done : open);
        more.add(Arguments.notNull(point, "point"));
        Set<P> less = EnumSet.noneOf(list);
        less.addAll(isDone ? open : done);
        less.remove(point);
        return isDone ? new Checklist<>(list, more, less) : new Checklist<>(list, less, more);
    }

    /** Returns the points that nobody said anything about, in the order of the list. */
    public List<P> unknown() {
        return Arrays.stream(list.getEnumConstants())
                .filter(p -> !done.contains(p) && !open.contains(p))
                .toList();
    }

    /** Returns whether every point is known to be done. */
    public boolean isComplete() {
        return done.size() == list.getEnumConstants().length;
    }

    /** Returns the share of the points that are done, 0 to 1; {@link Reason#INCOMPLETE_DATA} while a point is unknown. */
    public Estimate completeness() {
        return unknown().isEmpty()
                ? Estimate.of((double) done.size() / list.getEnumConstants().length)
                : Estimate.notComputable(Reason.INCOMPLETE_DATA);
    }

    @Override
    public String toString() {
        return "done " + done + ", open " + open + ", unknown " + unknown();
    }
}
