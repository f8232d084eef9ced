package org.openkam.examples.customstrategy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.openkam.scoring.policy.StrategyFactory;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.policy.StrategyProvider;
import org.openkam.scoring.statistic.Fraction;

/** What this jar ships; a file in {@code META-INF/services} names this class. */
public final class AcmeStrategies implements StrategyProvider {

    /** Made by the service loader. */
    public AcmeStrategies() {}

    @Override
    public List<StrategyFactory> strategies() {
        return List.of(
                new StrategyFactory(
                        StrategyKind.AGGREGATION,
                        "acme-seen-by-many",
                        AcmeStrategies.class.getName(),
                        AcmeStrategies::seenByMany),
                StrategyFactory.of(HalfPoint.INSTANCE));
    }

    private static SeenByMany seenByMany(Map<String, Fraction> parameters) {
        Fraction most = parameters.get("most");
        if (most == null || parameters.size() != 1 || !most.equals(Fraction.of(most.floor(), BigInteger.ONE))) {
            throw new IllegalArgumentException("Parameters " + parameters + " must be most, a whole number.");
        }
        return new SeenByMany(most.floor().intValueExact());
    }
}
