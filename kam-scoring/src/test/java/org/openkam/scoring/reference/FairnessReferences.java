package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.fairness.AdverseImpact;
import org.openkam.scoring.fairness.DifScreen;
import org.openkam.scoring.fairness.FourFifths;
import org.openkam.scoring.fairness.LogisticDif;
import org.openkam.scoring.fairness.MantelHaenszelDif;
import org.openkam.scoring.fairness.Selection;
import org.openkam.scoring.statistic.ChiSquareTest;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;

/** Fairness of selections and of items. */
final class FairnessReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "adverse_impact", FairnessReferences::adverseImpact,
            "dif_mantel_haenszel", FairnessReferences::mantelHaenszel,
            "dif_logistic", FairnessReferences::logistic);

    private static final Pattern GROUP = Pattern.compile("group = (\\w+)");
    private static final Pattern FOCAL =
            Pattern.compile("focal = group (\\w+)|\\((\\w+) = [^)]*focal\\)|(\\w+) is focal|focal = (\\w+)");
    private static final Pattern GROUP_NAME =
            Pattern.compile("group|grp|gender|sex|focal|female|male|minority", Pattern.CASE_INSENSITIVE);

    private FairnessReferences() {}

    private static Figures adverseImpact(ReferenceSet set) {
        Figures figures = new Figures();
        set.values().properties().forEach(field -> {
            JsonNode input = field.getValue().path("input");
            if (input.isObject()) {
                input.properties()
                        .forEach(i -> figures.put(field.getKey() + "/input/" + i.getKey(), (Object)
                                i.getValue().asLong()));
                put(figures, field.getKey() + "/", input);
            }
        });
        return figures;
    }

    private static void put(Figures figures, String at, JsonNode input) {
        Selection majority = new Selection(
                input.get("selected_majority").asLong(), input.get("n_majority").asLong());
        Selection minority = new Selection(
                input.get("selected_minority").asLong(), input.get("n_minority").asLong());
        AdverseImpact impact = AdverseImpact.of(majority, minority);
        figures.put(at + "rates/0", majority.rate())
                .put(at + "rates/1", minority.rate())
                .put(at + "impact_ratio", impact.estimate())
                .put(
                        at + "four_fifths_violated",
                        impact.fourFifths() == FourFifths.UNDECIDED
                                ? null
                                : (Object) (impact.fourFifths() == FourFifths.VIOLATED))
                .put(at + "z_pooled", impact.tests().z())
                .put(at + "p_two_sided_z", impact.tests().zProbability())
                .put(at + "fisher_two_sided", impact.tests().fisherTwoSided())
                .put(at + "fisher_one_sided_less", impact.tests().fisherFewer())
                .put(at + "lancaster_mid_p_one_sided", impact.tests().midFewer())
                .put(at + "phi", impact.sizes().phi())
                .put(at + "cohens_h", impact.sizes().cohensH())
                .put(at + "shortfall", impact.sizes().shortfall())
                .put(at + "log_ratio_ci95", (Object) null);
        Interval interval = interval(impact.estimate());
        figures.put(at + "log_ratio_ci95/0", interval == null ? null : (Object) interval.lower())
                .put(at + "log_ratio_ci95/1", interval == null ? null : (Object) interval.upper());
    }

    private static @Nullable Interval interval(Estimate estimate) {
        return estimate.fold(Estimate.Computed::interval, reason -> null);
    }

    private static Figures mantelHaenszel(ReferenceSet set) {
        Figures figures = new Figures();
        List<String> items = items(set);
        DifScreen screen = DifScreen.of(set.table().matrix(items), groups(set));
        for (int i = 0; i < items.size(); i++) {
            String at = items.get(i) + "/";
            MantelHaenszelDif dif = screen.mantelHaenszel(i);
            figures.put(at + "alpha_mh", dif.oddsRatio())
                    .put(at + "se_log_alpha", error(dif.logOddsRatio()))
                    .put(at + "delta_mh", dif.delta())
                    .put(at + "chi2_cc", statistic(dif.test()))
                    .put(
                            at + "p",
                            dif.test() == null ? null : (Object) dif.test().probability())
                    .put(at + "ets_class", dif.etsClass())
                    .put(at + "std_p_dif", dif.standardizedDifference());
        }
        return figures;
    }

    private static Figures logistic(ReferenceSet set) {
        Figures figures = new Figures();
        List<String> items = items(set);
        DifScreen screen = DifScreen.of(set.table().matrix(items), groups(set));
        for (int i = 0; i < items.size(); i++) {
            String at = items.get(i) + "/";
            LogisticDif dif = screen.logistic(i);
            figures.put(at + "chi2_total_2df", statistic(dif.total()))
                    .put(at + "chi2_uniform", statistic(dif.uniform()))
                    .put(at + "chi2_nonuniform", statistic(dif.nonUniform()))
                    .put(at + "b_group_uniform", dif.groupEffect())
                    .put(at + "delta_nagelkerke_total", dif.totalGain())
                    .put(at + "delta_nagelkerke_uniform", dif.uniformGain());
        }
        return figures;
    }

    private static @Nullable Object error(Estimate estimate) {
        return estimate.fold(
                known -> known.standardError() == null
                        ? null
                        : (Object) known.standardError().value(),
                reason -> null);
    }

    private static @Nullable Object statistic(@Nullable ChiSquareTest test) {
        return test == null ? null : (Object) test.statistic();
    }

    /** The columns of zeros and ones, but for the group. */
    private static List<String> items(ReferenceSet set) {
        ReferenceTable table = set.table();
        String group = group(set);
        return table.header().stream()
                .filter(column -> !column.equals(group) && isItem(table.words(column)))
                .toList();
    }

    private static boolean isItem(List<String> words) {
        return words.stream().allMatch(w -> w.isBlank() || w.equals("NA") || w.equals("0") || w.equals("1"));
    }

    /** The column that {@code how} names, else one that is called like a group. */
    private static String group(ReferenceSet set) {
        List<String> header = set.table().header();
        Matcher named = GROUP.matcher(set.how());
        List<String> candidates = new ArrayList<>();
        while (named.find()) {
            candidates.add(named.group(1));
        }
        header.stream().filter(column -> GROUP_NAME.matcher(column).matches()).forEach(candidates::add);
        return candidates.stream()
                .filter(column -> header.contains(column) && !set.values().has(column))
                .findFirst()
                .orElseThrow();
    }

    /** 1 where the group is the focal one: that of {@code how}, else the last one in order. */
    private static int[] groups(ReferenceSet set) {
        List<String> words = set.table().words(group(set));
        Matcher focal = FOCAL.matcher(set.how());
        String last = words.stream()
                .filter(w -> !w.isBlank() && !w.equals("NA"))
                .max(String::compareTo)
                .orElseThrow();
        String word = last;
        while (focal.find()) {
            String named = IntStream.rangeClosed(1, focal.groupCount())
                    .mapToObj(focal::group)
                    .filter(g -> g != null)
                    .findFirst()
                    .orElse(last);
            word = words.contains(named) ? named : word;
        }
        String chosen = word;
        return words.stream()
                .mapToInt(w -> w.isBlank() || w.equals("NA") ? -1 : w.equals(chosen) ? 1 : 0)
                .toArray();
    }
}
