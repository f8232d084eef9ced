package org.openkam.scoring.facets;

import java.util.Arrays;
import org.openkam.scoring.internal.math.NullSpace;
import org.openkam.scoring.internal.math.SplitMix64;

/**
 * Finds which elements are comparable. What the design leaves open is the null space of its normal equations; one vector of it
 * at random, with a fixed seed, differs between any two elements that aren't comparable.
 */
final class LinkSearch {
    private static final int MOST_ELEMENTS = 2500;
    private static final double SAME = 1e-6;
    private static final long SEED = 0x6C696E6B73L;

    private final FacetRatings columns;
    private final FacetModel model;
    private final ExtremeScores extremes;
    private final int[][] subset;
    private boolean decided = true;

    LinkSearch(FacetRatings columns, FacetModel model, ExtremeScores extremes) {
        this.columns = columns;
        this.model = model;
        this.extremes = extremes;
        subset = new int[extremes.state.length][];
        boolean isChained = chains() == 1;
        if (isChained && subset.length > 2) {
            solve();
        }
    }

    FacetLinks links() {
        int[][] elements =
                model.facets().stream().map(f -> columns.elements(f.name())).toArray(int[][]::new);
        return new FacetLinks(
                model.facets().stream().map(FacetModel.Facet::name).toList(), elements, subset, decided);
    }

    /** Sets the subsets by union-find; returns how many chains there are. */
    private int chains() {
        int[] offset = new int[subset.length + 1];
        for (int f = 0; f < subset.length; f++) {
            offset[f + 1] = offset[f] + extremes.state[f].length;
        }
        Links links = new Links(offset[subset.length]);
        int[][] places = columnsOfModel();
        for (int row = 0; row < columns.size(); row++) {
            for (int f = 1; f < subset.length && extremes.keeps(row); f++) {
                links.join(offset[f - 1] + places[f - 1][row], offset[f] + places[f][row]);
            }
        }
        int[] group = links.groups(offset[subset.length]);
        int[] number = new int[group.length]; // only those with a measurable element count
        int next = 0;
        for (int f = 0; f < subset.length; f++) {
            subset[f] = new int[extremes.state[f].length];
            for (int e = 0; e < subset[f].length; e++) {
                boolean measurable = extremes.state[f][e] == ExtremeScores.MEASURABLE;
                int own = group[offset[f] + e];
                number[own] = measurable && number[own] == 0 ? ++next : number[own];
                subset[f][e] = measurable ? number[own] - 1 : -1;
            }
        }
        return next;
    }

    private int[][] columnsOfModel() {
        return model.facets().stream()
                .map(f -> columns.column(columns.place(f.name())))
                .toArray(int[][]::new);
    }

    private void solve() {
        FacetData data = new FacetData(columns, model, extremes, FacetData.largest(model, extremes));
        ParameterLayout layout = new ParameterLayout(data, extremes.state);
        if (layout.elements > MOST_ELEMENTS) {
            decided = false;
            return;
        }
        int[] free = Arrays.stream(layout.free).filter(i -> i < layout.elements).toArray();
        double[][] basis = NullSpace.of(selected(normalEquations(data, layout), free));
        double[] open = new double[layout.elements];
        SplitMix64 random = new SplitMix64(SEED);
        for (double[] vector : basis) {
            double weight = 1 + random.nextInt(1 << 20) / (double) (1 << 20);
            for (int i = 0; i < free.length; i++) {
                open[free[i]] += weight * vector[i];
            }
        }
        for (int k = 0; k < data.others.length; k++) {
            int from = layout.offset[k];
            split(data.others[k], Arrays.copyOfRange(open, from, from + data.size[data.others[k]]));
        }
        split(data.eliminated, ownOpen(data, layout, open));
    }

    private static double[][] selected(double[][] lower, int[] free) {
        double[][] part = new double[free.length][];
        for (int i = 0; i < free.length; i++) {
            part[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                part[i][j] = lower[free[i]][free[j]];
            }
        }
        return part;
    }

    /** Those of effects that add up, with equal weights; the eliminated facet is taken out. */
    private static double[][] normalEquations(FacetData data, ParameterLayout layout) {
        double[][] lower = new double[layout.elements][];
        Arrays.setAll(lower, i -> new double[i + 1]);
        double[] sums = new double[layout.size];
        Touched touched = new Touched(data, layout);
        for (int p = 0; p + 1 < data.start.length; p++) {
            double rows = data.start[p + 1] - data.start[p];
            for (int row = data.start[p]; row < data.start[p + 1]; row++) {
                for (int k = 0; k < data.place.length; k++) {
                    int i = layout.offset[k] + data.place[k][row];
                    sums[i]++;
                    for (int l = 0; l <= k; l++) {
                        lower[i][layout.offset[l] + data.place[l][row]]++;
                    }
                }
            }
            for (int t = touched.start[p]; t < touched.start[p + 1]; t++) {
                int i = touched.parameter[t];
                for (int u = touched.start[p]; u <= t && i < layout.elements; u++) {
                    lower[i][touched.parameter[u]] -= sums[i] * sums[touched.parameter[u]] / rows;
                }
            }
            for (int t = touched.start[p]; t < touched.start[p + 1]; t++) {
                sums[touched.parameter[t]] = 0;
            }
        }
        return lower;
    }

    private static double[] ownOpen(FacetData data, ParameterLayout layout, double[] open) {
        double[] own = new double[data.start.length - 1];
        for (int p = 0; p < own.length; p++) {
            if (data.start[p] < data.start[p + 1]) {
                for (int k = 0; k < data.place.length; k++) {
                    own[p] += open[layout.offset[k] + data.place[k][data.start[p]]];
                }
            }
        }
        return own;
    }

    /** Elements with the same value, but for rounding, are comparable; subsets are numbered by their lowest element. */
    private void split(int facet, double[] open) {
        double[] sorted = open.clone();
        Arrays.sort(sorted);
        int[] run = new int[sorted.length]; // which run of nearly equal values a value belongs to
        for (int i = 1; i < run.length; i++) {
            run[i] = sorted[i] - sorted[i - 1] < SAME ? run[i - 1] : i;
        }
        int[] number = new int[run.length];
        int next = 0;
        for (int e = 0; e < open.length; e++) {
            if (subset[facet][e] >= 0) {
                int own = run[Arrays.binarySearch(sorted, open[e])];
                number[own] = number[own] == 0 ? ++next : number[own];
                subset[facet][e] = number[own] - 1;
            }
        }
    }
}
