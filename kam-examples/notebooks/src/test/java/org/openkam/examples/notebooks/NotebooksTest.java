package org.openkam.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A notebook says what its script says; {@code -Dnotebooks.update=true} writes them anew. */
class NotebooksTest {
    static List<Path> scripts() {
        return ScriptsTest.scripts();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void equalsItsScript(Path script) throws IOException {
        String name = script.getFileName().toString().replace(".jsh", ".ipynb");
        Path notebook = script.resolveSibling("../jupyter/" + name).normalize();
        String expected = Notebook.of(Files.readString(script));
        if (Boolean.getBoolean("notebooks.update")) {
            Files.createDirectories(notebook.getParent());
            Files.writeString(notebook, expected);
        }
        assertThat(notebook).hasContent(expected);
    }
}
