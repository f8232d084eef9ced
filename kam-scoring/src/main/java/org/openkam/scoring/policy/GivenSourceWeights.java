package org.openkam.scoring.policy;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.statistic.Fraction;

/**
 * See {@link SourceCombination#givenWeights}.
 *
 * @param weights by code of the source
 */
record GivenSourceWeights(Map<String, Fraction> weights) implements SourceCombination {
    private static final long serialVersionUID = 1L;
    static final String CODE = "given-weights";

    GivenSourceWeights {
        Arguments.notEmpty(weights.keySet(), "sources with a weight");
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        weights.forEach((source, weight) -> {
            Arguments.code(source, "code of rater source");
            Arguments.that(!source.equals(RaterSource.SELF.code()), "weight of", source, "isn't part of the others");
            Arguments.that(weight.signum() > 0, "weight of " + source, weight, "must be positive");
        });
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Map<String, Fraction> parameters() {
        return weights;
    }

    @Override
    public Fraction weight(Set<RaterSource> sources, int raters) {
        Fraction sum = Fraction.ZERO;
        for (RaterSource source : sources) {
            Fraction weight = weights.get(source.code());
            if (weight == null) {
                throw new UnknownCodeException("Rater source", source.code(), weights.keySet());
            }
            sum = sum.plus(weight);
        }
        return sum;
    }
}
