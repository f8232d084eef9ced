package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.selection.VacancyTimeline.Part;
import org.openkam.scoring.selection.VacancyTimeline.Verdict;

/** One week of interviews after one to three weeks of preparation. */
class C09VacancyTimelineTest {
    private static final LocalDate START = LocalDate.of(2026, 2, 2);

    private static VacancyTimeline neededAfter(int days) {
        return VacancyTimeline.usual(START, START.plusDays(days));
    }

    @Test
    void twoToFourWeeks() {
        assertThat(neededAfter(28).earliestEnd()).isEqualTo(LocalDate.of(2026, 2, 16));
        assertThat(neededAfter(28).latestEnd()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(neededAfter(28).verdict()).isEqualTo(Verdict.IN_TIME);
        assertThat(neededAfter(27).verdict()).isEqualTo(Verdict.TIGHT);
        assertThat(neededAfter(14).verdict()).isEqualTo(Verdict.TIGHT);
        assertThat(neededAfter(13).verdict()).isEqualTo(Verdict.TOO_LATE);
        assertThat(neededAfter(30).latestSafeStart()).isEqualTo(START.plusDays(2));
    }

    @Test
    void spansHaveTwoEnds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Part("P", 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Part("P", -1, 2));
        assertThat(neededAfter(13))
                .hasToString("2026-02-02: ends 2026-02-16 to 2026-03-02, needed by 2026-02-15: TOO_LATE");
    }
}
