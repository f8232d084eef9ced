package org.openkam.scoring.policy;

import java.util.List;
import java.util.Map;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * See {@link TriangulationRule#givenWeights}.
 *
 * @param weights by code of the instrument
 */
record GivenInstrumentWeights(Map<String, Fraction> weights) implements TriangulationRule {
    private static final long serialVersionUID = 1L;
    static final String CODE = "given-weights";

    GivenInstrumentWeights {
        weights = PositiveWeights.of(weights, "instruments with a weight", "code of instrument");
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
    public Triangulation combine(List<InstrumentEstimate> estimates, double confidence) {
        List<InstrumentEstimate> present = InstrumentScores.present(estimates).stream()
                .filter(e -> weights.containsKey(e.instrument()))
                .toList();
        if (present.size() < 2) {
            return present.stream()
                    .findFirst()
                    .map(InstrumentScores::single)
                    .orElseGet(() -> InstrumentScores.none(Reason.NO_DATA));
        }
        Fraction total = present.stream().map(e -> weights.get(e.instrument())).reduce(Fraction.ZERO, Fraction::plus);
        return InstrumentScores.of(InstrumentScores.mean(
                present,
                present.stream()
                        .mapToDouble(e ->
                                weights.get(e.instrument()).dividedBy(total).toDouble())
                        .toArray()));
    }
}
