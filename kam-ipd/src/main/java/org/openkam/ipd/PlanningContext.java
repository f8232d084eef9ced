package org.openkam.ipd;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.instrument.KpiAttribution;
import org.openkam.scoring.instrument.TargetConditions;

/**
 * What the host knows about a person's work beside the profile: how much the business goals lean on each competency, and whether the
 * work has the conditions it needs.
 *
 * @param businessRelevance by code of the competency, 0 or more; 1 is usual and stands for what isn't named;
 *     what has 0 takes no goal
 * @param conditions what the work needs and what of it the person has
 * @param conditionsOf the same for single competencies, by code, in place of those of the whole work
 */
public record PlanningContext(
        SortedMap<String, Double> businessRelevance,
        TargetConditions conditions,
        SortedMap<String, TargetConditions> conditionsOf)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public PlanningContext {
        businessRelevance = Collections.unmodifiableSortedMap(new TreeMap<>(businessRelevance));
        businessRelevance.forEach((competency, relevance) -> {
            Arguments.code(competency, "competency of business relevance");
            Arguments.finite(relevance, "business relevance of " + competency);
            Arguments.that(relevance >= 0, "business relevance of " + competency, relevance, "must not be negative");
        });
        Arguments.notNull(conditions, "conditions");
        conditionsOf = Collections.unmodifiableSortedMap(new TreeMap<>(conditionsOf));
        conditionsOf.forEach((competency, some) -> {
            Arguments.code(competency, "competency of conditions");
            Arguments.notNull(some, "conditions of " + competency);
        });
    }

    /** Returns that nothing is known: every competency of usual relevance. */
    public static PlanningContext unknown() {
        return new PlanningContext(new TreeMap<>(), TargetConditions.unknownAll(), new TreeMap<>());
    }

    /** Returns this context with a relevance: what the business goals ask for first has more than 1. */
    public PlanningContext relevance(String competency, double relevance) {
        SortedMap<String, Double> more = new TreeMap<>(businessRelevance);
        more.put(competency, relevance);
        return new PlanningContext(more, conditions, conditionsOf);
    }

    /** Returns this context with relevances, those of the same competencies replaced. */
    public PlanningContext relevance(Map<String, Double> relevances) {
        SortedMap<String, Double> more = new TreeMap<>(businessRelevance);
        more.putAll(relevances);
        return new PlanningContext(more, conditions, conditionsOf);
    }

    /** Returns this context with other conditions of the whole work (source case rule R37). */
    public PlanningContext with(TargetConditions other) {
        return new PlanningContext(businessRelevance, other, conditionsOf);
    }

    /** Returns this context with the conditions under which a result was judged (source case rule R37). */
    public PlanningContext with(KpiAttribution attribution) {
        return with(attribution.conditions());
    }

    /** Returns this context with conditions that concern one competency alone. */
    public PlanningContext with(String competency, TargetConditions other) {
        SortedMap<String, TargetConditions> more = new TreeMap<>(conditionsOf);
        more.put(competency, other);
        return new PlanningContext(businessRelevance, conditions, more);
    }

    double relevanceOf(String competency) {
        return businessRelevance.getOrDefault(competency, 1.0);
    }

    TargetConditions conditionsOf(String competency) {
        return conditionsOf.getOrDefault(competency, conditions);
    }
}
