package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the instruments beside the 360 say about a person. Immutable.
 *
 * @param scores at most one from each instrument on each competency; by competency and instrument
 * @param maps how the figures of each instrument came to the model's scale, by code; as they are where none is given
 * @param deciding competencies on which fit and plan rest on the combined score, because the programme's design gives them two
 *     instruments or more. What decides is fixed in the design before anybody answers, never by which files happen to be there
 */
public record InstrumentEvidence(List<InstrumentScore> scores, Map<String, ScaleMap> maps, Set<String> deciding)
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

    /** Returns whether only the 360 was used. */
    public boolean isEmpty() {
        return scores.isEmpty();
    }

    /** Returns the scores on one competency, by code of the instrument. */
    public List<InstrumentScore> on(String competency) {
        return scores.stream().filter(s -> s.competency().equals(competency)).toList();
    }
}
