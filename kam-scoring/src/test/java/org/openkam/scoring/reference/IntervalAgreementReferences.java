package org.openkam.scoring.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openkam.scoring.agreement.AgreementSummary;
import org.openkam.scoring.agreement.AverageDeviation;
import org.openkam.scoring.agreement.Awg;
import org.openkam.scoring.agreement.GroupComponents;
import org.openkam.scoring.agreement.GroupIcc;
import org.openkam.scoring.agreement.IccForm;
import org.openkam.scoring.agreement.IntraclassCorrelation;
import org.openkam.scoring.agreement.IntraclassCorrelations;
import org.openkam.scoring.agreement.NullVariance;
import org.openkam.scoring.agreement.RStarWg;
import org.openkam.scoring.agreement.Rwg;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.FTest;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.Moments;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.RatingTally;

/** Agreement on an interval scale: intraclass correlations, agreement within groups, self and others. */
final class IntervalAgreementReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "icc_six_forms", IntervalAgreementReferences::sixForms,
            "icc1_icc2_multilevel", IntervalAgreementReferences::multilevel,
            "icc_oneway_unbalanced", IntervalAgreementReferences::oneWay,
            "rwg_awg_ad_single", IntervalAgreementReferences::singleItem,
            "rwgj_rstar_awgj_adj", IntervalAgreementReferences::severalItems,
            "multi_rater_aggregation", MultiRaterAggregation::figures);

    private static final Map<String, Function<Integer, NullVariance>> NULLS = new TreeMap<>(Map.of(
            "uniform", NullVariance::uniform,
            "slight_skew", points -> NullVariance.SLIGHT_SKEW_OF_5,
            "moderate_skew", points -> NullVariance.MODERATE_SKEW_OF_5,
            "heavy_skew", points -> NullVariance.HEAVY_SKEW_OF_5,
            "triangular", points -> NullVariance.TRIANGULAR_OF_5,
            "normal", points -> NullVariance.NORMAL_OF_5));

    private IntervalAgreementReferences() {}

    private static Figures sixForms(ReferenceSet set) {
        ReferenceTable table = set.table();
        double[][] rows = table.numbers(raters(table));
        boolean listwise = set.how().matches("(?is).*(listwise|complete (rows|cases)|na\\.omit).*");
        double[][] used = listwise
                ? Arrays.stream(rows)
                        .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                        .toArray(double[][]::new)
                : rows;
        IntraclassCorrelations all = IntraclassCorrelations.of(RatingMatrix.of(used));
        Figures figures = new Figures()
                .put("MSB", all.anova().between())
                .put("MSW", all.anova().within())
                .put("MSJ", all.anova().ofRaters())
                .put("MSE", all.anova().residual());
        for (IccForm form : IccForm.values()) {
            String name = form.label().replaceAll("[(),]", "").replaceAll("1$", "");
            put(figures, name.equals("ICC") ? "ICC1" : name, all.form(form));
        }
        return figures;
    }

    private static void put(Figures figures, String name, IntraclassCorrelation icc) {
        figures.put(name, icc.estimate());
        FTest test = icc.test();
        figures.put("F/" + name, test == null ? null : test.statistic());
        figures.put("df1/" + name, test == null ? null : test.numeratorDegreesOfFreedom());
        figures.put("df2/" + name, test == null ? null : test.denominatorDegreesOfFreedom());
        figures.put("p/" + name, test == null ? null : test.probability());
        icc.estimate()
                .fold(
                        e -> figures.put(
                                        "lower95/" + name,
                                        e.interval() == null
                                                ? null
                                                : e.interval().lower())
                                .put(
                                        "upper95/" + name,
                                        e.interval() == null
                                                ? null
                                                : e.interval().upper()),
                        reason -> figures.put("lower95/" + name, (Object) null).put("upper95/" + name, (Object) null));
    }

    /** All numeric columns but one that only numbers the rows: named so, or 1, 2, 3, ... under another kind of name. */
    private static List<String> raters(ReferenceTable table) {
        List<String> columns = new ArrayList<>(table.numeric());
        columns.removeIf(column -> column.matches("(?i)id|object|target|unit|subject|person|ratee|row|item|case"));
        boolean numbered = columns.size() > 2
                && stem(columns.get(1)).equals(stem(columns.get(2)))
                && !stem(columns.get(0)).equals(stem(columns.get(1)));
        double[] first = columns.isEmpty() ? new double[0] : table.numbers(columns.get(0));
        if (numbered && IntStream.range(0, first.length).allMatch(row -> first[row] == row + 1)) {
            columns.remove(0);
        }
        return columns;
    }

    private static String stem(String column) {
        return column.replaceAll("\\d", "");
    }

    private static Figures oneWay(ReferenceSet set) {
        ReferenceTable table = set.table();
        double[][] rows = table.numbers(raters(table));
        int[] group = IntStream.range(0, rows.length)
                .flatMap(row -> IntStream.generate(() -> row).limit(rows[row].length))
                .toArray();
        double[] value = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        return oneWay(group, value);
    }

    private static Figures multilevel(ReferenceSet set) {
        ReferenceTable table = set.table();
        Matcher mean = find("(\\w+) = row mean of (\\w+?)\\s*(?:\\.\\.|-|–|to)\\s*(\\w+) by (\\w+)", set.how());
        Matcher single = find("(?:x\\s*=\\s*)?(\\w+)(?:,\\s*group\\s*=\\s*| by )(\\w+)", set.how());
        int[] group = groups(table, mean == null ? single.group(2) : mean.group(4));
        double[] value = mean == null
                ? table.numbers(single.group(1))
                : Arrays.stream(table.numbers(between(table, mean.group(2), mean.group(3))))
                        .mapToDouble(IntervalAgreementReferences::mean)
                        .toArray();
        Figures figures = oneWay(group, value);
        for (String path : set.expected().keySet()) {
            if (path.startsWith("mult_icc_")) {
                figures.put(path, ofLikelihood(path.substring("mult_icc_".length()), table, group, value));
            }
        }
        return figures;
    }

    /** ICC1 or ICC2 by REML, of the item that the name has or else of the values. */
    private static Estimate ofLikelihood(String name, ReferenceTable table, int[] group, double[] value) {
        String item = table.header().stream().filter(name::contains).findFirst().orElse("");
        double[] values = item.isEmpty() ? value : table.numbers(item);
        GroupComponents reml = GroupComponents.of(group, values, GroupComponents.Method.REML);
        boolean ofMeans = name.replace(item, "").contains("2");
        return ofMeans
                ? reml.sizes().mean().fold(size -> reml.reliability(size.value()), Estimate::notComputable)
                : reml.correlation();
    }

    private static Figures oneWay(int[] group, double[] value) {
        GroupIcc icc = GroupIcc.of(group, value, 0.95);
        GroupComponents anova = GroupComponents.of(group, value, GroupComponents.Method.ANOVA);
        GroupComponents reml = GroupComponents.of(group, value, GroupComponents.Method.REML);
        FTest test = icc.variance().test();
        return new Figures()
                .put("N", icc.sizes().ratings())
                .put("groups", icc.sizes().groups())
                .put("n0", icc.sizes().effective())
                .put("mean_group_size", icc.sizes().mean())
                .put("harmonic_group_size", icc.sizes().harmonic())
                .put("MSB", icc.variance().meanSquareBetween())
                .put("MSW", icc.variance().meanSquareWithin())
                .put("sigma2_between_anova", anova.between())
                .put("sigma2_within", anova.within())
                .put("F", test == null ? null : test.statistic())
                .put("p", test == null ? null : test.probability())
                .put("ICC1_n0", icc.single())
                .put("ICC1_multilevel", icc.singleByMeanSize())
                .put("ICC2_multilevel", icc.averaged())
                .put("eta2", icc.variance().etaSquared())
                .put("sigma2_between_reml", reml.between())
                .put("sigma2_within_reml", reml.within())
                .put("grand_mean_gls", reml.mean());
    }

    private static int[] groups(ReferenceTable table, String column) {
        List<String> words = table.words(column);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return words.stream()
                .mapToInt(word -> {
                    numbers.putIfAbsent(word, numbers.size());
                    return numbers.get(word);
                })
                .toArray();
    }

    private static List<String> between(ReferenceTable table, String first, String last) {
        return table.header()
                .subList(table.header().indexOf(first), table.header().indexOf(last) + 1);
    }

    private static Matcher find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher : null;
    }

    /** The tally of a set, its groups in ascending order of their names. */
    private record Grouped(GroupTally tally, List<String> names, int points) {

        static Grouped of(ReferenceSet set, List<String> items, String groupColumn) {
            ReferenceTable table = set.table();
            double[][] rows = table.numbers(items);
            List<String> words = table.words(groupColumn);
            List<String> names =
                    words.stream().distinct().sorted(Grouped::compare).toList();
            int points = Integer.parseInt(find("A\\s*=\\s*(\\d+)", set.how()).group(1));
            double least = Arrays.stream(rows)
                    .flatMapToDouble(Arrays::stream)
                    .filter(v -> !Double.isNaN(v))
                    .min()
                    .orElse(1);
            int lowest = (int) Math.min(1, least);
            GroupTally tally = GroupTally.ofCodes(items.size(), lowest, lowest + points - 1);
            for (int row = 0; row < rows.length; row++) {
                int[] codes = Arrays.stream(rows[row])
                        .mapToInt(v -> Double.isNaN(v) ? RatingTally.MISSING : (int) v)
                        .toArray();
                tally.addCompleteSheet(names.indexOf(words.get(row)), codes);
            }
            return new Grouped(tally, names, points);
        }

        private static int compare(String a, String b) {
            boolean numbers = a.matches("-?\\d+") && b.matches("-?\\d+");
            return numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.compareTo(b);
        }

        void put(Figures figures, String path, List<Estimate> estimates) {
            for (int group = 0; group < estimates.size(); group++) {
                figures.put(path + "/" + names.get(group), estimates.get(group));
            }
        }

        List<Estimate> rwg(NullVariance expected) {
            return Rwg.ofGroups(tally, expected).stream().map(Rwg::estimate).toList();
        }

        List<Estimate> awg() {
            return Awg.ofGroups(tally).stream().map(Awg::estimate).toList();
        }

        List<Estimate> deviation(AverageDeviation.Centre centre) {
            return AverageDeviation.ofGroups(tally, centre).stream()
                    .map(AverageDeviation::estimate)
                    .toList();
        }

        void putCommon(Figures figures, String meansOfNulls) {
            figures.put("groups", names.size()).put("items", tally.items());
            for (int group = 0; group < tally.groups(); group++) {
                figures.put("group_size/" + names.get(group), tally.count(group, 0));
            }
            NULLS.forEach((name, expected) -> figures.put(
                    meansOfNulls + "/" + name,
                    AgreementSummary.of(rwg(expected.apply(points))).mean()));
        }
    }

    private static Figures singleItem(ReferenceSet set) {
        Matcher names = find("x\\s*=\\s*(\\w+),\\s*group\\s*=\\s*(\\w+)", set.how());
        Grouped data = Grouped.of(set, List.of(names.group(1)), names.group(2));
        Figures figures = new Figures();
        data.putCommon(figures, "mean_rwg_by_null");
        data.put(figures, "rwg", data.rwg(NullVariance.uniform(data.points())));
        data.put(figures, "awg", data.awg());
        data.put(figures, "ad_mean", data.deviation(AverageDeviation.Centre.MEAN));
        data.put(figures, "ad_median", data.deviation(AverageDeviation.Centre.MEDIAN));
        AgreementSummary awg = AgreementSummary.of(data.awg());
        AgreementSummary rwg = AgreementSummary.of(data.rwg(NullVariance.uniform(data.points())), 0.7);
        return figures.put("mean_awg", awg.mean())
                .put("awg_na", awg.without())
                .put("median_rwg", rwg.median())
                .put("prop_ge_70", rwg.shareAtOrAbove())
                .put(
                        "mean_ad_median",
                        AgreementSummary.of(data.deviation(AverageDeviation.Centre.MEDIAN))
                                .mean())
                .put(
                        "mean_ad",
                        AgreementSummary.of(data.deviation(AverageDeviation.Centre.MEAN))
                                .mean());
    }

    private static Figures severalItems(ReferenceSet set) {
        Matcher names = find("items (\\w+?)\\s*(?:\\.\\.|-|–|to)\\s*(\\w+),\\s*group\\s*=\\s*(\\w+)", set.how());
        Grouped data = Grouped.of(set, between(set.table(), names.group(1), names.group(2)), names.group(3));
        Figures figures = new Figures();
        NullVariance uniform = NullVariance.uniform(data.points());
        data.putCommon(figures, "mean_rwgj_by_null");
        AgreementSummary rwg = AgreementSummary.of(data.rwg(uniform), 0.7);
        List<Estimate> stars = RStarWg.ofGroups(data.tally(), uniform).stream()
                .map(RStarWg::estimate)
                .toList();
        data.put(figures, "rwgj", data.rwg(uniform));
        data.put(figures, "rwgj_lindell_rstar", stars);
        data.put(figures, "awgj", data.awg());
        data.put(figures, "adj_mean", data.deviation(AverageDeviation.Centre.MEAN));
        data.put(figures, "adj_median", data.deviation(AverageDeviation.Centre.MEDIAN));
        return figures.put("median_rwgj", rwg.median())
                .put("mean_awgj", AgreementSummary.of(data.awg()).mean())
                .put("awg_na", AgreementSummary.of(data.awg()).without())
                .put(
                        "mean_adj",
                        AgreementSummary.of(data.deviation(AverageDeviation.Centre.MEAN))
                                .mean())
                .put("prop_ge_70", rwg.shareAtOrAbove())
                .put("mean_rstar", AgreementSummary.of(stars).mean());
    }

    /** Mean of what isn't missing, exact until rounded. */
    static double mean(double... numbers) {
        double[] known = Arrays.stream(numbers).filter(v -> !Double.isNaN(v)).toArray();
        return Moments.of(known).mean().fold(Estimate.Computed::value, reason -> Double.NaN);
    }
}
