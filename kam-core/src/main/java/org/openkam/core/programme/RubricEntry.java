package org.openkam.core.programme;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;

/**
 * One criterion of the rubric by which solutions of a case are marked. Immutable.
 *
 * @param caseCode code of the case
 * @param code of the criterion, unique in its case
 * @param competencies codes of those it tells about, each of which it counts for in full, at least one; sorted
 * @param kind what a mark is
 * @param key what the kind needs, see there
 * @param mostPoints 1 to 100
 */
public record RubricEntry(
        String caseCode, String code, Set<String> competencies, Kind kind, List<String> key, int mostPoints)
        implements Comparable<RubricEntry>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<RubricEntry> ORDER =
            Comparator.comparing(RubricEntry::caseCode).thenComparing(RubricEntry::code);

    /** The most points that a criterion can be worth. */
    public static final int MOST_POINTS = 100;

    private static final int MOST_STEPS = 100;
    private static final int MOST_TAKEN = 1000;

    /** What a mark is. */
    public enum Kind {
        /** A level, 0 or more; the key has the points of each from level 0 on, or is empty if a level is its points. */
        LEVELS,
        /** The steps that were taken, in order; the key has the expected ones in theirs. */
        STEPS,
        /** After how long something was done, such as {@code PT36H}; the key has the earliest and the latest right time. */
        TIME,
        /** A rating with a fault at each end; the key has both ends, and the middle is best. */
        BIPOLAR
    }

    /** Checks that the key fits the kind, and copies the collections. */
    public RubricEntry {
        Arguments.code(caseCode, "code of case");
        Arguments.code(code, "code of criterion");
        Set<String> sorted = new TreeSet<>();
        Arguments.notNull(competencies, "competencies").forEach(c -> sorted.add(Arguments.code(c, "competency")));
        Arguments.that(!sorted.isEmpty(), "competencies", "empty", "must have at least one element");
        competencies = Collections.unmodifiableSet(sorted);
        Arguments.notNull(kind, "kind of criterion");
        key = List.copyOf(Arguments.notNull(key, "key of criterion"));
        Arguments.inRange(mostPoints, 1, MOST_POINTS, "most points");
        Arguments.that(fits(kind, key, mostPoints), "key of criterion " + code, key, "must be one of kind " + kind);
    }

    /** Returns whether a key is one of a kind. */
    public static boolean fits(Kind kind, List<String> key, int mostPoints) {
        return switch (kind) {
            case LEVELS -> key.isEmpty() || areLevels(key, mostPoints);
            case STEPS ->
                !key.isEmpty()
                        && key.size() <= MOST_STEPS
                        && key.stream().allMatch(Arguments::isCode)
                        && key.stream().distinct().count() == key.size();
            case TIME -> key.size() == 2 && areTimes(time(key.get(0)), time(key.get(1)));
            case BIPOLAR -> key.size() == 2 && areEnds(whole(key.get(0)), whole(key.get(1)));
        };
    }

    private static boolean areLevels(List<String> key, int mostPoints) {
        int before = 0;
        for (String points : key) {
            int own = whole(points).orElse(-1);
            if (own < before) {
                return false;
            }
            before = own;
        }
        return before == mostPoints;
    }

    private static boolean areTimes(Optional<Duration> earliest, Optional<Duration> latest) {
        return earliest.isPresent() && latest.isPresent() && earliest.get().compareTo(latest.get()) <= 0;
    }

    private static boolean areEnds(Optional<Integer> lowest, Optional<Integer> highest) {
        return lowest.isPresent() && highest.isPresent() && lowest.get() < highest.get();
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[0-9]{1,3}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** Returns a span of time of 0 or more, if the text is one. */
    private static Optional<Duration> time(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(time -> !time.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the points of each level, level 0 first; only of kind {@link Kind#LEVELS}. */
    public List<Integer> levels() {
        return key.isEmpty()
                ? IntStream.rangeClosed(0, mostPoints).boxed().toList()
                : key.stream().map(points -> whole(points).orElseThrow()).toList();
    }

    /** Returns the earliest and the latest right time; only of kind {@link Kind#TIME}. */
    public List<Duration> window() {
        return key.stream().map(text -> time(text).orElseThrow()).toList();
    }

    /** Returns the scale of the ratings; only of kind {@link Kind#BIPOLAR}. */
    public RatingScale scale() {
        return RatingScale.of(whole(key.get(0)).orElseThrow(), whole(key.get(1)).orElseThrow());
    }

    /** Returns the parts of a mark that blanks separate; none of an empty one. */
    public static List<String> parts(String mark) {
        return mark.isEmpty() ? List.of() : Arrays.asList(mark.split(" ", -1));
    }

    /** Returns whether a text is a mark of this criterion; the empty text says that nothing could be seen. */
    public boolean takes(String mark) {
        if (Arguments.notNull(mark, "mark").isEmpty()) {
            return true;
        }
        return switch (kind) {
            case LEVELS -> whole(mark).filter(level -> level < levels().size()).isPresent();
            case STEPS ->
                parts(mark).size() <= MOST_TAKEN && parts(mark).stream().allMatch(Arguments::isCode);
            case TIME -> time(mark).isPresent();
            case BIPOLAR -> whole(mark).filter(scale()::contains).isPresent();
        };
    }

    @Override
    public int compareTo(RubricEntry other) {
        return ORDER.compare(this, other);
    }
}
