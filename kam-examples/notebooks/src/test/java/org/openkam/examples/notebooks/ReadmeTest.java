package org.openkam.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every Java example of the README runs, and prints what the README says. */
class ReadmeTest {
    private static final String README = "README.md";

    /** Walks up to the folder that holds the modules. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("kam-core"))) {
            folder = folder.getParent();
            assertThat(folder).as("folder with the modules").isNotNull();
        }
        return folder;
    }

    @Test
    void everyExampleRuns() {
        Path readme = root().resolve(README);
        List<Markdown.Example> examples = Markdown.examples(readme);
        assertThat(examples).as("Java examples of the README").isNotEmpty();

        try (Session session = new Session()) {
            examples.forEach(example -> session.run(README, example));
        }
    }
}
