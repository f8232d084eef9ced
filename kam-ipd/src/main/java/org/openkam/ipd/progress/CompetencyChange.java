package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Comparability;
import org.openkam.scoring.change.ReliableChange;
import org.openkam.scoring.statistic.Estimate;

/**
 * How a person's score on one competency moved between two assessments. A change is said only beyond the error of both scores; it
 * says nothing about what brought it about.
 *
 * @param comparability the competency in both model versions
 * @param earlier the earlier score with its error, points of the scale
 * @param later the later score, likewise
 * @param index the reliable change index of Jacobson and Truax, {@code RCI}
 * @param difference later minus earlier, points of the scale, with {@code SE = sqrt(SE_1^2 + SE_2^2)} and the fewer degrees of
 *     freedom; not computable where the two may not be compared
 * @param kind what may be said
 * @param caveats what to know about it, in the order of {@link ChangeCaveat}
 */
public record CompetencyChange(
        Comparability comparability,
        Estimate earlier,
        Estimate later,
        ReliableChange index,
        Estimate difference,
        Kind kind,
        List<ChangeCaveat> caveats)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What may be said about a change. */
    public enum Kind {
        /** Higher than before, beyond error. */
        UP,
        /** Lower than before, beyond error. */
        DOWN,
        /** No difference beyond error: the score may have moved a little, or not at all. */
        NO_RELIABLE_CHANGE,
        /** The two scores mean different things. */
        NOT_COMPARABLE,
        /** A score is missing, or its error. */
        NOT_KNOWN
    }

    public CompetencyChange {
        Arguments.notNull(comparability, "comparability");
        Arguments.notNull(earlier, "earlier score");
        Arguments.notNull(later, "later score");
        Arguments.notNull(index, "reliable change index");
        Arguments.notNull(difference, "difference");
        Arguments.notNull(kind, "kind of change");
        caveats = caveats.stream().distinct().sorted().toList();
    }

    /** Returns the code of the competency: the later one, or the earlier one of what is gone. */
    public String competency() {
        String later = comparability.newerOrNull();
        return later != null ? later : Arguments.notNull(comparability.olderOrNull(), "competency");
    }

    /** Returns the code that the competency had before, if it had one. */
    public Optional<String> earlierCode() {
        return comparability.older();
    }

    /** Returns for instance {@code PLN 2.4000 -> 3.6000 UP}. */
    @Override
    public String toString() {
        return competency() + " " + shown(earlier) + " -> " + shown(later) + " " + kind
                + (caveats.isEmpty() ? "" : " " + caveats);
    }

    private static String shown(Estimate score) {
        return score instanceof Estimate.Computed ? score.toString() : "-";
    }
}
