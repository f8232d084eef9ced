package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;

/**
 * One item of a hybrid test with its key.
 *
 * @param code unique in the test
 * @param competencies codes of the competencies it tells about, at least one; sorted
 * @param kind how it is answered
 * @param points points by option for a choice, 1 to {@code mostPoints}, at least one option with all of them; empty for a case
 * @param mostPoints the most that can be reached, 1 to 100
 */
public record TestItem(String code, Set<String> competencies, Kind kind, Map<String, Integer> points, int mostPoints)
        implements Comparable<TestItem>, Serializable {
    private static final long serialVersionUID = 1L;

    /** The most that an item can be worth. */
    public static final int MOST_POINTS = 100;

    private static final int LONGEST_OPTION = 1;

    /** How an item is answered. */
    public enum Kind {
        /** One option of several, named by a capital letter; the key says which gives how many points. */
        CHOICE,
        /** A small case, marked by a person with 0 to the most points. */
        CASE
    }

    public TestItem {
        Arguments.code(code, "code of test item");
        Arguments.notEmpty(competencies, "competencies of test item");
        competencies.forEach(c -> Arguments.code(c, "competency of test item"));
        competencies = Collections.unmodifiableSet(new TreeSet<>(competencies));
        Arguments.notNull(kind, "kind of test item");
        Arguments.inRange(mostPoints, 1, MOST_POINTS, "most points of test item");
        Map<String, Integer> sorted = new TreeMap<>();
        for (Map.Entry<String, Integer> point :
                Arguments.notNull(points, "points").entrySet()) {
            Arguments.that(
                    isOption(point.getKey()), "option", Arguments.shown(point.getKey()), "must be a capital letter");
            Arguments.inRange(point.getValue(), 1, mostPoints, "points of option");
            sorted.put(point.getKey(), point.getValue());
        }
        Arguments.that(
                kind == Kind.CHOICE ? sorted.containsValue(mostPoints) : sorted.isEmpty(),
                "key of test item " + code,
                sorted,
                "must name the option with all points for a choice, and none for a case");
        points = Collections.unmodifiableMap(sorted);
    }

    /** Returns whether {@code text} names an option: a capital letter from A to Z. */
    public static boolean isOption(String text) {
        return text.length() == LONGEST_OPTION && text.charAt(0) >= 'A' && text.charAt(0) <= 'Z';
    }

    /**
     * Returns the points of a response: 0 to {@link #mostPoints}; empty if the response can't be one to this item. No response at all,
     * an empty text, gives 0 points of a choice and is no response to a case.
     */
    public OptionalInt pointsOf(String response) {
        if (kind == Kind.CHOICE) {
            return response.isEmpty() || isOption(response)
                    ? OptionalInt.of(points.getOrDefault(response, 0))
                    : OptionalInt.empty();
        }
        boolean digits = !response.isEmpty()
                && response.length() <= 3
                && response.chars().allMatch(c -> c >= '0' && c <= '9');
        int given = digits ? Integer.parseInt(response) : -1;
        return given >= 0 && given <= mostPoints ? OptionalInt.of(given) : OptionalInt.empty();
    }

    @Override
    public int compareTo(TestItem other) {
        return code.compareTo(other.code);
    }
}
