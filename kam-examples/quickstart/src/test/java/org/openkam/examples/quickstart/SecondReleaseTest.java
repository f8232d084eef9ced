package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.examples.quickstart.ProgrammeCopy.RATINGS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job remembers what it released, and refuses what would tell too much beside it. */
class SecondReleaseTest {
    @TempDir
    private Path folder;

    private ProgrammeCopy copy;

    @BeforeEach
    void copy() {
        copy = ProgrammeCopy.in(folder.resolve("programme"));
    }

    private Run run(String... more) {
        return Run.of(copy.folder(), folder.resolve("out"), more);
    }

    /** Returns the code of some rater of A001. */
    private String rater(String source) {
        return copy.lines(RATINGS).stream()
                .filter(row -> row.startsWith("A001,") && row.contains("," + source + ","))
                .map(row -> row.split(",")[1])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameReleaseMayBeRepeated() {
        Map<String, String> first = run().files();
        Run second = run();

        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.files()).isEqualTo(first);
        assertThat(run("lang=pl").status()).isZero();
    }

    @Test
    void aReleaseWithoutOneRaterIsRefused() {
        String peer = rater("PEER");
        Map<String, String> first = run().files();
        copy.keep(RATINGS, row -> !row.startsWith("A001," + peer + ","));
        Run second = run();

        assertThat(second.status()).isEqualTo(2);
        assertThat(second.err())
                .contains("RELEASE_FROZEN", "(A001)", "Nothing was written")
                .doesNotContain(peer);
        assertThat(second.err()).doesNotContain("-Dlenient", "(A002)");
        assertThat(second.out()).isEmpty();
        assertThat(second.files()).isEqualTo(first);
        assertThat(run("lang=ru").err()).contains("A001", "Возможно");
    }

    /** The errors of everybody else would tell how far the raters of the one who left differ. */
    @Test
    void aReleaseWithoutOnePersonIsRefused() {
        Map<String, String> first = run().files();
        for (String file : List.of(
                "participants.csv",
                RATINGS,
                "assessment-centre.csv",
                "hybrid-test.csv",
                "interview.csv",
                "kpi.csv",
                "style-questionnaire.csv")) {
            copy.keep(file, row -> !row.startsWith("A001,"));
        }
        Run second = run();

        assertThat(second.status()).isEqualTo(2);
        assertThat(second.err()).contains("RELEASE_ERRORS", "(10)", "Nothing was written");
        assertThat(second.files()).isEqualTo(first);
    }

    @Test
    void aLowerPromiseIsRefused() {
        copy.write("programme.json", "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.0\", \"k\": 4}");
        assertThat(run().status()).isZero();
        copy.delete("programme.json");
        Run second = run();

        assertThat(second.status()).isEqualTo(2);
        assertThat(second.err()).contains("ANONYMITY_PROMISE_BROKEN", "k = 3", "k = 4");
    }

    @Test
    void aClosedCycleStays() {
        assertThat(run().status()).isZero();
        copy.write(
                "programme.json", "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.0\", \"closed\": true}");
        assertThat(run().status()).isZero();
        copy.append(RATINGS, "A001,LATE1,PEER,REL-1,3", "A001,LATE2,PEER,REL-1,3", "A001,LATE3,PEER,REL-1,3");
        assertThat(run().err()).contains("RELEASE_CLOSED", "(A001)");
    }

    @Test
    void insiderResistanceNeedsOneRaterMore() throws IOException {
        Run usual = run();
        copy.write(
                "programme.json",
                "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.0\", \"k\": 3, \"insiderResistance\": 1}");
        Run resistant = Run.of(copy.folder(), folder.resolve("other"));
        copy.write("programme.json", "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.0\", \"k\": 4}");
        Run four = Run.of(copy.folder(), folder.resolve("four"));

        assertThat(resistant.text("scores.csv"))
                .isEqualTo(four.text("scores.csv"))
                .isNotEqualTo(usual.text("scores.csv"));
    }

    @Test
    void aLedgerWithoutItsKeyIsRefused() throws IOException {
        run();
        Path key = folder.resolve("out.ledger.key");
        String kept = Files.readString(key);
        Files.delete(key);
        assertThat(run().err()).contains("LEDGER_KEY", "out.ledger.key");
        Files.writeString(key, "00".repeat(32));
        assertThat(run().err()).contains("LEDGER_KEY");
        assertThat(run().status()).isEqualTo(2);
        Files.writeString(key, kept);
        assertThat(run().status()).isZero();
    }

    @Test
    void filesAreTheOwnersOnlyAndNameNobody() throws IOException {
        // Peers are assessed themselves, so their codes stand in the ledger for another reason.
        String client = rater("CLIENT");
        run();
        for (String name : new String[] {"out.ledger.json", "out.ledger.key"}) {
            Path file = folder.resolve(name);
            assertThat(Files.readString(file)).doesNotContain(client);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(Files.readString(folder.resolve("out.ledger.key"))).hasSize(65);
    }
}
