package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;

class LargeProgrammeTest {
    @TempDir
    private Path folder;

    private Path made(String name, int people) throws IOException {
        Path out = folder.resolve(name);
        LargeProgramme.write(Run.BUNDLED, people, out);
        return out;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** 100 people are two whole programmes of 48 and four people more; each answered what the first one did. */
    @Test
    void everyRowIsInOrder() throws IOException {
        Programme programme = ProgrammeFolder.read(made("whole", 100));

        assertThat(ProgrammeFolder.readLenient(folder.resolve("whole")).findings())
                .isEmpty();
        assertThat(programme.participants()).hasSize(100);
        assertThat(programme.participant("A00100").assessee()).isEqualTo("A00100");
        assertThat(programme.participants().stream().map(Participant::unit).distinct())
                .contains("DIV1-01", "DIV6-02", "DIV1-03")
                .hasSize(13);
        assertThat(programme.further().interview()).hasSizeGreaterThan(100 * 50);
        assertThat(programme.styleAnswers()).isPresent();
    }

    @Test
    void theSameNumberGivesTheSameBytes() throws IOException {
        assertThat(files(made("one", 60))).isEqualTo(files(made("other", 60)));
    }

    @Test
    void whoWasThereFirstStaysTheSame() throws IOException {
        String few = files(made("few", 50)).get(ProgrammeCopy.RATINGS);
        String more = files(made("more", 60)).get(ProgrammeCopy.RATINGS);

        assertThat(more).startsWith(few);
    }

    /** People made of the same one have no rater in common, and answers of their own. */
    @Test
    void copiesHaveOwnRatersAndAnswers() throws IOException {
        List<String> rows =
                files(made("copies", 96)).get(ProgrammeCopy.RATINGS).lines().toList();
        Map<String, Set<String>> raters = new TreeMap<>();
        Map<String, List<String>> values = new TreeMap<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(",", -1);
            raters.computeIfAbsent(fields[0], a -> new TreeSet<>()).add(fields[1]);
            values.computeIfAbsent(fields[0], a -> new ArrayList<>()).add(fields[4]);
        }

        assertThat(raters.get("A00001")).doesNotContainAnyElementsOf(raters.get("A00049"));
        assertThat(raters.get("A00001")).hasSameSizeAs(raters.get("A00049"));
        assertThat(values.get("A00001")).hasSameSizeAs(values.get("A00049")).isNotEqualTo(values.get("A00049"));
        assertThat(values.values()).allSatisfy(v -> assertThat(v).isSubsetOf("", "1", "2", "3", "4", "5"));
    }

    @Test
    void refusesNobodyAndMoreThanItCanName() {
        assertThatThrownBy(() -> made("none", 0)).hasMessage("People (0) must be 1 to 100000.");
        assertThatThrownBy(() -> made("many", 100_001)).hasMessage("People (100001) must be 1 to 100000.");
    }
}
