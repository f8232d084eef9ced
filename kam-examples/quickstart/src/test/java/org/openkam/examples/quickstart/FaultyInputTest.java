package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.examples.quickstart.ProgrammeCopy.PARTICIPANTS;
import static org.openkam.examples.quickstart.ProgrammeCopy.RATINGS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input with faults: everything is said, nothing is written, and the status is 2. */
class FaultyInputTest {
    private static final String SETTINGS = "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.0\", ";

    @TempDir
    private Path folder;

    private static Arguments fault(String name, Consumer<ProgrammeCopy> change, String... said) {
        return Arguments.of(name, change, List.of(said));
    }

    /** Faults of a whole file: nothing can be put aside. */
    static Stream<Arguments> errors() {
        return Stream.of(
                fault("ratings missing", copy -> copy.delete(RATINGS), "FILE_MISSING", RATINGS),
                fault("participants missing", copy -> copy.delete(PARTICIPANTS), "FILE_MISSING", PARTICIPANTS),
                fault(
                        "both missing",
                        copy -> copy.delete(PARTICIPANTS).delete(RATINGS),
                        "FILE_MISSING participants.csv",
                        "FILE_MISSING ratings-360.csv"),
                fault(
                        "column missing",
                        copy -> copy.edit(
                                RATINGS, lines -> lines.set(0, lines.get(0).replace("source", "origin"))),
                        "CSV_COLUMNS",
                        "missing (source)"),
                fault(
                        "semicolons",
                        copy -> copy.edit(RATINGS, lines -> lines.replaceAll(line -> line.replace(',', ';'))),
                        "CSV_COLUMNS",
                        "semicolon"),
                fault("empty file", copy -> copy.write(RATINGS, ""), "CSV_COLUMNS"),
                fault(
                        "unknown model",
                        copy -> copy.write("programme.json", SETTINGS + "\"model\": \"sales\"}"),
                        "MODEL_UNKNOWN"),
                fault("broken settings", copy -> copy.write("programme.json", SETTINGS), "JSON_SYNTAX"),
                fault(
                        "promise too low",
                        copy -> copy.write("programme.json", SETTINGS + "\"k\": 2}"),
                        "ANONYMITY_PROMISE_TOO_LOW"),
                fault("no ratings", copy -> copy.keep(RATINGS, row -> false), "PROGRAMME_EMPTY", RATINGS),
                fault("nobody", copy -> copy.keep(PARTICIPANTS, row -> false), "PROGRAMME_EMPTY", PARTICIPANTS));
    }

    /** Faults of rows: these can be put aside. */
    static Stream<Arguments> rejections() {
        return Stream.of(
                fault("unknown item", copy -> copy.append(RATINGS, "A001,P-X,PEER,RELL-1,3"), "RATING_ITEM", "REL-1"),
                fault(
                        "value out of range",
                        copy -> copy.append(RATINGS, "A001,P-X,PEER,REL-1,6"),
                        "RATING_RANGE",
                        "(6)"),
                fault("value zero", copy -> copy.append(RATINGS, "A001,P-X,PEER,REL-1,0"), "RATING_RANGE", "(0)"),
                fault("not a number", copy -> copy.append(RATINGS, "A001,P-X,PEER,REL-1,3.5"), "RATING_FORMAT"),
                fault("unknown assessee", copy -> copy.append(RATINGS, "A777,P-X,PEER,REL-1,3"), "RATING_ASSESSEE"),
                fault("field too few", copy -> copy.append(RATINGS, "A001,P-X,PEER,REL-1"), "CSV_FIELDS"),
                fault("self that is not", copy -> copy.append(RATINGS, "A001,P-X,SELF,REL-1,3"), "RATING_SELF"),
                fault(
                        "rater under two sources",
                        copy -> copy.append(RATINGS, "A001,P-X,PEER,REL-1,3", "A001,P-X,CLIENT,REL-2,3"),
                        "RATING_TWO_SOURCES"),
                fault(
                        "conflicting duplicates",
                        copy -> copy.append(RATINGS, "A001,P-X,PEER,REL-1,3", "A001,P-X,PEER,REL-1,4"),
                        "RATING_CONFLICT"),
                fault(
                        "unknown role",
                        copy -> copy.append(PARTICIPANTS, "A900,JUGGLER,JUGGLER,DIV1,en,1,F,40plus"),
                        "PARTICIPANT_ROLE"));
    }

    private Run run(Consumer<ProgrammeCopy> change, String... more) {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"));
        change.accept(copy);
        return Run.of(copy.folder(), folder.resolve("out"), more);
    }

    private static void assertRefused(Run run, List<String> said) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().replaceAll("[ ]+", " ")).contains(said).contains("Maybe", "Nothing was written");
        assertThat(run.err()).doesNotContain("Exception", "{", "null", "P-X");
        assertThat(run.out()).isEmpty();
        assertThat(run.folder()).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"errors", "rejections"})
    void isRefusedWithAllFindings(String name, Consumer<ProgrammeCopy> change, List<String> said) {
        assertRefused(run(change), said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void isRefusedEvenLenientlyWhenAWholeFileIsAtFault(String name, Consumer<ProgrammeCopy> change, List<String> said) {
        assertRefused(run(change, "lenient=true"), said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rejections")
    void isListedAndTheRestScoredLeniently(String name, Consumer<ProgrammeCopy> change, List<String> said) {
        Run run = run(change, "lenient=true");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(said).contains("REJECTED", "Written to").doesNotContain("P-X");
        assertThat(run.out()).containsPattern(" = (22176|48) accepted \\+ [12] rejected");
        assertThat(run.files()).isEqualTo(Run.bundled("en").files());
    }

    /** Leniency is offered only where it helps. */
    @Test
    void isToldHowToGoOn() {
        Run rejected = run(copy -> copy.append(RATINGS, "A001,P-X,PEER,REL-1,9"));
        Run missing = Run.of(folder.resolve("nowhere"), folder.resolve("out"));

        assertThat(rejected.err()).contains("-Dlenient");
        assertThat(missing.err()).contains("Findings: 1.").doesNotContain("-Dlenient");
    }

    @Test
    void isToldAllAtOnce() {
        Run run = run(copy -> copy.append(RATINGS, "A001,P-X,PEER,REL-1,9", "A777,P-X,PEER,REL-1,3")
                .append(PARTICIPANTS, "A900,JUGGLER,JUGGLER,DIV1,en,1,F,40plus")
                .edit("style-questionnaire.csv", lines -> lines.set(0, "who,item,value")));

        assertRefused(
                run, List.of("RATING_RANGE", "RATING_ASSESSEE", "PARTICIPANT_ROLE", "CSV_COLUMNS", "Findings: 4."));
    }

    @Test
    void leavesAnEarlierResultAsItWas() {
        Run before = Run.of(Run.BUNDLED, folder.resolve("out"));
        var files = before.files();
        Run run = run(copy -> copy.delete(RATINGS));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.files()).isEqualTo(files);
    }

    @Test
    void folderThatIsNotThere() {
        Run run = Run.of(folder.resolve("nowhere"), folder.resolve("out"));

        assertRefused(run, List.of("FILE_MISSING", "nowhere"));
    }

    @Test
    void outputThatCannotBeWrittenIsStatus1() {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"));
        Run run = Run.of(copy.folder(), copy.folder().resolve(RATINGS));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("Output can't be written").doesNotContain("\tat ");
    }

    /** On Linux a file that is always full stands in for a full disk. */
    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @ValueSource(strings = {"scores.csv", "plans.json", "index.html"})
    void fullDiskIsStatus1(String file) throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("out").resolve(file), Path.of("/dev/full"));
        Run run = Run.of(Run.BUNDLED, folder.resolve("out"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("Output can't be written").doesNotContain("\tat ");
        assertThat(run.out()).doesNotContain("Written to");
    }
}
