package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on a large programme, in a process of its own that may take 1,500 MB of heap: as many people as the system property
 * {@code openkam.people} says, 5,000 in the profile {@code integration}, and of many once more beside the first release.
 */
class ManyPeopleTest {
    private static final int PEOPLE = Integer.getInteger("openkam.people", 120);
    private static final int COMPETENCIES = 14;
    private static final long TWO_GIBIBYTES_IN_KILOBYTES = 2L << 20;
    private static final int MOST_LINES = 150;

    @TempDir
    private static Path folder;

    private static Finished first;
    private static Finished second;
    private static String digestOfFirst;

    /** Exit status and everything printed, errors among it. */
    private record Finished(int status, List<String> lines) {}

    @BeforeAll
    static void run() throws Exception {
        LargeProgramme.write(Run.BUNDLED, PEOPLE, folder.resolve("programme"));
        first = finished();
        digestOfFirst = first.status == 0 ? digest(folder.resolve("out/scores.csv")) : "";
        if (PEOPLE >= Progress.MANY_PEOPLE) {
            second = finished();
        }
    }

    private static Finished finished() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MeasuredRun.class.getName(),
                        "programme=" + folder.resolve("programme"),
                        "out=" + folder.resolve("out"))
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(lines::add);
        }
        return new Finished(process.waitFor(), lines);
    }

    private static String digest(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void ends() {
        assertThat(first.status).as(String.join("\n", first.lines)).isZero();
    }

    @Test
    void staysUnderTwoGibibytes() {
        assertThat(first.lines.stream().filter(line -> line.startsWith(MeasuredRun.PEAK)))
                .allSatisfy(line -> assertThat(Long.parseLong(line.substring(MeasuredRun.PEAK.length())))
                        .isPositive()
                        .isLessThan(TWO_GIBIBYTES_IN_KILOBYTES));
    }

    @Test
    void tellsItsProgressInFewLines() {
        if (PEOPLE >= Progress.MANY_PEOPLE) {
            for (String stage : List.of("Scoring", "Planning", "Writing")) {
                List<String> told = first.lines.stream()
                        .filter(line -> line.startsWith(stage + ": "))
                        .toList();
                assertThat(told).contains(stage + ": 10 %", stage + ": 50 %", stage + ": 100 %");
                assertThat(told).hasSize(10);
            }
        }
        assertThat(first.lines).hasSizeLessThan(MOST_LINES);
    }

    @Test
    void everybodyHasScores() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("out/scores.csv"))) {
            assertThat(lines.count()).isEqualTo((long) PEOPLE * COMPETENCIES + 1);
        }
    }

    @Test
    void everybodyHasPages() throws IOException {
        Set<String> expected = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> String.format(Locale.ROOT, "A%05d", number))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> pages = Files.list(folder.resolve("out/people"))) {
            Set<String> found = pages.map(page -> page.getFileName().toString().replace(".html", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).isEqualTo(expected);
        }
        assertThat(Files.size(folder.resolve("out/index.html"))).isPositive();
    }

    /** The ledger of many is read again, and the same answers give the same release. */
    @Test
    void canBeReleasedAgain() throws Exception {
        assumeTrue(PEOPLE >= Progress.MANY_PEOPLE, "fewer people are released again in SecondReleaseTest");
        assertThat(second.status).as(String.join("\n", second.lines)).isZero();
        assertThat(digest(folder.resolve("out/scores.csv"))).isEqualTo(digestOfFirst);
    }
}
