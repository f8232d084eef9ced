package org.openkam.scoring.release;

/** Marks made-up values as released, for tests of what is computed from them. */
public final class ReleasedValues {
    private ReleasedValues() {}

    public static <T> Released<T> of(T value) {
        return new Released<>(value);
    }
}
