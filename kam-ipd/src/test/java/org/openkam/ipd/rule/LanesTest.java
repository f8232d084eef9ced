package org.openkam.ipd.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.plan.PlanLimits;

class LanesTest {
    private static final int ACTIONS = 12;

    /** Ends of actions, some of which come after an earlier one; what is left out, or comes after it, ends at -1. */
    private static int[] ends(long seed, boolean[] in, PlanLimits limits) {
        SplittableRandom random = new SplittableRandom(seed);
        Lanes lanes = new Lanes(limits, ACTIONS);
        int[] ends = new int[ACTIONS];
        for (int a = 0; a < ACTIONS; a++) {
            int before = random.nextInt(3) == 0 ? random.nextInt(ACTIONS) : ACTIONS;
            int hours = 1 + random.nextInt(20);
            int weeks = 1 + random.nextInt(9);
            int ready = before < a ? ends[before] : 0;
            ends[a] = -1;
            if (in[a] && ready >= 0) {
                assertThat(lanes.place(ready, hours, weeks)).isTrue();
                assertThat(lanes.start()).isGreaterThanOrEqualTo(ready);
                assertThat(lanes.end() - lanes.start()).isGreaterThanOrEqualTo(weeks);
                ends[a] = lanes.end();
            }
        }
        return ends;
    }

    /** What makes pruning safe: less to place, or wider limits, and nothing ends later. */
    @Property
    void lessOrWiderNeverEndsLater(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 7) int hours,
            @ForAll @IntRange(min = 1, max = 4) int atOnce,
            @ForAll @IntRange(min = 0, max = 2) int more) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        boolean[] all = new boolean[ACTIONS];
        boolean[] some = new boolean[ACTIONS];
        for (int a = 0; a < ACTIONS; a++) {
            all[a] = true;
            some[a] = random.nextInt(4) > 0;
        }
        int[] later = ends(seed, all, new PlanLimits(1, hours, 1000, 0, atOnce));
        int[] sooner = ends(seed, some, new PlanLimits(1, hours + more, 1000, 0, atOnce + more));
        for (int a = 0; a < ACTIONS; a++) {
            assertThat(sooner[a]).isLessThanOrEqualTo(later[a]);
        }
    }

    @Test
    void hoursWaitForThoseOfTheActionBefore() {
        Lanes lanes = new Lanes(new PlanLimits(1, 3, 10, 0, 2), 5);
        assertThat(lanes.place(0, 7, 1)).isTrue(); // hours 0-7: weeks 1-3
        assertThat(lanes.end()).isEqualTo(3);
        assertThat(lanes.place(0, 2, 1)).isTrue(); // hours 7-9: week 3 as well
        assertThat(lanes.start()).isEqualTo(2);
        assertThat(lanes.end()).isEqualTo(3);
        assertThat(lanes.hoursLeft()).isEqualTo(21);
        assertThat(lanes.weeksLeft()).isEqualTo(14);
        assertThat(lanes.place(5, 1, 6)).isFalse(); // would end with week 11
        assertThat(lanes.place(5, 1, 5)).isTrue(); // from week 6 to the last
        assertThat(lanes.hoursLeft()).isEqualTo(14); // hours 9-15 are lost
    }

    @Test
    void nothingFitsWithoutHours() {
        assertThat(new Lanes(new PlanLimits(1, 0, 10), 5).place(0, 1, 1)).isFalse();
    }
}
