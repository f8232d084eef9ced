package org.openkam.ipd.rule;

import java.util.Arrays;
import java.util.List;

/** Facts by factor, and as bits; apart from both enums, because neither can be asked while the other is being made. */
final class FactBits {
    /** The facts of each factor, by its ordinal. */
    static final List<List<NeedFact>> FACTS = Arrays.stream(NeedFactor.values())
            .map(factor -> Arrays.stream(NeedFact.values())
                    .filter(f -> f.factor() == factor)
                    .toList())
            .toList();

    /** The bits of all facts. */
    static final long ALL = NeedFact.bits(List.of(NeedFact.values()));

    private static final long[] OF_FACTOR =
            FACTS.stream().mapToLong(NeedFact::bits).toArray();

    private FactBits() {}

    static long of(NeedFactor factor) {
        return OF_FACTOR[factor.ordinal()];
    }

    /** Returns whether exactly one fact of each factor is among some. */
    static boolean isCase(long facts) {
        for (long bits : OF_FACTOR) {
            if (Long.bitCount(facts & bits) != 1) {
                return false;
            }
        }
        return true;
    }
}
