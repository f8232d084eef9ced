package org.openkam.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status of a script, and what it says when it fails. Statements that fail are listed in {@link SessionTest}. */
class SnippetsTest {
    @TempDir
    private Path folder;

    private record Ended(int status, String said) {}

    private Ended run(String input, String... names) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int status = Scripts.run(
                List.of(names), Session.classPath(), in, new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Ended(status, said.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    private String script(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void scriptsShareASessionAndEndWith0() throws Exception {
        String first = script("a.jsh", "\uFEFFint one = 1;\r\n");
        String second = script("b.jsh", "// a comment /exit 9\n/* and\n/exit 8 */\nint two = one\n+ one;");

        assertThat(run("", first, second)).isEqualTo(new Ended(0, ""));
    }

    @Test
    void brokenSnippetEndsWith1AndNamesItsLine() throws Exception {
        String broken = script("broken.jsh", "int one = 1;\n\n// next\nint two = \"2\";\nint three = 3;\n/exit 0\n");

        Ended ended = run("", broken);

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said())
                .startsWith(broken + ", line 4: rejected\nint two = \"2\";\n")
                .contains("incompatible types");
    }

    @Test
    void statementMayEndWithItsLineAndMayGoOnInTheNext() {
        String text = """
                int one = 1
                var list = List.of(3, 1, 2)  // a list
                var first = list.stream()
                        .sorted()
                        .findFirst();
                int sum(int... all) {
                    return IntStream.of(all).sum();
                }
                if (sum(one, first.get()) == 2) {
                    one = 5;
                }
                /exit one
                """;

        assertThat(run(text, "-")).isEqualTo(new Ended(5, ""));
    }

    @Test
    void faultBehindALineWithoutSemicolonHasItsOwnLine() {
        Ended ended = run("int one = 1\nint two = \"2\"\nint three = 3\n", "-");

        assertThat(ended.said())
                .startsWith("-, line 2: rejected\nint two = \"2\"")
                .contains("incompatible types");
    }

    @Test
    void faultInAStatementOfSeveralLinesIsNotCutApart() {
        Ended ended = run("System.out.println(List.of(1)\n.stream()\n.map(nothing)\n.toList());", "-");

        assertThat(ended.said())
                .startsWith("-, line 1: rejected\nSystem.out.println")
                .contains("nothing");
    }

    @Test
    void faultInTheSecondScriptCounts() throws Exception {
        assertThat(run("", script("a.jsh", "int one = 1;"), script("b.jsh", "throw new RuntimeException(\"no\");")))
                .satisfies(ended -> assertThat(ended.status()).isEqualTo(1))
                .satisfies(ended ->
                        assertThat(ended.said()).contains("b.jsh, line 1: threw java.lang.RuntimeException: no"));
    }

    @Test
    void exitEndsWithItsStatus() {
        try (Snippets session = new Snippets(Session.classPath())) {
            session.run("some.jsh", 1, "int one = 1;");
            Map.of("/exit", 0, "/exit 3", 3, "/exit 2 + one", 3, "/exit one > 0 ? 4 : 5", 4)
                    .forEach((command, status) -> assertThat(
                                    session.run("some.jsh", 2, "// now\n" + command + "\nnothing here is Java")
                                            .exit())
                            .as(command)
                            .hasValue(status));
        }
    }

    @Test
    void commandThatCanNotBeFollowedIsAFault() {
        try (Snippets session = new Snippets(Session.classPath())) {
            Map.of(
                            "/exit nothing", "rejected",
                            "/exit \"3\"", "the status must be a whole number",
                            "/exit null", "the status must be a whole number",
                            "/vars", "a command of the interactive shell",
                            "/exits", "a command of the interactive shell")
                    .forEach((command, fault) -> assertThatThrownBy(() -> session.run("some.jsh", 4, command))
                            .isInstanceOf(SnippetException.class)
                            .hasMessageStartingWith("some.jsh, line 4: " + fault + "\n"));
        }
    }

    @Test
    void unknownFileEndsWith2BeforeAnythingIsRun() throws Exception {
        String missing = folder.resolve("missing.jsh").toString();

        assertThat(run("", script("a.jsh", "System.exit(7);"), missing))
                .isEqualTo(new Ended(
                        2,
                        "Script (" + missing + ") must be a file that can be read.\n"
                                + "Maybe the name is meant from another folder than "
                                + Path.of("").toAbsolutePath() + ".\n"));
    }

    @Test
    void otherEncodingIsNotGuessed() throws Exception {
        Path script = Files.write(folder.resolve("latin.jsh"), new byte[] {'"', (byte) 0xE9, '"'});

        assertThat(run("", script.toString()).said())
                .isEqualTo("Script (" + script + ") must be UTF-8 text.\nMaybe save it again as UTF-8.\n");
    }

    @Test
    void commentNeverClosedIsAFault() {
        assertThat(run("/* nothing", "-").status()).isEqualTo(1);
    }
}
