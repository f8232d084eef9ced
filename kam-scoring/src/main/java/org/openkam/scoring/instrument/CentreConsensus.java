package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;

/**
 * What assessors agreed on in a meeting about a person and a competency. It stands beside the computed score and never overwrites it.
 * Immutable.
 *
 * @param assessee code of the person
 * @param competency code of the competency
 * @param rating point of the scale that was agreed on
 * @param people codes of those who agreed, two at least, none of them the assessee; sorted
 * @param rationale why, in their words; not blank
 */
public record CentreConsensus(String assessee, String competency, int rating, Set<String> people, String rationale)
        implements Comparable<CentreConsensus>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_PEOPLE = 2;

    public CentreConsensus {
        Arguments.code(assessee, "assessee");
        Arguments.code(competency, "competency");
        Arguments.notNull(people, "people").forEach(code -> Arguments.code(code, "person who agreed"));
        people = Collections.unmodifiableSet(new TreeSet<>(people));
        Arguments.that(people.size() >= LEAST_PEOPLE, "people who agreed", people.size(), "must be two or more");
        Arguments.that(!people.contains(assessee), "assessee", assessee, "must not be one of those who agreed");
        Arguments.that(!Arguments.notNull(rationale, "rationale").isBlank(), "rationale", "blank", "must be given");
    }

    @Override
    public int compareTo(CentreConsensus other) {
        int first = assessee.compareTo(other.assessee);
        return first == 0 ? competency.compareTo(other.competency) : first;
    }

    /** Returns what was agreed on, by how many; not who, nor why. */
    @Override
    public String toString() {
        return assessee + " " + competency + " consensus " + rating + " of " + people.size() + " people";
    }
}
