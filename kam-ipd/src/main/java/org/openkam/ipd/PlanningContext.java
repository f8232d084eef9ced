package org.openkam.ipd;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.instrument.TargetConditions;

/**
 * What the host knows about a person's work beside the profile: how much the business goals lean on each competency, and whether the
 * work has the conditions it needs.
 *
 * @param businessRelevance by code of the competency, 0 or more; 1 is usual and stands for what isn't named
 * @param conditions what the work needs and what of it the person has
 */
public record PlanningContext(Map<String, Double> businessRelevance, TargetConditions conditions)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public PlanningContext {
        businessRelevance = Collections.unmodifiableMap(new TreeMap<>(businessRelevance));
        businessRelevance.forEach((competency, relevance) -> {
            Arguments.finite(relevance, "business relevance of " + competency);
            Arguments.that(relevance >= 0, "business relevance of " + competency, relevance, "must not be negative");
        });
        Arguments.notNull(conditions, "conditions");
    }

    /** Returns that nothing is known: every competency of usual relevance. */
    public static PlanningContext unknown() {
        return new PlanningContext(Map.of(), TargetConditions.unknownAll());
    }

    /** Returns this context with a relevance. */
    public PlanningContext relevance(String competency, double relevance) {
        Map<String, Double> more = new TreeMap<>(businessRelevance);
        more.put(competency, relevance);
        return new PlanningContext(more, conditions);
    }

    /** Returns this context with other conditions. */
    public PlanningContext with(TargetConditions other) {
        return new PlanningContext(businessRelevance, other);
    }

    double relevanceOf(String competency) {
        return businessRelevance.getOrDefault(competency, 1.0);
    }
}
