package org.openkam.ipd.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How much closure the actions still open can add at most: each as a whole or in part, best first, while one resource lasts, and no goal
 * beyond its gap. The least over several resources. No choice that is left can do more, because each keeps every resource.
 */
final class ClosureBound {
    private static final double SLACK = 1 + 1e-12; // beyond what rounding can take away

    private final SearchItems items;
    private final long[] value; // of each bit, at most
    private final long[][] need; // by resource and bit
    private final int[][] order; // by resource: bits, most value for the resource first
    private final long[] room; // by goal
    private final long allCosts;
    private final long hourInCost; // what an hour counts where hours and costs are added up
    private final long step; // every closure is a multiple of it

    ClosureBound(SearchItems items) {
        this.items = items;
        SelectionProblem of = items.of;
        value = new long[items.size];
        need = new long[5][items.size];
        allCosts = Arrays.stream(items.place).mapToLong(a -> of.cost[a]).sum();
        hourInCost = Math.max(
                1,
                allCosts
                        / Math.max(
                                1,
                                Arrays.stream(items.place)
                                        .mapToLong(a -> of.hours[a])
                                        .sum()));
        long allHours = Math.max(1, of.limits.hours());
        long allWeeks = (long) of.limits.atOnce() * of.limits.weeks();
        for (int b = 0; b < items.size; b++) {
            int a = items.place[b];
            value[b] = items.goal[b] < 0 ? 0 : items.weight[items.goal[b]] * items.effect[b];
            need[0][b] = of.hours[a];
            need[1][b] = of.weeks[a];
            need[2][b] = of.hours[a] * allWeeks + of.weeks[a] * allHours;
            need[3][b] = of.cost[a];
            need[4][b] = of.cost[a] + hourInCost * of.hours[a];
        }
        order = new int[need.length][];
        for (int r = 0; r < need.length; r++) {
            order[r] = order(need[r]);
        }
        room = new long[items.gap.length];
        step = step();
    }

    private long step() {
        long common = 0;
        for (int g = 0; g < room.length; g++) {
            common = divisor(common, items.weight[g] * items.gap[g]);
        }
        for (long of : value) {
            common = divisor(common, of);
        }
        return Math.max(1, common);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    private int[] order(long[] use) {
        return IntStream.range(0, items.size)
                .filter(b -> value[b] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer b) -> -(double) value[b] / use[b])
                        .thenComparing(b -> b))
                .mapToInt(b -> b)
                .toArray();
    }

    /** Returns the most that open actions can add, or anything not above {@code enough}. */
    long most(long open, long[] closed, Lanes lanes, long budget, long enough) {
        SelectionProblem of = items.of;
        long hours = lanes.hoursLeft();
        long weeks = lanes.weeksLeft();
        long most = most(0, open, closed, hours);
        if (most >= enough) {
            most = Math.min(most, most(1, open, closed, weeks));
        }
        if (most >= enough) {
            long both =
                    hours * ((long) of.limits.atOnce() * of.limits.weeks()) + weeks * Math.max(1, of.limits.hours());
            most = Math.min(most, most(2, open, closed, both));
        }
        return most >= enough && allCosts > 0 ? Math.min(most, byCost(open, closed, lanes, budget)) : most;
    }

    /** Returns the most that open actions can add for a cost. */
    long byCost(long open, long[] closed, Lanes lanes, long budget) {
        long left = Math.min(budget, allCosts);
        return Math.min(most(3, open, closed, left), most(4, open, closed, left + hourInCost * lanes.hoursLeft()));
    }

    private long most(int resource, long open, long[] closed, long left) {
        for (int g = 0; g < room.length; g++) {
            room[g] = items.gap[g] - closed[g];
        }
        long rest = left;
        long sum = 0;
        for (int b : order[resource]) {
            if ((open & 1L << b) == 0) {
                continue;
            }
            int goal = items.goal[b];
            long effect = items.effect[b];
            long taken = Math.min(effect, room[goal]);
            if (taken == 0) {
                continue;
            }
            long use = need[resource][b];
            if (taken < effect) {
                use = (long) (use * ((double) taken / effect) / SLACK); // a part, rounded to its advantage
            }
            long gain = items.weight[goal] * taken;
            if (use > rest) {
                long part = Math.min(gain, (long) (gain * ((double) rest / use) * SLACK) + 1);
                return (sum + part) / step * step;
            }
            rest -= use;
            room[goal] -= taken;
            sum += gain;
        }
        return sum;
    }

    /** Returns the most that one open action can add. */
    long largest(long open, long[] closed) {
        long largest = 0;
        for (long left = open; left != 0; left &= left - 1) {
            int b = Long.numberOfTrailingZeros(left);
            int goal = items.goal[b];
            if (goal >= 0) {
                long taken = Math.min(items.effect[b], items.gap[goal] - closed[goal]);
                largest = Math.max(largest, items.weight[goal] * taken);
            }
        }
        return largest;
    }
}
