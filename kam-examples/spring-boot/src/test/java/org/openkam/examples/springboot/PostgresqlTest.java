package org.openkam.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The same way on a real PostgreSQL, where one is installed; the documents are the same to the byte as on H2. */
class PostgresqlTest {
    private static final List<String> DOCUMENTS = List.of("profile", "fit", "plan", "report");

    @Test
    void theServiceIsTheSameOnPostgresql(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/lib/postgresql")).isDirectory();
        Path server = Files.createTempDirectory("postgresql").resolve("server");
        if (Files.getFileStore(server.getParent()).supportsFileAttributeView("posix")) {
            assertThat(server.getParent().toFile().setExecutable(true, false)).isTrue();
        }
        int port = freePort();
        Path printed = folder.resolve("printed.txt");
        run(printed, "start", server.toString(), Integer.toString(port));
        try (RunningService onPostgresql = RunningService.start(
                        "demo,postgresql",
                        folder,
                        RunningService.DATABASE + "jdbc:postgresql://localhost:" + port + "/postgres");
                RunningService onH2 = RunningService.start("demo", folder)) {
            for (RunningService service : List.of(onPostgresql, onH2)) {
                assertThat(service.upload("consultant", "autumn", RunningService.files(), "en")
                                .statusCode())
                        .isEqualTo(201);
                JsonNode job = service.score("consultant", "autumn");
                assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("RELEASED");
            }
            for (String document : DOCUMENTS) {
                String path = "/programmes/autumn/people/A001/" + document;
                assertThat(onPostgresql.get("a001", path, "ru").body())
                        .isNotEmpty()
                        .isEqualTo(onH2.get("a001", path, "ru").body());
            }
            assertThat(onPostgresql
                            .upload("consultant", "autumn", RunningService.files(), "en")
                            .statusCode())
                    .isEqualTo(409);
            JsonNode again = onPostgresql.score("consultant", "autumn");
            assertThat(again.get("state").asString()).isEqualTo("RELEASED");
        } finally {
            run(printed, "stop", server.toString());
            Files.delete(server.getParent());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(Path printed, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "src/test/sh/postgresql.sh"));
        command.addAll(List.of(arguments));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(printed)).isZero();
    }
}
