package org.openkam.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.openkam.examples.report.page.Table;

/** The engine beside a bare pass over the answers and DuckDB's means. */
final class ScoringPart implements Part {
    static final String BARE_2 = "bare pass, 2 threads";
    static final String DUCK = "DuckDB, group means only, 1 thread";
    static final String DUCK_2 = "DuckDB, group means only, 2 threads";
    static final String READING = "reading the rows from a file";
    static final String SORTING = "sorting and checking them";

    private static final String NAME = "scoring";
    private static final Line BARE = Line.own(ScoringStages.BARE, ScoringStages.BARE);
    private static final List<Line> LINES = List.of(
            BARE,
            new Line(DUCK, ScoringStages.BARE, ScoringStages.WHOLE),
            new Line(DUCK_2, ScoringStages.BARE, ScoringStages.WHOLE_2),
            Line.own(ScoringStages.TALLY, ScoringStages.BARE),
            Line.own(ScoringStages.COMPONENTS, ScoringStages.BARE),
            Line.own(ScoringStages.WHOLE, ScoringStages.BARE),
            Line.own(ScoringStages.WHOLE_2, ScoringStages.BARE),
            Line.own(READING, ScoringStages.BARE),
            Line.own(SORTING, ScoringStages.BARE));

    /** A figure that is made of others. */
    private record Derived(String name, String unit, ToDoubleFunction<Run> of) {}

    @Override
    public Result run(Settings settings) throws Exception {
        List<Run> runs = new ArrayList<>();
        List<Double> tableBytes = new ArrayList<>();
        for (int size : settings.sizesOr(100_000, 1_000_000, 10_000_000)) {
            ScoringRun run = new ScoringRun(size, settings);
            runs.add(run.run());
            tableBytes.add(run.tableBytes());
        }
        Sweep sweep = new Sweep(NAME, "an answer", LINES, runs);
        List<Derived> derived = derived(runs, tableBytes);
        List<Table.Row> rows = new ArrayList<>();
        LINES.forEach(line -> rows.add(sweep.row(line.name(), run -> Sweep.multiple(run, line))));
        List<Figure> figures = sweep.figures();
        for (Derived figure : derived) {
            rows.add(sweep.row(figure.name, run -> Numbers.of(figure.of.applyAsDouble(run))));
            runs.forEach(run -> figures.add(Figure.of(
                    NAME, figure.name, run.size, new Figure.Quantity(figure.of.applyAsDouble(run), figure.unit))));
        }
        return new Result(
                "Scoring",
                List.of("Multiples of the bare pass where nothing else is said."),
                Map.of("DuckDB", DuckPeer.version()),
                figures,
                List.of(sweep.table("Scoring beside a bare pass", "answers", rows)),
                List.of(sweep.picture("Time of scoring by number of answers", "Answers", LINES)));
    }

    private static List<Derived> derived(List<Run> runs, List<Double> tableBytes) {
        List<Derived> derived = new ArrayList<>();
        Stream.of(DUCK, ScoringStages.TALLY, ScoringStages.COMPONENTS, ScoringStages.WHOLE)
                .forEach(line -> derived.add(
                        new Derived(line + ", processor time", "bare passes", run -> cpuMultiple(run, line))));
        derived.add(new Derived(
                "bare pass, ns an answer", "ns an answer", run -> run.nanoseconds(run.seconds(ScoringStages.BARE))));
        Run first = runs.get(0);
        derived.add(new Derived(
                "growth of whole scoring beside the bare pass's own, processor time",
                "times",
                run -> cpuMultiple(run, ScoringStages.WHOLE) / cpuMultiple(first, ScoringStages.WHOLE)));
        derived.add(times("gain by 2 threads, bare pass", ScoringStages.BARE, BARE_2));
        derived.add(times("gain by 2 threads, DuckDB", DUCK, DUCK_2));
        derived.add(times("gain by 2 threads, whole scoring", ScoringStages.WHOLE, ScoringStages.WHOLE_2));
        derived.add(times("whole scoring, times as long as DuckDB, 1 thread", ScoringStages.WHOLE, DUCK));
        derived.add(times("whole scoring, times as long as DuckDB, 2 threads", ScoringStages.WHOLE_2, DUCK_2));
        derived.add(times("tally stage, times as long as DuckDB, 1 thread", ScoringStages.TALLY, DUCK));
        derived.add(new Derived(
                "memory of the table, bytes an answer",
                "bytes an answer",
                run -> tableBytes.get(runs.indexOf(run)) / run.size));
        derived.add(new Derived(
                "allocated by whole scoring, 1 thread, bytes an answer",
                "bytes an answer",
                run -> run.timing(ScoringStages.WHOLE).bytes() / run.size));
        return derived;
    }

    private static Derived times(String name, String line, String other) {
        return new Derived(name, "times", run -> run.seconds(line) / run.seconds(other));
    }

    private static double cpuMultiple(Run run, String line) {
        return run.cpuSeconds(line) / run.cpuSeconds(ScoringStages.BARE);
    }
}
