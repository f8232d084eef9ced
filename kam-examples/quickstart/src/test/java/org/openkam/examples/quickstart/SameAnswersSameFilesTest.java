package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same answers give the same bytes, whatever stands around them. */
class SameAnswersSameFilesTest {
    private static final int SHUFFLES = 20;

    @TempDir
    private Path folder;

    private static Map<String, String> expected;

    @BeforeAll
    static void run() {
        expected = Run.bundled("en").files();
    }

    private static void shuffle(List<String> lines, long seed) {
        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
    }

    @Test
    void inAnyOrderOfTheRatings() {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"));
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            long fixed = seed;
            copy.edit(ProgrammeCopy.RATINGS, lines -> shuffle(lines, fixed));

            assertThat(Run.of(copy.folder(), folder.resolve("out")).files()).isEqualTo(expected);
        }
    }

    @Test
    void inAnyOrderOfPeopleAndOwnAnswersAndColumns() {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"))
                .edit(ProgrammeCopy.PARTICIPANTS, lines -> shuffle(lines, 1))
                .edit("style-questionnaire.csv", lines -> shuffle(lines, 2))
                .edit(
                        ProgrammeCopy.RATINGS,
                        lines -> lines.replaceAll(line -> {
                            String[] f = line.split(",", -1);
                            return String.join(",", f[4], f[2], f[0], f[3], f[1]);
                        }));

        assertThat(Run.of(copy.folder(), folder.resolve("out")).files()).isEqualTo(expected);
    }

    @Test
    void withAByteOrderMarkAndWindowsLineEnds() {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"));
        for (String file : List.of(ProgrammeCopy.PARTICIPANTS, ProgrammeCopy.RATINGS)) {
            copy.write(file, "\uFEFF" + String.join("\r\n", copy.lines(file)) + "\r\n");
        }

        assertThat(Run.of(copy.folder(), folder.resolve("out")).files()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64})
    void onAnyNumberOfThreads(int threads) {
        Run run = Run.of(Run.BUNDLED, folder.resolve("out"), "threads=" + threads);

        assertThat(run.files()).isEqualTo(expected);
    }

    /** Turkish has its own i, Arabic its own digits, German its own decimal mark. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE"})
    void inAnyLocaleOfTheMachine(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            Run run = Run.of(Run.BUNDLED, folder.resolve("out"));

            assertThat(run.files()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void withRowsRepeatedExactly() {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"))
                .edit(ProgrammeCopy.RATINGS, lines -> lines.addAll(List.copyOf(lines.subList(1, 101))));
        Run run = Run.of(copy.folder(), folder.resolve("out"));

        assertThat(run.files()).isEqualTo(expected);
        assertThat(run.out()).contains("22276 rows = 22176 accepted + 0 rejected + 100 collapsed", "ROW_DUPLICATE");
    }
}
