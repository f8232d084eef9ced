package org.openkam.scoring.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.scoring.response.ClassicalRaterEffects;
import org.openkam.scoring.response.RaterDescription;
import org.openkam.scoring.response.WithinRaterScores;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingColumns;

/** Classical rater effects of a table in long form: rater, ratee, item, rating. */
final class RaterEffectsReference {
    private static final List<List<String>> NAMES = List.of(
            List.of("examinee", "ratee", "person", "idstud", "p"),
            List.of("judge", "rater", "r"),
            List.of("trait", "item", "i"));

    private final ReferenceTable table;
    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final int[][] keys = new int[3][];
    private final double[] ratings;

    private RaterEffectsReference(ReferenceSet set) {
        table = set.table();
        for (int k = 0; k < NAMES.size(); k++) {
            List<String> words = table.words(column(NAMES.get(k)));
            Map<String, Integer> numbering = new LinkedHashMap<>();
            keys[k] = words.stream()
                    .mapToInt(word -> numbering.computeIfAbsent(word, w -> numbering.size()))
                    .toArray();
            numbers.add(numbering);
        }
        ratings = table.numbers(column(List.of("x", "score", "rating", "value")));
    }

    private String column(List<String> names) {
        return names.stream().filter(table::has).findFirst().orElseThrow();
    }

    private RatingColumns columns() {
        RatingColumns.Rows rows = RatingColumns.rows();
        for (int i = 0; i < ratings.length; i++) {
            if (!Double.isNaN(ratings[i])) {
                rows.sheet(keys[0][i], keys[1][i], 0).rate(keys[2][i], ratings[i]);
            }
        }
        return rows.build();
    }

    static Figures figures(ReferenceSet set) {
        RaterEffectsReference reference = new RaterEffectsReference(set);
        RatingColumns columns = reference.columns();
        Figures figures = new Figures();
        reference.raters(figures, ClassicalRaterEffects.of(columns));
        reference.scores(figures, columns);
        return figures;
    }

    private void raters(Figures figures, ClassicalRaterEffects effects) {
        figures.put("grand_mean", effects.grandMean());
        numbers.get(1).forEach((name, number) -> {
            RaterDescription rater = effects.rater(number).orElseThrow();
            String path = "raters/" + name + "/";
            figures.put(path + "n", rater.ratings());
            figures.put(path + "mean", rater.mean());
            figures.put(path + "severity_raw", rater.severity());
            figures.put(path + "sd", rater.deviation());
            figures.put(path + "skew_g1", rater.skewness());
            figures.put(path + "sd_of_ratee_means", rater.deviationOfUnits());
            figures.put(path + "halo_mean_item_r", rater.haloCorrelation());
            figures.put(path + "halo_mean_within_ratee_sd", rater.haloSpread());
            figures.put(
                    "ols_leniency_sum_to_zero/" + name,
                    rater.adjustedSeverity().fold(e -> Estimate.of(0 - e.value()), Estimate::notComputable));
        });
    }

    private void scores(Figures figures, RatingColumns columns) {
        WithinRaterScores scores = WithinRaterScores.of(columns);
        Map<List<Integer>, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < columns.size(); row++) {
            rowOf.put(List.of(columns.unit(row), columns.rater(row), columns.item(row)), row);
        }
        for (int i = 0; i < ratings.length; i++) {
            Integer row = rowOf.get(List.of(keys[0][i], keys[1][i], keys[2][i]));
            if (row != null) {
                figures.put("z_standardised_first10/" + i, scores.z(row));
            }
        }
        Map<Integer, Estimate> means = scores.unitMeans();
        numbers.get(0).forEach((name, number) -> {
            figures.put("ratee_mean_of_z/" + name, means.get(number));
            figures.put("ratee_mean_raw/" + name, rawMean(number));
        });
    }

    private double rawMean(int unit) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < ratings.length; i++) {
            if (keys[0][i] == unit && !Double.isNaN(ratings[i])) {
                sum += ratings[i];
                n++;
            }
        }
        return sum / n;
    }
}
