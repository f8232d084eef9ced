package org.openkam.scoring.policy;

import java.util.List;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** See {@link TriangulationRule#precisionWeighted}. */
enum PrecisionWeighted implements TriangulationRule {
    INSTANCE;

    @Override
    public String code() {
        return "precision-weighted";
    }

    @Override
    public Triangulation combine(List<InstrumentEstimate> estimates, double confidence) {
        List<InstrumentEstimate> present = InstrumentScores.present(estimates);
        if (present.isEmpty()) {
            return InstrumentScores.none(Reason.NO_DATA);
        }
        if (present.size() == 1) {
            return InstrumentScores.single(present.get(0));
        }
        return InstrumentScores.canBeWeighed(present)
                ? weighed(present, confidence)
                : InstrumentScores.none(Reason.INCOMPLETE_DATA);
    }

    private static Triangulation weighed(List<InstrumentEstimate> present, double confidence) {
        double[] precisions = present.stream()
                .mapToDouble(e -> 1 / squared(InstrumentScores.error(e).value()))
                .toArray();
        double total = 0;
        for (double precision : precisions) {
            total += precision;
        }
        // Errors below 1e-154 or above 1e154 have no square.
        if (total == 0 || !Double.isFinite(total)) {
            return InstrumentScores.none(Reason.OUT_OF_DOMAIN);
        }
        double[] shares = new double[precisions.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = precisions[i] / total;
        }
        Computed mean = (Computed) InstrumentScores.mean(present, shares);
        double q = 0;
        for (int i = 0; i < precisions.length; i++) {
            q += precisions[i] * squared(present.get(i).estimate().value() - mean.value());
        }
        return judged(mean, q, precisions.length - 1, confidence);
    }

    private static Triangulation judged(Computed mean, double q, int degrees, double confidence) {
        Estimate heterogeneity = Estimate.of(Math.min(Double.MAX_VALUE, q));
        if (Distributions.chiSquareSurvival(heterogeneity.value(), degrees) < 1 - confidence) {
            return new Triangulation(Estimate.notComputable(Reason.OUT_OF_DOMAIN), true, heterogeneity);
        }
        StandardError error = mean.standardError();
        StandardError widened = q > degrees
                ? new StandardError(error.value() * Math.sqrt(q / degrees), degrees, error.assumed())
                : error;
        return new Triangulation(new Computed(mean.value(), widened, null), false, heterogeneity);
    }

    private static double squared(double value) {
        return value * value;
    }
}
