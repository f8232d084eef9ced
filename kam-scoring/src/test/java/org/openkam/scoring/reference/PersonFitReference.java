package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.openkam.scoring.facets.ConditionalItem;
import org.openkam.scoring.facets.ConditionalRasch;
import org.openkam.scoring.response.GuttmanErrors;
import org.openkam.scoring.response.LogLikelihoodFit;
import org.openkam.scoring.response.PassRates;
import org.openkam.scoring.response.RaschItems;
import org.openkam.scoring.response.SijtsmaHt;
import org.openkam.scoring.response.VanDerFlierU3;
import org.openkam.scoring.statistic.Estimate;

/** Person fit on dichotomous items. */
final class PersonFitReference {
    private PersonFitReference() {}

    static Figures figures(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> items = items(table, set.values().get("rasch_difficulty"));
        double[][] rows = table.numbers(items);
        PassRates group = PassRates.of(table.matrix(items));
        Figures figures = new Figures();
        for (int i = 0; i < rows.length; i++) {
            GuttmanErrors errors = GuttmanErrors.of(group, rows[i]);
            figures.put("total/" + i, Arrays.stream(rows[i]).sum());
            figures.put("guttman_errors/" + i, errors.estimate());
            figures.put("guttman_normed/" + i, errors.normed());
            figures.put("U3/" + i, VanDerFlierU3.of(group, rows[i]).estimate());
            figures.put("Ht/" + i, SijtsmaHt.of(group, rows[i]).estimate());
        }
        figures.put(
                "mean_G",
                mean(Arrays.stream(rows)
                        .map(r -> GuttmanErrors.of(group, r).estimate())
                        .toList()));
        rasch(figures, rows, ConditionalRasch.of(table.matrix(items)).items());
        return figures;
    }

    /** Persons are measured by the items that conditional likelihood could place. */
    private static void rasch(Figures figures, double[][] rows, List<ConditionalItem> placed) {
        RaschItems items = RaschItems.of(
                placed.stream().mapToDouble(item -> item.difficulty().value()).toArray());
        List<LogLikelihoodFit> fits = Arrays.stream(rows)
                .map(row -> items.fit(
                        placed.stream().mapToDouble(item -> row[item.item()]).toArray()))
                .toList();
        placed.forEach(item -> figures.put("rasch_difficulty/" + item.item(), item.difficulty()));
        for (int i = 0; i < rows.length; i++) {
            figures.put("theta_ml/" + i, fits.get(i).theta());
            figures.put("lz_rasch_ml/" + i, fits.get(i).lz());
            figures.put("lzstar_rasch_ml/" + i, fits.get(i).lzStar());
        }
        figures.put("mean_lz", mean(fits.stream().map(LogLikelihoodFit::lz).toList()));
        figures.put(
                "mean_lzstar", mean(fits.stream().map(LogLikelihoodFit::lzStar).toList()));
    }

    private static double mean(List<Estimate> estimates) {
        return estimates.stream()
                .filter(Estimate.Computed.class::isInstance)
                .mapToDouble(Estimate::value)
                .average()
                .orElse(Double.NaN);
    }

    /** The dichotomous columns; if there are more than items, what describes people stands before them. */
    private static List<String> items(ReferenceTable table, JsonNode difficulties) {
        List<String> dichotomous = table.numeric().stream()
                .filter(column ->
                        Arrays.stream(table.numbers(column)).allMatch(v -> v == 0 || v == 1 || Double.isNaN(v)))
                .filter(column -> !column.matches("(?i)gender|sex|group|id|person"))
                .toList();
        int count = difficulties == null ? dichotomous.size() : Math.min(difficulties.size(), dichotomous.size());
        return dichotomous.subList(dichotomous.size() - count, dichotomous.size());
    }
}
