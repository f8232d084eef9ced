package org.openkam.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script runs to its end, and one that doesn't would be noticed. */
class ScriptsTest {
    private static final Path SCRIPTS = Path.of("../notebooks/scripts");

    static List<Path> scripts() {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(f -> f.toString().endsWith(".jsh")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void runs(Path script) throws IOException {
        try (Session session = new Session()) {
            Session.Result result = session.run(script.getFileName().toString(), 1, Files.readString(script));
            assertThat(result.printed()).isNotBlank().doesNotContain("NaN", "null");
        }
    }

    @Test
    void thereAreSixInTheOrderOfReading() {
        assertThat(scripts())
                .extracting(f -> f.getFileName().toString())
                .containsExactly(
                        "01-model.jsh",
                        "02-reliability.jsh",
                        "03-raters.jsh",
                        "04-anonymity.jsh",
                        "05-role-fit.jsh",
                        "06-plan.jsh");
    }

    @Test
    void aBrokenStatementFails() throws IOException {
        String broken = Files.readString(scripts().get(1)) + "\nSystem.out.println(CronbachAlpha.of(nothing));\n";
        try (Session session = new Session()) {
            assertThatThrownBy(() -> session.run("broken.jsh", 1, broken))
                    .isInstanceOf(SnippetException.class)
                    .hasMessageContaining("nothing");
        }
    }
}
