package org.openkam.examples.benchmarks;

import java.util.concurrent.Callable;
import org.openkam.scoring.facets.FacetModel;
import org.openkam.scoring.facets.FacetRatings;
import org.openkam.scoring.facets.ManyFacetRasch;

/** All statistics over one number of ratings, on one thread and on two, and their peers. */
final class StatisticsRun {
    private static final double WARM_UP = 0.5;
    private static final int MOST_FOR_DKPRO = 1_000_000;
    private static final int MOST_FOR_R = 1_000_000;
    private static final int MOST_FOR_SLOW_R = 100_000;
    private static final int MOST_FOR_QUICK_R = 1_000;
    private static final int MOST_R_ROUNDS = 3;
    private static final Outcome NOT_TRIED = new Outcome.Absent("not tried");
    private static final FacetModel MODEL =
            FacetModel.ratingScale().positive("person").negative("rater").negative("item");

    private final Settings settings;
    private final RPeer r;
    private final SyntheticForms forms;
    private final Run run;

    StatisticsRun(int size, RPeer r, Settings settings) {
        this.settings = settings;
        this.r = r;
        this.forms = SyntheticForms.of(size);
        this.run = new Run(size);
    }

    /** Measures all and returns the outcomes. */
    Run run() throws Exception {
        for (int threads = 1; threads <= 2; threads++) {
            FormStatistics statistics = new FormStatistics(forms, threads);
            measure(StatisticsPart.on(StatisticsPart.BARE, threads), statistics::bare);
            measure(StatisticsPart.on(StatisticsPart.ALPHA, threads), statistics::alpha);
            measure(StatisticsPart.on(StatisticsPart.COVARIANCE, threads), statistics::covarianceReliability);
            measure(StatisticsPart.on(StatisticsPart.ICC, threads), statistics::icc);
            measure(StatisticsPart.on(StatisticsPart.RWG, threads), statistics::rwg);
            measure(StatisticsPart.on(StatisticsPart.KRIPPENDORFF, threads), statistics::krippendorff);
            measure(StatisticsPart.on(StatisticsPart.HENDERSON, threads), statistics::henderson);
        }
        SyntheticJudges judges = SyntheticJudges.of(run.size);
        measure(StatisticsPart.FACETS_INPUT, judges::columns);
        FacetRatings columns = judges.columns();
        measure(StatisticsPart.FACETS, () -> ManyFacetRasch.of(columns, MODEL));
        dkpro();
        r(judges);
        return run;
    }

    private void measure(String name, Callable<?> work) throws Exception {
        run.put(name, Stage.measured(settings.rounds(), settings.warmUp(WARM_UP), work));
    }

    private void dkpro() throws Exception {
        if (run.size <= MOST_FOR_DKPRO) {
            DkproPeer peer = new DkproPeer(forms);
            measure(DkproPeer.NOMINAL, peer::nominal);
            measure(DkproPeer.INTERVAL, peer::interval);
        } else {
            run.put(DkproPeer.NOMINAL, NOT_TRIED);
            run.put(DkproPeer.INTERVAL, NOT_TRIED);
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
        boolean isTried = run.size <= (settings.isQuick() ? MOST_FOR_QUICK_R : most);
        run.put(
                statistic,
                isTried ? r.measured(statistic, Math.min(MOST_R_ROUNDS, settings.rounds()), columns) : NOT_TRIED);
    }
}
