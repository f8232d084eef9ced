package org.openkam.scoring.fairness;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How many people of a group were selected (hired, promoted, passed). A person whose case isn't decided yet, or whose group
 * isn't known, belongs to no selection. Immutable.
 *
 * @param selected how many were selected, 0 to {@code applicants}
 * @param applicants how many were decided on, 0 to 1,000,000,000
 */
public record Selection(long selected, long applicants) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long MOST_APPLICANTS = 1_000_000_000;

    /** Checks the ranges. */
    public Selection {
        Arguments.that(
                applicants >= 0 && applicants <= MOST_APPLICANTS,
                "number of applicants",
                applicants,
                "must lie between 0 and 1000000000");
        Arguments.that(
                selected >= 0 && selected <= applicants,
                "number selected",
                selected,
                "must lie between 0 and the number of applicants, " + applicants);
    }

    /** Returns the share selected, 0 to 1; {@link Reason#NO_DATA} in a group without applicants. */
    public Estimate rate() {
        return applicants == 0
                ? Estimate.notComputable(Reason.NO_DATA)
                : Estimate.of((double) selected / (double) applicants);
    }

    /** Returns -1, 0 or 1 as this group's rate is below, equal to or above that of another; exact. */
    int compareRate(Selection other) {
        return Long.compare(selected * other.applicants, other.selected * applicants);
    }

    /** Returns for instance {@code 12 of 40}. */
    @Override
    public String toString() {
        return selected + " of " + applicants;
    }
}
