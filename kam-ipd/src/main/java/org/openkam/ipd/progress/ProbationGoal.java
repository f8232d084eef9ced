package org.openkam.ipd.progress;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.openkam.core.internal.Arguments;

/**
 * What a newcomer is to reach on probation, set before it begins (source case D1, rule R28): with less important clients, by how much
 * their given turnover is to grow, until when. A goal that nobody knows to be feasible, or a window below the deal cycle, can't be
 * built; {@link ProbationDraft} names all faults of one at once. Immutable.
 *
 * @param assessee code of the newcomer
 * @param decider code of the person who decides in the end
 * @param baseline turnover by client before, in a time as long as the window and of the same season where there are seasons; all
 *     together above 0
 * @param growth by how much all of it together is to grow, as a share above 0: 0.3 is 30 percent
 * @param window from when until when
 * @param feasibility who says that it can be reached, and on what
 */
public record ProbationGoal(
        String assessee,
        String decider,
        SortedMap<String, BigDecimal> baseline,
        BigDecimal growth,
        ProbationWindow window,
        Feasibility feasibility)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal MOST_GROWTH = BigDecimal.valueOf(100);

    public ProbationGoal {
        Arguments.code(assessee, "assessee");
        Arguments.code(decider, "person who decides");
        Arguments.that(!assessee.equals(decider), "person who decides", decider, "must not be the assessee");
        baseline = Turnover.checked(baseline, "baseline turnover");
        Arguments.that(
                Turnover.sum(baseline).signum() > 0,
                "baseline turnover",
                baseline,
                "must be above 0, because growth is measured by it");
        Arguments.that(isGrowth(Arguments.notNull(growth, "growth")), "growth", growth, "must be above 0, at most 100");
        Arguments.notNull(window, "window of probation");
        Arguments.notNull(feasibility, "feasibility");
    }

    static boolean isGrowth(BigDecimal growth) {
        return Turnover.isAmount(growth) && growth.signum() > 0 && growth.compareTo(MOST_GROWTH) <= 0;
    }

    /**
     * Returns the same goal with a later end.
     *
     * @param end later than now
     * @param baselineOfLongerTime turnover before, in a time as long as the longer window
     */
    public ProbationGoal extendedTo(LocalDate end, Map<String, BigDecimal> baselineOfLongerTime) {
        Arguments.that(
                Arguments.notNull(end, "end of probation").isAfter(window.end()),
                "end of probation",
                end,
                "must lie behind the earlier one " + window.end());
        SortedMap<String, BigDecimal> longer = Turnover.checked(baselineOfLongerTime, "baseline turnover");
        Arguments.that(longer.keySet().equals(baseline.keySet()), "clients", longer.keySet(), "must be the same");
        var longerWindow = new ProbationWindow(window.start(), end, window.dealCycle());
        return new ProbationGoal(assessee, decider, longer, growth, longerWindow, feasibility);
    }

    @Override
    public String toString() {
        return assessee + ": " + baseline.size() + " clients, growth " + growth.toPlainString() + ", " + window;
    }
}
