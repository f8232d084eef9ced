package org.openkam.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Everything is gone through once with little data: whatever the figures are, none is left out. */
class QuickRunTest {
    private static final Path FOLDER = Path.of("target", "quick-results");
    private static final int SIZES = 2;

    @BeforeAll
    static void run() throws Exception {
        Benchmarks.run(Settings.quick(List.copyOf(Benchmarks.PARTS.keySet()), FOLDER));
    }

    private static List<List<String>> csv(String name) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(FOLDER.resolve(name))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static Stream<String> column(int column) throws IOException {
        return csv("results.csv").stream().skip(1).map(row -> row.get(column));
    }

    private static List<String> markdown() throws IOException {
        return Files.readAllLines(FOLDER.resolve("results.md"));
    }

    private static List<String> captions() throws IOException {
        return markdown().stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
    }

    private static Element picture(String part) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(FOLDER.resolve("plot-" + part + ".svg").toFile())
                .getDocumentElement();
    }

    @Test
    void everyPartGivesFigures() throws Exception {
        assertThat(csv("results.csv").get(0)).isEqualTo(Figure.HEAD);
        assertThat(column(0).distinct()).containsExactlyElementsOf(Benchmarks.PARTS.keySet());
    }

    /** A figure is there if and only if it was measured, and otherwise the reason is. */
    @Test
    void everyFigureIsThereOrSaysWhyNot() throws Exception {
        assertThat(csv("results.csv")).hasSizeGreaterThan(100).allSatisfy(row -> {
            assertThat(row).hasSameSizeAs(Figure.HEAD);
            assertThat(List.of(row.get(0), row.get(1), row.get(2), row.get(4), row.get(7)))
                    .noneMatch(String::isBlank);
        });
        assertThat(csv("results.csv").stream().skip(1)).allSatisfy(row -> {
            if (row.get(7).equals(Outcome.MEASURED)) {
                assertThat(Double.parseDouble(row.get(3))).isNotNegative().isFinite();
            } else {
                assertThat(row.get(3) + row.get(5) + row.get(6)).isEmpty();
            }
        });
    }

    @Test
    void nothingFails() throws Exception {
        assertThat(column(7)).noneMatch(outcome -> outcome.equals("failed"));
    }

    /** What peers are measured beside, and the least that there is to do, has both its ratios. */
    @Test
    void measuredPeersAreHeldAgainstOurs() throws Exception {
        assertThat(csv("results.csv").stream()
                        .filter(row ->
                                row.get(1).startsWith("DuckDB") && row.get(4).equals("ns an answer")))
                .hasSize(2 * SIZES)
                .allSatisfy(row -> assertThat(List.of(row.get(5), row.get(6)))
                        .allSatisfy(
                                ratio -> assertThat(Double.parseDouble(ratio)).isPositive()));
    }

    @Test
    void everyCellOfEveryTableIsFilled() throws Exception {
        List<String> rows =
                markdown().stream().filter(line -> line.startsWith("|")).toList();
        assertThat(rows)
                .hasSizeGreaterThan(60)
                .allSatisfy(row -> assertThat(row.substring(1).split("\\|"))
                        .hasSizeGreaterThan(1)
                        .noneMatch(String::isBlank));
        assertThat(captions())
                .containsExactly(
                        "Scoring beside a bare pass",
                        "Large and harmful documents",
                        "Rows with little memory",
                        "Statistics beside a bare pass",
                        "Peers beside ours on one thread",
                        "Memory beside the columns",
                        "Plans on one thread",
                        "Stages by JMH");
    }

    /** Rows of one table have as many cells as its head. */
    @Test
    void tablesAreRectangles() throws Exception {
        int columns = 0;
        for (String line : markdown()) {
            int now = line.startsWith("|") ? line.split("\\|").length : 0;
            assertThat(columns == 0 || now == 0 || now == columns).as(line).isTrue();
            columns = now;
        }
    }

    @Test
    void conditionsNameTheMachineAndEveryPeer() throws Exception {
        assertThat(csv("machine.csv"))
                .allSatisfy(row -> assertThat(row).hasSize(2).noneMatch(String::isBlank))
                .extracting(row -> row.get(0))
                .contains("processor", "cores", "memory", "Java", "collector", "rounds", "sizes")
                .contains("DuckDB", "DKPro Statistics", "R", "psych", "multilevel", "lme4", "eRm", "JMH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scoring", "statistics", "jmh"})
    void picturesSayInWordsWhatTheyDraw(String part) throws Exception {
        Element svg = picture(part);
        List<String> drawn = csv("results.csv").stream()
                .filter(row -> row.get(0).equals(part)
                        && row.get(7).equals(Outcome.MEASURED)
                        && !row.get(5).isEmpty()
                        && !(part.equals("statistics") && row.get(1).endsWith("threads")))
                .map(row -> row.get(1))
                .distinct()
                .toList();
        assertThat(drawn).isNotEmpty().allSatisfy(line -> {
            assertThat(svg.getAttribute("aria-label")).contains(line + ": ");
            assertThat(svg.getTextContent()).contains(line);
        });
    }

    @Test
    void pageHoldsEveryPictureAndTable() throws Exception {
        String page = Files.readString(FOLDER.resolve("plot.html"));
        assertThat(page.split("<svg ", -1)).hasSize(1 + 3);
        assertThat(captions()).allSatisfy(caption -> assertThat(page).contains("<caption>" + caption + "</caption>"));
    }

    @Test
    void jmhTellsAllItDid() throws Exception {
        assertThat(Files.readString(FOLDER.resolve("jmh.txt"))).contains("Run complete");
    }
}
