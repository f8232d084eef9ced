package org.openkam.house.planted.calls;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Looks like what is banned, and isn't. */
public final class Repeatable {
    private Repeatable() {}

    static double exact(double x) {
        return Math.sqrt(Math.fma(x, x, Math.abs(Math.max(x, Math.floor(x))))) + Math.round(x) + Math.addExact(1, 2);
    }

    static double strict(double x) {
        return StrictMath.exp(StrictMath.log(x));
    }

    static void seeded(List<String> list) {
        Collections.shuffle(list, new Random(1));
    }

    static long split() {
        return new SplittableRandom(1).nextLong();
    }

    static double sequential(double[] values) {
        return Arrays.stream(values).sum();
    }

    static LocalDate given(String day) {
        return LocalDate.parse(day);
    }
}
