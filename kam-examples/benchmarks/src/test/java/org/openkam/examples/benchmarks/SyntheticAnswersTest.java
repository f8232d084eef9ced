package org.openkam.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.Item;
import org.openkam.core.programme.Programme;

/** The answers are made up for the 360 of the bundled model as it is. */
class SyntheticAnswersTest {
    private static final SyntheticAnswers ANSWERS = SyntheticAnswers.of(20_000);
    private static final Map<String, Item> ASKED = Programme.Terms.of(ANSWERS.model)
            .design()
            .multiSourceFeedback()
            .orElseThrow()
            .items();

    @Test
    void everyItemIsAnsweredAndBelongsToItsCompetency() {
        assertThat(ANSWERS.items).containsExactlyElementsOf(ASKED.keySet());
        List<String> competencies =
                ASKED.values().stream().map(Item::competency).distinct().toList();
        for (int i = 0; i < ANSWERS.items.length; i++) {
            assertThat(competencies.get(ANSWERS.competency[i]))
                    .isEqualTo(ASKED.get(ANSWERS.items[i]).competency());
        }
        assertThat(IntStream.range(0, ANSWERS.size())
                        .map(a -> ANSWERS.item[a])
                        .distinct()
                        .count())
                .isEqualTo(ASKED.size());
    }

    /** What a sheet leaves out is one whole competency. */
    @Test
    void sheetsLeaveOutWholeCompetencies() {
        Map<String, Long> ofSheet = IntStream.range(0, ANSWERS.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        a -> ANSWERS.assessee[a] + " " + ANSWERS.rater[a], Collectors.counting()));
        List<Long> ofCompetency = ASKED.values().stream()
                .collect(Collectors.groupingBy(Item::competency, Collectors.counting()))
                .values()
                .stream()
                .map(items -> ASKED.size() - items)
                .toList();
        long last = ANSWERS.size() - 1;
        String cut = ANSWERS.assessee[(int) last] + " " + ANSWERS.rater[(int) last];
        ofSheet.remove(cut);

        assertThat(ofSheet.values()).allMatch(n -> n == ASKED.size() || ofCompetency.contains(n));
        assertThat(ofSheet.values()).anyMatch(ofCompetency::contains);
    }

    @Test
    void readmeSaysHowManyItemsThereAre() throws Exception {
        long competencies =
                ASKED.values().stream().map(Item::competency).distinct().count();

        assertThat(Files.readString(Path.of("README.md")))
                .contains("the " + ASKED.size() + " items that the 360 of the bundled model asks for " + competencies
                        + " competencies");
    }

    @Test
    void sameSizeGivesTheSameAnswers() {
        assertThat(Arrays.equals(ANSWERS.value, SyntheticAnswers.of(20_000).value))
                .isTrue();
    }
}
