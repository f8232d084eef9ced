package org.openkam.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of the JDK's Javadoc over the library's modules; a warning is a fault. */
final class Javadoc {
    private static final String TITLE = "openkam";

    private Javadoc() {}

    /**
     * Writes the pages.
     *
     * @param root the project
     * @param staged the pages of the guides, in the folders of their packages, with {@code overview.html} and
     *     {@code guides.css}
     */
    static void write(Path root, Path staged, Path out) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-locale", "en_US", "-quiet", "-Werror", "-notimestamp"));
        arguments.addAll(List.of("-Xdoclint:all,-missing", "--release", "17"));
        arguments.addAll(List.of("-encoding", "UTF-8", "-docencoding", "UTF-8", "-charset", "UTF-8"));
        arguments.addAll(List.of("-windowtitle", TITLE, "-doctitle", TITLE, "-header", TITLE));
        arguments.addAll(List.of("-overview", staged.resolve("overview.html").toString()));
        arguments.addAll(
                List.of("--add-stylesheet", staged.resolve("guides.css").toString()));
        arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        arguments.addAll(List.of("-sourcepath", sourcePath(root, staged), "-d", out.toString()));
        TreeSet<String> packages = new TreeSet<>();
        for (String module : SiteBuild.LIBRARY) {
            List<String> its = packages(root.resolve(module).resolve(SiteBuild.SOURCES));
            arguments.addAll(List.of("-group", module, String.join(":", its)));
            packages.addAll(its);
        }
        arguments.addAll(packages);
        run(arguments);
    }

    private static String sourcePath(Path root, Path staged) {
        Stream<Path> library =
                SiteBuild.LIBRARY.stream().map(module -> root.resolve(module).resolve(SiteBuild.SOURCES));
        return Stream.concat(library, Stream.of(staged))
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static List<String> packages(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replaceAll("[/\\\\]", "."))
                    .filter(name -> !List.of(name.split("\\.")).contains("internal"))
                    .sorted()
                    .toList();
        }
    }

    private static void run(List<String> arguments) {
        ToolProvider javadoc = ToolProvider.findFirst("javadoc")
                .orElseThrow(() -> new SiteFault("the site needs a JDK with its javadoc tool"));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int status = javadoc.run(writer, writer, arguments.toArray(String[]::new));
        if (status != 0 || said.toString().contains("warning")) {
            throw new SiteFault("javadoc ended with " + status + "\n" + said);
        }
    }
}
