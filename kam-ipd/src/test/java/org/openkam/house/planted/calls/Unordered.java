package org.openkam.house.planted.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Loses the order of things. */
public final class Unordered {
    private Unordered() {}

    /** Adds in an order of the machine. */
    public static final class Parallel {
        private Parallel() {}

        static Stream<String> list(ArrayList<String> list) {
            return list.parallelStream();
        }

        static double stream(DoubleStream values) {
            return values.parallel().sum();
        }

        static Stream<String> support(List<String> list) {
            return StreamSupport.stream(list.spliterator(), true);
        }

        static void prefix(double[] values) {
            Arrays.parallelPrefix(values, Double::sum);
        }
    }

    /** Walks in an order that changes from run to run. */
    public static final class Shuffled {
        private Shuffled() {}

        static Set<String> set(List<String> list) {
            return Set.copyOf(list);
        }

        static Map<String, String> map(Map<String, String> map) {
            return Map.copyOf(map);
        }

        static Set<String> collected(List<String> list) {
            return list.stream().collect(Collectors.toSet());
        }

        static int identity(Object any) {
            return System.identityHashCode(any);
        }
    }
}
