package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What COMPATIBILITY.md promises is so: its formats and versions are those written, and the tests it names exist. */
class CompatibilityTest {
    private static final String PROMISES = Repository.read(Repository.ROOT.resolve("COMPATIBILITY.md"));

    @Test
    void everyFormatStandsThereWithTheVersionThatIsWritten() {
        Map<String, String> promised = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `(openkam-[a-z-]+)` \\| ([0-9.]+) \\|$")
                .matcher(PROMISES);
        while (row.find()) {
            promised.put(row.group(1), row.group(2));
        }
        Map<String, String> written = new TreeMap<>();
        for (Path folder : Repository.mainSources()) {
            for (Path file : Repository.javaFiles(folder)) {
                if (file.toString().endsWith("Document.java")) {
                    format(Repository.read(file), written);
                }
            }
        }
        assertThat(written).hasSizeGreaterThan(10);
        assertThat(promised).isEqualTo(written);
    }

    @Test
    void theTestsThatKeepItExist() {
        Set<String> existing = new TreeSet<>();
        for (String module : new String[] {"kam-core", "kam-scoring", "kam-ipd", "kam-examples/quickstart"}) {
            Repository.javaFiles(Repository.ROOT.resolve(module).resolve("src/test/java"))
                    .forEach(file -> existing.add(file.getFileName().toString().replace(".java", "")));
        }
        Set<String> named = new TreeSet<>();
        Matcher name = Pattern.compile("`(\\w+Test)`").matcher(PROMISES);
        while (name.find()) {
            named.add(name.group(1));
        }
        assertThat(named).isNotEmpty();
        assertThat(existing).containsAll(named);
        Matcher path =
                Pattern.compile("`(kam-examples/[a-z0-9-]+|\\.ci/[a-z]+)`").matcher(PROMISES);
        while (path.find()) {
            assertThat(Files.exists(Repository.ROOT.resolve(path.group(1))))
                    .as(path.group(1))
                    .isTrue();
        }
    }

    /** A document class names its format, and its version as numbers, as a constant or where it is written. */
    private static void format(String source, Map<String, String> written) {
        Matcher format = Pattern.compile("\"(openkam-[a-z-]+)\"").matcher(source);
        if (format.find()) {
            Matcher minor = Pattern.compile("int MINOR = (\\d+);").matcher(source);
            Matcher major = Pattern.compile("int MAJOR = (\\d+);").matcher(source);
            Matcher text = Pattern.compile("\"(\\d+\\.\\d+)\"").matcher(source);
            String version = text.find() ? text.group(1) : "not found";
            if (major.find()) {
                version = major.group(1) + "." + (minor.find() ? minor.group(1) : "0");
            }
            written.put(format.group(1), version);
        }
    }
}
