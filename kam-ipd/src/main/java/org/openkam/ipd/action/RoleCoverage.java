package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;

/**
 * How many actions a catalogue has for what a role asks for.
 *
 * @param role code of the role
 * @param competencies one entry for each requirement, in the role's order
 */
public record RoleCoverage(String role, List<OfCompetency> competencies) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Actions for one requirement, by mode and level, for everybody who may still have a way to go: from the bottom of the scale up
     * to the target, because a score just below the target is nearest to the target's own level.
     *
     * @param competency code of the competency
     * @param targetLevel what the role asks for
     * @param actions number of actions by mode and level of the person, also where it is 0; no level if the target is the lowest
     */
    public record OfCompetency(
            String competency, int targetLevel, SortedMap<LearningMode, SortedMap<Integer, Integer>> actions)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public OfCompetency {
            Arguments.code(competency, "competency");
            SortedMap<LearningMode, SortedMap<Integer, Integer>> copy = new TreeMap<>();
            actions.forEach(
                    (mode, byLevel) -> copy.put(mode, Collections.unmodifiableSortedMap(new TreeMap<>(byLevel))));
            actions = Collections.unmodifiableSortedMap(copy);
        }

        /** Returns the levels without any action, by mode; modes that leave none out aren't there. */
        public Map<LearningMode, List<Integer>> holes() {
            Map<LearningMode, List<Integer>> holes = new EnumMap<>(LearningMode.class);
            actions.forEach((mode, byLevel) -> byLevel.forEach((level, number) -> {
                if (number == 0) {
                    holes.computeIfAbsent(mode, m -> new ArrayList<>()).add(level);
                }
            }));
            return Collections.unmodifiableMap(holes);
        }
    }

    public RoleCoverage {
        Arguments.code(role, "role");
        competencies = List.copyOf(competencies);
    }

    /** Returns whether everybody finds an action of each mode for everything the role asks for. */
    public boolean isComplete() {
        return competencies.stream().allMatch(c -> c.holes().isEmpty());
    }

    @Override
    public String toString() {
        return role + (isComplete() ? " covered" : " with holes");
    }
}
