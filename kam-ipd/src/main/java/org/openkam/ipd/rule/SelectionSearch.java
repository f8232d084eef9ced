package org.openkam.ipd.rule;

/**
 * Branch and bound over actions in the order of scheduling: each is taken or left. What is taken has its time at once and keeps it, so a
 * branch ends where nothing more fits, or where not even the {@link ClosureBound} of what is still open reaches the best found. No objects
 * are made on the way.
 */
final class SelectionSearch {
    private final SearchItems items;
    private final SelectionProblem of;
    private final ClosureBound bound;
    private final long mostNodes;
    private final int[] ends; // by bit, of what is taken

    // The state after so many actions are taken.
    private final Lanes[] lanes;
    private final long[][] closed; // by goal
    private final long[] closure;
    private final long[] cost;
    private final long[] taken;

    private long bestClosure;
    private long bestCost;
    private long best;
    private long nodes;
    private boolean complete = true;

    SelectionSearch(SearchItems items, long mostNodes) {
        this.items = items;
        this.of = items.of;
        this.bound = new ClosureBound(items);
        this.mostNodes = mostNodes;
        ends = new int[items.size];
        int states = items.size + 1;
        lanes = new Lanes[states];
        for (int s = 0; s < states; s++) {
            lanes[s] = new Lanes(of.limits, items.size);
        }
        closed = new long[states][items.gap.length];
        closure = new long[states];
        cost = new long[states];
        taken = new long[states];
    }

    /** Searches for what beats a set, which holds these actions only; returns the best, the set itself if nothing does. */
    long run(ActionSet set) {
        bestClosure = set.closure();
        bestCost = set.cost();
        best = 0;
        for (int b = 0; b < items.size; b++) {
            best |= set.contains(items.place[b]) ? 1L << b : 0;
        }
        branch(0, items.all());
        return best;
    }

    /** Returns whether everything was searched. */
    boolean isComplete() {
        return complete;
    }

    /** Tries all sets of what is taken and something of what is open; no deeper than actions fit, at most 64. */
    private void branch(int state, long open) {
        keep(state);
        long left = useful(state, fitting(state, open));
        while (left != 0 && complete && isPromising(state, left)) {
            int b = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            if ((items.before[b] & ~taken[state]) == 0) {
                take(state, b);
                branch(state + 1, left);
            }
            left = reachable(taken[state], left);
        }
    }

    private void take(int state, int b) {
        int a = items.place[b];
        int after = state + 1;
        lanes[after].set(lanes[state]);
        lanes[after].place(ready(b), of.hours[a], of.weeks[a]);
        ends[b] = lanes[after].end();
        System.arraycopy(closed[state], 0, closed[after], 0, closed[after].length);
        long gain = gain(state, b);
        if (gain > 0) {
            closed[after][items.goal[b]] += gain;
        }
        closure[after] = closure[state] + (gain > 0 ? items.weight[items.goal[b]] * gain : 0);
        cost[after] = cost[state] + of.cost[a];
        taken[after] = taken[state] | 1L << b;
    }

    private int ready(int b) {
        int ready = 0;
        for (long left = items.before[b]; left != 0; left &= left - 1) {
            ready = Math.max(ready, ends[Long.numberOfTrailingZeros(left)]);
        }
        return ready;
    }

    private long gain(int state, int b) {
        int goal = items.goal[b];
        return goal < 0 ? 0 : Math.min(items.effect[b], items.gap[goal] - closed[state][goal]);
    }

    /** Returns what of the open actions can still be placed, alone or with open ones before it. */
    private long fitting(int state, long open) {
        long budget = of.limits.budget() - cost[state];
        long had = taken[state];
        long fitting = 0;
        for (long left = open; left != 0; left &= left - 1) {
            int b = Long.numberOfTrailingZeros(left);
            int a = items.place[b];
            long missing = items.before[b] & ~had;
            if ((missing & ~fitting) == 0
                    && of.cost[a] <= budget
                    && lanes[state].fits(missing == 0 ? ready(b) : 0, of.hours[a], of.weeks[a])) {
                fitting |= 1L << b;
            }
        }
        return fitting;
    }

    /** Returns what still closes something, or comes before what does. */
    private long useful(int state, long open) {
        long useful = 0;
        long needed = 0;
        for (long left = open; left != 0; ) {
            int b = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
            left &= ~(1L << b);
            if ((needed & 1L << b) != 0 || gain(state, b) > 0) {
                useful |= 1L << b;
                needed |= items.before[b];
            }
        }
        return useful;
    }

    /** Returns what of the open actions has all before it taken or open. */
    private long reachable(long had, long open) {
        long reachable = 0;
        for (long left = open; left != 0; left &= left - 1) {
            int b = Long.numberOfTrailingZeros(left);
            if ((items.before[b] & ~(had | reachable)) == 0) {
                reachable |= 1L << b;
            }
        }
        return reachable;
    }

    private void keep(int state) {
        boolean beats = closure[state] != bestClosure
                ? closure[state] > bestClosure
                : cost[state] != bestCost ? cost[state] < bestCost : precedes(taken[state], best);
        if (beats) {
            bestClosure = closure[state];
            bestCost = cost[state];
            best = taken[state];
        }
    }

    private boolean precedes(long one, long other) {
        int fewer = Long.bitCount(one) - Long.bitCount(other);
        long ranks = items.ranks(one ^ other);
        return fewer != 0 ? fewer < 0 : (items.ranks(one) & Long.lowestOneBit(ranks)) != 0;
    }

    private boolean isPromising(int state, long open) {
        if (nodes == mostNodes) {
            complete = false;
            return false;
        }
        nodes++;
        long missing = bestClosure - closure[state];
        long budget = of.limits.budget() - cost[state];
        long most = bound.most(open, closed[state], lanes[state], budget, missing);
        return most > missing || most == missing && missing > 0 && mayTie(state, open, missing);
    }

    /** Returns whether a set of as much closure as the best may cost less, or as much and come before it. */
    private boolean mayTie(int state, long open, long missing) {
        long left = bestCost - cost[state];
        if (left < 0 || bound.byCost(open, closed[state], lanes[state], left) < missing) {
            return false;
        }
        if (left > 0) {
            return true;
        }
        long largest = bound.largest(open, closed[state]);
        long least = Long.bitCount(taken[state]) + (missing + largest - 1) / largest;
        if (least != Long.bitCount(best)) {
            return least < Long.bitCount(best);
        }
        long may = items.ranks(taken[state] | open);
        long bests = items.ranks(best);
        long lost = bests & ~may;
        long won = may & ~bests;
        return won != 0 && (lost == 0 || Long.compareUnsigned(Long.lowestOneBit(won), Long.lowestOneBit(lost)) < 0);
    }
}
