package org.openkam.examples.springboot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a free port with a database in memory, and a plain HTTP client. */
final class RunningService implements AutoCloseable {
    /** The bundled programme. */
    static final Path PROGRAMME = Path.of("..", "quickstart", "programme-a");

    /** The argument that names a database. */
    static final String DATABASE = "--spring.datasource.url=";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "openkam-boundary";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts the service with a profile, its key in a folder, and further arguments, which may name another database. */
    static RunningService start(String profile, Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error",
                "--spring.profiles.active=" + profile,
                "--service.ledger-key=" + folder.resolve("ledger.key")));
        if (Arrays.stream(arguments).noneMatch(argument -> argument.startsWith(DATABASE))) {
            all.add(DATABASE + "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        }
        all.addAll(List.of(arguments));
        return new RunningService(SpringApplication.run(AssessmentService.class, all.toArray(String[]::new)));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Returns host and port. */
    String address() {
        return "localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Sends a request without body; nobody asks if the login is empty. */
    HttpResponse<String> send(String login, String method, String path) {
        return send(login, method, path, Map.of(), BodyPublishers.noBody());
    }

    HttpResponse<String> get(String login, String path, String language) {
        return send(login, "GET", path, Map.of("Accept-Language", language), BodyPublishers.noBody());
    }

    /** Uploads files by name. */
    HttpResponse<String> upload(String login, String programme, Map<String, byte[]> files, String language) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers =
                Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY, "Accept-Language", language);
        return send(login, "PUT", "/programmes/" + programme, headers, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private HttpResponse<String> send(
            String login, String method, String path, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body);
        headers.forEach(request::header);
        if (!login.isEmpty()) {
            String basic = login + ":demo";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        String[] host = address().split(":");
        try {
            return new URI("http", null, host[0], Integer.parseInt(host[1]), path, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Scores an uploaded programme and returns how the job ended. */
    JsonNode score(String login, String programme) {
        send(login, "PUT", "/programmes/" + programme + "/job");
        JsonNode status = job(login, programme);
        while (List.of("WAITING", "RUNNING", "STORING")
                .contains(status.get("state").asString())) {
            Thread.onSpinWait();
            status = job(login, programme);
        }
        return status;
    }

    JsonNode job(String login, String programme) {
        return json(send(login, "GET", "/programmes/" + programme + "/job"));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Returns the files of the bundled programme that a 360 needs. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of("participants.csv", "ratings-360.csv")) {
            try {
                files.put(name, Files.readAllBytes(PROGRAMME.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** Returns a zip of files whose names may be paths. */
    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        context.close();
    }
}
