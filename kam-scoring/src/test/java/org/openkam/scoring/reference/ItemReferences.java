package org.openkam.scoring.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openkam.scoring.item.DistractorAnalysis;
import org.openkam.scoring.item.DistractorTally;
import org.openkam.scoring.item.ItemAnalysis;
import org.openkam.scoring.item.ItemOptions;
import org.openkam.scoring.item.ItemStatistics;
import org.openkam.scoring.item.OptionStatistics;
import org.openkam.scoring.item.TieRule;
import org.openkam.scoring.item.UpperLowerDiscrimination;
import org.openkam.scoring.reliability.KuderRichardson;
import org.openkam.scoring.reliability.StandardErrorOfMeasurement;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.RatingMatrix;

/** Reference methods of package {@code item}. */
final class ItemReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "kr20_kr21_item_analysis", ItemReferences::items, "distractor_analysis", ItemReferences::distractors);

    private ItemReferences() {}

    private static Figures items(ReferenceSet set) {
        ItemColumns columns = ItemColumns.of(set);
        RatingMatrix x = columns.matrix();
        ItemTotals totals = ItemTotals.of(x);
        KuderRichardson reliability = KuderRichardson.of(totals);
        StandardErrorOfMeasurement error = StandardErrorOfMeasurement.of(totals, reliability.kr20());
        Figures figures = new Figures()
                .put("n", (Object) totals.persons())
                .put("k", (Object) totals.items())
                .put("kr20", reliability.kr20())
                .put("kr21", reliability.kr21())
                .put("mean_total", (Object) error.mean())
                .put("sd_total", (Object) error.deviation())
                .put("sem", error.measurement());
        ItemAnalysis analysis = ItemAnalysis.of(x);
        UpperLowerDiscrimination groups = UpperLowerDiscrimination.of(x, TieRule.TABLE_ORDER, 0, 1);
        for (int i = 0; i < totals.items(); i++) {
            String name = columns.names().get(i);
            ItemStatistics item = analysis.item(i);
            figures.put("difficulty/" + name, item.difficulty())
                    .put("point_biserial/" + name, item.itemTotal())
                    .put("corrected_item_rest/" + name, item.itemRest())
                    .put("biserial/" + name, item.biserial())
                    .put("d27_stable_order/" + name, groups.estimate(i));
        }
        return figures;
    }

    private static Figures distractors(ReferenceSet set) {
        ReferenceTable answers = set.table();
        ReferenceTable keys = set.table(keyFile(set));
        List<String> items = keys.words(keys.header().get(0));
        List<String> right = keys.words(keys.header().get(1));
        TreeSet<String> letters = new TreeSet<>(right);
        items.forEach(item -> letters.addAll(answers.words(item)));
        letters.removeIf(letter -> letter.isBlank() || letter.equals("NA"));
        List<String> options = List.copyOf(letters);
        int[][] choices = new int[answers.rows().size()][items.size()];
        for (int i = 0; i < items.size(); i++) {
            List<String> chosen = answers.words(items.get(i));
            for (int person = 0; person < choices.length; person++) {
                int at = options.indexOf(chosen.get(person));
                choices[person][i] = at < 0 ? DistractorTally.OMITTED : at;
            }
        }
        int[] key = right.stream().mapToInt(options::indexOf).toArray();
        DistractorAnalysis analysis = DistractorAnalysis.of(choices, key, options.size());
        Figures figures = new Figures();
        IntStream.range(0, items.size()).forEach(i -> put(figures, items.get(i), analysis.item(i), options));
        return figures;
    }

    private static void put(Figures figures, String name, ItemOptions item, List<String> options) {
        figures.put(name + "/key", (Object) options.get(item.key()));
        for (int o = 0; o < options.size(); o++) {
            OptionStatistics option = item.option(o);
            String at = "/" + options.get(o);
            Estimate total = option.meanTotal();
            figures.put(name + "/count" + at, (Object) option.count())
                    .put(name + "/proportion" + at, option.proportion())
                    .put(name + "/option_rest_pbis" + at, option.restCorrelation())
                    .put(name + "/mean_total_choosing" + at, total);
        }
    }

    /** The table of the right options, as the words of the set name it. */
    private static String keyFile(ReferenceSet set) {
        return Pattern.compile("[A-Za-z0-9_.-]*key[A-Za-z0-9_.-]*\\.csv")
                .matcher(set.how())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("mc_key.csv");
    }
}
