package org.openkam.scoring.fairness;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * Counts of selections for a fixed number of groups, numbered from 0. Mergeable: parts in any order give the whole. Takes 16
 * bytes a group. Mutable and not thread-safe: one for each thread, then {@link #merge}.
 */
public final class SelectionTally implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_GROUPS = 1_000_000;

    private final long[] selected;
    private final long[] applicants;

    /**
     * Creates the empty tally.
     *
     * @param groups how many groups, 0 to 1,000,000
     */
    public SelectionTally(int groups) {
        Arguments.inRange(groups, 0, MOST_GROUPS, "number of groups");
        selected = new long[groups];
        applicants = new long[groups];
    }

    /** Adds the decision on one person. */
    public SelectionTally add(int group, boolean isSelected) {
        applicants[Arguments.inRange(group, 0, applicants.length - 1, "group")]++;
        selected[group] += isSelected ? 1 : 0;
        return this;
    }

    /** Adds the decisions on several people of a group. */
    public SelectionTally add(int group, Selection decisions) {
        applicants[Arguments.inRange(group, 0, applicants.length - 1, "group")] += decisions.applicants();
        selected[group] += decisions.selected();
        return this;
    }

    /**
     * Adds all that another tally has counted.
     *
     * @throws IllegalArgumentException if it has another number of groups
     */
    public SelectionTally merge(SelectionTally other) {
        int groups = other.groups();
        Arguments.that(groups == groups(), "number of groups", groups, "must be " + groups() + ", as here");
        for (int g = 0; g < groups; g++) {
            selected[g] += other.selected[g];
            applicants[g] += other.applicants[g];
        }
        return this;
    }

    /** Returns how many groups there are. */
    public int groups() {
        return applicants.length;
    }

    /** Returns the counts of a group. */
    public Selection group(int group) {
        Arguments.inRange(group, 0, applicants.length - 1, "group");
        return new Selection(selected[group], applicants[group]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SelectionTally that
                && Arrays.equals(selected, that.selected)
                && Arrays.equals(applicants, that.applicants);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(selected) + Arrays.hashCode(applicants);
    }

    /** Returns for instance {@code SelectionTally (3 groups, 200 applicants)}. */
    @Override
    public String toString() {
        return "SelectionTally (" + groups() + " groups, "
                + Arrays.stream(applicants).sum() + " applicants)";
    }
}
