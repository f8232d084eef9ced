package org.openkam.core.programme;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import org.openkam.core.internal.Arguments;

/**
 * What was planned and reached in a month, in one unit for the whole programme, such as millions of a currency.
 *
 * @param assessee whose result
 * @param month when
 * @param plan planned, 0 or more
 * @param actual reached; negative where returns exceed sales
 */
public record KpiMonth(String assessee, YearMonth month, BigDecimal plan, BigDecimal actual)
        implements Comparable<KpiMonth>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<KpiMonth> ORDER =
            Comparator.comparing(KpiMonth::assessee).thenComparing(KpiMonth::month);

    public KpiMonth {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(month, "month");
        Arguments.that(Arguments.notNull(plan, "plan").signum() >= 0, "plan", plan, "must not be negative");
        Arguments.notNull(actual, "actual");
    }

    @Override
    public int compareTo(KpiMonth other) {
        return ORDER.compare(this, other);
    }
}
