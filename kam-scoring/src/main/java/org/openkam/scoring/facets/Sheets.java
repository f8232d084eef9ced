package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.openkam.scoring.statistic.RatingColumns;

/**
 * Ratings sheet by sheet, with dense numbers. A rater who rates from two sources counts as two: leniency may differ with the
 * role.
 */
final class Sheets implements Serializable {
    private static final long serialVersionUID = 1L;

    final RatingColumns ratings;
    final Numbering units;
    final Numbering raters;
    final Numbering sources;
    final int[] start;
    final int[] unit;
    final int[] rater;
    final int[] source;

    Sheets(RatingColumns ratings) {
        this.ratings = ratings;
        units = Numbering.of(rows().map(ratings::unit));
        raters = Numbering.of(rows().mapToLong(this::raterKey));
        sources = Numbering.of(rows().map(ratings::source));
        start = rows().filter(ratings::beginsSheet).toArray();
        unit = sheetwise(row -> units.place(ratings.unit(row)));
        rater = sheetwise(row -> raters.place(raterKey(row)));
        source = sheetwise(row -> sources.place(ratings.source(row)));
    }

    private IntStream rows() {
        return IntStream.range(0, ratings.size());
    }

    private int[] sheetwise(IntUnaryOperator number) {
        return IntStream.of(start).map(number).toArray();
    }

    private long raterKey(int row) {
        return Numbering.pair(ratings.source(row), ratings.rater(row));
    }

    int size() {
        return start.length;
    }

    int end(int sheet) {
        return sheet + 1 < start.length ? start[sheet + 1] : ratings.size();
    }

    /**
     * Returns for each sheet the mean of its ratings, each less what its item differs from the source's other items. Item
     * effects are fitted within sheets, so that neither levels nor severities enter them.
     */
    double[] levels() {
        Numbering items = Numbering.of(rows().mapToLong(row -> Numbering.pair(ratings.source(row), ratings.item(row))));
        int[] sheetOf = new int[ratings.size()];
        int[] itemOf = new int[ratings.size()];
        double[] value = new double[ratings.size()];
        for (int s = 0; s < start.length; s++) {
            for (int row = start[s]; row < end(s); row++) {
                sheetOf[row] = s;
                itemOf[row] = items.place(Numbering.pair(ratings.source(row), ratings.item(row)));
                value[row] = ratings.value(row);
            }
        }
        return TwoWayFit.of(sheetOf, itemOf, value).rows();
    }
}
