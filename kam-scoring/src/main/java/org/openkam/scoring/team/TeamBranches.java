package org.openkam.scoring.team;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.core.model.RoleRequirement;
import org.openkam.scoring.fit.RoleFit;

/**
 * Branch and bound over teams in the order of their codes. A branch is left when what its team covers and the largest gains that
 * the people still to come could bring, one by one, don't exceed the best team so far; gains only shrink as a team grows, so
 * their sum is a bound. A greedy team gives the value to start from.
 */
final class TeamBranches {
    private static final int NINE_DECIMALS = 9;

    private final long[] weights; // billionths of a percent: exact
    private final boolean[][] meets; // person, requirement
    private final boolean[][] reaches;
    private final int size;
    private final long mostNodes;
    private final int[] team;
    private int[] best;
    private Worth bestWorth;
    private boolean isOwn; // the best team was found in order, so of equal ones it is the first
    private long nodes;
    private boolean isOptimal = true;

    /** What a team covers; exact. */
    private record Worth(long met, long reached) implements Comparable<Worth> {
        @Override
        public int compareTo(Worth other) {
            return met != other.met ? Long.compare(met, other.met) : Long.compare(reached, other.reached);
        }
    }

    /** How many of a team cover each requirement. */
    private static final class Covered {
        private final boolean[][] who;
        private final long[] weights;
        private final int[] times;
        private long sum;

        Covered(boolean[][] who, long[] weights) {
            this.who = who;
            this.weights = weights;
            this.times = new int[weights.length];
        }

        void add(int person) {
            for (int r = 0; r < times.length; r++) {
                if (who[person][r] && times[r]++ == 0) {
                    sum += weights[r];
                }
            }
        }

        void remove(int person) {
            for (int r = 0; r < times.length; r++) {
                if (who[person][r] && --times[r] == 0) {
                    sum -= weights[r];
                }
            }
        }

        long gain(int person) {
            long gain = 0;
            for (int r = 0; r < times.length; r++) {
                gain += who[person][r] && times[r] == 0 ? weights[r] : 0;
            }
            return gain;
        }

        /** The most that {@code places} people from {@code first} on could bring it to. */
        long bound(int first, int places) {
            long[] gains = new long[who.length - first];
            Arrays.setAll(gains, i -> gain(first + i));
            Arrays.sort(gains);
            long bound = sum;
            for (int i = Math.max(0, gains.length - places); i < gains.length; i++) {
                bound += gains[i];
            }
            return bound;
        }
    }

    private final Covered met;
    private final Covered reached;

    TeamBranches(List<RoleFit> people, int size, long mostNodes) {
        List<RoleRequirement> requirements = people.get(0).role().requirements();
        this.weights = requirements.stream()
                .map(RoleRequirement::weight)
                .map(w -> w.movePointRight(NINE_DECIMALS))
                .mapToLong(BigDecimal::longValueExact)
                .toArray();
        this.meets = table(people, requirements, RequirementCover.Member.MEETS);
        this.reaches = table(people, requirements, RequirementCover.Member.REACHES);
        this.size = size;
        this.mostNodes = mostNodes;
        this.team = new int[size];
        this.met = new Covered(meets, weights);
        this.reached = new Covered(reaches, weights);
        this.best = greedy();
        this.bestWorth = worth(best);
    }

    private static boolean[][] table(
            List<RoleFit> people, List<RoleRequirement> requirements, RequirementCover.Member question) {
        boolean[][] table = new boolean[people.size()][requirements.size()];
        for (int p = 0; p < table.length; p++) {
            for (int r = 0; r < requirements.size(); r++) {
                table[p][r] = RequirementCover.gap(people.get(p), requirements.get(r))
                        .filter(question::holds)
                        .isPresent();
            }
        }
        return table;
    }

    private int[] greedy() {
        boolean[] isTaken = new boolean[meets.length];
        for (int place = 0; place < size; place++) {
            int chosen = -1;
            Worth most = new Worth(-1, -1);
            for (int p = 0; p < isTaken.length; p++) {
                Worth gain = isTaken[p] ? new Worth(-1, -1) : new Worth(met.gain(p), reached.gain(p));
                if (gain.compareTo(most) > 0) {
                    chosen = p;
                    most = gain;
                }
            }
            isTaken[chosen] = true;
            enter(chosen);
        }
        int[] chosen =
                IntStream.range(0, isTaken.length).filter(p -> isTaken[p]).toArray();
        Arrays.stream(chosen).forEach(this::leave);
        return chosen;
    }

    private Worth worth(int[] people) {
        Arrays.stream(people).forEach(this::enter);
        Worth worth = new Worth(met.sum, reached.sum);
        Arrays.stream(people).forEach(this::leave);
        return worth;
    }

    private void enter(int person) {
        met.add(person);
        reached.add(person);
    }

    private void leave(int person) {
        met.remove(person);
        reached.remove(person);
    }

    /** Returns the numbers of the people in the best team, ascending. */
    int[] search() {
        descend(0, 0);
        return best;
    }

    private void descend(int place, int first) {
        if (place == size) {
            Worth worth = new Worth(met.sum, reached.sum);
            if (isBetter(worth)) {
                best = team.clone();
                bestWorth = worth;
                isOwn = true;
            }
            return;
        }
        for (int p = first; p <= meets.length - (size - place) && isOptimal; p++) {
            if (!isBetter(new Worth(met.bound(p, size - place), reached.bound(p, size - place)))) {
                return; // those after p bring no more than p and those after it
            }
            if (nodes == mostNodes) {
                isOptimal = false;
                return;
            }
            nodes++;
            team[place] = p;
            enter(p);
            descend(place + 1, p + 1);
            leave(p);
        }
    }

    /** A team as good as the greedy one may stand before it; one as good as a team found in order stands behind it. */
    private boolean isBetter(Worth worth) {
        int order = worth.compareTo(bestWorth);
        return order > 0 || order == 0 && !isOwn;
    }

    long nodes() {
        return nodes;
    }

    boolean isOptimal() {
        return isOptimal;
    }
}
