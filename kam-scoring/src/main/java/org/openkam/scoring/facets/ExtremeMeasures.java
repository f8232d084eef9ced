package org.openkam.scoring.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures of elements with extreme scores: that of a score 0.3 points short of the extreme, against the elements that were
 * estimated, which stay as they are. Ratings shared with another extreme element don't count.
 */
final class ExtremeMeasures {
    /** As in WINSTEPS and Facets. */
    private static final double SHORT_OF_EXTREME = 0.3;

    private final FacetRatings columns;
    private final FacetModel model;
    private final ExtremeScores extremes;
    private final ScaleSet scales;
    private final CategoryKernel kernel;
    private final int[][] places; // by facet and row

    ExtremeMeasures(FacetRatings columns, FacetModel model, ExtremeScores extremes, ScaleSet scales) {
        this.columns = columns;
        this.model = model;
        this.extremes = extremes;
        this.scales = scales;
        this.kernel = scales.kernel();
        this.places = model.facets().stream()
                .map(f -> columns.column(columns.place(f.name())))
                .toArray(int[][]::new);
    }

    /** Fills in the measures of the extreme elements of each facet. */
    void into(MeasureColumns[] facets) {
        for (int f = 0; f < facets.length; f++) {
            int[] rows = rows(f);
            int[] element = CanonicalOrder.applied(rows, places[f]);
            int[] order = CanonicalOrder.applied(CanonicalOrder.sorted(null, element), rows);
            int[] start = CanonicalOrder.starts(element, extremes.state[f].length);
            List<double[]> found = new ArrayList<>();
            for (int e = 0; e < extremes.state[f].length; e++) {
                if (start[e] < start[e + 1]) {
                    found.add(measured(facets, f, e, Arrays.copyOfRange(order, start[e], start[e + 1])));
                }
            }
            for (double[] one : found) { // afterwards, so that no extreme element rests on another
                facets[f].measure[(int) one[0]] = one[1];
                facets[f].error[(int) one[0]] = one[2];
            }
        }
    }

    /** Rows whose only extreme element is one of this facet, and whose scale is usable. */
    private int[] rows(int facet) {
        int[] rows = new int[16];
        int size = 0;
        for (int row = 0; row < columns.size(); row++) {
            if (isOnlyExtreme(facet, row) && scales.scales[extremes.group(row)].steps() > 1) {
                rows = size == rows.length ? Arrays.copyOf(rows, 2 * size) : rows;
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private boolean isOnlyExtreme(int facet, int row) {
        for (int f = 0; f < places.length; f++) {
            byte state = extremes.state[f][places[f][row]];
            boolean extreme = state == ExtremeScores.HIGH || state == ExtremeScores.LOW;
            if (f == facet ? !extreme : state != ExtremeScores.MEASURABLE) {
                return false;
            }
        }
        return true;
    }

    private double[] measured(MeasureColumns[] facets, int facet, int element, int[] rows) {
        double[] eta = new double[rows.length];
        int[] scale = new int[rows.length];
        double most = 0;
        for (int i = 0; i < rows.length; i++) {
            scale[i] = extremes.group(rows[i]);
            most += scales.scales[scale[i]].top();
            for (int f = 0; f < facets.length; f++) {
                eta[i] += f == facet ? 0 : sign(f) * facets[f].measure[places[f][rows[i]]];
            }
        }
        boolean high = extremes.state[facet][element] == ExtremeScores.HIGH;
        OffsetSolver solver = new OffsetSolver(kernel, eta, scale, sign(facet));
        double measure = solver.solve(high ? most - SHORT_OF_EXTREME : SHORT_OF_EXTREME);
        return new double[] {element, measure, 1 / Math.sqrt(solver.information)};
    }

    private int sign(int facet) {
        return model.facets().get(facet).orientation().sign();
    }
}
