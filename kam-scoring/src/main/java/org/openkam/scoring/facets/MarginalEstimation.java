package org.openkam.scoring.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** The whole marginal analysis: what can't be estimated, the solution, its origin, the persons. */
final class MarginalEstimation {
    private static final double MOST_CELLS = 2e7;

    private final FacetRatings columns;
    private final FacetModel model;
    private final int persons;
    private final Quadrature quadrature;
    private final ExtremeScores extremes;

    MarginalEstimation(FacetRatings columns, FacetModel model, int persons, Quadrature quadrature) {
        this.quadrature = quadrature;
        this.columns = columns;
        this.model = model;
        this.persons = persons;
        this.extremes = new ExtremeScores(columns, model, persons);
    }

    MarginalFacetRasch result() {
        FacetData data = new FacetData(columns, model, extremes, persons);
        PersonGrid grid = new PersonGrid(quadrature, data);
        Reason refusal = refusal(data, grid);
        if (refusal != null) {
            return failed(refusal);
        }
        MarginalSolver solution = new MarginalSolver(data, extremes, grid);
        return solution.failure == null ? solved(data, solution) : failed(solution.failure);
    }

    private @Nullable Reason refusal(FacetData data, PersonGrid grid) {
        if (columns.size() == 0) {
            return Reason.NO_DATA;
        }
        if (columns.ratings().length == 1) {
            return Reason.ZERO_VARIANCE;
        }
        if (extremes.rows == 0) {
            return Reason.EXTREME_SCORE;
        }
        int others = Arrays.stream(data.others).map(f -> data.size[f]).sum();
        if (others > JointSolver.MOST_PARAMETERS || MarginalTable.cells(data, grid.nodes()) > MOST_CELLS) {
            return Reason.TOO_LARGE;
        }
        FacetModel rest = model.without(model.facets().get(persons).name());
        FacetLinks links = new LinkSearch(columns, rest, new ExtremeScores(columns, rest)).links();
        return rest.facets().size() == 1 || links.isConnected() ? null : Reason.NOT_LINKED;
    }

    private MarginalFacetRasch failed(Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        List<MarginalFacetRasch.MarginalFacet> facets = new ArrayList<>();
        for (int f = 0; f < model.facets().size(); f++) {
            if (f != persons) {
                String name = model.facets().get(f).name();
                facets.add(new MarginalFacetRasch.MarginalFacet(
                        name,
                        Arrays.stream(columns.elements(name))
                                .mapToObj(e -> new MarginalFacetRasch.MarginalElement(e, none))
                                .toList()));
            }
        }
        return new MarginalFacetRasch(
                none,
                new MarginalFacetRasch.Population(none, none, none, 0),
                facets,
                List.of(),
                PersonEstimates.none());
    }

    private MarginalFacetRasch solved(FacetData data, MarginalSolver solution) {
        MarginalOrigin origin = new MarginalOrigin(data, extremes, solution);
        double degrees = persons(data);
        List<MarginalFacetRasch.MarginalFacet> facets = new ArrayList<>();
        for (int k = 0; k < data.others.length; k++) {
            facets.add(facet(data, origin, k, degrees));
        }
        PersonEstimates estimates = estimates(data, solution, origin.mean());
        double[] spread = estimates.spread();
        StandardError error = new StandardError(solution.errorOfVariance(), degrees, false);
        MarginalFacetRasch.Population population = new MarginalFacetRasch.Population(
                origin.isMeanFree()
                        ? new Estimate.Computed(
                                data.sign(persons) * origin.mean() + 0d,
                                new StandardError(origin.errorOfMean(), degrees, false),
                                null)
                        : Estimate.of(0),
                new Estimate.Computed(solution.personVariance(), error, null),
                Estimate.of(1 - spread[1] / (spread[1] + spread[0])),
                solution.covariance.length);
        return new MarginalFacetRasch(
                Estimate.of(-2 * solution.logLikelihood),
                population,
                facets,
                steps(data, solution, degrees),
                estimates);
    }

    private static double persons(FacetData data) {
        int count = 0;
        for (int p = 0; p + 1 < data.start.length; p++) {
            count += data.start[p] < data.start[p + 1] ? 1 : 0;
        }
        return count;
    }

    private MarginalFacetRasch.MarginalFacet facet(FacetData data, MarginalOrigin origin, int k, double degrees) {
        int facet = data.others[k];
        String name = model.facets().get(facet).name();
        int[] elements = columns.elements(name);
        double[] measures = origin.measures(k);
        double[] errors = origin.errors(k);
        List<MarginalFacetRasch.MarginalElement> all = new ArrayList<>();
        for (int e = 0; e < elements.length; e++) {
            Estimate measure = extremes.state[facet][e] == ExtremeScores.MEASURABLE
                    ? new Estimate.Computed(measures[e], new StandardError(errors[e], degrees, false), null)
                    : Estimate.notComputable(Reason.EXTREME_SCORE);
            all.add(new MarginalFacetRasch.MarginalElement(elements[e], measure));
        }
        return new MarginalFacetRasch.MarginalFacet(name, all);
    }

    private PersonEstimates estimates(FacetData data, MarginalSolver solution, double mean) {
        int[] all = columns.elements(model.facets().get(persons).name());
        int size = (int) persons(data);
        int[] elements = new int[size];
        double[] eap = new double[size];
        double[] deviation = new double[size];
        for (int p = 0, next = 0; p < all.length; p++) {
            if (data.start[p] < data.start[p + 1]) {
                elements[next] = all[p];
                eap[next] = data.sign(persons) * (mean + solution.mean[p]) + 0d;
                deviation[next++] = Math.sqrt(solution.variance[p]);
            }
        }
        return new PersonEstimates(elements, eap, deviation);
    }

    private List<StepStructure> steps(FacetData data, MarginalSolver solution, double degrees) {
        ParameterLayout layout = solution.layout;
        ScaleSet scales = new ScaleSet(data.scales, layout.cumulative(solution.parameters, data.scales), 1);
        int[] elements = model.stepsOf() < 0
                ? new int[0]
                : columns.elements(model.facets().get(model.stepsOf()).name());
        List<StepStructure> steps = new ArrayList<>();
        for (int g = 0; g < data.scales.length; g++) {
            double[] variances = ThresholdErrors.of(
                    solution.covariance, Arrays.binarySearch(layout.free, layout.stepOffset[g]), data.scales[g].free());
            steps.add(scales.structure(g, elements.length == 0 ? null : elements[g], variances, degrees));
        }
        return steps;
    }
}
