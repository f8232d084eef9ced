package org.openkam.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DateTextTest {
    private static final Language RUSSIAN = new Language("ru");
    private static final Language POLISH = new Language("pl");

    @Test
    void daysAreWrittenAsPeopleDo() {
        LocalDate day = LocalDate.of(2026, 11, 28);
        assertThat(DateText.of(day, Language.ENGLISH)).isEqualTo("28 November 2026");
        assertThat(DateText.of(day, RUSSIAN)).isEqualTo("28 ноября 2026 г.");
        assertThat(DateText.of(day, POLISH)).isEqualTo("28 listopada 2026");
        assertThat(DateText.of(LocalDate.of(2028, 2, 29), POLISH)).isEqualTo("29 lutego 2028");
        assertThat(DateText.of(LocalDate.of(2026, 5, 1), RUSSIAN)).isEqualTo("1 мая 2026 г.");
        assertThat(DateText.of(day, new Language("de"))).isEqualTo("28 November 2026");
    }

    @Test
    void everyMonthHasItsOwnName() {
        for (Language language : Language.BUNDLED) {
            assertThat(IntStream.rangeClosed(1, 12).mapToObj(m -> DateText.of(LocalDate.of(2026, m, 1), language)))
                    .doesNotHaveDuplicates()
                    .noneMatch(text -> text.contains("{"));
        }
    }

    @Test
    void aDayMustBeGiven() {
        assertThatThrownBy(() -> DateText.of(null, Language.ENGLISH)).hasMessage("Day (null) must be given.");
    }
}
