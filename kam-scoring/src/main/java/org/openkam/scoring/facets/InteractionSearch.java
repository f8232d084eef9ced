package org.openkam.scoring.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openkam.core.internal.Arguments;

/** Walks over the pairs of elements of two facets and finds what each pair's ratings exceed the main measures by. */
final class InteractionSearch {
    private final FacetRatings columns;
    private final ManyFacetRasch rasch;
    private final ScaleSet scales;
    private final CategoryKernel kernel;
    private final int[][] places; // by facet of the model and row

    InteractionSearch(FacetRatings columns, ManyFacetRasch rasch) {
        this.columns = columns;
        this.rasch = rasch;
        this.scales = rasch.facets().get(0).scales();
        this.kernel = new CategoryKernel(scales.scales, scales.estimated());
        this.places = rasch.facets().stream().map(this::column).toArray(int[][]::new);
    }

    private int[] column(FacetMeasures facet) {
        boolean same = Arrays.equals(columns.elements(facet.facet().name()), facet.elements());
        Arguments.that(same, "ratings", columns, "must be those of the analysis");
        return columns.column(columns.place(facet.facet().name()));
    }

    List<FacetInteraction.Term> terms(String first, String second) {
        FacetMeasures a = rasch.facet(first);
        FacetMeasures b = rasch.facet(second);
        int[] placeA = places[rasch.facets().indexOf(a)];
        int[] placeB = places[rasch.facets().indexOf(b)];
        int[] order = order(placeA, placeB);
        int[] elementsA = a.elements();
        int[] elementsB = b.elements();
        List<FacetInteraction.Term> terms = new ArrayList<>();
        for (int from = 0, to = 0; from < order.length; from = to) {
            int row = order[from];
            while (to < order.length && placeA[order[to]] == placeA[row] && placeB[order[to]] == placeB[row]) {
                to++;
            }
            terms.add(term(
                    new int[] {elementsA[placeA[row]], elementsB[placeB[row]]}, Arrays.copyOfRange(order, from, to)));
        }
        return terms;
    }

    /** Rows that were estimated from, by first element, then second, then as they stand. */
    private int[] order(int[] placeA, int[] placeB) {
        int[] rows = new int[columns.size()];
        int size = 0;
        for (int row = 0; row < rows.length; row++) {
            rows[size] = row;
            size += isEstimated(row) ? 1 : 0;
        }
        rows = Arrays.copyOf(rows, size);
        rows = CanonicalOrder.applied(CanonicalOrder.sorted(null, CanonicalOrder.applied(rows, placeB)), rows);
        return CanonicalOrder.applied(CanonicalOrder.sorted(null, CanonicalOrder.applied(rows, placeA)), rows);
    }

    private boolean isEstimated(int row) {
        for (int f = 0; f < places.length; f++) {
            if (rasch.facets().get(f).stateAt(places[f][row]) != ExtremeScores.MEASURABLE) {
                return false;
            }
        }
        return true;
    }

    private FacetInteraction.Term term(int[] pair, int[] rows) {
        double[] eta = new double[rows.length];
        int[] scale = new int[rows.length];
        double observed = 0;
        double expected = 0;
        double most = 0;
        for (int i = 0; i < rows.length; i++) {
            scale[i] = rasch.model().stepsOf() < 0 ? 0 : places[rasch.model().stepsOf()][rows[i]];
            for (int f = 0; f < places.length; f++) {
                FacetMeasures facet = rasch.facets().get(f);
                eta[i] += facet.facet().orientation().sign() * facet.measureAt(places[f][rows[i]]) / scales.shrink;
            }
            StepScale own = scales.scales[scale[i]];
            observed += own.score[own.step[columns.categories()[rows[i]] & 0xFF]];
            most += own.top();
            kernel.at(eta[i], scale[i]);
            expected += kernel.expected;
        }
        double surplus = (observed - expected) / rows.length;
        if (observed <= 0 || observed >= most) {
            return FacetInteraction.Term.extreme(pair, rows.length, surplus);
        }
        OffsetSolver solver = new OffsetSolver(kernel, eta, scale, 1);
        double bias = solver.solve(observed);
        return FacetInteraction.Term.of(
                pair, rows.length, surplus, new double[] {bias, 1 / Math.sqrt(solver.information)});
    }
}
