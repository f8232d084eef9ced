package org.openkam.examples.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** Contrast by the formula of the Web Content Accessibility Guidelines 2.2: 4.5 for text, 3 for marks. */
class InkTest {
    private static final EnumSet<Ink> GROUNDS =
            EnumSet.of(Ink.GRID, Ink.BAND, Ink.PAPER, Ink.WITHHELD, Ink.HEAT_1, Ink.HEAT_2, Ink.HEAT_3);

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Black on white is 21 by definition; #767676 on white is the well-known grey that just passes, 4.54. */
    @Test
    void formulaIsTheGuidelines() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21, within(1e-9));
        assertThat(contrast("#767676", "#ffffff")).isEqualTo(4.54, within(0.005));
    }

    /** Every ink that isn't a ground is used for text somewhere, so it passes as text, and so as a mark. */
    @Test
    void everyInkIsReadOnPaper() {
        for (Ink ink : EnumSet.complementOf(GROUNDS)) {
            assertThat(contrast(ink.toString(), "#ffffff")).as(ink.name()).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void numbersAreReadOnEveryShade() {
        for (Heat heat : Heat.values()) {
            assertThat(contrast(heat.letters().toString(), heat.ground().toString()))
                    .as(heat.name())
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(Ink.TEXT.toString(), Ink.WITHHELD.toString())).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void shadesGrowDarkerWithTheScore() {
        double before = 2;
        for (Heat heat : Heat.values()) {
            double now = luminance(heat.ground().toString());
            assertThat(now).isLessThan(before);
            before = now;
        }
        assertThat(Heat.of(0)).isEqualTo(Heat.LOWEST);
        assertThat(Heat.of(0.5)).isEqualTo(Heat.MIDDLE);
        assertThat(Heat.of(1)).isEqualTo(Heat.HIGHEST);
        assertThat(Heat.of(-3)).isEqualTo(Heat.LOWEST);
        assertThat(Heat.of(7)).isEqualTo(Heat.HIGHEST);
    }
}
