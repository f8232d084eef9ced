package org.openkam.scoring.reference;

import java.util.Map;

/** Reference methods of how people answer. */
final class ResponseReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "careless_indices", CarelessReference::figures,
            "person_fit", PersonFitReference::figures,
            "classical_rater_effects", RaterEffectsReference::figures,
            "social_desirability_correction", DesirabilityReference::figures);

    private ResponseReferences() {}
}
