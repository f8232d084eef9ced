package org.openkam.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every Java example of the README and of the modules' guides runs, and prints what the page says. */
class ReadmeTest {

    /** Walks up to the folder that holds the modules. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("kam-core"))) {
            folder = folder.getParent();
            assertThat(folder).as("folder with the modules").isNotNull();
        }
        return folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "kam-core/README.md", "kam-scoring/README.md", "kam-ipd/README.md"})
    void everyExampleRuns(String page) {
        List<Markdown.Example> examples = Markdown.examples(root().resolve(page));
        assertThat(examples).as("Java examples of " + page).isNotEmpty();

        try (Session session = new Session()) {
            examples.forEach(example -> session.run(page, example));
        }
    }
}
