package org.openkam.scoring.instrument;

import java.util.Arrays;
import org.openkam.scoring.internal.math.MidRanks;

/** Ranks within a person, 1 for the highest value; those that tie share the mean of their ranks. */
final class PersonRanks {
    private PersonRanks() {}

    /**
     * @param values {@code NaN} where missing
     * @return in the order of the values, {@code NaN} where missing
     */
    static double[] of(double[] values) {
        double[] lowered = Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .map(v -> 0d - v)
                .toArray();
        double[] ranked = MidRanks.of(lowered);
        double[] ranks = new double[values.length];
        int next = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Double.isNaN(values[i]) ? Double.NaN : ranked[next++];
        }
        return ranks;
    }
}
