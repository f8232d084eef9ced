package org.openkam.examples.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;

class LetteringTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abc WMil.,-ЖЩюыфж ąęłśż 0123456789  ")
                .ofMaxLength(80);
    }

    @Property(tries = 300)
    void linesKeepTheWidth(@ForAll("texts") String text, @ForAll @DoubleRange(min = 14, max = 300) double most) {
        assertThat(Lettering.lines(text, most))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Lettering.width(line)).isLessThanOrEqualTo(most));
    }

    @Property(tries = 300)
    void noLetterIsLost(@ForAll("texts") String text, @ForAll @DoubleRange(min = 14, max = 300) double most) {
        String all = String.join("", Lettering.lines(text, most));
        assertThat(all.replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Property(tries = 200)
    void widerRoomNeverTakesMoreLines(@ForAll("texts") String text) {
        int before = Integer.MAX_VALUE;
        for (double most = 20; most < 400; most *= 2) {
            int now = Lettering.lines(text, most).size();
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
    }

    @Property(tries = 200)
    void widthAddsUp(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(Lettering.width(one + other))
                .isCloseTo(Lettering.width(one) + Lettering.width(other), Offset.offset(1e-9));
    }

    @Property(tries = 300)
    void noMoreLinesThanAskedForAndAllOfTheWidth(
            @ForAll("texts") String text, @ForAll @DoubleRange(min = 40, max = 300) double most) {
        List<String> all = Lettering.lines(text, most);
        List<String> two = Lettering.lines(text, most, 2);
        assertThat(two)
                .hasSizeBetween(1, 2)
                .allSatisfy(line -> assertThat(Lettering.width(line)).isLessThanOrEqualTo(most));
        assertThat(two.get(two.size() - 1).endsWith("…")).isEqualTo(all.size() > 2);
    }

    @Example
    void emptyTextIsOneEmptyLine() {
        assertThat(Lettering.lines("", 50)).isEqualTo(List.of(""));
    }

    /** One letter is wider than the room: it stands alone, because nothing narrower is left of it. */
    @Example
    void letterWiderThanTheRoomStandsAlone() {
        assertThat(Lettering.lines("WW", 5)).containsExactly("W", "W");
    }
}
