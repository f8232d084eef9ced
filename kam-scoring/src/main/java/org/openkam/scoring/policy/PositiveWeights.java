package org.openkam.scoring.policy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/** Weights that a host gives by code; only their proportion counts. */
final class PositiveWeights {
    private PositiveWeights() {}

    /**
     * Returns an immutable copy in the order of the codes, at least one weight, all positive.
     *
     * @param all names the weighted things in a message
     * @param code names the code of one of them
     */
    static Map<String, Fraction> of(Map<String, Fraction> weights, String all, String code) {
        Arguments.notEmpty(weights.keySet(), all);
        weights.forEach((key, weight) -> {
            Arguments.code(key, code);
            Arguments.that(weight.signum() > 0, "weight of " + key, weight, "must be positive");
        });
        return Collections.unmodifiableMap(new TreeMap<>(weights));
    }
}
