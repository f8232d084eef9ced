package org.openkam.ipd.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openkam.ipd.plan.ScheduledAction;

/** A set of actions that keeps all limits and holds what comes before each of them; it grows and is compared with others. */
final class ActionSet {
    private final SelectionProblem of;
    private final boolean[] chosen;
    private final int[] list; // the chosen ones, ascending, so in the order of scheduling
    private final int[] starts;
    private final int[] ends;
    private final Lanes lanes;
    private final int[] pending;
    private int count;
    private long hours;
    private long weeks;
    private long cost;

    ActionSet(SelectionProblem of) {
        this.of = of;
        chosen = new boolean[of.size];
        list = new int[of.size];
        starts = new int[of.size];
        ends = new int[of.size];
        lanes = new Lanes(of.limits, of.size);
        pending = new int[of.size];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            chosen[list[i]] = false;
        }
        count = 0;
        hours = 0;
        weeks = 0;
        cost = 0;
    }

    boolean contains(int a) {
        return chosen[a];
    }

    int count() {
        return count;
    }

    /** Returns the places of its actions, ascending. */
    int[] places() {
        return Arrays.copyOf(list, count);
    }

    long cost() {
        return cost;
    }

    SelectionProblem of() {
        return of;
    }

    /** Returns the actions with their times, in the order of scheduling. */
    List<ScheduledAction> scheduled() {
        schedule();
        List<ScheduledAction> scheduled = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int a = list[i];
            scheduled.add(new ScheduledAction(of.actions.get(a), starts[a], ends[a]));
        }
        return scheduled;
    }

    /** Adds an action and what is missing before it, if all that keeps the limits; else nothing changes. */
    boolean with(int a) {
        int added = collect(a);
        boolean fits = added >= 0;
        for (int i = 0; i < added; i++) {
            put(pending[i]);
        }
        if (!fits || !schedule()) {
            for (int i = 0; i < added; i++) {
                remove(pending[i]);
            }
            return false;
        }
        return true;
    }

    /** Returns how many actions are missing, the first in {@code pending}; -1 if their sums already break a limit. */
    private int collect(int a) {
        int found = 0;
        long moreHours = hours;
        long moreWeeks = weeks;
        long left = of.limits.budget() - cost;
        pending[found++] = a;
        chosen[a] = true; // marks what is pending
        boolean fits = true;
        for (int i = 0; i < found && fits; i++) {
            int next = pending[i];
            moreHours += of.hours[next];
            moreWeeks += of.weeks[next];
            left -= of.cost[next];
            fits = left >= 0
                    && moreHours <= of.limits.hours()
                    && moreWeeks <= (long) of.limits.atOnce() * of.limits.weeks();
            for (int before : of.before[next]) {
                if (!chosen[before]) {
                    chosen[before] = true;
                    pending[found++] = before;
                }
            }
        }
        for (int i = 0; i < found; i++) {
            chosen[pending[i]] = false;
        }
        return fits ? found : -1;
    }

    private void put(int a) {
        int at = count;
        while (at > 0 && list[at - 1] > a) {
            list[at] = list[at - 1];
            at--;
        }
        list[at] = a;
        count++;
        chosen[a] = true;
        hours += of.hours[a];
        weeks += of.weeks[a];
        cost += of.cost[a];
    }

    private void remove(int a) {
        int at = Arrays.binarySearch(list, 0, count, a);
        System.arraycopy(list, at + 1, list, at, count - at - 1);
        count--;
        chosen[a] = false;
        hours -= of.hours[a];
        weeks -= of.weeks[a];
        cost -= of.cost[a];
    }

    /** Gives every action its time; returns whether all end within the plan. */
    private boolean schedule() {
        lanes.clear();
        for (int i = 0; i < count; i++) {
            int a = list[i];
            int ready = 0;
            for (int before : of.before[a]) {
                ready = Math.max(ready, ends[before]);
            }
            if (!lanes.place(ready, of.hours[a], of.weeks[a])) {
                return false;
            }
            starts[a] = lanes.start();
            ends[a] = lanes.end();
        }
        return true;
    }

    /** Returns how much of each gap the set closes. */
    long[] closed() {
        long[] closed = new long[of.units.goals()];
        for (int i = 0; i < count; i++) {
            int goal = of.goal[list[i]];
            if (goal >= 0) {
                closed[goal] = Math.min(of.units.gap(goal), closed[goal] + of.effect[list[i]]);
            }
        }
        return closed;
    }

    /** Returns the weighted closure. */
    long closure() {
        long[] closed = closed();
        long sum = 0;
        for (int g = 0; g < closed.length; g++) {
            sum += of.units.weight(g) * closed[g];
        }
        return sum;
    }

    /** Returns whether this set is better: more closure, then less cost, then fewer actions, then the first code they differ in. */
    boolean beats(ActionSet other) {
        int byClosure = Long.compare(closure(), other.closure());
        if (byClosure != 0) {
            return byClosure > 0;
        }
        if (cost != other.cost) {
            return cost < other.cost;
        }
        if (count != other.count) {
            return count < other.count;
        }
        for (int a : of.byCode) {
            if (chosen[a] != other.chosen[a]) {
                return chosen[a];
            }
        }
        return false;
    }
}
