package org.openkam.scoring.facets;

/**
 * Which elements have a finite measure. An element whose ratings are all at the top of the scale, or all at the bottom, has
 * none; its ratings are taken out, which may make others extreme, and so on until none is left.
 */
final class ExtremeScores {
    static final byte MEASURABLE = 0;
    static final byte HIGH = 1;
    static final byte LOW = 2;

    /** All its ratings went out with other elements. */
    static final byte LEFT_OVER = 3;

    final byte[][] state; // by facet of the model and element
    final StepScale[] scales; // by element of the facet with steps of its own, else one
    final long rows; // how many are kept

    private final FacetRatings columns;
    private final int[][] places; // by facet of the model and row
    private final int[] group; // by row; empty if there is one scale
    private final UnobservedCategories treatment;
    private final int exempt;

    ExtremeScores(FacetRatings columns, FacetModel model) {
        this(columns, model, -1);
    }

    /** @param exempt a facet of the model whose elements always stay, as they are taken for a random sample; -1 for none */
    ExtremeScores(FacetRatings columns, FacetModel model, int exempt) {
        this.columns = columns;
        this.exempt = exempt;
        int facets = model.facets().size();
        places = new int[facets][];
        state = new byte[facets][];
        for (int f = 0; f < facets; f++) {
            int column = columns.place(model.facets().get(f).name());
            places[f] = columns.column(column);
            state[f] = new byte[columns.numbers(column).length];
        }
        group = model.stepsOf() < 0 ? new int[0] : places[model.stepsOf()];
        treatment = model.unobserved();
        int groups = model.stepsOf() < 0 ? 1 : state[model.stepsOf()].length;
        StepScale[] found = scales(groups);
        while (removeExtremes(found)) {
            found = scales(groups);
        }
        scales = found;
        long kept = 0;
        for (StepScale scale : scales) {
            for (long count : scale.count) {
                kept += count;
            }
        }
        rows = kept;
    }

    /** Returns whether all elements of a row are measurable. */
    boolean keeps(int row) {
        for (int f = 0; f < places.length; f++) {
            if (state[f][places[f][row]] != MEASURABLE) {
                return false;
            }
        }
        return true;
    }

    /** Returns the scale that a row belongs to. */
    int group(int row) {
        return group.length == 0 ? 0 : group[row];
    }

    private StepScale[] scales(int groups) {
        long[][] counts = new long[groups][columns.ratings().length];
        byte[] categories = columns.categories();
        for (int row = 0; row < categories.length; row++) {
            if (keeps(row)) {
                counts[group(row)][categories[row] & 0xFF]++;
            }
        }
        StepScale[] found = new StepScale[groups];
        int[] ratings = columns.ratings();
        for (int g = 0; g < groups; g++) {
            found[g] = StepScale.of(ratings, counts[g], treatment);
        }
        return found;
    }

    private boolean removeExtremes(StepScale[] found) {
        boolean changed = false;
        long[][][] counts = counts(found);
        for (int f = 0; f < places.length; f++) {
            for (int e = 0; e < state[f].length && f != exempt; e++) {
                if (state[f][e] == MEASURABLE) {
                    state[f][e] = state(counts[f][0][e], counts[f][1][e], counts[f][2][e]);
                    changed |= state[f][e] != MEASURABLE;
                }
            }
        }
        return changed;
    }

    private static byte state(long ratings, long tops, long bottoms) {
        if (ratings == 0) {
            return LEFT_OVER;
        }
        return bottoms == ratings ? LOW : tops == ratings ? HIGH : MEASURABLE;
    }

    /** By facet: all ratings, those at the top, those at the bottom, by element. */
    private long[][][] counts(StepScale[] found) {
        long[][][] counts = new long[places.length][3][];
        for (int f = 0; f < places.length; f++) {
            for (int kind = 0; kind < 3; kind++) {
                counts[f][kind] = new long[state[f].length];
            }
        }
        byte[] categories = columns.categories();
        for (int row = 0; row < categories.length; row++) {
            if (keeps(row)) {
                StepScale scale = found[group(row)];
                int step = scale.step[categories[row] & 0xFF];
                for (int f = 0; f < places.length; f++) {
                    int e = places[f][row];
                    counts[f][0][e]++;
                    counts[f][1][e] += step == scale.steps() - 1 ? 1 : 0;
                    counts[f][2][e] += step == 0 ? 1 : 0;
                }
            }
        }
        return counts;
    }
}
