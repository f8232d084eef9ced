package org.openkam.scoring.instrument;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * How a result grew from one period to the next.
 *
 * @param period the later of the two, such as {@code 2026-03} or {@code 2026-Q2}
 * @param percent growth in percent of the earlier one, without error; not computable with
 *     {@link org.openkam.scoring.statistic.Reason#INCOMPLETE_DATA} where a month is missing, with
 *     {@link org.openkam.scoring.statistic.Reason#OUT_OF_DOMAIN} where the earlier result isn't positive
 */
public record KpiGrowth(String period, Estimate percent) implements Serializable {
    private static final long serialVersionUID = 1L;

    public KpiGrowth {
        Arguments.notNull(period, "period");
        Arguments.notNull(percent, "growth");
    }

    /** Returns for instance {@code 2026-03 4.2000 %}. */
    @Override
    public String toString() {
        return period + " " + percent + (percent instanceof Estimate.Computed ? " %" : "");
    }
}
