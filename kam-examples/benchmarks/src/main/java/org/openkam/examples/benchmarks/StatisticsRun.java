package org.openkam.examples.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openkam.scoring.facets.FacetModel;
import org.openkam.scoring.facets.FacetRatings;
import org.openkam.scoring.facets.ManyFacetRasch;

/** All statistics over one number of ratings, on one thread and on two, and their peers, in one run. */
final class StatisticsRun {
    static final String BARE = "bare pass";
    static final String ALPHA = "Cronbach's alpha";
    static final String COVARIANCE = "Guttman's lambdas and omega";
    static final String ICC = "six intraclass correlations";
    static final String RWG = "r_wg(J) of every ratee";
    static final String KRIPPENDORFF = "Krippendorff's alpha, four metrics";
    static final String HENDERSON = "variance components p x r x i";
    static final String FACETS = "many-facet Rasch, exact";
    static final String FACETS_INPUT = "putting its columns in order";

    private static final int MOST_FOR_DKPRO = 1_000_000;
    private static final int MOST_FOR_SLOW_R = 100_000;
    private static final int MOST_FOR_R = 1_000_000;
    private static final FacetModel MODEL =
            FacetModel.ratingScale().positive("person").negative("rater").negative("item");

    final int size;
    private final int rounds;
    private final SyntheticForms forms;
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, Double> peers = new LinkedHashMap<>();

    StatisticsRun(int size, int rounds) {
        this.size = size;
        this.rounds = rounds;
        this.forms = SyntheticForms.of(size);
    }

    void run() throws Exception {
        for (int threads = 1; threads <= 2; threads++) {
            FormStatistics statistics = new FormStatistics(forms, threads);
            measure(BARE, threads, statistics::bare);
            measure(ALPHA, threads, statistics::alpha);
            measure(COVARIANCE, threads, statistics::covarianceReliability);
            measure(ICC, threads, statistics::icc);
            measure(RWG, threads, statistics::rwg);
            measure(KRIPPENDORFF, threads, statistics::krippendorff);
            measure(HENDERSON, threads, statistics::henderson);
        }
        SyntheticJudges judges = SyntheticJudges.of(size);
        measure(FACETS_INPUT, 1, judges::columns);
        FacetRatings columns = judges.columns();
        measure(FACETS, 1, () -> ManyFacetRasch.of(columns, MODEL));
        dkpro();
        r(judges);
    }

    private static String name(String stage, int threads) {
        return threads == 1 ? stage : stage + ", 2 threads";
    }

    /** A statistic is run until it is warm, half a second or twice, then measured. */
    private void measure(String name, int threads, Callable<?> work) throws Exception {
        Stage stage = new Stage(name, rounds, work);
        long start = System.nanoTime();
        for (int i = 0; i < 2 || System.nanoTime() - start < 500_000_000L && i < 2_000; i++) {
            stage.run(false);
        }
        System.gc();
        for (int round = 0; round < rounds; round++) {
            stage.run(true);
        }
        stage.forget();
        System.gc();
        stages.put(name(name, threads), stage);
    }

    private void dkpro() throws Exception {
        if (size <= MOST_FOR_DKPRO) {
            DkproPeer peer = new DkproPeer(forms);
            measure("DKPro, Krippendorff's alpha, nominal", 1, peer::nominal);
            measure("DKPro, Krippendorff's alpha, interval", 1, peer::interval);
        }
    }

    private void r(SyntheticJudges judges) {
        r("psych.alpha", MOST_FOR_R, forms.complete);
        r("psych.fa", MOST_FOR_R, forms.complete);
        r("multilevel.rwg.j", MOST_FOR_R, forms.gappy);
        r("psych.ICC", MOST_FOR_SLOW_R, forms.complete);
        r("lme4.lmer", MOST_FOR_SLOW_R, forms.gappy);
        r("eRm.PCM", MOST_FOR_SLOW_R, judges.person, judges.rater, judges.item, judges.rating);
    }

    private void r(String statistic, int most, int[]... columns) {
        if (size <= most) {
            RPeer.seconds(statistic, columns[0].length, 3, columns).ifPresent(s -> peers.put(statistic, s));
        }
    }

    /** Returns the median seconds of a stage. */
    double seconds(String stage, int threads) {
        return stages.get(name(stage, threads)).median();
    }

    /** Returns the median seconds of a peer; {@code NaN} where it wasn't measured. */
    double peerSeconds(String peer) {
        Stage stage = stages.get(peer);
        return stage == null ? peers.getOrDefault(peer, Double.NaN) : stage.median();
    }
}
