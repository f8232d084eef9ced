package org.openkam.examples.benchmarks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Version;
import org.openkam.examples.report.page.Table;

/** The stages of scoring once more by JMH, which starts a Java of its own for each. */
final class JmhPart implements Part {
    /** The file that holds all that JMH says. */
    static final String SAID = "jmh.txt";

    private static final String NAME = "jmh";
    private static final String HALF_WIDTH = ", half-width";

    /** Methods of the benchmark and what they measure. */
    private enum Method {
        BARE_PASS("barePass", ScoringStages.BARE),
        TALLY("tallyStage", ScoringStages.TALLY),
        COMPONENTS("errorComponents", ScoringStages.COMPONENTS),
        WHOLE("wholeScoring", ScoringStages.WHOLE),
        WHOLE_2("wholeScoringOnTwoThreads", ScoringStages.WHOLE_2);

        private final String method;
        private final String line;

        Method(String method, String line) {
            this.method = method;
            this.line = line;
        }

        static String line(RunResult result) {
            String benchmark = result.getParams().getBenchmark();
            return Arrays.stream(values())
                    .filter(known -> benchmark.endsWith("." + known.method))
                    .findFirst()
                    .orElseThrow()
                    .line;
        }
    }

    @Override
    public Result run(Settings settings) throws Exception {
        List<Run> runs = runs(measured(settings));
        List<Line> lines = Arrays.stream(Method.values())
                .map(method -> Line.own(method.line, ScoringStages.BARE))
                .toList();
        Sweep sweep = new Sweep(NAME, "an answer", lines, runs);
        List<Figure> figures = sweep.figures();
        lines.forEach(line -> runs.forEach(run -> addHalfWidth(run, line, figures)));
        Table table = sweep.table(
                "Stages by JMH",
                "answers",
                lines.stream()
                        .map(line -> sweep.row(line.name(), run -> cell(run, line)))
                        .toList());
        return new Result(
                "JMH",
                List.of("Nanoseconds an answer with JMH's half-width at 99.9%, and in brackets the multiple of the bare"
                        + " pass. All that JMH says stands in " + SAID + "."),
                Map.of("JMH", Version.getPlainVersion()),
                figures,
                List.of(table),
                List.of(sweep.picture("Time of scoring by JMH by number of answers", "Answers", lines)));
    }

    private static Collection<RunResult> measured(Settings settings) throws Exception {
        Files.createDirectories(settings.folder());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ScoringBenchmark.class.getName())
                .jvmArgs("-XX:+UseParallelGC", "-Dfile.encoding=UTF-8")
                .param(
                        "answers",
                        settings.sizesOr(100_000, 1_000_000).stream()
                                .limit(settings.isQuick() ? 1 : Long.MAX_VALUE)
                                .map(String::valueOf)
                                .toArray(String[]::new))
                .output(settings.folder().resolve(SAID).toString())
                .shouldFailOnError(true);
        if (settings.isQuick()) {
            options.forks(1).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(1));
        }
        try {
            return new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH must come to its end; see " + SAID + ".", e);
        }
    }

    private static List<Run> runs(Collection<RunResult> results) {
        Map<Integer, Run> runs = new TreeMap<>();
        for (RunResult result : results) {
            int size = Integer.parseInt(result.getParams().getParam("answers"));
            Run run = runs.computeIfAbsent(size, Run::new);
            String line = Method.line(result);
            run.put(line, timing(result.getPrimaryResult().getScore()));
            double error = result.getPrimaryResult().getScoreError();
            run.put(
                    line + HALF_WIDTH,
                    Double.isNaN(error) ? new Outcome.Absent("not known from one round") : timing(error));
        }
        return new ArrayList<>(runs.values());
    }

    private static Outcome.Timing timing(double nanoseconds) {
        return new Outcome.Timing(nanoseconds / 1e9, Double.NaN, Double.NaN);
    }

    private static String cell(Run run, Line line) {
        String error = run.outcome(line.name() + HALF_WIDTH) instanceof Outcome.Timing half
                ? " ± " + Numbers.of(run.nanoseconds(half.seconds()))
                : "";
        return Numbers.of(run.nanoseconds(run.seconds(line.name()))) + error + " (" + Sweep.multiple(run, line) + ")";
    }

    private static void addHalfWidth(Run run, Line line, List<Figure> figures) {
        if (run.outcome(line.name() + HALF_WIDTH) instanceof Outcome.Timing half) {
            figures.add(Figure.of(
                    NAME,
                    line.name() + HALF_WIDTH,
                    run.size,
                    new Figure.Quantity(run.nanoseconds(half.seconds()), "ns an answer")));
        }
    }
}
