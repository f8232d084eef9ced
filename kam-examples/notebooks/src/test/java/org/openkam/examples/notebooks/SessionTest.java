package org.openkam.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whoever runs the examples of a text must itself be known to fail. */
class SessionTest {
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SessionTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String markdown) {
        try (Session session = new Session()) {
            Markdown.examples(markdown).forEach(example -> session.run("some.md", example));
        }
    }

    private static String block(String... lines) {
        return "# Title\n\n```java\n" + String.join("\n", lines) + "\n```\n";
    }

    @Test
    void runsTheBlocksOfAFileInOrderAndComparesWhatTheyPrint() {
        assertThatCode(() -> run(resource("works.md"))).doesNotThrowAnyException();
    }

    @Test
    void findsBlocksPromisesAndSkips() {
        List<Markdown.Example> examples = Markdown.examples(resource("works.md"));

        assertThat(examples).hasSize(3);
        assertThat(examples).extracting(Markdown.Example::line).containsExactly(6, 11, 48);
        assertThat(examples.get(0).output()).isEmpty();
        assertThat(examples.get(1).output()).hasValue("48\nПроверка Проверка");
        assertThat(examples.get(2).output()).hasValue("");
    }

    @Test
    void failsOnStatementThatDoesNotCompile() {
        assertThatThrownBy(() -> run(block("int one = 1;", "", "int two = \"2\";")))
                .isInstanceOf(SnippetException.class)
                .hasMessageContaining("some.md, line 6: rejected")
                .hasMessageContaining("int two")
                .hasMessageContaining("incompatible types");
    }

    @Test
    void failsOnUnknownNameInAnExpression() {
        assertThatThrownBy(() -> run(block("System.out.println(nothing);")))
                .hasMessageContaining("line 4: rejected")
                .hasMessageContaining("nothing");
    }

    @Test
    void failsOnMethodThatIsNeverCalledAndRefersToSomethingUnknown() {
        assertThatThrownBy(() -> run(block("int one = 1;", "int two() { return nothing(); }")))
                .isInstanceOf(SnippetException.class)
                .hasMessageContaining("some.md, line 5: refers to something unknown [method nothing()]");
    }

    @Test
    void failsOnVariableOfUnknownType() {
        assertThatThrownBy(() -> run(block("Nothing none = null;"))).hasMessageContaining("some.md, line 4");
    }

    @Test
    void failsOnException() {
        assertThatThrownBy(() -> run(block("int one = 1;", "Path.of(null, \"a\");")))
                .isInstanceOf(SnippetException.class)
                .hasMessageContaining("some.md, line 5: threw java.lang.NullPointerException");
    }

    @Test
    void failsOnExceptionOfTheLibraryWithItsMessage() {
        assertThatThrownBy(() -> run(block("ProgrammeFolder.read(Path.of(\"no-such-folder\"));")))
                .hasMessageContaining("line 4: threw org.openkam.core.finding.FindingsException")
                .hasMessageContaining("FILE_MISSING");
    }

    @Test
    void failsOnStatementCutOff() {
        assertThatThrownBy(() -> run(block("int one = (1 +")))
                .hasMessageContaining("line 4: the statement is not complete");
    }

    @Test
    void failsOnOtherOutput() {
        assertThatThrownBy(
                        () -> run(block("System.out.println(1);", "System.out.println(2);") + "\n```text\n1\n3\n```\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("some.md, block of line 4: must print\n1\n3\nbut prints\n1\n2");
    }

    @Test
    void failsOnMissingOutput() {
        assertThatThrownBy(() -> run(block("int one = 1;") + "```text\n1\n```\n"))
                .hasMessageContaining("must print\n1");
    }

    @Test
    void failsOnBlockNeverClosed() {
        assertThatThrownBy(() -> run("text\n```java\nint one = 1;\n")).hasMessageContaining("opened in line 2");
    }

    @Test
    void failsOnResultThatNobodyCanRead() {
        assertThatThrownBy(() -> run(block("new Object();")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("some.md: shown in the shell as no readable line: java.lang.Object@");
    }

    @Test
    void failsOnResultOfSeveralLines() {
        assertThatThrownBy(() -> run(block("new StringBuilder(\"a\\nb\");")))
                .hasMessageContaining("no readable line: a\nb");
    }
}
