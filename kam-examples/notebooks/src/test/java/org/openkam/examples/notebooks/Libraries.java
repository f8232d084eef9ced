package org.openkam.examples.notebooks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the libraries offer to somebody at the shell: public types outside the packages of machinery and files. */
final class Libraries {
    private static final String BASE = "org/openkam/";
    private static final Set<String> MACHINERY = Set.of("internal", "json", "csv", "examples");

    private Libraries() {}

    /** Returns the public top-level types by full name. */
    static List<Class<?>> types() {
        return Arrays.stream(Session.classPath().split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(entry -> classFiles(entry).stream())
                .filter(file -> !file.contains("$") && !file.endsWith("-info.class"))
                .filter(file -> Stream.of(file.split("/")).noneMatch(MACHINERY::contains))
                .sorted()
                .<Class<?>>map(Libraries::load)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toList();
    }

    /** Returns the packages of {@link #types}. */
    static Set<String> packages() {
        return types().stream().map(Class::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> classFiles(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                return classFilesBelow(entry);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + entry.toUri()), Map.of())) {
                return classFilesBelow(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> classFilesBelow(Path root) throws IOException {
        Path base = root.resolve(BASE);
        if (!Files.isDirectory(base)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, Libraries.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
