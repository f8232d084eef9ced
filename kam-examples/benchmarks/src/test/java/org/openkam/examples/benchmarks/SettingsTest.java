package org.openkam.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path FOLDER = Path.of("target");

    @Test
    void withoutPropertiesEveryPartRunsOverItsOwnSizes() {
        Settings settings = Settings.ofProperties(FOLDER);

        assertThat(settings.parts()).containsExactly("scoring", "limits", "statistics", "plans", "jmh");
        assertThat(settings.sizesOr(5, 6)).containsExactly(5, 6);
        assertThat(settings.warmUp(2)).isEqualTo(2);
    }

    @Test
    void quickWarmsNothingUp() {
        Settings quick = Settings.quick(List.of("plans"), FOLDER);

        assertThat(quick.warmUp(2)).isZero();
        assertThat(quick.sizesOr(5, 6)).containsExactly(1_000, 10_000);
    }

    @Test
    void sizesRiseAndAreThereOnce() {
        Settings settings = new Settings(List.of("jmh"), List.of(5_000, 1_000, 5_000), 1, false, FOLDER);

        assertThat(settings.sizesOr(7)).containsExactly(1_000, 5_000);
    }

    @Test
    void unknownPartsAndSmallSizesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(List.of("scores"), List.of(), 1, false, FOLDER))
                .withMessageContaining("scores")
                .withMessageContaining("scoring");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(List.of("scoring"), List.of(1_000, 999), 1, false, FOLDER))
                .withMessageContaining("999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(List.of("scoring"), List.of(), 0, false, FOLDER))
                .withMessageContaining("Rounds (0)");
    }
}
