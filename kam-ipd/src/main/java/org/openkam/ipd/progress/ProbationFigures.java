package org.openkam.ipd.progress;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.instrument.TargetConditions;

/**
 * What came of a probation until a day.
 *
 * @param turnover by client within the window; a client that isn't named is unknown, never 0
 * @param asOf the day until which it counts
 * @param conditions what the goal needs and what of it the newcomer had (source case rule R37)
 */
public record ProbationFigures(SortedMap<String, BigDecimal> turnover, LocalDate asOf, TargetConditions conditions)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ProbationFigures {
        turnover = Turnover.checked(turnover, "turnover");
        Arguments.notNull(asOf, "day of review");
        Arguments.notNull(conditions, "conditions");
    }
}
