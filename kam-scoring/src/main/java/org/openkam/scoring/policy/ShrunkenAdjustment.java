package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** See {@link ScoreAdjustment#shrunken}. */
enum ShrunkenAdjustment implements ScoreAdjustment {
    INSTANCE;

    /** Two people say next to nothing about how people spread. */
    private static final int LEAST_PEOPLE = 3;

    @Override
    public String code() {
        return "shrunken";
    }

    @Override
    public Prepared prepare(ScoreStatistics programme) {
        TreeMap<String, Law> laws = new TreeMap<>();
        programme.competencies().forEach(competency -> laws.put(competency, law(competency, programme)));
        return new Laws(laws);
    }

    private static Law law(String competency, ScoreStatistics programme) {
        long people = programme.count(competency);
        if (people < LEAST_PEOPLE) {
            return Law.none(Reason.TOO_FEW_UNITS);
        }
        double mean = programme.mean(competency).value();
        double variance = programme.variance(competency).value();
        return programme.errorVariance(competency).fold(error -> law(people, mean, variance, error.value()), Law::none);
    }

    private static Law law(long people, double mean, double variance, double errorVariance) {
        if (variance == 0) {
            return Law.none(Reason.ZERO_VARIANCE);
        }
        double between = variance - errorVariance;
        return between > 0
                ? new Law(mean, between, variance / people, people - 1, null)
                : Law.none(Reason.NEGATIVE_VARIANCE);
    }

    /** How scores of one competency are drawn to their mean, or the reason why they aren't. */
    private record Law(
            double mean,
            double between,
            double meanVariance,
            long degrees,
            @Nullable Reason reasonOrNull) implements Serializable {
        private static final long serialVersionUID = 1L;

        static Law none(Reason reason) {
            return new Law(0, 0, 0, 0, reason);
        }

        Estimate adjust(Computed observed) {
            StandardError error = observed.standardError();
            if (reasonOrNull != null || error == null) {
                return Estimate.notComputable(error == null ? Reason.INCOMPLETE_DATA : reasonOrNull);
            }
            double variance = error.value() * error.value();
            double toMean = variance / (between + variance);
            double square = (1 - toMean) * variance + toMean * toMean * meanVariance;
            return new Computed(
                    observed.value() + toMean * (mean - observed.value()),
                    new StandardError(Math.sqrt(square), degrees, error.assumed()),
                    null);
        }
    }

    /** The laws by competency. */
    private record Laws(TreeMap<String, Law> byCompetency) implements Prepared {
        private static final long serialVersionUID = 1L;

        @Override
        public Estimate adjust(String assessee, String competency, Estimate observed) {
            Law law = byCompetency.get(competency);
            Estimate none = Estimate.notComputable(Reason.NO_DATA);
            return law == null ? none : observed.fold(law::adjust, reason -> none);
        }
    }
}
