package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.TestItem;
import org.openkam.core.programme.TestResponse;
import org.openkam.scoring.statistic.RatingTally;

/** Responses to a hybrid test as points: people by items. What can't be scored is kept aside, never dropped in silence. */
final class TestAnswers implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No response. */
    static final int MISSING = RatingTally.MISSING;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<TestItem> items;

    private final TreeMap<String, int[]> points = new TreeMap<>(); // by person, one for each item
    private final TreeMap<String, String[]> responses = new TreeMap<>();

    @SuppressWarnings("serial")
    private final List<TestResponse> leftOut;

    private TestAnswers(FurtherAnswers further) {
        items = sound(further.testKey());
        Map<String, Integer> places = new TreeMap<>();
        items.forEach(item -> places.put(item.code(), places.size()));
        List<TestResponse> aside = new ArrayList<>();
        List<TestResponse> all = further.test();
        for (int from = 0; from < all.size(); ) {
            TestResponse first = all.get(from);
            int to = from + 1;
            while (to < all.size() && all.get(to).compareTo(first) == 0) {
                to++;
            }
            if (!add(places, all.subList(from, to))) {
                aside.addAll(all.subList(from, to));
            }
            from = to;
        }
        leftOut = List.copyOf(aside);
    }

    static TestAnswers of(FurtherAnswers further) {
        return new TestAnswers(further);
    }

    /** Two keys of one item leave none. */
    private static List<TestItem> sound(List<TestItem> key) {
        Map<String, TestItem> first = new TreeMap<>();
        key.forEach(item -> first.putIfAbsent(item.code(), item));
        key.stream().filter(item -> !item.equals(first.get(item.code()))).forEach(item -> first.remove(item.code()));
        return List.copyOf(first.values());
    }

    /** Adds what one person gave to one item; the same given twice counts once. */
    private boolean add(Map<String, Integer> places, List<TestResponse> same) {
        TestResponse response = same.get(0);
        Integer place = places.get(response.item());
        boolean contradicts = same.stream().anyMatch(r -> !r.equals(response));
        if (place == null || contradicts) {
            return false;
        }
        OptionalInt given = items.get(place).pointsOf(response.response());
        if (given.isEmpty() && !response.isOmitted()) {
            return false;
        }
        int[] own = points.computeIfAbsent(response.assessee(), code -> filled());
        own[place] = given.orElse(MISSING);
        responses.computeIfAbsent(response.assessee(), code -> new String[items.size()])[place] = response.response();
        return true;
    }

    private int[] filled() {
        int[] none = new int[items.size()];
        Arrays.fill(none, MISSING);
        return none;
    }

    List<TestItem> items() {
        return items;
    }

    /** Returns responses to no item of the key, outside the options, or contradicting each other. */
    List<TestResponse> leftOut() {
        return leftOut;
    }

    /** Returns points by person, one for each item. */
    Map<String, int[]> points() {
        return points;
    }

    /** Returns the responses of a person, one for each item; null where there is no row. */
    String[] responses(String person) {
        return responses.getOrDefault(person, new String[items.size()]);
    }

    /** Returns the places of the items that tell about a competency, ascending. */
    int[] places(String competency) {
        int[] found = new int[items.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (items.get(i).competencies().contains(competency)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Returns these of a person's points. */
    static int[] at(int[] own, int... places) {
        return Arrays.stream(places).map(place -> own[place]).toArray();
    }
}
