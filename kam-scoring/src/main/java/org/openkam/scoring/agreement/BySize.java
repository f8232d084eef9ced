package org.openkam.scoring.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One thing for each number of ratings that a unit has, made when that number first comes up. For one thread. */
final class BySize<T> {
    private final Supplier<T> maker;
    private final List<@Nullable T> known = new ArrayList<>();

    BySize(Supplier<T> maker) {
        this.maker = maker;
    }

    T of(int size) {
        if (size >= known.size()) {
            known.addAll(Collections.nCopies(size + 1 - known.size(), null));
        }
        T one = known.get(size);
        if (one == null) {
            one = maker.get();
            known.set(size, one);
        }
        return one;
    }

    /** Returns one more than the largest number so far. */
    int end() {
        return known.size();
    }

    /** Returns what there is for a number, if it came up. */
    @Nullable
    T at(int size) {
        return known.get(size);
    }
}
