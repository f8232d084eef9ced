package org.openkam.scoring.facets;

import java.util.Arrays;

/** For each element of the eliminated facet, which of the other parameters its rows bear on, ascending. */
final class Touched {
    final int[] start;
    final int[] parameter;

    Touched(FacetData data, ParameterLayout layout) {
        int elements = data.start.length - 1;
        start = new int[elements + 1];
        int[] seenBy = new int[layout.size];
        int[] found = new int[layout.size];
        int[] all = new int[16];
        int size = 0;
        for (int p = 0; p < elements; p++) {
            int count = collect(data, layout, p, seenBy, found);
            Arrays.sort(found, 0, count);
            if (size + count > all.length) {
                all = Arrays.copyOf(all, Math.max(2 * all.length, size + count));
            }
            System.arraycopy(found, 0, all, size, count);
            size += count;
            start[p + 1] = size;
        }
        parameter = Arrays.copyOf(all, size);
    }

    private Touched() {
        start = new int[1];
        parameter = new int[0];
    }

    static Touched none() {
        return new Touched();
    }

    private static int collect(FacetData data, ParameterLayout layout, int p, int[] seenBy, int[] found) {
        int count = 0;
        for (int row = data.start[p]; row < data.start[p + 1]; row++) {
            for (int k = 0; k < data.place.length; k++) {
                count = mark(layout.offset[k] + data.place[k][row], p, seenBy, found, count);
            }
            int group = data.group(row);
            int first = layout.stepOffset[group];
            for (int j = 0; j < data.scales[group].free(); j++) {
                count = mark(first + j, p, seenBy, found, count);
            }
        }
        return count;
    }

    private static int mark(int parameter, int p, int[] seenBy, int[] found, int count) {
        if (seenBy[parameter] == p + 1) {
            return count;
        }
        seenBy[parameter] = p + 1;
        found[count] = parameter;
        return count + 1;
    }
}
