package org.openkam.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A Markdown text of the project that becomes a page of the site.
 *
 * @param source its path in the project, with {@code /}
 * @param page the path of its page in the site, with {@code /}
 * @param group what the index lists it under
 */
record Guide(String source, String page, String group) {
    private static final String FOLDER = "org/openkam/core/doc-files/";
    private static final List<String> PROJECT = List.of("COMPATIBILITY.md", "CHANGELOG.md", "CONTRIBUTING.md");

    /** All guides by their paths, in the order in which the index lists them. */
    static List<Guide> in(Path root) throws IOException {
        List<Guide> guides = new ArrayList<>();
        guides.add(new Guide("README.md", FOLDER + "openkam.html", "Start here"));
        for (String module : SiteBuild.LIBRARY) {
            guides.add(new Guide(module + "/README.md", FOLDER + module + ".html", "The library, module by module"));
        }
        for (String example : examples(root)) {
            guides.add(new Guide(
                    "kam-examples/" + example + "/README.md", FOLDER + "example-" + example + ".html", "Examples"));
        }
        for (String text : PROJECT) {
            String page = text.substring(0, text.length() - ".md".length()).toLowerCase(Locale.ROOT);
            guides.add(new Guide(text, FOLDER + page + ".html", "The project"));
        }
        return List.copyOf(guides);
    }

    static Map<String, Guide> bySource(List<Guide> guides) {
        Map<String, Guide> found = new TreeMap<>();
        guides.forEach(guide -> found.put(guide.source(), guide));
        return found;
    }

    /**
     * The place of a heading on the page. It begins with the page's name, because Javadoc wants a place to be unique among
     * all pages of a folder.
     */
    String place(String anchor) {
        return page.substring(FOLDER.length(), page.length() - "html".length()) + anchor;
    }

    private static List<String> examples(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("kam-examples"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("README.md")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
