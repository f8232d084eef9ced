package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * What one instrument says about one competency of a person, on the model's rating scale. Released: nobody whose answers it rests
 * on was promised anonymity, or it is the released score of the 360. Immutable.
 *
 * @param instrument code of the instrument, such as {@code INTERVIEW}
 * @param competency code of the competency
 * @param estimate points of the scale, with standard error where the programme is large enough for one
 * @param evidence how many ratings or items it rests on, 0 or more
 * @param flags what to look at before it is relied on
 * @param trace the way to the number
 */
public record InstrumentScore(
        String instrument,
        String competency,
        Estimate estimate,
        int evidence,
        Set<EvidenceFlag> flags,
        ScoreTrace trace)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public InstrumentScore {
        Arguments.code(instrument, "code of instrument");
        Arguments.code(competency, "competency");
        Arguments.notNull(estimate, "estimate");
        Arguments.inRange(evidence, 0, Integer.MAX_VALUE, "evidence");
        Set<EvidenceFlag> copy = EnumSet.noneOf(EvidenceFlag.class);
        copy.addAll(flags);
        flags = Collections.unmodifiableSet(copy);
        Arguments.notNull(trace, "trace");
    }

    /** Returns whether there is a number. */
    public boolean isScored() {
        return estimate instanceof Estimate.Computed;
    }

    /** Returns for instance {@code INTERVIEW PLN 3.4000 ± 0.2100 (n = 8)}. */
    @Override
    public String toString() {
        return instrument + " " + competency + " " + estimate + " (n = " + evidence + ")"
                + (flags.isEmpty() ? "" : " " + flags);
    }
}
