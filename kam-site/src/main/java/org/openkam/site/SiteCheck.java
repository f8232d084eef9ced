package org.openkam.site;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whether a site is whole: every link inside it leads to a page and a place that exist, every entry of the search index too,
 * and nothing is loaded from elsewhere. A link that a reader follows may lead elsewhere.
 */
final class SiteCheck {
    private static final Pattern LOADED_BY_CSS =
            Pattern.compile("(?:url\\(|@import\\s+(?!url))\\s*['\"]?([^'\")\\s;]+)");
    private static final Pattern SEARCH_ENTRY = Pattern.compile("\"u\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String LOADS = "[src], link[href], object[data], form[action]";

    private final Path site;
    private final Map<Path, Set<String>> places = new HashMap<>();
    private final Set<String> faults = new TreeSet<>();

    private SiteCheck(Path site) {
        this.site = site;
    }

    static void check(Path site) throws IOException {
        List<String> faults = faults(site);
        if (!faults.isEmpty()) {
            throw new SiteFault(faults.size() + " faults in the site\n" + String.join("\n", faults));
        }
    }

    /** What is broken, one line each: the page, what it names, and what is wrong with that. */
    static List<String> faults(Path site) throws IOException {
        SiteCheck check = new SiteCheck(site);
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                check.file(file);
            }
        }
        return new ArrayList<>(check.faults);
    }

    private void file(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".html")) {
            page(file);
        } else if (name.endsWith(".css")) {
            Matcher loaded = LOADED_BY_CSS.matcher(Files.readString(file));
            while (loaded.find()) {
                follow(file, loaded.group(1), false);
            }
        } else if (name.equals("tag-search-index.js")) {
            Matcher entry = SEARCH_ENTRY.matcher(Files.readString(file));
            while (entry.find()) {
                follow(file, entry.group(1), false);
            }
        }
    }

    private void page(Path file) throws IOException {
        Document page = Jsoup.parse(Files.readString(file));
        for (Element element : page.select("a[href]")) {
            follow(file, element.attr("href"), true);
        }
        for (Element element : page.select(LOADS)) {
            for (String attribute : List.of("src", "href", "data", "action")) {
                if (element.hasAttr(attribute)) {
                    follow(file, element.attr(attribute), false);
                }
            }
        }
    }

    private void follow(Path from, String link, boolean readerFollows) throws IOException {
        if (GuideLinks.isElsewhere(link) || link.startsWith("//")) {
            if (!(readerFollows && link.matches("(?:https?|javascript):.*")) && !link.startsWith("data:")) {
                faults.add(site.relativize(from) + ": " + link + ": loaded from elsewhere");
            }
            return;
        }
        int hash = link.indexOf('#');
        String path = (hash < 0 ? link : link.substring(0, hash)).replaceAll("\\?.*", "");
        Path target = path.isEmpty() ? from : from.resolveSibling(decoded(path)).normalize();
        if (!target.startsWith(site) || !Files.isRegularFile(target)) {
            faults.add(site.relativize(from) + ": " + link + ": no such page");
        } else if (hash >= 0
                && hash + 1 < link.length()
                && !places(target).contains(decoded(link.substring(hash + 1)))) {
            faults.add(site.relativize(from) + ": " + link + ": no such place on the page");
        }
    }

    private Set<String> places(Path page) throws IOException {
        Set<String> known = places.get(page);
        if (known == null) {
            Document document = Jsoup.parse(Files.readString(page));
            known = Stream.concat(
                            document.select("[id]").stream().map(Element::id),
                            document.select("a[name]").stream().map(element -> element.attr("name")))
                    .collect(Collectors.toCollection(TreeSet::new));
            places.put(page, known);
        }
        return known;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
