package org.openkam.core.instrument;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;

/**
 * Complex cases that imitate the work: assessors mark each person's solution by a rubric, criterion by criterion. A design says how
 * many criteria tell about each competency; the rubric itself stays in its own file, because it must not travel with a model.
 *
 * @param criteria number of criteria by code of competency, 1 to 1000 each, at least one competency; sorted by code
 */
public record CaseStudy(Map<String, Integer> criteria) implements Instrument {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CRITERIA = 1000;

    /** The code of every case study. */
    public static final String CODE = "CASE_STUDY";

    /** Checks the numbers and copies the map. */
    public CaseStudy {
        Map<String, Integer> sorted = new TreeMap<>();
        Arguments.notNull(criteria, "criteria").forEach((competency, count) -> {
            Arguments.code(competency, "competency of case study");
            Arguments.inRange(Arguments.notNull(count, "number of criteria"), 1, MOST_CRITERIA, "number of criteria");
            sorted.put(competency, count);
        });
        Arguments.that(!sorted.isEmpty(), "criteria", "empty", "must have at least one element");
        criteria = Collections.unmodifiableMap(sorted);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<String> competencies() {
        return criteria.keySet();
    }

    @Override
    public int itemCount(String competency) {
        return criteria.getOrDefault(competency, 0);
    }
}
