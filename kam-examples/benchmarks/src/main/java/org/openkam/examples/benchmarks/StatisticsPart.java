package org.openkam.examples.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.openkam.examples.report.page.Table;

/** The statistics beside a bare pass over the ratings, DKPro and R. */
final class StatisticsPart implements Part {
    static final String BARE = "bare pass";
    static final String ALPHA = "Cronbach's alpha";
    static final String COVARIANCE = "Guttman's lambdas and omega";
    static final String ICC = "six intraclass correlations";
    static final String RWG = "r_wg(J) of every ratee";
    static final String KRIPPENDORFF = "Krippendorff's alpha, four metrics";
    static final String HENDERSON = "variance components p x r x i";
    static final String FACETS = "many-facet Rasch, exact";
    static final String FACETS_INPUT = "putting the columns of facets in order";

    private static final String NAME = "statistics";
    private static final List<String> OF_FORMS = List.of(BARE, ALPHA, COVARIANCE, ICC, RWG, KRIPPENDORFF, HENDERSON);

    /** Each beside which of our statistics does as much or more. */
    private static final List<Line> PEERS = List.of(
            new Line("psych.alpha", BARE, ALPHA),
            new Line("psych.fa", BARE, COVARIANCE),
            new Line("psych.ICC", BARE, ICC),
            new Line("multilevel.rwg.j", BARE, RWG),
            new Line(DkproPeer.NOMINAL, BARE, KRIPPENDORFF),
            new Line(DkproPeer.INTERVAL, BARE, KRIPPENDORFF),
            new Line("lme4.lmer", BARE, HENDERSON),
            new Line("eRm.PCM", BARE, FACETS));

    /** Returns the name of a statistic on some threads. */
    static String on(String statistic, int threads) {
        return threads == 1 ? statistic : statistic + ", " + threads + " threads";
    }

    @Override
    public Result run(Settings settings) throws Exception {
        RPeer r = RPeer.find("Rscript");
        List<Run> runs = new ArrayList<>();
        for (int size : settings.sizesOr(10_000, 100_000, 1_000_000, 10_000_000)) {
            runs.add(new StatisticsRun(size, r, settings).run());
        }
        List<Line> oneThread = new ArrayList<>(ours(1));
        oneThread.add(Line.own(FACETS, BARE));
        oneThread.add(Line.own(FACETS_INPUT, BARE));
        List<Line> own = new ArrayList<>(ours(1));
        own.addAll(ours(2));
        own.addAll(oneThread.subList(OF_FORMS.size(), oneThread.size()));
        List<Line> all = new ArrayList<>(own);
        all.addAll(PEERS);
        List<Line> drawn = new ArrayList<>(oneThread);
        drawn.addAll(PEERS);
        Sweep sweep = new Sweep(NAME, "a rating", all, runs);
        List<Figure> figures = sweep.figures();
        figures.addAll(memory(runs, oneThread));
        Map<String, String> peers = new LinkedHashMap<>();
        peers.put("DKPro Statistics", DkproPeer.version());
        peers.putAll(r.versions());
        return new Result(
                "Statistics",
                List.of(
                        "Nanoseconds a rating, and in brackets the multiple of the bare pass on as many threads.",
                        "A peer that was not tried takes too long at that size, or more memory than there is.",
                        "Allocated is everything that one computation asks for on one thread, garbage included: at no"
                                + " moment does it hold more beside the columns it reads."),
                peers,
                figures,
                List.of(times(sweep, own), peers(sweep), memory(sweep, oneThread)),
                List.of(sweep.picture("Time of statistics on one thread by number of ratings", "Ratings", drawn)));
    }

    private static List<Line> ours(int threads) {
        return OF_FORMS.stream()
                .map(statistic -> Line.own(on(statistic, threads), on(BARE, threads)))
                .toList();
    }

    private static Table times(Sweep sweep, List<Line> lines) {
        return sweep.table(
                "Statistics beside a bare pass",
                "ratings",
                lines.stream()
                        .map(line -> sweep.row(line.name(), run -> Sweep.nanosecondsAndMultiple(run, line)))
                        .toList());
    }

    private static Table peers(Sweep sweep) {
        return sweep.table(
                "Peers beside ours on one thread",
                "times as long as ours",
                PEERS.stream()
                        .map(peer -> sweep.row(peer.name(), run -> ofOurs(run, peer)))
                        .toList());
    }

    private static String ofOurs(Run run, Line peer) {
        OptionalDouble ratio = run.ratio(peer.name(), peer.ours());
        return run.outcome(peer.name()).cell(timing -> Numbers.of(ratio.orElseThrow()));
    }

    private static Table memory(Sweep sweep, List<Line> lines) {
        return sweep.table(
                "Memory beside the columns",
                "kB allocated",
                lines.stream()
                        .map(line -> sweep.row(line.name(), run -> Numbers.of(kilobytes(run, line))))
                        .toList());
    }

    private static List<Figure> memory(List<Run> runs, List<Line> lines) {
        List<Figure> figures = new ArrayList<>();
        for (Run run : runs) {
            for (Line line : lines) {
                figures.add(Figure.of(
                        NAME, line.name() + ", allocated", run.size, new Figure.Quantity(kilobytes(run, line), "kB")));
            }
        }
        return figures;
    }

    private static double kilobytes(Run run, Line line) {
        return run.timing(line.name()).bytes() / 1e3;
    }
}
