package org.openkam.scoring.policy;

import java.util.Map;
import java.util.Set;
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
        weights = PositiveWeights.of(weights, "sources with a weight", "code of rater source");
        String self = RaterSource.SELF.code();
        Arguments.that(!weights.containsKey(self), "weight of", self, "isn't part of the others");
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
