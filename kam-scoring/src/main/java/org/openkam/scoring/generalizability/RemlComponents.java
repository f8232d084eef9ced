package org.openkam.scoring.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.RestrictedLikelihood;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Components by restricted maximum likelihood. */
final class RemlComponents {
    private final FacetDesign design;
    private final EffectLevels rows;
    private final double confidence;

    RemlComponents(FacetColumns ratings, FacetDesign design, double confidence) {
        this.design = design;
        this.rows = new EffectLevels(ratings, design);
        this.confidence = confidence;
    }

    VarianceComponents components() {
        Reason reason = reason();
        if (reason != null) {
            return none(reason);
        }
        RestrictedLikelihood fit = RestrictedLikelihood.fit(rows.values(), rows.levels());
        return switch (fit.outcome()) {
            case FOUND -> found(fit);
            case NO_RESIDUAL -> none(Reason.ZERO_VARIANCE);
            case NOT_IDENTIFIED -> none(Reason.NOT_LINKED);
        };
    }

    private @Nullable Reason reason() {
        int n = rows.values().length;
        if (n == 0) {
            return Reason.NO_DATA;
        }
        boolean saturated = false;
        for (int e = 0; e < design.effects().size(); e++) {
            if (rows.size(e) < 2) {
                return Reason.TOO_FEW_UNITS;
            }
            saturated |= rows.size(e) == n;
        }
        if (saturated) {
            return Reason.SATURATED;
        }
        if (Arrays.stream(rows.values()).allMatch(value -> value == rows.values()[0])) {
            return Reason.ZERO_VARIANCE;
        }
        if (!RestrictedLikelihood.isUsable(rows.values())) {
            return Reason.OUT_OF_DOMAIN;
        }
        boolean large = RestrictedLikelihood.unknowns(rows.levels()) > RestrictedLikelihood.MOST_UNKNOWNS;
        return large ? Reason.TOO_LARGE : null;
    }

    private VarianceComponents none(Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        List<VarianceComponent> components = new ArrayList<>();
        for (int e = 0; e < design.effects().size(); e++) {
            components.add(component(design.effects().get(e), rows.size(e), none));
        }
        components.add(component(design.residual(), rows.values().length, none));
        return result(none, components);
    }

    private VarianceComponents found(RestrictedLikelihood fit) {
        List<VarianceComponent> components = new ArrayList<>();
        for (int e = 0; e < design.effects().size(); e++) {
            Estimate estimate = estimate(fit.variance(e), fit.varianceOfVariance(e));
            components.add(component(design.effects().get(e), rows.size(e), estimate));
        }
        Estimate residual = estimate(fit.residual(), fit.varianceOfResidual());
        components.add(component(design.residual(), rows.values().length, residual));
        return result(Estimate.of(fit.mean()), components);
    }

    private VarianceComponents result(Estimate mean, List<VarianceComponent> components) {
        return new VarianceComponents(design, ComponentMethod.REML, false, rows.values().length, mean, components);
    }

    private static VarianceComponent component(Effect effect, long levels, Estimate estimate) {
        return new VarianceComponent(
                effect, levels, 0, Estimate.notComputable(Reason.NOT_REQUESTED), estimate, estimate, List.of());
    }

    private Estimate estimate(double value, double variance) {
        double df = variance > 0 ? 2 * value * value / variance : 0;
        if (!(df > 0) || !Double.isFinite(df)) {
            return Estimate.of(value);
        }
        Interval interval = MeanSquareSum.satterthwaite(value, df, confidence);
        return new Estimate.Computed(value, new StandardError(Math.sqrt(variance), df, false), interval);
    }
}
