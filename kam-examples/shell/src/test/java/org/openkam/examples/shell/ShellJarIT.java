package org.openkam.examples.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as its user runs it: in an empty folder, with the poorest encoding that a machine can have. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ShellJarIT {
    @TempDir
    private Path folder;

    /** How a process ended and what it printed. */
    private record Ended(int status, String out, String err) {}

    private Ended java(String input, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("kam.shell.java.home"), "bin", "java")
                .toString());
        command.add("-Djava.awt.headless=true");
        command.addAll(options);
        command.addAll(
                List.of("-jar", Path.of(System.getProperty("kam.shell.jar")).toString()));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(Files.createTempFile("in", ".txt"), input);
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().remove("OPENKAM_PROGRAMME");
            int status = builder.start().waitFor();
            return new Ended(status, text(out), text(err));
        } finally {
            for (Path file : List.of(in, out, err)) {
                Files.delete(file);
            }
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private Ended shell(String input, String... arguments) throws IOException, InterruptedException {
        return java(input, List.of(), arguments);
    }

    private String script(String... lines) throws IOException {
        Files.writeString(folder.resolve("script.jsh"), String.join("\n", lines) + "\n");
        return "script.jsh";
    }

    @Test
    void greetsAndAnswersWhatComesThroughAPipe() throws Exception {
        Ended ended = shell("""
                "Проверка".length()
                var scored = Scoring.standard().score(ProgrammeFolder.read(sample()))
                scored.profile("A001").score("PLN")
                System.out.println("Żółć")
                show(scored.profile("A001"))
                """);

        assertThat(ended.out())
                .startsWith("openkam: competency models and assessment. Everything is imported. Try:\n")
                .contains("  show(scored.profile(\"A001\"))\n")
                .contains("$1 ==> 8\n")
                .contains("$3 ==> PLN 2.5972 ± 0.3691 (assumed) [1.8688, 3.3256] (4 raters, 13 answers)\n")
                .contains("Żółć\n")
                .doesNotContain("?", "\uFFFD");
        assertThat(ended.status()).isZero();
        assertIsPicture(ended.out());
    }

    private static void assertIsPicture(String printed) throws IOException {
        Matcher line = Pattern.compile("Profile of A001: (.*\\.html)").matcher(printed);
        assertThat(line.find()).as("name of the picture in " + printed).isTrue();
        Path picture = Path.of(line.group(1));
        assertThat(Files.readString(picture)).contains("<svg ", "Planning, multitasking", "</svg>");
        Files.delete(picture);
    }

    @Test
    void scriptFindsTheSampleProgrammeInTheJarAndDrawsFromIt() throws Exception {
        Ended ended = shell(
                "",
                script(
                        "Path folder = sample();",
                        "System.out.println(folder);",
                        "try (var files = Files.list(folder)) { files.sorted().forEach(f -> {",
                        "  try { Files.copy(f, Path.of(f.getFileName().toString())); } catch (IOException e) { throw new UncheckedIOException(e); }",
                        "}); }",
                        "show(Scoring.standard().score(ProgrammeFolder.read(folder)).profile(\"A001\"));",
                        "System.out.println(sample().equals(folder) + \" Проверка\");",
                        "/exit 3"));

        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.out()).endsWith("true Проверка\n");
        assertIsPicture(ended.out());
        assertThat(Path.of(ended.out().lines().findFirst().orElseThrow())).doesNotExist();
        Files.delete(folder.resolve("script.jsh"));
        assertSameFiles(folder, Path.of(System.getProperty("programme.folder")));
    }

    private static void assertSameFiles(Path actual, Path expected) throws IOException {
        assertThat(names(actual)).isEqualTo(names(expected)).isNotEmpty();
        for (String name : names(expected)) {
            assertThat(actual.resolve(name)).hasSameBinaryContentAs(expected.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void failingSnippetEndsWith1() throws Exception {
        Ended ended = shell("", script("System.out.println(1);", "int two = \"2\";", "System.out.println(3);"));

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEqualTo("1\n");
        assertThat(ended.err()).startsWith("script.jsh, line 2: rejected\nint two = \"2\";\nincompatible types");
    }

    @Test
    void exceptionOfTheLibraryEndsWith1AndSaysWhatToDo() throws Exception {
        Ended ended = shell("ProgrammeFolder.read(Path.of(\"нет\"));", "-");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("-, line 1: threw ", "FILE_MISSING", "Maybe ");
    }

    @Test
    void unknownFileEndsWith2() throws Exception {
        Ended ended = shell("", "missing.jsh");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("Script (missing.jsh) must be a file that can be read.\n"
                        + "Maybe the name is meant from another folder than " + folder.toRealPath() + ".\n");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void helpNamesWhatCanBeGiven() throws Exception {
        Ended ended = shell("", "--help");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("SCRIPT.jsh", "--help", "status is 1", "OPENKAM_PROGRAMME");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void withoutJShellInThisJavaASingleLineSaysSo() throws Exception {
        Ended ended = java("", List.of("--limit-modules", "java.se"), "script.jsh");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .matches("This Java \\(.+\\) has no JShell: kam-shell needs a JDK, 17 or newer, not a JRE\\.");
    }

    @Test
    void aPdfIsWrittenAsFromTheModules() throws Exception {
        Ended ended = shell(
                "",
                script(
                        "import org.openkam.examples.report.*;",
                        "import org.openkam.examples.report.page.*;",
                        "var profile = Scoring.standard().score(ProgrammeFolder.read(sample())).profile(\"A001\");",
                        "try (var out = Files.newOutputStream(Path.of(\"page.pdf\"))) {",
                        "  var fit = RoleFit.of(profile, profile.model().role(\"KEY_ACCOUNT_MANAGER\"));",
                        "  PagePdf.write(IndividualReport.of(profile, fit, Language.BUNDLED.get(1)), out);",
                        "}"));

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(Arrays.copyOf(Files.readAllBytes(folder.resolve("page.pdf")), 4))
                .isEqualTo("%PDF".getBytes(StandardCharsets.US_ASCII));
    }
}
