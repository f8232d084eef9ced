package org.openkam.core.model;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * One observable behaviour.
 *
 * @param code unique in the model, such as {@code PLN-3}
 * @param polarity whether it speaks for or against the competency
 * @param provenance what it rests on
 * @param facet whether it shows behaviour, skill or knowledge
 * @param text the behaviour, third person, one only
 */
public record BehavioralIndicator(
        String code, Polarity polarity, Provenance provenance, IndicatorFacet facet, LocalizedText text)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public BehavioralIndicator {
        Arguments.code(code, "code of indicator");
        Arguments.notNull(polarity, "polarity of indicator");
        Arguments.notNull(provenance, "provenance of indicator");
        Arguments.notNull(facet, "facet of indicator");
        Arguments.notNull(text, "text of indicator");
    }

    /** Creates an indicator that shows behaviour. */
    public BehavioralIndicator(String code, Polarity polarity, Provenance provenance, LocalizedText text) {
        this(code, polarity, provenance, IndicatorFacet.BEHAVIOR, text);
    }

    @Override
    public String toString() {
        return code + " (" + polarity + ", " + facet + ") " + text;
    }
}
