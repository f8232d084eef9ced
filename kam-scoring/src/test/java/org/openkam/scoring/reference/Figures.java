package org.openkam.scoring.reference;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;

/**
 * Computed figures by path, such as {@code lower95/ICC2} or {@code rates/0}: keys of nested objects and places in lists, joined by a
 * slash. A figure is a number, a word, a truth value, or null where it can't be computed.
 */
final class Figures {
    private final Map<String, Object> byPath = new TreeMap<>();
    private static final Object NONE = new Object();

    Figures put(String path, @Nullable Object figure) {
        byPath.put(path, figure == null ? NONE : figure);
        return this;
    }

    Figures put(String path, Estimate estimate) {
        return put(path, estimate.fold(Estimate.Computed::value, reason -> null));
    }

    /** Puts a list: {@code path/0}, {@code path/1}, ... */
    Figures put(String path, double... figures) {
        for (int i = 0; i < figures.length; i++) {
            put(path + "/" + i, Double.isNaN(figures[i]) ? null : (Object) figures[i]);
        }
        return this;
    }

    boolean has(String path) {
        return byPath.containsKey(path);
    }

    @Nullable
    Object get(String path) {
        Object figure = byPath.get(path);
        return figure == NONE ? null : figure;
    }
}
