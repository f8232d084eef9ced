package org.openkam.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.FindingCode;

/** Whoever reads Russian or Polish learns as much as whoever reads English, down to the last placeholder. */
class MessageFilesTest {
    private static final List<String> OTHERS = List.of("ru", "pl");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    @Test
    void allLanguagesSayTheSame() {
        List<Path> english = shipped();
        assertThat(english)
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "findings_en.properties",
                        "trace_en.properties",
                        "plan_en.properties",
                        "steps_en.properties",
                        "quickstart_en.properties");
        assertThat(english).flatMap(MessageFilesTest::faults).isEmpty();
    }

    @Test
    void everyFindingHasItsRuleAndItsAdvice() {
        assertThat(unsaid(shipped().stream()
                        .filter(file -> file.endsWith("findings_en.properties"))
                        .map(MessageFilesTest::texts)
                        .findFirst()
                        .orElseThrow()))
                .isEmpty();
    }

    @Test
    void plantedDifferencesFail(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("x_en.properties"), "a={n} of {m}\nb=B\nc=C\n");
        Files.writeString(folder.resolve("x_ru.properties"), "a={n} из {k}\nb= \nd=Д\n");
        assertThat(english(folder))
                .singleElement()
                .satisfies(file -> assertThat(faults(file))
                        .containsExactly(
                                "x_ru.properties lacks c",
                                "x_ru.properties has d, English hasn't",
                                "x_ru.properties says nothing under b",
                                "x_ru.properties has other placeholders under a",
                                "x_pl.properties is missing"));
    }

    @Test
    void plantedKeysFail(@TempDir Path folder) throws IOException {
        Path twice = Files.writeString(folder.resolve("x_en.properties"), "a=1\na=2\n");
        Files.writeString(folder.resolve("x_ru.properties"), "a=1\n");
        Files.writeString(folder.resolve("x_pl.properties"), "a=1\n");
        assertThat(faults(twice)).containsExactly("x_en.properties has a key twice");
        assertThat(unsaid(Map.of("ENCODING", "Text must be UTF-8.")))
                .contains("ENCODING.advice", "FILE_MISSING", "FILE_MISSING.advice")
                .doesNotContain("ENCODING");
    }

    /** Test resources may be wrong on purpose. */
    private static List<Path> shipped() {
        Path main = Path.of("src", "main");
        return english(Repository.ROOT).stream()
                .filter(file -> file.toString().contains(main.toString()))
                .toList();
    }

    private static List<Path> english(Path folder) {
        return Repository.textFiles(folder).stream()
                .filter(file -> file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static List<String> faults(Path englishFile) {
        Map<String, String> english = texts(englishFile);
        List<String> faults = new ArrayList<>(ofOneFile(englishFile, english));
        for (String language : OTHERS) {
            String name = englishFile.getFileName().toString().replace("_en.", "_" + language + ".");
            Path file = englishFile.resolveSibling(name);
            if (!Files.exists(file)) {
                faults.add(name + " is missing");
                continue;
            }
            Map<String, String> other = texts(file);
            missing(english, other).forEach(key -> faults.add(name + " lacks " + key));
            missing(other, english).forEach(key -> faults.add(name + " has " + key + ", English hasn't"));
            faults.addAll(ofOneFile(file, other));
            english.forEach((key, text) -> {
                if (!placeholders(text).equals(placeholders(other.getOrDefault(key, text)))
                        && !other.get(key).isBlank()) {
                    faults.add(name + " has other placeholders under " + key);
                }
            });
        }
        return faults;
    }

    private static List<String> ofOneFile(Path file, Map<String, String> texts) {
        List<String> faults = new ArrayList<>();
        texts.forEach((key, text) -> {
            if (text.isBlank()) {
                faults.add(file.getFileName() + " says nothing under " + key);
            }
        });
        long lines = Repository.read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
        if (lines != texts.size()) {
            faults.add(file.getFileName() + " has a key twice");
        }
        return faults;
    }

    private static List<String> missing(Map<String, String> from, Map<String, String> in) {
        return from.keySet().stream().filter(key -> !in.containsKey(key)).toList();
    }

    private static TreeSet<String> placeholders(String text) {
        return new TreeSet<>(
                PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
    }

    private static Map<String, String> texts(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Repository.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static List<String> unsaid(Map<String, String> texts) {
        return Arrays.stream(FindingCode.values())
                .flatMap(code -> List.of(code.name(), code.name() + ".advice").stream())
                .filter(key -> !texts.containsKey(key))
                .toList();
    }
}
