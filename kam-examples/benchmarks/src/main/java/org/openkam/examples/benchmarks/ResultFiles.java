package org.openkam.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.core.csv.CsvExport;
import org.openkam.examples.report.chart.Picture;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.Section;
import org.openkam.examples.report.page.Table;

/** Writes what was measured: figures for programs, tables to paste, pictures, and a page with both. */
final class ResultFiles {
    private static final String TITLE = "Benchmarks";
    private static final List<String> SEEN_FIRST = List.of("cores", "load at the start", "rounds", "quick");

    private final Map<String, String> facts;
    private final Map<String, Part.Result> results = new LinkedHashMap<>();

    /** @param facts about the machine and the settings */
    ResultFiles(Map<String, String> facts) {
        this.facts = facts;
    }

    void add(String part, Part.Result result) {
        results.put(part, result);
    }

    /** Removes what another run left that this one may not write. */
    static void clear(Path folder) throws IOException {
        for (String part : Benchmarks.PARTS.keySet()) {
            Files.deleteIfExists(plot(folder, part));
        }
        Files.deleteIfExists(folder.resolve(JmhPart.SAID));
    }

    private static Path plot(Path folder, String part) {
        return folder.resolve("plot-" + part + ".svg");
    }

    /** Writes all files anew. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<List<String>> figures = new ArrayList<>();
        results.values().forEach(result -> result.figures().forEach(figure -> figures.add(figure.cells())));
        csv(folder.resolve("results.csv"), Figure.HEAD, figures);
        csv(
                folder.resolve("machine.csv"),
                List.of("fact", "value"),
                conditions().entrySet().stream()
                        .map(fact -> List.of(fact.getKey(), fact.getValue()))
                        .toList());
        Files.writeString(folder.resolve("results.md"), markdown());
        Files.writeString(folder.resolve("plot.html"), page().html());
        for (Map.Entry<String, Part.Result> result : results.entrySet()) {
            for (Picture picture : result.getValue().pictures()) {
                Files.writeString(plot(folder, result.getKey()), picture.svg());
            }
        }
    }

    private static void csv(Path file, List<String> head, List<List<String>> rows) throws IOException {
        try (CsvExport out = CsvExport.to(Files.newBufferedWriter(file))) {
            out.row(head);
            for (List<String> row : rows) {
                out.row(row);
            }
        }
    }

    /** Returns facts about the machine, the settings and the peers. */
    private Map<String, String> conditions() {
        Map<String, String> all = new LinkedHashMap<>(facts);
        results.values().forEach(result -> all.putAll(result.peers()));
        return all;
    }

    /** Returns everything as Markdown. */
    String markdown() {
        StringBuilder out = new StringBuilder("# " + TITLE + "\n\n");
        table(conditions("Conditions"), out);
        for (Part.Result result : results.values()) {
            out.append("\n## ").append(result.heading()).append('\n');
            result.notes().forEach(note -> out.append('\n').append(note).append('\n'));
            for (Table table : result.tables()) {
                out.append("\n### ").append(table.caption()).append("\n\n");
                table(table, out);
            }
        }
        return out.toString();
    }

    private Table conditions(String caption) {
        return new Table(
                caption,
                List.of("fact", "value"),
                conditions().entrySet().stream()
                        .map(fact -> new Table.Row(fact.getKey(), List.of(fact.getValue())))
                        .toList());
    }

    private static void table(Table table, StringBuilder out) {
        row(table.columns(), out);
        out.append("|---".repeat(table.columns().size())).append("|\n");
        for (Table.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.name()));
            cells.addAll(row.cells());
            row(cells, out);
        }
    }

    private static void row(List<String> cells, StringBuilder out) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        results.forEach((part, result) -> {
            Section.Builder section = Section.builder(part, result.heading());
            result.notes().forEach(section::paragraph);
            result.pictures().forEach(section::picture);
            result.tables().forEach(section::table);
            sections.add(section.build());
        });
        List<Page.Fact> first = facts.entrySet().stream()
                .filter(fact -> SEEN_FIRST.contains(fact.getKey()))
                .map(fact -> new Page.Fact(fact.getValue(), fact.getKey()))
                .toList();
        sections.add(Section.builder("conditions", "Conditions")
                .table(conditions("Machine, settings and peers"))
                .build());
        return new Page("en", TITLE, "openkam beside its peers", first, sections, "Contents");
    }
}
