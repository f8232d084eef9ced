package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.scoring.facets.ConditionalItem;
import org.openkam.scoring.facets.ConditionalRasch;
import org.openkam.scoring.response.GuttmanErrors;
import org.openkam.scoring.response.LogLikelihoodFit;
import org.openkam.scoring.response.PassRates;
import org.openkam.scoring.response.RaschItems;
import org.openkam.scoring.response.SijtsmaHt;
import org.openkam.scoring.response.VanDerFlierU3;
import org.openkam.scoring.statistic.Estimate;

/**
 * Person fit on dichotomous items. Fit takes difficulties as given: those that the set lists, else those of conditional likelihood. The
 * listed ones of {@code person_fit.verbagg} aren't at the maximum: items 0 and 1 were passed equally often and differ by 6e-6, and the
 * gradient of the conditional likelihood is 3e-3 there, 6e-14 at the library's.
 */
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
        List<ConditionalItem> placed = ConditionalRasch.of(table.matrix(items)).items();
        placed.forEach(item -> figures.put("rasch_difficulty/" + item.item(), item.difficulty()));
        double[] difficulties = new double[items.size()];
        Arrays.fill(difficulties, Double.NaN);
        placed.forEach(item -> difficulties[item.item()] = item.difficulty().value());
        rasch(figures, rows, given(set.values().get("rasch_difficulty"), difficulties));
        return figures;
    }

    private static double[] given(JsonNode listed, double[] otherwise) {
        double[] difficulties = otherwise.clone();
        for (int i = 0; listed != null && i < difficulties.length && i < listed.size(); i++) {
            difficulties[i] = listed.get(i).asDouble(Double.NaN);
        }
        return difficulties;
    }

    /** An item without difficulty measures nobody. */
    private static void rasch(Figures figures, double[][] rows, double[] difficulties) {
        int[] placed = IntStream.range(0, difficulties.length)
                .filter(i -> !Double.isNaN(difficulties[i]))
                .toArray();
        RaschItems items = RaschItems.of(
                Arrays.stream(placed).mapToDouble(i -> difficulties[i]).toArray());
        List<LogLikelihoodFit> fits = Arrays.stream(rows)
                .map(row ->
                        items.fit(Arrays.stream(placed).mapToDouble(i -> row[i]).toArray()))
                .toList();
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
