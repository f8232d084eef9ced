package org.openkam.examples.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What many jars become when they are made one. */
class JarContentIT {
    private static final List<String> OWN = List.of("kam-core", "kam-scoring", "kam-ipd", "report", "notebooks");

    private static final Path JAR = Path.of(System.getProperty("kam.shell.jar"));
    private static JarFile jar;
    private static List<Path> parts;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(JAR.toFile());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        parts = Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar") && !path.equals(JAR) && isIn(path))
                .toList();
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    /** Jars of tests lie on the class path too, and none of their classes is in the jar. */
    private static boolean isIn(Path part) {
        return names(part).filter(JarContentIT::isClass).anyMatch(name -> jar.getJarEntry(name) != null);
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    private static Stream<String> names(Path part) {
        try (JarFile open = new JarFile(part.toFile())) {
            return open.stream().map(JarEntry::getName).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(JarFile open, String name) throws IOException {
        try (InputStream in = open.getInputStream(open.getJarEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    @Test
    void noClassStandsInTwoOfTheJars() {
        Map<String, Path> firsts = new TreeMap<>();
        Map<String, List<Path>> clashes = new TreeMap<>();
        for (Path part : parts) {
            names(part).filter(JarContentIT::isClass).forEach(name -> {
                Path first = firsts.putIfAbsent(name, part);
                if (first != null) {
                    clashes.put(name, List.of(first, part));
                }
            });
        }

        assertThat(parts).hasSizeGreaterThan(10);
        assertThat(clashes).isEmpty();
    }

    @Test
    void everyServiceKeepsAllItsProviders() throws IOException {
        Map<String, TreeSet<String>> services = new TreeMap<>();
        for (Path part : parts) {
            try (JarFile open = new JarFile(part.toFile())) {
                for (JarEntry entry : open.stream().toList()) {
                    if (entry.getName().startsWith("META-INF/services/") && !entry.isDirectory()) {
                        services.computeIfAbsent(entry.getName(), name -> new TreeSet<>())
                                .addAll(lines(open, entry.getName()));
                    }
                }
            }
        }

        assertThat(services).containsKey("META-INF/services/jakarta.validation.spi.ValidationProvider");
        for (Map.Entry<String, TreeSet<String>> service : services.entrySet()) {
            assertThat(lines(jar, service.getKey()))
                    .as(service.getKey())
                    .containsExactlyInAnyOrderElementsOf(service.getValue());
        }
    }

    private static String artifact(Path part) {
        return part.getFileName().toString().replaceFirst("-\\d.*", "");
    }

    @Test
    void licencesAndNoticesOfEveryJarAreKept() {
        assertThat(jar.getJarEntry("META-INF/LICENSE")).isNotNull();
        List<String> kept = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith("META-INF/licenses/") && !name.endsWith("/"))
                .toList();
        for (Path part : parts) {
            String artifact = artifact(part);
            if (OWN.contains(artifact)) {
                continue; // theirs is the licence of the whole
            }
            names(part)
                    .filter(name -> name.matches("(?i)(META-INF|license)/[^/]*(licen[cs]e|notice)[^/]*"))
                    .filter(name -> !name.endsWith("/"))
                    .forEach(name ->
                            assertThat(kept).anyMatch(k -> k.contains("/" + artifact + "-") && k.endsWith("/" + name)));
        }
    }

    @Test
    void everyJarStandsInTheListWithItsLicence() throws IOException {
        List<String> listed = lines(jar, "META-INF/licenses/THIRD-PARTY.txt");
        for (Path part : parts) {
            String artifact = artifact(part);
            if (!OWN.contains(artifact)) {
                assertThat(listed).anyMatch(line -> line.matches("\\(.+\\) .*:" + artifact + ":.*"));
            }
        }
        assertThat(listed).noneMatch(line -> line.contains("Unknown"));
    }

    @Test
    void noTimeOrSignatureOfTheBuildIsInIt() {
        LocalDateTime fixed = LocalDateTime.of(2026, 1, 1, 0, 0);
        assertThat(jar.stream())
                .filteredOn(entry -> entry.getName().matches("(org/openkam|programme-a|META-INF/licenses)/.*|kam.jsh"))
                .hasSizeGreaterThan(100)
                .allMatch(entry -> entry.getTimeLocal().equals(fixed));
        assertThat(jar.stream().map(JarEntry::getName))
                .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA)") || name.endsWith("module-info.class"))
                .doesNotHaveDuplicates();
    }
}
