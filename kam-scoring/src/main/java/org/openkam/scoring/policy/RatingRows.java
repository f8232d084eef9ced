package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openkam.scoring.statistic.RatingColumns;

/**
 * Ratings of one competency as they come, in columns of numbers: 20 bytes a rating. Codes are numbered as they come too, and in
 * their order only in the end, so that the way the rows came leaves no trace.
 */
final class RatingRows implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int RATER = 3;
    private static final int RATING = 4;

    /** Numbers of codes, in the order of their first use. */
    private static final class Codes implements Serializable {
        private static final long serialVersionUID = 1L;
        private final HashMap<String, Integer> numbers = new HashMap<>();
        private final ArrayList<String> codes = new ArrayList<>();

        int number(String code) {
            Integer number = numbers.putIfAbsent(code, codes.size());
            if (number == null) {
                codes.add(code);
                return codes.size() - 1;
            }
            return number;
        }

        List<String> sorted() {
            return codes.stream().sorted().toList();
        }

        /** Place of each number among the sorted codes. */
        int[] places() {
            Map<String, Integer> places = new HashMap<>();
            sorted().forEach(code -> places.put(code, places.size()));
            return codes.stream().mapToInt(places::get).toArray();
        }
    }

    private final Codes[] codes = {new Codes(), new Codes(), new Codes()}; // assessee, source, item
    private int[][] columns = new int[RATING + 1][16];
    private int size;

    void add(ScoreStatistics.Sheet sheet, String item, int rating) {
        int source = codes[1].number(sheet.source().code());
        add(codes[0].number(sheet.assessee()), source, codes[2].number(item), sheet.rater(), rating);
    }

    private void add(int... row) {
        if (size == columns[0].length) {
            columns = Arrays.stream(columns)
                    .map(column -> Arrays.copyOf(column, 2 * size))
                    .toArray(int[][]::new);
        }
        for (int c = 0; c < row.length; c++) {
            columns[c][size] = row[c];
        }
        size++;
    }

    void merge(RatingRows other) {
        int[][] own = new int[codes.length][];
        for (int c = 0; c < codes.length; c++) {
            own[c] = other.codes[c].codes.stream().mapToInt(codes[c]::number).toArray();
        }
        int[][] theirs = other.columns;
        int rows = other.size; // may be these very rows
        for (int i = 0; i < rows; i++) {
            add(own[0][theirs[0][i]], own[1][theirs[1][i]], own[2][theirs[2][i]], theirs[RATER][i], theirs[RATING][i]);
        }
    }

    int size() {
        return size;
    }

    CompetencyRatings ratings() {
        int[][] places = Arrays.stream(codes).map(Codes::places).toArray(int[][]::new);
        RatingColumns.Rows rows = RatingColumns.rows();
        IntStream.range(0, size)
                .forEach(row -> rows.sheet(places[0][columns[0][row]], columns[RATER][row], places[1][columns[1][row]])
                        .rate(places[2][columns[2][row]], columns[RATING][row]));
        return new CompetencyRatings(codes[0].sorted(), rows.build());
    }
}
