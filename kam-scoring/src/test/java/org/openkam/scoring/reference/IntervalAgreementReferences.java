package org.openkam.scoring.reference;

import java.util.Map;

/** Reference methods. */
final class IntervalAgreementReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of();

    private IntervalAgreementReferences() {}
}
