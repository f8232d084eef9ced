package org.openkam.scoring.facets;

import java.util.Arrays;

/**
 * The rows that estimation walks over, sorted by the elements of one facet, the one that is eliminated: the largest that has
 * no steps of its own. Places of elements are those of the columns; elements whose rows are left out have none.
 */
final class FacetData {
    final FacetModel model;
    final StepScale[] scales;
    final int eliminated; // facet of the model
    final int[] others; // facets of the model
    final int[] size; // elements by facet of the model
    final int[] start; // by element of the eliminated facet, first row; one more for the end
    final int[][] place; // by place in others and row
    final int[] group; // by row; empty if there is one scale
    final byte[] step; // by row, unsigned

    FacetData(FacetRatings columns, FacetModel model, ExtremeScores extremes, int eliminated) {
        this.model = model;
        this.scales = extremes.scales;
        this.eliminated = eliminated;
        int facets = model.facets().size();
        others = new int[facets - 1];
        size = new int[facets];
        int[] columnOf = new int[facets];
        for (int f = 0, k = 0; f < facets; f++) {
            columnOf[f] = columns.place(model.facets().get(f).name());
            size[f] = extremes.state[f].length;
            if (f != eliminated) {
                others[k++] = f;
            }
        }
        int[] rows = kept(columns, extremes);
        int[] leading = CanonicalOrder.applied(rows, columns.column(columnOf[eliminated]));
        int[] order = CanonicalOrder.applied(CanonicalOrder.sorted(null, leading), rows);
        start = CanonicalOrder.starts(leading, size[eliminated]);
        place = Arrays.stream(others)
                .mapToObj(f -> CanonicalOrder.applied(order, columns.column(columnOf[f])))
                .toArray(int[][]::new);
        int steps = model.stepsOf();
        group = steps < 0 ? new int[0] : place[Arrays.binarySearch(others, steps)];
        step = new byte[order.length];
        byte[] categories = columns.categories();
        for (int i = 0; i < order.length; i++) {
            step[i] = (byte) scales[extremes.group(order[i])].step[categories[order[i]] & 0xFF];
        }
    }

    /** Returns which facet to eliminate: the largest one without steps of its own, the first of equals; -1 if there is none. */
    static int largest(FacetModel model, ExtremeScores extremes) {
        int largest = -1;
        for (int f = 0; f < extremes.state.length; f++) {
            if (f != model.stepsOf() && (largest < 0 || extremes.state[f].length > extremes.state[largest].length)) {
                largest = f;
            }
        }
        return largest;
    }

    private static int[] kept(FacetRatings columns, ExtremeScores extremes) {
        int[] rows = new int[(int) extremes.rows];
        int next = 0;
        for (int row = 0; row < columns.size(); row++) {
            if (extremes.keeps(row)) {
                rows[next++] = row;
            }
        }
        return rows;
    }

    int rows() {
        return step.length;
    }

    int group(int row) {
        return group.length == 0 ? 0 : group[row];
    }

    double score(int row) {
        return scales[group(row)].score[step[row] & 0xFF];
    }

    int sign(int facet) {
        return model.facets().get(facet).orientation().sign();
    }
}
