package org.openkam.scoring.reference;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.scoring.response.EvenOddConsistency;
import org.openkam.scoring.response.LongString;
import org.openkam.scoring.response.MahalanobisDistances;
import org.openkam.scoring.response.PsychometricSynonyms;
import org.openkam.scoring.response.ResponseVariability;
import org.openkam.scoring.statistic.Estimate;

/** Indices of R's package careless; its even-odd index is the consistency with the opposite sign. */
final class CarelessReference {
    private final double[][] rows;
    private final MahalanobisDistances distances;
    private final PsychometricSynonyms synonyms;
    private final PsychometricSynonyms antonyms;
    private final int[] sizes;

    private CarelessReference(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> items = table.numeric().stream()
                .filter(column -> !column.matches("(?i)id|row|person|respondent"))
                .toList();
        rows = table.numbers(items);
        double critical = number(set.how(), "crit\\s*=\\s*([\\d.]+)", 0.6);
        distances = MahalanobisDistances.of(table.matrix(items));
        synonyms = PsychometricSynonyms.of(table.matrix(items), critical);
        antonyms = PsychometricSynonyms.antonyms(table.matrix(items), critical);
        int size = (int) number(set.how(), "scales of (\\d+)", items.size());
        sizes = new int[items.size() / size];
        Arrays.fill(sizes, size);
    }

    private static double number(String how, String pattern, double otherwise) {
        Matcher found = Pattern.compile(pattern).matcher(how);
        return found.find() ? Double.parseDouble(found.group(1)) : otherwise;
    }

    static Figures figures(ReferenceSet set) {
        CarelessReference reference = new CarelessReference(set);
        Figures figures = new Figures();
        for (int i = 0; i < reference.rows.length; i++) {
            reference.row(figures, i);
        }
        reference.summary(figures, "even_odd", reference::evenOdd);
        reference.summary(figures, "psychsyn", reference.synonyms::index);
        reference.summary(figures, "psychant", reference.antonyms::index);
        reference.summary(figures, "irv", row -> ResponseVariability.of(row).estimate());
        figures.put("psychsyn_pairs", reference.synonyms.pairs().size());
        figures.put("psychant_pairs", reference.antonyms.pairs().size());
        for (String share : List.of("95", "99", "999")) {
            double tail = 1 - Double.parseDouble("0." + share);
            figures.put(
                    "mahalanobis_flag_" + share,
                    Arrays.stream(reference.rows)
                            .filter(row -> reference.distances.isFlagged(tail, row))
                            .count());
        }
        return figures;
    }

    private void row(Figures figures, int i) {
        double[] row = rows[i];
        LongString runs = LongString.of(row, LongString.Gap.ENDS_RUN);
        figures.put("longstring_max/" + i, runs.longest());
        figures.put("longstring_avg/" + i, runs.mean());
        figures.put("irv/" + i, ResponseVariability.of(row).estimate());
        figures.put("even_odd/" + i, evenOdd(row));
        figures.put("mahalanobis_d2/" + i, distances.squared(row));
        figures.put("psychsyn/" + i, synonyms.index(row));
        figures.put("psychant/" + i, antonyms.index(row));
    }

    private Estimate evenOdd(double[] row) {
        return EvenOddConsistency.of(row, sizes)
                .estimate()
                .fold(e -> Estimate.of(0 - e.value()), Estimate::notComputable);
    }

    private void summary(Figures figures, String name, java.util.function.Function<double[], Estimate> index) {
        double[] computed = Arrays.stream(rows)
                .map(index)
                .filter(Estimate.Computed.class::isInstance)
                .mapToDouble(Estimate::value)
                .toArray();
        figures.put("mean_" + name, Arrays.stream(computed).average().orElse(Double.NaN));
        figures.put("na_" + name, rows.length - computed.length);
    }
}
