package org.openkam.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shell itself, in a process of its own, with the class path that the build writes down for it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ShellTest {
    @TempDir
    private Path folder;

    /** How a shell ended and what it showed. */
    private record Ended(int status, String shown) {}

    private static String classPath() throws IOException {
        return Files.readString(Path.of(System.getProperty("shell.classpath.file")));
    }

    /** The machine's own encoding is made the poorest there is. */
    private Ended shell(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdin.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-classpath",
                classPath(),
                Shell.class.getName()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(
                        Files.writeString(folder.resolve("input.txt"), input).toFile())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        int status = builder.start().waitFor();
        return new Ended(status, Files.readString(output));
    }

    private String script(String... lines) throws IOException {
        return Files.writeString(folder.resolve("script.jsh"), String.join("\n", lines) + "\n")
                .toString();
    }

    @Test
    void runsAScriptAndEndsWithItsStatus() throws Exception {
        Ended ended = shell(
                "",
                script(
                        "int n = ProgrammeFolder.read(Path.of(\"programme-a\")).participants().size();",
                        "System.out.println(n + \" participants, \" + IccForm.ICC_2_1 + \", Проверка\");",
                        "/exit 3"));

        assertThat(ended.shown().strip()).isEqualTo("48 participants, ICC_2_1, Проверка");
        assertThat(ended.status()).isEqualTo(3);
    }

    @Test
    void readsStatementsFromTheInputAndAnswersInUtf8() throws Exception {
        Ended ended = shell("\"Проверка\".length()\nSystem.out.println(\"Żółć\")\n\"Ответ\"\n");

        assertThat(ended.shown())
                .contains("$1 ==> 8", "Żółć", "$3 ==> \"Ответ\"")
                .doesNotContain("?", "\uFFFD");
        assertThat(ended.status()).isZero();
    }

    @Test
    void everyTypeIsKnownByItsSimpleName() throws Exception {
        String literals = Libraries.types().stream()
                .map(type -> type.getSimpleName() + ".class")
                .collect(Collectors.joining(", "));
        Ended ended = shell(
                "",
                script(
                        "for (var type : List.<Class<?>>of(" + literals + ")) System.out.println(type.getName());",
                        "/exit"));

        String expected = Libraries.types().stream().map(Class::getName).collect(Collectors.joining("\n"));
        assertThat(ended.shown().replace("\r\n", "\n").strip()).isEqualTo(expected);
    }

    @Test
    void startupImportsEveryPackageThatHasAnythingForUsers() {
        Set<String> imported = Shell.startup()
                .lines()
                .filter(line -> !line.isBlank() && !line.contains("org.openkam.examples"))
                .map(line -> line.replace("import ", "").replace(".*;", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Libraries.packages()).hasSizeGreaterThan(20);
        assertThat(imported).isEqualTo(Libraries.packages());
    }

    @Test
    void startupRunsWithoutAFault() {
        try (Session session = new Session()) {
            assertThat(session.run("check", 1, "IccForm.ICC_2_1.name()").values())
                    .containsExactly("\"ICC_2_1\"");
        }
    }

    @Test
    void classPathWrittenByTheBuildIsWhole() throws Exception {
        List<Path> entries = List.of(classPath().split(File.pathSeparator)).stream()
                .map(Path::of)
                .toList();

        assertThat(entries).allSatisfy(entry -> assertThat(entry).isAbsolute().exists());
        assertThat(entries.get(0).resolve("kam.jsh")).hasContent(Shell.startup());
        for (String library : List.of("kam-core", "kam-scoring", "kam-ipd", "jackson-databind", "commons-math3")) {
            assertThat(entries).as(library).anyMatch(entry -> entry.toString().contains(library));
        }
        assertThat(classPath().getBytes(StandardCharsets.UTF_8)).doesNotContain('\n');
    }
}
