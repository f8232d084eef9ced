package org.openkam.scoring.fit;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;

/**
 * How fast gaps close, by competency.
 *
 * @param usual the pace of a competency that isn't listed
 * @param byCompetency the pace of those that are, by code
 */
public record ClosingPolicy(ClosingPace usual, SortedMap<String, ClosingPace> byCompetency) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ClosingPolicy {
        Arguments.notNull(usual, "usual pace");
        byCompetency = Collections.unmodifiableSortedMap(new TreeMap<>(Arguments.notNull(byCompetency, "paces")));
        byCompetency.forEach((code, pace) -> {
            Arguments.code(code, "competency of pace");
            Arguments.notNull(pace, "pace of competency");
        });
    }

    /** Returns the library's assumption for every competency. */
    public static ClosingPolicy standard() {
        return new ClosingPolicy(ClosingPace.assumed(), new TreeMap<>());
    }

    /** Returns the same with a pace for a competency. */
    public ClosingPolicy with(String competency, ClosingPace pace) {
        TreeMap<String, ClosingPace> paces = new TreeMap<>(byCompetency);
        paces.put(Arguments.code(competency, "competency of pace"), pace);
        return new ClosingPolicy(usual, paces);
    }

    /** Returns the pace of a competency. */
    public ClosingPace pace(String competency) {
        return byCompetency.getOrDefault(competency, usual);
    }
}
