package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;

class ProgressTest {
    private static List<String> told(String language, boolean told, int step, int total) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Words words = new Words(new Language(language));
        Progress progress =
                new Progress(words, "progress.score", told, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        for (int done = step; done < total; done += step) {
            progress.progress(done, total);
        }
        progress.progress(total, total);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void tellsEachTenthOnce() {
        assertThat(told("en", true, 1, 5_000))
                .hasSize(10)
                .startsWith("Scoring: 10 %", "Scoring: 20 %")
                .endsWith("Scoring: 100 %");
    }

    /** Steps of 32 people never hit a tenth of 1,000 exactly: 128 is the first behind 100. */
    @Test
    void aTenthPassedOverIsToldAtTheNextStep() {
        assertThat(told("en", true, 32, 1_000)).hasSize(10).startsWith("Scoring: 10 %");
    }

    @Test
    void longStepsTellWhereTheyArrive() {
        assertThat(told("pl", true, 40, 100))
                .containsExactly("Obliczanie wyników: 40%", "Obliczanie wyników: 80%", "Obliczanie wyników: 100%");
    }

    @Test
    void shortWorkIsDoneInSilence() {
        assertThat(told("ru", false, 1, 5_000)).isEmpty();
    }
}
