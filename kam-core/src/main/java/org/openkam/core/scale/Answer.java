package org.openkam.core.scale;

import java.io.Serializable;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What a rater gave for an item: a rating, or one of the ways of not giving one. Missing is never zero. */
public sealed interface Answer extends Serializable {

    /**
     * A rating.
     *
     * @param code a code of the rating scale
     */
    record Rated(int code) implements Answer {
        private static final long serialVersionUID = 1L;
    }

    /** No rating, and why. */
    enum Unrated implements Answer {
        /** The rater could not see the behaviour. */
        NOT_OBSERVED,
        /** The behaviour has no place in this work. */
        NOT_APPLICABLE,
        /** The rater chose not to answer. */
        DECLINED,
        /** The question was not put to the rater. */
        NOT_ASKED
    }

    /** Returns a rating. */
    static Answer of(int code) {
        return new Rated(code);
    }

    /** Exhaustive match: exactly one of the functions is called. */
    default <R> R fold(IntFunction<? extends R> rated, Function<? super Unrated, ? extends R> unrated) {
        return this instanceof Rated r ? rated.apply(r.code()) : unrated.apply((Unrated) this);
    }
}
