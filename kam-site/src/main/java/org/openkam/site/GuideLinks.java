package org.openkam.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the links of guides lead within the site. A link to a guide becomes a link to its page; a picture or a plain text is
 * taken along; anything else in the project can't be followed from the site, so it is a fault.
 */
final class GuideLinks {
    private static final Set<String> TAKEN_ALONG = Set.of("svg", "png", "jpg", "txt");

    private final Path root;
    private final Map<String, Guide> guides;
    private final Map<String, Path> files = new TreeMap<>();

    GuideLinks(Path root, Map<String, Guide> guides) {
        this.root = root;
        this.guides = guides;
    }

    /** The files beside the pages, by their names there, that the links resolved so far need. */
    Map<String, Path> files() {
        return files;
    }

    String resolve(Guide from, String destination) {
        if (destination.startsWith("https://")) {
            return destination;
        }
        int hash = destination.indexOf('#');
        String path = hash < 0 ? destination : destination.substring(0, hash);
        String target = path.isEmpty() ? from.source() : inProject(from, path);
        Guide guide = guides.get(target);
        if (guide == null) {
            return takeAlong(from, target);
        }
        String place = hash < 0 ? "" : "#" + guide.place(destination.substring(hash + 1));
        return relative(from.page(), guide.page()) + place;
    }

    /** The path of a page of the site as seen from another one. */
    static String relative(String from, String to) {
        Path folder = Path.of(from).getParent();
        Path way = folder == null ? Path.of(to) : folder.relativize(Path.of(to));
        return way.toString().replace('\\', '/');
    }

    static boolean isElsewhere(String destination) {
        return destination.matches("(?i)[a-z][a-z0-9+.-]*:.*");
    }

    private static String inProject(Guide from, String path) {
        Path folder = Path.of(from.source()).getParent();
        Path target = folder == null ? Path.of(path) : folder.resolve(path);
        return target.normalize().toString().replace('\\', '/');
    }

    private String takeAlong(Guide from, String target) {
        Path file = root.resolve(target).normalize();
        String name = target.equals("LICENSE") ? "LICENSE.txt" : target.replace('/', '-');
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        if (!file.startsWith(root) || !Files.isRegularFile(file) || !TAKEN_ALONG.contains(suffix)) {
            throw new SiteFault(from.source() + ": the link to " + target + " leads to no page of the site");
        }
        files.put(name, file);
        return name;
    }
}
