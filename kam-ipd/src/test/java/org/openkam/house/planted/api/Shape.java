package org.openkam.house.planted.api;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of everything that can be part of an API. */
public sealed interface Shape<T extends Comparable<? super T> & Serializable> extends Supplier<T>
        permits Shape.Round, Shape.Hidden {
    /** A constant. */
    int SIDES = 4;

    /** Type arguments and wildcards. */
    Map<String, ? extends List<?>> nested();

    /** Null at every place. */
    default @Nullable String nullable(@Nullable T value, List<@Nullable String> list, double[] @Nullable [] table) {
        return null;
    }

    /** Thrown types and variables. */
    default <E extends Exception> void thrown(Class<E> type) throws E, IOException {}

    /** Variable arguments. */
    static void varied(int first, String[]... more) {}

    /** A record. */
    record Round(double radius, @Nullable String name) implements Shape<String> {
        /** Not the canonical one. */
        public Round(double radius) {
            this(radius, null);
        }

        @Override
        public Map<String, List<?>> nested() {
            return Map.of();
        }

        @Override
        public String get() {
            return "";
        }
    }

    /** Another case. */
    final class Hidden implements Shape<String> {
        private Hidden() {}

        @Override
        public Map<String, List<?>> nested() {
            return Map.of();
        }

        @Override
        public String get() {
            return "";
        }
    }

    /** Constants in an order of their own. */
    enum Kind {
        /** Second by number, first by place. */
        SECOND,
        /** First by number, second by place. */
        FIRST
    }

    /** An annotation. */
    @interface Mark {
        /** A value. */
        int value() default 1;
    }

    /** For subclasses. */
    abstract class Base extends Concealed {
        /** A field. */
        protected int field;

        /** A constructor. */
        protected Base() {}

        /** A method. */
        protected final void protectedFinal() {}

        void concealed() {}
    }
}

/** Can't be named, but its method can be called. */
abstract class Concealed {
    /** A method of {@link Shape.Base} for its users. */
    public void inherited() {}
}
