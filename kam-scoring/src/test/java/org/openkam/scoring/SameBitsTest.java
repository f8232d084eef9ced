package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Same answers, same bits. */
class SameBitsTest {

    @Property(tries = 12)
    void orderOfTheRowsDoesNotMatter(@ForAll long seed) {
        Panel panel = RandomPanel.of(seed, 3, 20);
        List<Panel.Row> shuffled = new ArrayList<>(panel.rows());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Dump.of(Scoring.standard().score(panel.programme(shuffled))))
                .isEqualTo(Dump.of(Scoring.standard().score(panel.programme())));
    }

    /** Raters stand in the table by code, but no figure may tell which code is whose. */
    @Property(tries = 12)
    void codesOfTheRatersDoNotMatter(@ForAll long seed) {
        Panel panel = RandomPanel.of(seed, 3, 20);
        List<Panel.Row> renamed = panel.rows().stream()
                .map(r -> r.isAnonymous() ? renamed(r, seed) : r)
                .toList();
        assertThat(Dump.of(Scoring.standard().score(panel.programme(renamed))))
                .isEqualTo(Dump.of(Scoring.standard().score(panel.programme())));
    }

    private static Panel.Row renamed(Panel.Row r, long seed) {
        long number = new Random(seed ^ r.rater().hashCode() * 0x9E3779B97F4A7C15L).nextLong();
        String code = "R" + Long.toHexString(number);
        return new Panel.Row(r.assessee(), code, r.source(), r.item(), r.answer());
    }

    @Property(tries = 5)
    void threadsDoNotMatter(@ForAll long seed) {
        Panel panel = RandomPanel.of(seed, 3, 20);
        String one = Dump.of(Scoring.standard().score(panel.programme()));
        for (int threads : new int[] {2, 3, 16}) {
            assertThat(Dump.of(Scoring.standard().threads(threads).score(panel.programme())))
                    .isEqualTo(one);
        }
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Panel panel = RandomPanel.of(1, 3, 20);
        String one = Dump.of(Scoring.standard().score(panel.programme()));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Dump.of(Scoring.standard().score(panel.programme()))).isEqualTo(one);
        } finally {
            Locale.setDefault(before);
        }
    }
}
