package org.openkam.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.GrowthChart;
import org.openkam.examples.report.chart.Picture;
import org.openkam.examples.report.page.Table;

/**
 * The same lines over several sizes.
 *
 * @param part measured in
 * @param thing what sizes count, in the singular with its article
 * @param lines in the order of the table
 * @param runs by rising size
 */
record Sweep(String part, String thing, List<Line> lines, List<Run> runs) {
    /** A figure of a run as text. */
    interface Cell extends Function<Run, String> {}

    Table.Row row(String name, Cell cell) {
        return new Table.Row(name, runs.stream().map(cell).toList());
    }

    /** Returns a table with a column for each size. */
    Table table(String caption, String head, List<Table.Row> rows) {
        List<String> columns = Stream.concat(Stream.of(head), runs.stream().map(run -> Integer.toString(run.size)))
                .toList();
        return new Table(caption, columns, rows);
    }

    /** Returns a cell with nanoseconds for each one, and in brackets the multiple of the bare pass. */
    static String nanosecondsAndMultiple(Run run, Line line) {
        return run.outcome(line.name())
                .cell(timing -> Numbers.of(run.nanoseconds(timing.seconds()))
                        + (line.name().equals(line.bare()) ? "" : " (" + multiple(run, line) + ")"));
    }

    /** Returns a cell with the multiple of the bare pass. */
    static String multiple(Run run, Line line) {
        return run.outcome(line.name()).cell(timing -> Numbers.of(timing.seconds() / run.seconds(line.bare())));
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Run run : runs) {
            lines.forEach(line -> figures.add(figure(run, line)));
        }
        return figures;
    }

    private Figure figure(Run run, Line line) {
        OptionalDouble value = run.outcome(line.name()) instanceof Outcome.Timing timing
                ? OptionalDouble.of(run.nanoseconds(timing.seconds()))
                : OptionalDouble.empty();
        return new Figure(
                part,
                line.name(),
                run.size,
                value,
                "ns " + thing,
                run.ratio(line.name(), line.bare()),
                line.isPeer() ? run.ratio(line.name(), line.ours()) : OptionalDouble.empty(),
                run.outcome(line.name()).cell(timing -> Outcome.MEASURED));
    }

    /** Returns how the time of some lines grows; peers are dashed. */
    Picture picture(String title, String across, List<Line> shown) {
        List<GrowthChart.Line> drawn = new ArrayList<>();
        for (Line line : shown) {
            List<GrowthChart.Place> places = new ArrayList<>();
            for (Run run : runs) {
                if (run.outcome(line.name()) instanceof Outcome.Timing timing) {
                    places.add(new GrowthChart.Place(run.size, run.nanoseconds(timing.seconds())));
                }
            }
            if (!places.isEmpty()) {
                drawn.add(new GrowthChart.Line(line.name(), line.isPeer(), places));
            }
        }
        return GrowthChart.of(title, new GrowthChart.Axes(across, "Nanoseconds " + thing), drawn, Language.ENGLISH);
    }
}
