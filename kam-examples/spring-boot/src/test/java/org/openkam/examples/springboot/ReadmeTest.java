package org.openkam.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README, run as they stand, where there is a shell with curl. */
class ReadmeTest {
    @Test
    void theCommandsWorkAsTheyStand(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/curl")).exists();
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("```sh\nSERVICE=") + 6;
        Path script = Files.writeString(
                folder.resolve("flow.sh"), "set -e\n" + readme.substring(begin, readme.indexOf("```", begin)));
        Path printed = folder.resolve("printed.txt");
        try (RunningService service = RunningService.start("demo", folder)) {
            ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                    .directory(Path.of("..", "..").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            bash.environment().put("SERVICE", service.address());
            int status = bash.start().waitFor();
            String text = Files.readString(printed, StandardCharsets.UTF_8);
            assertThat(status).as(text).isZero();
            assertThat(text)
                    .contains("\"people\":48", "\"openkam-profile\"", "\"openkam-development-plans\"", "\"readiness\"")
                    .contains("<html lang=\"pl\">", "\"A048\"", "\"reliability\"")
                    .endsWith("403\n");
        }
    }
}
