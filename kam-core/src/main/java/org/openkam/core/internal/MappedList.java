package org.openkam.core.internal;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A view of a list through a function. Each element is made whenever it is asked for and kept by nobody, so that a document of
 * thousands of people can be written without all of it in memory at once.
 *
 * @param <S> type of what there is
 * @param <T> type of what is made of it
 */
public final class MappedList<S, T> extends AbstractList<T> implements RandomAccess {
    private final List<S> source;
    private final Function<? super S, ? extends T> function;

    /**
     * Creates a view.
     *
     * @param source with fast access by index
     * @param function makes the same of the same each time
     */
    public MappedList(List<S> source, Function<? super S, ? extends T> function) {
        this.source = Arguments.notNull(source, "source");
        this.function = Arguments.notNull(function, "function");
    }

    @Override
    public T get(int index) {
        return function.apply(source.get(index));
    }

    @Override
    public int size() {
        return source.size();
    }
}
