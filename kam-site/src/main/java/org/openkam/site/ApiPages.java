package org.openkam.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Javadoc pages of the library's public types and packages, so that a name in a guide leads to its explanation. Simple
 * names are unique over the library; its house tests see to that.
 */
final class ApiPages {
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:[a-z-]+ )*(?:class|record|interface|enum|@interface) (\\w+)");
    private static final Pattern NAME = Pattern.compile("([A-Z]\\w+)(?:[.(<].*)?", Pattern.DOTALL);

    private final Map<String, String> pages = new TreeMap<>();

    private ApiPages() {}

    static ApiPages of(List<Path> sourceRoots) throws IOException {
        ApiPages api = new ApiPages();
        for (Path root : sourceRoots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(ApiPages::documented).sorted().toList()) {
                    api.add(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return api;
    }

    /** The page that explains what this code names: a type, a member of a type, or a package. */
    Optional<String> page(String code) {
        Matcher name = NAME.matcher(code);
        return Optional.ofNullable(pages.get(name.matches() ? name.group(1) : code));
    }

    private static boolean documented(Path file) {
        return file.toString().endsWith(".java") && !file.toString().contains("internal");
    }

    private void add(String path, String text) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        if (path.endsWith("/package-info.java")) {
            pages.put(folder.substring(0, folder.length() - 1).replace('/', '.'), folder + "package-summary.html");
            return;
        }
        Matcher type = PUBLIC_TYPE.matcher(text);
        if (type.find()) {
            pages.put(type.group(1), folder + type.group(1) + ".html");
        }
    }
}
