package org.openkam.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures the statistics beside a bare pass, DKPro and R in one run, and prints the tables of the README. Arguments: numbers of
 * ratings joined by commas, and the number of rounds.
 */
public final class StatisticsBenchmarks {
    private static final List<String> STATISTICS = List.of(
            StatisticsRun.ALPHA,
            StatisticsRun.COVARIANCE,
            StatisticsRun.ICC,
            StatisticsRun.RWG,
            StatisticsRun.KRIPPENDORFF,
            StatisticsRun.HENDERSON);

    /** A peer, and which of our statistics does as much or more. */
    private record Peer(String name, String ours) {}

    private static final List<Peer> PEERS = List.of(
            new Peer("psych.alpha", StatisticsRun.ALPHA),
            new Peer("psych.fa", StatisticsRun.COVARIANCE),
            new Peer("psych.ICC", StatisticsRun.ICC),
            new Peer("multilevel.rwg.j", StatisticsRun.RWG),
            new Peer("DKPro, Krippendorff's alpha, nominal", StatisticsRun.KRIPPENDORFF),
            new Peer("DKPro, Krippendorff's alpha, interval", StatisticsRun.KRIPPENDORFF),
            new Peer("lme4.lmer", StatisticsRun.HENDERSON),
            new Peer("eRm.PCM", StatisticsRun.FACETS));

    private StatisticsBenchmarks() {}

    /** Runs all. */
    public static void main(String[] arguments) throws Exception {
        List<StatisticsRun> runs = new ArrayList<>();
        for (String size : arguments[0].split(",")) {
            StatisticsRun run = new StatisticsRun(Integer.parseInt(size), Integer.parseInt(arguments[1]));
            run.run();
            runs.add(run);
        }
        System.out.println(
                Runtime.getRuntime().availableProcessors() + " cores, Java "
                        + Runtime.version().feature() + ", medians of " + arguments[1]
                        + " rounds; nanoseconds a rating, and in brackets the multiple of the bare pass on the same number of threads.\n");
        row("ratings", runs, run -> Integer.toString(run.size));
        System.out.println("|---".repeat(runs.size() + 1) + "|");
        for (int threads = 1; threads <= 2; threads++) {
            int number = threads;
            String suffix = threads == 1 ? "" : ", 2 threads";
            row(StatisticsRun.BARE + suffix, runs, run -> nanoseconds(run, run.seconds(StatisticsRun.BARE, number)));
            for (String statistic : STATISTICS) {
                row(statistic + suffix, runs, run -> ofBare(run, statistic, number));
            }
        }
        row(StatisticsRun.FACETS, runs, run -> ofBare(run, StatisticsRun.FACETS, 1));
        row(StatisticsRun.FACETS_INPUT, runs, run -> ofBare(run, StatisticsRun.FACETS_INPUT, 1));
        System.out.println();
        row("times as long as ours", runs, run -> Integer.toString(run.size));
        System.out.println("|---".repeat(runs.size() + 1) + "|");
        for (Peer peer : PEERS) {
            row(peer.name, runs, run -> ratio(run.peerSeconds(peer.name) / run.seconds(peer.ours, 1)));
        }
    }

    private static String nanoseconds(StatisticsRun run, double seconds) {
        return Numbers.of(seconds / run.size * 1e9);
    }

    private static String ofBare(StatisticsRun run, String statistic, int threads) {
        double seconds = run.seconds(statistic, threads);
        return nanoseconds(run, seconds) + " (" + Numbers.of(seconds / run.seconds(StatisticsRun.BARE, threads)) + ")";
    }

    private static String ratio(double ratio) {
        return Double.isNaN(ratio) ? "" : Numbers.of(ratio);
    }

    private interface Figure {
        String of(StatisticsRun run);
    }

    private static void row(String name, List<StatisticsRun> runs, Figure figure) {
        StringBuilder out = new StringBuilder("| " + name + " |");
        runs.forEach(run -> out.append(' ').append(figure.of(run)).append(" |"));
        System.out.println(out);
    }
}
