package org.openkam.scoring.facets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** The whole analysis, step by step: extreme scores, links, solution, origin, fit, extreme measures. */
final class JointEstimation {
    private final FacetRatings columns;
    private final FacetModel model;
    private final ExtremeScores extremes;
    private final FacetLinks links;

    JointEstimation(FacetRatings columns, FacetModel model) {
        this.columns = columns;
        this.model = model;
        this.extremes = new ExtremeScores(columns, model);
        this.links = new LinkSearch(columns, model, extremes).links();
    }

    ManyFacetRasch result() {
        Reason refusal = refusal();
        if (refusal != null) {
            return failed(refusal, ModelFit.Convergence.NONE);
        }
        FacetData data = new FacetData(columns, model, extremes, FacetData.largest(model, extremes));
        JointSolver solution = new JointSolver(data, extremes);
        ModelFit.Convergence convergence =
                new ModelFit.Convergence(solution.iterations, solution.scoreResidual, solution.change);
        return solution.failure == null ? solved(data, solution, convergence) : failed(solution.failure, convergence);
    }

    private @Nullable Reason refusal() {
        if (columns.size() == 0) {
            return Reason.NO_DATA;
        }
        if (columns.ratings().length == 1) {
            return Reason.ZERO_VARIANCE;
        }
        if (extremes.rows == 0) {
            return Reason.EXTREME_SCORE;
        }
        if (!links.isDecided()) {
            return Reason.TOO_LARGE;
        }
        return links.isConnected() ? null : Reason.NOT_LINKED;
    }

    private ManyFacetRasch failed(Reason reason, ModelFit.Convergence convergence) {
        ScaleSet scales = new ScaleSet(new StepScale[0], new double[0][], 1);
        MeasureColumns none =
                new MeasureColumns(0, scales, new MeasureColumns.Place(0, false, 0, 0, model.confidence()));
        List<FacetMeasures> facets = new ArrayList<>();
        for (int f = 0; f < model.facets().size(); f++) {
            facets.add(new FacetMeasures(model.facets().get(f), totals(f), none, reason));
        }
        Estimate missing = Estimate.notComputable(reason);
        return new ManyFacetRasch(
                model, links, new ModelFit(missing, missing, extremes.rows, 0, convergence), facets, List.of());
    }

    private FacetTotals totals(int f) {
        return new FacetTotals(columns, model.facets().get(f).name(), extremes.state[f]);
    }

    private ManyFacetRasch solved(FacetData data, JointSolver solution, ModelFit.Convergence convergence) {
        FitSums sums = new FitSums(data, solution);
        int parameters = solution.layout.free.length + measurable(data.eliminated);
        ModelFit fit = new ModelFit(
                Estimate.of(solution.logLikelihood), Estimate.of(sums.pearson), extremes.rows, parameters, convergence);
        double shrink = shrink(data);
        double[][] measures = origin(data, solution, shrink);
        double[][] cumulative = solution.layout.cumulative(solution.parameters, data.scales);
        for (double[] scale : cumulative) {
            for (int j = 0; j < scale.length; j++) {
                scale[j] *= shrink;
            }
        }
        ScaleSet scales = new ScaleSet(data.scales, cumulative, shrink);
        MeasureColumns[] facets = new MeasureColumns[measures.length];
        for (int f = 0; f < facets.length; f++) {
            facets[f] = columnsOf(f, measures, sums, scales, fit.degreesOfFreedom(), shrink);
        }
        if (model.hasJointErrors()) {
            new JointErrors(data, solution, extremes).into(facets, shrink);
        }
        new ExtremeMeasures(columns, model, extremes, scales).into(facets);
        List<FacetMeasures> named = new ArrayList<>();
        for (int f = 0; f < facets.length; f++) {
            named.add(new FacetMeasures(model.facets().get(f), totals(f), facets[f], null));
        }
        return new ManyFacetRasch(model, links, fit, named, steps(scales, solution, fit.degreesOfFreedom(), shrink));
    }

    private int measurable(int facet) {
        int count = 0;
        for (byte state : extremes.state[facet]) {
            count += state == ExtremeScores.MEASURABLE ? 1 : 0;
        }
        return count;
    }

    /** The factor of the bias correction, 1 without it; 1 too if there is one rating an element, where it would be 0. */
    private double shrink(FacetData data) {
        double length = (double) extremes.rows / measurable(data.eliminated);
        return model.isBiasCorrected() && length > 1 ? (length - 1) / length : 1;
    }

    /** Turns effects into measures and gives every facet but the non-centred one the mean 0. */
    private double[][] origin(FacetData data, JointSolver solution, double shrink) {
        double[][] effects = new double[data.size.length][];
        effects[data.eliminated] = solution.own.clone();
        for (int k = 0; k < data.others.length; k++) {
            int from = solution.layout.offset[k];
            effects[data.others[k]] =
                    java.util.Arrays.copyOfRange(solution.parameters, from, from + data.size[data.others[k]]);
        }
        double moved = 0;
        for (int f = 0; f < effects.length; f++) {
            if (f != model.nonCentred()) {
                double mean = mean(effects[f], extremes.state[f]);
                moved += mean;
                shift(effects[f], -mean);
            }
        }
        shift(effects[model.nonCentred()], moved);
        for (int f = 0; f < effects.length; f++) {
            for (int e = 0; e < effects[f].length; e++) {
                effects[f][e] *= data.sign(f) * shrink;
            }
        }
        return effects;
    }

    private static double mean(double[] effects, byte[] state) {
        double sum = 0;
        int count = 0;
        for (int e = 0; e < effects.length; e++) {
            boolean counts = state[e] == ExtremeScores.MEASURABLE;
            sum += counts ? effects[e] : 0;
            count += counts ? 1 : 0;
        }
        return sum / count;
    }

    private static void shift(double[] effects, double by) {
        for (int e = 0; e < effects.length; e++) {
            effects[e] += by;
        }
    }

    private MeasureColumns columnsOf(
            int facet, double[][] measures, FitSums sums, ScaleSet scales, long degrees, double shrink) {
        double othersMean = 0;
        for (int f = 0; f < measures.length; f++) {
            int sign = model.facets().get(f).orientation().sign();
            othersMean += f == facet ? 0 : sign * mean(measures[f], extremes.state[f]);
        }
        MeasureColumns facetColumns = new MeasureColumns(
                measures[facet].length,
                scales,
                new MeasureColumns.Place(
                        othersMean,
                        facet == model.stepsOf(),
                        degrees,
                        MeasureColumns.Place.quantile(model.confidence()),
                        model.confidence()));
        for (int e = 0; e < measures[facet].length; e++) {
            if (extremes.state[facet][e] == ExtremeScores.MEASURABLE) {
                facetColumns.measure[e] = measures[facet][e] + 0d;
                facetColumns.error[e] = shrink / Math.sqrt(sums.information[facet][e]);
                facetColumns.setFit(e, sums, facet);
            }
        }
        return facetColumns;
    }

    private List<StepStructure> steps(ScaleSet scales, JointSolver solution, long degrees, double shrink) {
        ThresholdErrors errors = new ThresholdErrors(solution.layout, solution.factor);
        int[] elements = model.stepsOf() < 0
                ? new int[0]
                : columns.elements(model.facets().get(model.stepsOf()).name());
        List<StepStructure> steps = new ArrayList<>();
        for (int g = 0; g < scales.scales.length; g++) {
            double[] variances = errors.of(g, scales.scales[g]);
            for (int j = 0; variances != null && j < variances.length; j++) {
                variances[j] *= shrink * shrink;
            }
            steps.add(scales.structure(g, elements.length == 0 ? null : elements[g], variances, degrees));
        }
        return steps;
    }
}
