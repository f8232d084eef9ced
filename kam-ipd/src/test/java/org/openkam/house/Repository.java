package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files of the repository, without what is built, what tools leave behind and what isn't text. */
final class Repository {
    /** The nearest folder upwards that holds kam-core. */
    static final Path ROOT = root();

    private static final Set<String> SKIPPED =
            Set.of("target", ".git", ".idea", ".vscode", ".settings", ".jqwik-database", "node_modules", "screenshots");
    private static final Set<String> TEXT = Set.of(("java jsh xml properties md json csv txt yml yaml sh bat r py"
                    + " ipynb html css js mjs svg editorconfig gitignore gitattributes")
            .split(" "));

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("kam-core"))) {
            folder = folder.getParent();
        }
        assertThat(folder).as("folder that holds kam-core").isNotNull();
        return folder;
    }

    /** Returns all text files below a folder, sorted. */
    static List<Path> textFiles(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return SKIPPED.contains(String.valueOf(visited.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = String.valueOf(file.getFileName());
                    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                    if (name.indexOf('.') < 0 || TEXT.contains(ending)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    /** Returns all Java sources below a folder, sorted. */
    static List<Path> javaFiles(Path folder) {
        return textFiles(folder).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Returns the folders of the three library modules' main sources. */
    static List<Path> mainSources() {
        return Library.BASES.stream()
                .map(base -> ROOT.resolve(Library.module(base)).resolve("src/main/java"))
                .toList();
    }

    /** Reads a file as UTF-8. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
