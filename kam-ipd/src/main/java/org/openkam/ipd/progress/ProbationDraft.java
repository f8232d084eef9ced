package org.openkam.ipd.progress;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * A probation as somebody types it in: anything may be missing or wrong, and all of it is told at once.
 *
 * @param people whom it is about
 * @param baseline turnover by client before; null for a client whose turnover isn't known
 * @param growth by how much it is to grow, as a share, or null
 * @param time from when until when
 * @param feasibility who says that it can be reached, or null
 */
public record ProbationDraft(
        People people,
        SortedMap<String, @Nullable BigDecimal> baseline,
        @Nullable BigDecimal growth,
        Time time,
        @Nullable Feasibility feasibility)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Whom a draft is about.
     *
     * @param assessee code of the newcomer, or null
     * @param decider code of the person who decides, or null
     */
    public record People(
            @Nullable String assessee, @Nullable String decider) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * From when until when.
     *
     * @param start first day, or null
     * @param end last day, or null
     * @param dealCycle how long a usual deal takes, or null
     */
    public record Time(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Period dealCycle) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    public ProbationDraft {
        Arguments.notNull(people, "people");
        baseline = Collections.unmodifiableSortedMap(new TreeMap<>(baseline));
        Arguments.notNull(time, "time");
    }

    /** Returns everything that is wrong, in the order of the list; empty if {@link #goal} works. */
    public List<ProbationFault> faults() {
        Set<ProbationFault> faults = EnumSet.noneOf(ProbationFault.class);
        if (!Arguments.isCode(people.assessee)) {
            faults.add(ProbationFault.NO_ASSESSEE);
        }
        if (!Arguments.isCode(people.decider) || people.decider.equals(people.assessee)) {
            faults.add(ProbationFault.NO_DECIDER);
        }
        addBaseline(faults);
        if (growth == null || !ProbationGoal.isGrowth(growth)) {
            faults.add(ProbationFault.NO_GROWTH);
        }
        addTime(faults);
        if (feasibility == null) {
            faults.add(ProbationFault.NOT_KNOWN_FEASIBLE);
        }
        return List.copyOf(faults);
    }

    private void addBaseline(Set<ProbationFault> faults) {
        if (baseline.isEmpty()) {
            faults.add(ProbationFault.NO_CLIENT);
            return;
        }
        boolean isKnown = true;
        boolean isZero = true;
        for (Map.Entry<String, @Nullable BigDecimal> entry : baseline.entrySet()) {
            BigDecimal amount = entry.getValue();
            isKnown &= Arguments.isCode(entry.getKey()) && amount != null && Turnover.isAmount(amount);
            isZero &= amount != null && amount.signum() == 0;
        }
        if (!isKnown) {
            faults.add(ProbationFault.BASELINE_UNKNOWN);
        } else if (isZero) {
            faults.add(ProbationFault.BASELINE_ZERO);
        }
    }

    private void addTime(Set<ProbationFault> faults) {
        Period cycle = time.dealCycle;
        if (time.start == null || time.end == null || cycle == null || !Periods.isPositive(cycle)) {
            faults.add(ProbationFault.WINDOW_MISSING);
        } else if (!ProbationWindow.isLongEnough(time.start, time.end, cycle)) {
            faults.add(ProbationFault.WINDOW_SHORTER_THAN_DEAL_CYCLE);
        }
    }

    /**
     * Returns the goal.
     *
     * @throws IllegalArgumentException if there are {@link #faults}
     */
    public ProbationGoal goal() {
        List<ProbationFault> faults = faults();
        Arguments.that(faults.isEmpty(), "faults of probation", faults, "must be mended first");
        var window = new ProbationWindow(
                Arguments.notNull(time.start, "start"),
                Arguments.notNull(time.end, "end"),
                Arguments.notNull(time.dealCycle, "deal cycle"));
        SortedMap<String, BigDecimal> known = new TreeMap<>();
        baseline.forEach((client, amount) -> known.put(client, Arguments.notNull(amount, "baseline turnover")));
        return new ProbationGoal(
                Arguments.notNull(people.assessee, "assessee"),
                Arguments.notNull(people.decider, "person who decides"),
                known,
                Arguments.notNull(growth, "growth"),
                window,
                Arguments.notNull(feasibility, "feasibility"));
    }
}
