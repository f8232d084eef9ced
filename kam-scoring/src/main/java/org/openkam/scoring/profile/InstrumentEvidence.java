package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * What the instruments beside the 360 say about a person. Immutable.
 *
 * @param scores at most one from each instrument on each competency; by competency and instrument
 * @param maps how the figures of each instrument came to the model's scale, by code; as they are where none is given
 * @param deciding competencies on which fit and plan rest on the combined score, because the programme's design gives them two
 *     instruments or more. What decides is fixed in the design before anybody answers, never by which files happen to be there
 * @param styleOrNull what the person said in the style questionnaire, which scores no competency; null without
 */
public record InstrumentEvidence(
        List<InstrumentScore> scores,
        Map<String, ScaleMap> maps,
        Set<String> deciding,
        @Nullable StyleProfile styleOrNull)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Only the 360 was used. */
    public static final InstrumentEvidence NONE = new InstrumentEvidence(List.of(), Map.of(), Set.of());

    public InstrumentEvidence {
        scores = scores.stream()
                .sorted(Comparator.comparing(InstrumentScore::competency).thenComparing(InstrumentScore::instrument))
                .toList();
        maps = Collections.unmodifiableMap(new TreeMap<>(maps));
        deciding = Collections.unmodifiableSet(new TreeSet<>(deciding));
    }

    /** Creates evidence without a style questionnaire. */
    public InstrumentEvidence(List<InstrumentScore> scores, Map<String, ScaleMap> maps, Set<String> deciding) {
        this(scores, maps, deciding, null);
    }

    /** Returns this evidence with what the person said in the style questionnaire. */
    public InstrumentEvidence withStyle(StyleProfile style) {
        return new InstrumentEvidence(scores, maps, deciding, Arguments.notNull(style, "style profile"));
    }

    /** Returns what the person said in the style questionnaire; empty without. */
    public Optional<StyleProfile> style() {
        return Optional.ofNullable(styleOrNull);
    }

    /** Returns whether no instrument beside the 360 scored a competency. */
    public boolean isEmpty() {
        return scores.isEmpty();
    }

    /** Returns the scores on one competency, by code of the instrument. */
    public List<InstrumentScore> on(String competency) {
        return scores.stream().filter(s -> s.competency().equals(competency)).toList();
    }
}
