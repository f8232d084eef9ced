package org.openkam.core.model;

import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * Takes a behavioral indicator from its author. Unless told otherwise it speaks for its competency, shows behaviour, and was
 * added by the author rather than seen in a real project.
 */
public final class IndicatorBuilder {
    private final String code;
    private final Texts text = new Texts("text");
    private Polarity polarity = Polarity.POSITIVE;
    private Provenance provenance = Provenance.INFERRED;
    private IndicatorFacet facet = IndicatorFacet.BEHAVIOR;

    IndicatorBuilder(String code) {
        this.code = code;
    }

    /** Gives the behaviour in a language, such as {@code en}; each language once. */
    public IndicatorBuilder text(String language, String text) {
        this.text.add(language, text);
        return this;
    }

    /** Gives the behaviour in all of its languages. */
    public IndicatorBuilder text(LocalizedText text) {
        this.text.add(text);
        return this;
    }

    /** Says that it speaks against its competency. */
    public IndicatorBuilder counter() {
        polarity = Polarity.COUNTER;
        return this;
    }

    /** Says whether it shows behaviour, skill or knowledge. */
    public IndicatorBuilder facet(IndicatorFacet facet) {
        this.facet = Arguments.notNull(facet, "facet");
        return this;
    }

    /** Says what it rests on. */
    public IndicatorBuilder provenance(Provenance provenance) {
        this.provenance = Arguments.notNull(provenance, "provenance");
        return this;
    }

    Optional<BehavioralIndicator> build(Faults faults) {
        String where = "indicator " + code;
        LocalizedText words = text.build(where, faults);
        return faults.attempt(where, () -> new BehavioralIndicator(code, polarity, provenance, facet, words));
    }
}
