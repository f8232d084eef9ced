package org.openkam.examples.notebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** Where the bundled sample programme lies: in a folder, or within the jar of the shell, out of which it is copied once. */
final class SampleProgramme {
    static final String VARIABLE = "OPENKAM_PROGRAMME";
    private static final String NAME = "programme-a";
    private static final String FIRST_FILE = "/" + NAME + "/participants.csv";
    private static @Nullable Path copied;

    private SampleProgramme() {}

    /**
     * Returns its folder.
     *
     * @throws IllegalStateException if it is nowhere
     */
    static Path folder() {
        return folder(Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of), Path.of(""));
    }

    /** Returns the named folder, else the one in the working directory, else a copy of the one in the jar. */
    static Path folder(Optional<Path> named, Path workingDirectory) {
        if (named.isPresent()) {
            if (Files.isDirectory(named.get())) {
                return named.get();
            }
            throw new IllegalStateException("Sample programme (" + named.get() + ") must be a folder.\nMaybe correct "
                    + VARIABLE + " in the environment, or leave it out.");
        }
        Path near = workingDirectory.resolve(NAME);
        return Files.isDirectory(near) ? near : copy();
    }

    private static synchronized Path copy() {
        if (copied == null) {
            URL inside = SampleProgramme.class.getResource(FIRST_FILE);
            if (inside == null || !inside.getProtocol().equals("jar")) {
                throw new IllegalStateException("Sample programme (" + NAME + ") must lie in the working directory ("
                        + Path.of("").toAbsolutePath() + ").\nMaybe name its folder in the environment variable "
                        + VARIABLE + ".");
            }
            try {
                copied = copy(inside);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return copied;
    }

    private static Path copy(URL inside) throws IOException {
        JarURLConnection connection = (JarURLConnection) inside.openConnection();
        connection.setUseCaches(false);
        Path folder = Files.createDirectory(
                deletedAtTheEnd(Files.createTempDirectory("kam-")).resolve(NAME));
        deletedAtTheEnd(folder);
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> files = jar.stream()
                    .filter(entry -> entry.getName().startsWith(NAME + "/") && !entry.isDirectory())
                    .toList();
            for (JarEntry file : files) {
                Path target = folder.resolve(Path.of(file.getName()).getFileName());
                try (InputStream in = jar.getInputStream(file)) {
                    Files.copy(in, deletedAtTheEnd(target));
                }
            }
        }
        return folder;
    }

    private static Path deletedAtTheEnd(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }
}
