package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.progress.NewcomerStart.State;
import org.openkam.scoring.statistic.Estimate;

/** Source case D5: history and decision group are studied before the first meeting. */
class D05NewcomerStartTest {
    private static final LocalDate DAY = LocalDate.of(2028, 9, 18);
    private static final Checklist<StartPoint> HALF = Checklist.unknown(StartPoint.class)
            .with(StartPoint.RELATION_HISTORY)
            .without(StartPoint.DECISION_GROUP);

    private static NewcomerStart start(Checklist<StartPoint> points) {
        return new NewcomerStart("TINY", DAY, points);
    }

    @Test
    void readyOnceEverythingIsStudied() {
        assertThat(start(Checklist.complete(StartPoint.class)).state(DAY)).isEqualTo(State.READY);
        assertThat(start(HALF).state(DAY.minusDays(1))).isEqualTo(State.PREPARE);
        assertThat(start(HALF).state(DAY)).isEqualTo(State.LATE);
        assertThat(start(Checklist.unknown(StartPoint.class)).state(DAY)).isEqualTo(State.ASK);
        assertThat(HALF.completeness()).isEqualTo(Estimate.of(0.5));
    }

    @Test
    void saidInThreeLanguages() {
        assertThat(start(HALF).render(DAY, Locale.ENGLISH))
                .isEqualTo("TINY, first meeting on 18 September 2028: something wasn't studied. Study it, or put the"
                        + " meeting off.\n- not studied: who decides at the client, by function\n");
        assertThat(start(HALF).render(DAY, Locale.forLanguageTag("ru")))
                .contains("TINY, первая встреча 18 сентября 2028 г.: изучено не всё.");
        assertThat(start(HALF).render(DAY, Locale.forLanguageTag("pl")))
                .contains("TINY, pierwsze spotkanie 18 września 2028 r.: nie wszystko poznano.");
    }

    /** Ticks of a fixed list are all it holds, so no hobby or birthday can get in. */
    @Test
    void holdsNothingPrivate() {
        assertThat(Arrays.stream(NewcomerStart.class.getRecordComponents())
                        .map(c -> c.getType().getSimpleName()))
                .containsExactly("String", "LocalDate", "Checklist");
        assertThat(Arrays.stream(Checklist.class.getRecordComponents())
                        .map(c -> c.getType().getSimpleName()))
                .containsExactly("Class", "Set", "Set");
        assertThat(StartPoint.values()).containsExactly(StartPoint.RELATION_HISTORY, StartPoint.DECISION_GROUP);
    }
}
