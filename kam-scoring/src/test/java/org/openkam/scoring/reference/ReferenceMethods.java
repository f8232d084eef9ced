package org.openkam.scoring.reference;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The methods that the library implements, by the names that {@code expected.json} gives them. */
final class ReferenceMethods {
    private static final Map<String, ReferenceMethod> BY_NAME = new TreeMap<>();

    static {
        BY_NAME.putAll(ReliabilityReferences.METHODS);
        BY_NAME.putAll(ItemReferences.METHODS);
        BY_NAME.putAll(IntervalAgreementReferences.METHODS);
        BY_NAME.putAll(CategoricalAgreementReferences.METHODS);
        BY_NAME.putAll(GeneralizabilityReferences.METHODS);
        BY_NAME.putAll(FacetsReferences.METHODS);
        BY_NAME.putAll(ResponseReferences.METHODS);
        BY_NAME.putAll(NormReferences.METHODS);
        BY_NAME.putAll(FairnessReferences.METHODS);
        BY_NAME.putAll(RankingReferences.METHODS);
        BY_NAME.putAll(ValidityReferences.METHODS);
    }

    private ReferenceMethods() {}

    static Optional<ReferenceMethod> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
