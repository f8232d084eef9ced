package org.openkam.examples.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class ApartTest {
    @Property(tries = 300)
    void placesKeepTheGapWithinTheEdge(@ForAll @Size(max = 20) double @DoubleRange(min = 0, max = 100) [] wanted) {
        Arrays.sort(wanted);
        double[] places = Apart.places(wanted, 5, 0, 100);
        for (int i = 0; i < places.length; i++) {
            assertThat(places[i]).isBetween(-1e-9, 100.0);
            assertThat(i == 0 ? 5 : places[i] - places[i - 1]).isGreaterThan(5 - 1e-9);
        }
    }

    /** The second is pushed down by the first; the last two are pushed up by the end of the edge. */
    @Example
    void namesPushEachOther() {
        assertThat(Apart.places(new double[] {10, 11, 97, 99}, 5, 0, 100)).containsExactly(10, 15, 95, 100);
    }
}
