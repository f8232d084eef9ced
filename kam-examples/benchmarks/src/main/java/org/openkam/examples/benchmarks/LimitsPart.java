package org.openkam.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openkam.examples.report.page.Table;

/** Large and harmful documents, and many rows, each in a Java with little memory. */
final class LimitsPart implements Part {
    private static final String NAME = "limits";
    private static final int ROUNDS = 5;
    private static final int ANSWERS = 10_000_000;
    private static final int FEW_ANSWERS = 100_000;

    /** A document that was read or refused. */
    private record Document(String name, long bytes, String outcome, double seconds) {
        static Document of(String line) {
            String[] cells = line.split("\t");
            return new Document(cells[0], Long.parseLong(cells[1]), cells[2], Double.parseDouble(cells[3]));
        }

        Table.Row row(Document large) {
            return new Table.Row(
                    name, List.of(Numbers.of(bytes / 1e6) + " MB", outcome, Numbers.of(seconds / large.seconds)));
        }

        Figure figure() {
            return Figure.of(NAME, name, bytes, new Figure.Quantity(seconds * 1e3, "ms"));
        }
    }

    @Override
    public Result run(Settings settings) throws Exception {
        String rounds = Integer.toString(settings.isQuick() ? 1 : ROUNDS);
        List<Document> documents = Child.lines(Documents.MEGABYTES, Documents.class, rounds).stream()
                .map(Document::of)
                .toList();
        String answers = Integer.toString(settings.isQuick() ? FEW_ANSWERS : ANSWERS);
        String sorted =
                Child.lines(LeastMemory.MEGABYTES, LeastMemory.class, answers).get(0);
        List<Figure> figures = new ArrayList<>();
        documents.forEach(document -> figures.add(document.figure()));
        figures.add(Figure.of(
                NAME,
                "heap for reading and sorting answers",
                Long.parseLong(sorted),
                new Figure.Quantity(LeastMemory.MEGABYTES, "MB")));
        return new Result(
                "Limits",
                List.of("Documents are read with " + Documents.MEGABYTES
                        + " MB of heap; the shortest time counts (rounds: " + rounds
                        + "). Answers are written to a file, read from it and sorted."),
                Map.of(),
                figures,
                List.of(documents(documents), answers(sorted)),
                List.of());
    }

    private static Table documents(List<Document> documents) {
        return new Table(
                "Large and harmful documents",
                List.of(
                        "document",
                        "size",
                        "outcome, with " + Documents.MEGABYTES + " MB of heap",
                        "time, large model = 1"),
                documents.stream()
                        .map(document -> document.row(documents.get(0)))
                        .toList());
    }

    private static Table answers(String sorted) {
        return new Table(
                "Rows with little memory",
                List.of("answers", "heap", "outcome"),
                List.of(new Table.Row(sorted, List.of(LeastMemory.MEGABYTES + " MB", "read and sorted"))));
    }
}
