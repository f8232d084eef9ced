package org.openkam.core.instrument;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;

/**
 * A test that mixes questions of knowledge with small cases. A design says how many items tell about each competency; the
 * items themselves, their keys and points stay in the key file, because a key must not travel with a model.
 *
 * @param items number of items by code of competency, 1 to 1000 each, at least one competency; sorted by code
 */
public record HybridTest(Map<String, Integer> items) implements Instrument {
    private static final long serialVersionUID = 1L;
    private static final int MOST_ITEMS = 1000;

    /** The code of every hybrid test. */
    public static final String CODE = "HYBRID_TEST";

    public HybridTest {
        Map<String, Integer> sorted = new TreeMap<>();
        Arguments.notNull(items, "items").forEach((competency, count) -> {
            Arguments.code(competency, "competency of hybrid test");
            Arguments.inRange(Arguments.notNull(count, "number of items"), 1, MOST_ITEMS, "number of items");
            sorted.put(competency, count);
        });
        Arguments.that(!sorted.isEmpty(), "items", "empty", "must have at least one element");
        items = Collections.unmodifiableMap(sorted);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<String> competencies() {
        return items.keySet();
    }

    @Override
    public int itemCount(String competency) {
        return items.getOrDefault(competency, 0);
    }
}
