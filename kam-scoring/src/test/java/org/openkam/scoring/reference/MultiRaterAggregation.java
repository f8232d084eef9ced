package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.scoring.agreement.SelfOtherAgreement;

/** Means of raters, of relations and of all others, from a table of one row a rating, and how self compares. */
final class MultiRaterAggregation {
    private static final String SELF = "self";

    /** Of ratee and competency by relation; then the means of its raters. */
    private final Map<List<String>, Map<String, List<Double>>> raterMeans = new LinkedHashMap<>();

    private final int raters;

    private MultiRaterAggregation(ReferenceTable table) {
        List<String> ratee = table.words("ratee");
        List<String> rater = table.words("rater");
        List<String> relation = table.words("relation");
        List<String> competency = table.words("competency");
        double[] score = table.numbers("score");
        Set<List<String>> sheets = new HashSet<>();
        Map<List<String>, List<Double>> ratings = new LinkedHashMap<>();
        for (int row = 0; row < score.length; row++) {
            sheets.add(List.of(ratee.get(row), rater.get(row)));
            ratings.computeIfAbsent(
                            List.of(ratee.get(row), competency.get(row), relation.get(row), rater.get(row)),
                            key -> new ArrayList<>())
                    .add(score[row]);
        }
        this.raters = sheets.size();
        ratings.forEach((key, values) -> raterMeans
                .computeIfAbsent(key.subList(0, 2), k -> new HashMap<>())
                .computeIfAbsent(key.get(2), k -> new ArrayList<>())
                .add(mean(values)));
    }

    static Figures figures(ReferenceSet set) {
        MultiRaterAggregation data = new MultiRaterAggregation(set.table());
        Figures figures = new Figures().put("raters_total", data.raters);
        set.values().properties().forEach(field -> {
            for (int i = 0; i < field.getValue().size(); i++) {
                data.putRow(figures, field.getKey() + "/" + i, field.getValue().get(i));
            }
        });
        double[][] pairs = data.raterMeans.keySet().stream()
                .map(key -> new double[] {data.of(key, SELF), data.others(key)})
                .toArray(double[][]::new);
        SelfOtherAgreement agreement = SelfOtherAgreement.of(column(pairs, 0), column(pairs, 1));
        return figures.put("self_other_r", agreement.correlation())
                .put("mean_gap", agreement.meanGap())
                .put("sd_gap", agreement.gapDeviation());
    }

    /** Which ratee, competency and relation a row of a list is about stands in the row. */
    private void putRow(Figures figures, String path, JsonNode row) {
        List<String> key =
                List.of(row.path("ratee").asText(), row.path("competency").asText());
        if (!raterMeans.containsKey(key)) {
            return;
        }
        row.properties().forEach(field -> {
            if (field.getKey().matches("ratee|competency|relation")) {
                String text = field.getValue().asText();
                figures.put(
                        path + "/" + field.getKey(),
                        field.getValue().isNumber() ? (Object) Double.valueOf(text) : text);
            }
        });
        double self = of(key, SELF);
        double others = others(key);
        put(figures, path + "/mean", of(key, row.path("relation").asText()));
        put(figures, path + "/others_equal_relation_weight", others);
        put(figures, path + "/self", self);
        put(figures, path + "/gap", self - others);
    }

    private static void put(Figures figures, String path, double value) {
        figures.put(path, Double.isNaN(value) ? null : (Object) value);
    }

    private double of(List<String> key, String relation) {
        return mean(raterMeans.get(key).getOrDefault(relation, List.of()));
    }

    private double others(List<String> key) {
        return mean(raterMeans.get(key).keySet().stream()
                .filter(relation -> !relation.equals(SELF))
                .map(relation -> of(key, relation))
                .toList());
    }

    private static double mean(List<Double> values) {
        return IntervalAgreementReferences.mean(
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[] column(double[][] pairs, int at) {
        double[] column = new double[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            column[i] = pairs[i][at];
        }
        return column;
    }
}
