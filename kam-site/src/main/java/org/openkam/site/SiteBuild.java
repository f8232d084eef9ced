package org.openkam.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the site: stages the guides as pages beside the sources, lets Javadoc make one site of all, and checks it. The same
 * sources give the same bytes on the same JDK. Nothing is fetched.
 */
public final class SiteBuild {
    static final List<String> LIBRARY = List.of("kam-core", "kam-scoring", "kam-ipd");
    static final String SOURCES = "src/main/java";

    private final Path root;
    private final Path staged;

    private SiteBuild(Path root, Path staged) {
        this.root = root;
        this.staged = staged;
    }

    /**
     * Builds the site and ends with status 1 if it can't be built or isn't whole.
     *
     * @param arguments the project's folder, a folder to stage the guides in, the folder of the site; both are emptied first
     */
    public static void main(String[] arguments) throws IOException {
        try {
            build(folder(arguments[0]), folder(arguments[1]), folder(arguments[2]));
        } catch (SiteFault fault) {
            System.err.println(fault.getMessage());
            System.exit(1);
        }
    }

    /** Builds the site; a {@link SiteFault} says what is wrong with the sources or the site. */
    static void build(Path root, Path staged, Path out) throws IOException {
        clear(staged);
        clear(out);
        new SiteBuild(root, staged).stage();
        Javadoc.write(root, staged, out);
        JavadocFlaws.mend(out);
        SiteCheck.check(out);
    }

    private static Path folder(String argument) {
        return Path.of(argument).toAbsolutePath().normalize();
    }

    private void stage() throws IOException {
        List<Guide> guides = Guide.in(root);
        GuideLinks links = new GuideLinks(root, Guide.bySource(guides));
        ApiPages api = ApiPages.of(LIBRARY.stream()
                .map(module -> root.resolve(module).resolve(SOURCES))
                .toList());
        Map<Guide, String> titles = new LinkedHashMap<>();
        for (Guide guide : guides) {
            GuidePage page = new GuidePage(guide, Files.readString(root.resolve(guide.source())), links, api);
            titles.put(guide, page.title());
            write(staged.resolve(guide.page()), page.html());
        }
        Path beside = staged.resolve(guides.get(0).page()).getParent();
        for (Map.Entry<String, Path> file : links.files().entrySet()) {
            Files.copy(file.getValue(), beside.resolve(file.getKey()));
        }
        write(staged.resolve("overview.html"), Overview.html(titles));
        try (InputStream style = SiteBuild.class.getResourceAsStream("guides.css")) {
            Files.copy(style, staged.resolve("guides.css"));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
