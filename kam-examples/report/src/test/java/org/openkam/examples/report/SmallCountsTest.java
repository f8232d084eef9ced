package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SmallCountsTest {

    @Property(tries = 500)
    void noSmallCountIsShownNorWorkedOut(
            @ForAll @Size(min = 2, max = 10) int[] raw, @ForAll @IntRange(min = 3, max = 8) int least) {
        int[] counts = new int[raw.length];
        for (int i = 0; i < raw.length; i++) {
            counts[i] = Math.floorMod(raw[i], 12);
        }
        boolean[] hidden = SmallCounts.hidden(counts, least);

        int cells = 0;
        int people = 0;
        for (int i = 0; i < counts.length; i++) {
            if (hidden[i]) {
                cells++;
                people += counts[i];
            } else {
                assertThat(counts[i]).isGreaterThanOrEqualTo(least);
            }
        }
        assertThat(cells).isNotEqualTo(1);
        assertThat(cells == 0 || people >= least || cells == counts.length).isTrue();
    }

    /** 20, 3 and 9: the 3 would be 32 less 29, so the 9 is hidden as well. */
    @Example
    void whatWouldGiveASmallOneAwayIsHiddenToo() {
        assertThat(SmallCounts.hidden(new int[] {20, 3, 9}, 5)).containsExactly(false, true, true);
    }

    @Example
    void nothingSmallNothingHidden() {
        assertThat(SmallCounts.hidden(new int[] {20, 5, 9}, 5)).containsExactly(false, false, false);
    }

    /** Of 12 people 6 above and 5 below tell of the one who is neither; 7 and 5 of 20 tell of eight. */
    @Example
    void twoCountsMayTellOfTheRest() {
        assertThat(SmallCounts.tellRest(12, 6, 5, 5)).isTrue();
        assertThat(SmallCounts.tellRest(11, 6, 5, 5)).isTrue();
        assertThat(SmallCounts.tellRest(20, 7, 5, 5)).isFalse();
        assertThat(SmallCounts.tellRest(12, 8, 3, 5)).isFalse(); // the 3 isn't shown
    }
}
