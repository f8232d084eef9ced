package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * What all instruments together say about one competency of a person: each by itself, the combined score, and how far they
 * support each other. A contradiction is never averaged away. Immutable.
 *
 * @param competency code of the competency
 * @param instruments one score each, by code of the instrument; those without a number say why
 * @param combined points of the scale; not computable on a contradiction
 * @param level how far they support each other
 * @param trace the way to the combined score
 */
public record TriangulatedScore(
        String competency, List<InstrumentScore> instruments, Estimate combined, AgreementLevel level, ScoreTrace trace)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public TriangulatedScore {
        Arguments.code(competency, "competency");
        instruments = List.copyOf(instruments);
        Arguments.notNull(combined, "combined score");
        Arguments.notNull(level, "level of agreement");
        Arguments.notNull(trace, "trace");
    }

    @Override
    public String toString() {
        return competency + " " + combined + " " + level + " of " + instruments.size() + " instruments";
    }
}
