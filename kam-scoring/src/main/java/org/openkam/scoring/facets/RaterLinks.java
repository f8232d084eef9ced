package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingColumns;

/**
 * Which units hang together through shared raters: the connected components of the graph of units and raters. Only within
 * one of these groups can a rater's severity be told from the level of the people he rated; where every unit has raters of
 * its own, every unit is a group of its own.
 *
 * <p>A rater who rates from two sources counts as two. Missing ratings make no link. Without ratings there is no group.
 *
 * <p>Source: Weeks, D. L., Williams, D. R. (1964). A note on the determination of connectedness in an N-way cross
 * classification. Technometrics 6(3), 319-324. doi:10.1080/00401706.1964.10490188
 */
public final class RaterLinks implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] units;
    private final int[] groupOfUnit;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<Group> groups;

    /**
     * Units that hang together.
     *
     * @param units how many units, 1 or more
     * @param raters how many raters they have together, 1 or more
     * @param sheets how many sheets
     */
    public record Group(int units, int raters, int sheets) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Returns how many sheets more there are than effects to estimate: {@code sheets - units - raters + 1}. */
        public int degreesOfFreedom() {
            return sheets - units - raters + 1;
        }

        @Override
        public String toString() {
            return units + " units, " + raters + " raters, " + sheets + " sheets";
        }
    }

    private RaterLinks(Sheets sheets) {
        int unitCount = sheets.units.size();
        Links links = new Links(unitCount + sheets.raters.size());
        for (int s = 0; s < sheets.size(); s++) {
            links.join(sheets.unit[s], unitCount + sheets.rater[s]);
        }
        int[] all = links.groups(unitCount + sheets.raters.size());
        this.units =
                Arrays.stream(sheets.units.keys()).mapToInt(key -> (int) key).toArray();
        this.groupOfUnit = Arrays.copyOf(all, unitCount);
        int[][] counts = new int[Arrays.stream(all).max().orElse(-1) + 1][3];
        for (int node = 0; node < all.length; node++) {
            counts[all[node]][node < unitCount ? 0 : 1]++;
        }
        Arrays.stream(sheets.unit).forEach(unit -> counts[groupOfUnit[unit]][2]++);
        this.groups = IntStream.range(0, counts.length)
                .mapToObj(g -> new Group(counts[g][0], counts[g][1], counts[g][2]))
                .toList();
    }

    /** Returns the links of ratings; ratings of a unit by itself should be left out before. */
    public static RaterLinks of(RatingColumns ratings) {
        return of(new Sheets(Arguments.notNull(ratings, "ratings")));
    }

    static RaterLinks of(Sheets sheets) {
        return new RaterLinks(sheets);
    }

    /** Returns the groups, by their lowest unit. */
    public List<Group> groups() {
        return groups;
    }

    /** Returns whether all units hang together; false without ratings. */
    public boolean isConnected() {
        return groups.size() == 1;
    }

    /** Returns the group of a unit, a place in {@link #groups}; negative if the unit has no rating. */
    public int groupOf(int unit) {
        int place = Arrays.binarySearch(units, unit);
        return place < 0 ? -1 : groupOfUnit[place];
    }

    @Override
    public String toString() {
        return groups.size() + (isConnected() ? " group" : " groups") + " of " + units.length + " linked units";
    }
}
