package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openkam.core.programme.RaterSource;

/** The sheets of one source about one assessee, by their rows in {@link AssesseeRatings}. */
final class SourceSheets {
    private final RaterSource source;
    private int[] rows = new int[4];
    private int size;

    SourceSheets(RaterSource source) {
        this.source = source;
    }

    /** Returns the sheets of a source; sheets come by source, so it is the last of the list or a new one. */
    static SourceSheets of(RaterSource source, List<SourceSheets> sheets) {
        int last = sheets.size() - 1;
        if (last < 0 || !sheets.get(last).source.equals(source)) {
            sheets.add(new SourceSheets(source));
            last++;
        }
        return sheets.get(last);
    }

    /** Returns those of certain sources, in their order. */
    static List<SourceSheets> among(List<SourceSheets> sheets, Set<RaterSource> sources) {
        List<SourceSheets> found = new ArrayList<>(sources.size());
        for (RaterSource source : sources) {
            for (SourceSheets one : sheets) {
                if (one.source.equals(source)) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    /** Returns the rows of all of them. */
    static int[] rows(List<SourceSheets> sheets) {
        if (sheets.size() == 1) {
            return sheets.get(0).rows();
        }
        int[] all = new int[sheets.stream().mapToInt(SourceSheets::size).sum()];
        int to = 0;
        for (SourceSheets one : sheets) {
            System.arraycopy(one.rows, 0, all, to, one.size);
            to += one.size;
        }
        return all;
    }

    void add(int row) {
        rows = size == rows.length ? Arrays.copyOf(rows, 2 * size) : rows;
        rows[size++] = row;
    }

    RaterSource source() {
        return source;
    }

    int size() {
        return size;
    }

    int[] rows() {
        return Arrays.copyOf(rows, size);
    }
}
