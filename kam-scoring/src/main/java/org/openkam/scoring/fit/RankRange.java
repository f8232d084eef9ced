package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Estimate.Computed;

/**
 * Where somebody stands among others, as far as errors allow to say.
 *
 * @param code of the person
 * @param value the figure ranked by, with its error
 * @param best the best rank possible: 1 more than the number of people reliably above
 * @param worst the worst rank possible: the number of people less those reliably below
 * @param band number of the band, from 1: people of one band can't be told apart from each other
 * @param isSeparated whether everybody from this band on is reliably below everybody of the bands before; true in the first
 */
public record RankRange(String code, Computed value, int best, int worst, int band, boolean isSeparated)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public RankRange {
        Arguments.code(code, "code");
        Arguments.notNull(value, "value");
        Arguments.inRange(best, 1, worst, "best rank");
        Arguments.inRange(band, 1, worst, "band");
    }

    ScoreTrace trace() {
        return TraceStep.of(isSeparated ? "standing" : "standing.overlapping")
                .with("person", code)
                .with("figure", value.value())
                .with(value.standardError())
                .with("best", best)
                .with("worst", worst)
                .with("band", band)
                .with("separated", Boolean.toString(isSeparated))
                .trace();
    }

    /** Returns for instance {@code 1-3}, or {@code 2} where the rank is certain. */
    public String ranks() {
        return best == worst ? Integer.toString(best) : best + "-" + worst;
    }

    @Override
    public String toString() {
        return ranks() + " " + code + " " + value;
    }
}
