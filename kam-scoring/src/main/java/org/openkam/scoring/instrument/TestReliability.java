package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.reliability.CronbachAlpha;
import org.openkam.scoring.statistic.Estimate;

/**
 * How reliably the items of one competency tell people apart. Immutable.
 *
 * @param competency code
 * @param items codes of its items
 * @param alpha Cronbach's alpha of their points with its interval, of those who answered all of them
 * @param measurement standard error of measurement of the score, in points of the model's scale
 */
public record TestReliability(String competency, List<String> items, CronbachAlpha alpha, Estimate measurement)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public TestReliability {
        Arguments.code(competency, "competency");
        items = List.copyOf(items);
        Arguments.notNull(alpha, "alpha");
        Arguments.notNull(measurement, "standard error of measurement");
    }

    @Override
    public String toString() {
        return competency + ": " + alpha + ", standard error of measurement " + measurement;
    }
}
