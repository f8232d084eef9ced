package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * A person's result against plan and its growth (row H2, rule R36 of the source cases): an outcome, not a score of a competency. It
 * depends on the market, the portfolio and the plan as well as on the person, see {@link KpiAttribution}. Made by
 * {@link KpiOutcomes}. Immutable and thread-safe.
 *
 * <p><b>Attainment</b> {@code R = 100 * sum(actual) / sum(plan)} percent over the months that are known, exact until rounded once.
 * Its standard error tells how far other months of the same kind would have moved it: that of a ratio,
 * {@code SE = 100 * sqrt(n / (n - 1) * sum (actual - r plan)^2) / sum(plan)} with {@code r = R / 100}, n - 1 degrees of freedom.
 * Months are taken as independent, so it is marked {@code assumed}; a trend within the time widens it.
 *
 * <p><b>Trend</b> is the steady growth a month that fits the results best, in percent: with b the least-squares slope of
 * {@code ln actual} over the months, {@code 100 * (exp(b) - 1)}; its error {@code 100 * exp(b) * SE(b)}, n - 2 degrees of freedom,
 * assumed for the same reason. Seasons aren't taken out.
 *
 * <p>Source: Cochran, W. G. (1977). Sampling Techniques, 3rd ed., sections 2.11 and 6.4.
 *
 * @param assessee whose result
 * @param months how many months are known
 * @param open months between the programme's first and last one that aren't known for this person; never a zero
 * @param attainment percent of plan; {@link Reason#NO_DATA} without months, {@link Reason#OUT_OF_DOMAIN} where all plans are 0
 * @param trend percent a month; {@link Reason#TOO_FEW_UNITS} with fewer than three months, {@link Reason#OUT_OF_DOMAIN} where a
 *     result isn't positive
 * @param monthly growth from each month to the next
 * @param quarterly growth from each calendar quarter to the next; a quarter counts with all its three months
 * @param trace the way from the months to every figure; its replay has {@code attainment}, {@code trend} and {@code growth} with
 *     the period
 */
public record KpiOutcome(
        String assessee,
        int months,
        List<YearMonth> open,
        Estimate attainment,
        Estimate trend,
        List<KpiGrowth> monthly,
        List<KpiGrowth> quarterly,
        ScoreTrace trace)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public KpiOutcome {
        Arguments.code(assessee, "assessee");
        Arguments.inRange(months, 0, Integer.MAX_VALUE, "number of months");
        open = List.copyOf(open);
        Arguments.notNull(attainment, "attainment");
        Arguments.notNull(trend, "trend");
        monthly = List.copyOf(monthly);
        quarterly = List.copyOf(quarterly);
        Arguments.notNull(trace, "trace");
    }

    /** Returns the figures line by line, in English. */
    public String render() {
        StringBuilder out = new StringBuilder(toString()).append('\n');
        out.append("trend a month in percent: ").append(trend).append('\n');
        monthly.forEach(g -> out.append("month ").append(g).append('\n'));
        quarterly.forEach(g -> out.append("quarter ").append(g).append('\n'));
        open.forEach(m -> out.append("not known: ").append(m).append('\n'));
        return out.toString();
    }

    /** Returns for instance {@code A001 attainment 98.1000 ± 1.2000 (assumed) [95.4000, 100.8000] % (12 months)}. */
    @Override
    public String toString() {
        String unit = attainment instanceof Estimate.Computed ? " %" : "";
        String gaps = open.isEmpty() ? "" : ", " + open.size() + " not known";
        return assessee + " attainment " + attainment + unit + " (" + months + " months" + gaps + ")";
    }
}
