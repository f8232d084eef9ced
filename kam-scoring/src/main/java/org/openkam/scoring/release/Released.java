package org.openkam.scoring.release;

import java.io.Serializable;
import java.util.function.Function;
import org.openkam.core.internal.Arguments;

/**
 * A value that has passed the {@link ReleaseGate}. Only the gate makes one; whatever is computed from released values alone
 * is released too, so {@link #map} keeps the mark. A function given to it must look at nothing but its argument, the model
 * and the policy.
 *
 * @param <T> type of the value
 */
public final class Released<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // what the gate releases is serializable
    private final T value;

    Released(T value) {
        this.value = Arguments.notNull(value, "released value");
    }

    /** Returns the value. */
    public T value() {
        return value;
    }

    /**
     * Returns what a function makes of the value.
     *
     * @param function computes from its argument, the model and the policy alone; a function that looks at answers breaks the
     *     promise, and no type can keep it from that, so the library calls this in one place, and a host has no need to
     */
    public <R> Released<R> map(Function<? super T, ? extends R> function) {
        return new Released<>(function.apply(value));
    }

    @Override
    public String toString() {
        return "released " + value;
    }
}
