package org.openkam.scoring.policy;

import java.io.Serializable;
import java.time.LocalDate;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * What one instrument says about one competency of a person.
 *
 * @param instrument code of the instrument
 * @param estimate its score, points of the competency's scale
 * @param date when it was observed
 */
public record InstrumentEstimate(String instrument, Estimate estimate, LocalDate date) implements Serializable {
    private static final long serialVersionUID = 1L;

    public InstrumentEstimate {
        Arguments.code(instrument, "code of instrument");
        Arguments.notNull(estimate, "estimate");
        Arguments.notNull(date, "date");
    }
}
