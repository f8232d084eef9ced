package org.openkam.ipd.rule;

import java.util.Arrays;
import org.openkam.ipd.plan.PlanLimits;

/**
 * The state of a schedule while actions are placed one after another, none of them moved again. As many lanes as may run at once hold
 * one action at a time each, and the person does the hours of one action after those of the one before.
 *
 * <p>An action takes the lane that is free first, from when that is free and all that comes before the action is done. Its hours begin
 * then or when the hours placed before are done, whichever is later. It ends when its weeks are over and its hours are done. It starts
 * as late as that allows, but not after its first hour.
 *
 * <p>Each of these steps is a maximum or a sum, so placing less, or with wider limits, never makes anything later: part of what fits
 * fits too, as long as nothing in it has lost what comes before it.
 */
final class Lanes {
    private final int[] free; // when each lane is free, ascending
    private final int perWeek;
    private final int weeks;
    private long clock; // hours until what is placed is worked off, idle ones included
    private int start;
    private int end;

    /** @param most no more actions than these will be placed */
    Lanes(PlanLimits limits, int most) {
        this.free = new int[Math.max(1, Math.min(limits.atOnce(), most))];
        this.perWeek = limits.hoursPerWeek();
        this.weeks = limits.weeks();
    }

    void clear() {
        Arrays.fill(free, 0);
        clock = 0;
    }

    void set(Lanes other) {
        System.arraycopy(other.free, 0, free, 0, free.length);
        clock = other.clock;
    }

    /** Returns the week with whose beginning an action would be over, if it were the next. */
    private long end(int ready, int hours, int length) {
        long from = Math.max(free[0], ready);
        long worked = Math.max(clock, from * perWeek) + hours;
        return Math.max(from + length, (worked + perWeek - 1) / perWeek);
    }

    boolean fits(int ready, int hours, int length) {
        return perWeek > 0 && end(ready, hours, length) <= weeks;
    }

    /** Places an action, if it ends within the plan. */
    boolean place(int ready, int hours, int length) {
        if (!fits(ready, hours, length)) {
            return false;
        }
        end = (int) end(ready, hours, length);
        int from = Math.max(free[0], ready);
        long first = Math.max(clock, (long) from * perWeek);
        start = Math.max(from, (int) Math.min(first / perWeek, end - length));
        clock = first + hours;
        int at = 1;
        while (at < free.length && free[at] < end) {
            free[at - 1] = free[at];
            at++;
        }
        free[at - 1] = end;
        return true;
    }

    /** Returns the start of what was placed last. */
    int start() {
        return start;
    }

    /** Returns the end of what was placed last. */
    int end() {
        return end;
    }

    /** Returns how many hours are left. */
    long hoursLeft() {
        return (long) perWeek * weeks - clock;
    }

    /** Returns how many weeks are left, over all lanes. */
    long weeksLeft() {
        long left = 0;
        for (int lane : free) {
            left += weeks - lane;
        }
        return left;
    }
}
