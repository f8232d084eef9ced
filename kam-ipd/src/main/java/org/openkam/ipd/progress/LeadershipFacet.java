package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;

/**
 * Which competencies show a side of leadership, and which parts of the work show that it draws a person.
 *
 * @param levels the level at which each competency counts as shown, by code; at least one
 * @param components codes of role components whose pull is the motivation for it, at least one
 */
public record LeadershipFacet(SortedMap<String, Integer> levels, List<String> components) implements Serializable {
    private static final long serialVersionUID = 1L;

    public LeadershipFacet {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(Arguments.notNull(levels, "levels")));
        Arguments.notEmpty(levels.keySet(), "competencies of leadership");
        levels.forEach((competency, level) -> {
            Arguments.code(competency, "competency of leadership");
            Arguments.notNull(level, "level of " + competency);
        });
        components = Arguments.notEmpty(components, "role components of leadership");
        components.forEach(c -> Arguments.code(c, "role component of leadership"));
    }

    @Override
    public String toString() {
        return levels + " drawn by " + components;
    }
}
