package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openkam.scoring.reliability.AlphaIfItemDeleted;
import org.openkam.scoring.reliability.CompositeReliability;
import org.openkam.scoring.reliability.CronbachAlpha;
import org.openkam.scoring.reliability.GuttmanLambdas;
import org.openkam.scoring.reliability.McDonaldOmega;
import org.openkam.scoring.reliability.OmegaMethod;
import org.openkam.scoring.reliability.OneFactor;
import org.openkam.scoring.reliability.SplitHalf;
import org.openkam.scoring.reliability.StandardErrorOfMeasurement;
import org.openkam.scoring.reliability.StandardizedAlpha;
import org.openkam.scoring.reliability.StratifiedAlpha;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.RatingMatrix;

/** Reference methods of package {@code reliability}. */
final class ReliabilityReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "cronbach_alpha", ReliabilityReferences::alpha,
            "cronbach_alpha_pairwise", ReliabilityReferences::alphaPairwise,
            "mcdonald_omega_total_1f", ReliabilityReferences::omega,
            "guttman_lambdas_split_half", ReliabilityReferences::guttman,
            "split_half_correlation_metric", ReliabilityReferences::guttmanOfCorrelations,
            "sem_kelley", ReliabilityReferences::kelley,
            "composite_reliability", ReliabilityReferences::composite);

    private ReliabilityReferences() {}

    private static Figures alpha(ReferenceSet set) {
        return alpha(set, Deletion.LISTWISE);
    }

    private static Figures alphaPairwise(ReferenceSet set) {
        return alpha(set, Deletion.PAIRWISE);
    }

    private static Figures alpha(ReferenceSet set, Deletion deletion) {
        ItemColumns columns = ItemColumns.of(set);
        ItemCovariances covariances = ItemCovariances.of(columns.matrix(), deletion);
        ItemTotals totals = covariances.totals();
        StandardizedAlpha standardized = StandardizedAlpha.of(covariances);
        CronbachAlpha alpha = CronbachAlpha.of(columns.matrix(), deletion, 0.95);
        Figures figures = new Figures()
                .put("n", (Object) alpha.persons())
                .put("k", (Object) alpha.items())
                .put("alpha", alpha.estimate())
                .put("alpha_standardized", standardized.estimate())
                .put("average_r", standardized.averageCorrelation())
                .put(
                        "lambda6_smc",
                        GuttmanLambdas.of(covariances.correlations()).lambda6());
        interval(figures, "feldt_ci95/lower", "feldt_ci95/upper", alpha.estimate());
        AlphaIfItemDeleted deleted = AlphaIfItemDeleted.of(totals);
        for (int i = 0; i < alpha.items(); i++) {
            String name = columns.names().get(i);
            figures.put("alpha_if_deleted/" + name, deleted.estimate(i))
                    .put("item_rest_r/" + name, totals.itemRestCorrelation(i))
                    .put("item_total_r/" + name, totals.itemTotalCorrelation(i))
                    .put("item_mean/" + name, (Object) totals.mean(i))
                    .put("item_sd/" + name, (Object) Math.sqrt(totals.variance(i)));
        }
        return figures;
    }

    private static void interval(Figures figures, String lower, String upper, Estimate estimate) {
        Interval interval = estimate.fold(Estimate.Computed::interval, reason -> null);
        figures.put(lower, interval == null ? null : (Object) interval.lower());
        figures.put(upper, interval == null ? null : (Object) interval.upper());
    }

    private static Figures omega(ReferenceSet set) {
        ItemColumns columns = ItemColumns.of(set);
        ItemCovariances covariances = ItemCovariances.of(columns.matrix());
        McDonaldOmega likelihood = McDonaldOmega.of(covariances, OmegaMethod.MAXIMUM_LIKELIHOOD);
        Figures figures = new Figures()
                .put("n", (Object) covariances.persons())
                .put("k", (Object) covariances.items())
                .put("omega_ml_cov", likelihood.estimate())
                .put("omega_ml_observed_denominator", likelihood.observed())
                .put(
                        "omega_minres_corr_psych",
                        McDonaldOmega.of(covariances, OmegaMethod.MINIMUM_RESIDUALS)
                                .estimate());
        if (likelihood.model() != null) {
            factor(figures, columns.names(), likelihood.model());
        }
        return figures;
    }

    private static void factor(Figures figures, List<String> names, OneFactor factor) {
        for (int i = 0; i < names.size(); i++) {
            figures.put("loadings_ml/" + names.get(i), factor.loadings().get(i));
            figures.put("uniqueness_ml/" + names.get(i), factor.uniquenesses().get(i));
        }
        if (factor.test() == null) {
            figures.put("chisq", (Object) 0).put("df", (Object) 0);
        } else {
            figures.put("chisq", (Object) factor.test().statistic())
                    .put("df", (Object) factor.test().degreesOfFreedom())
                    .put("p", (Object) factor.test().probability());
        }
    }

    private static Figures guttman(ReferenceSet set) {
        return guttman(ItemCovariances.of(ItemColumns.of(set).matrix()));
    }

    /**
     * As psych gives it. Of an odd number of items its {@code splitHalf} tries only the first half of the splits, as if each had a
     * complement among the others; so the largest and the smallest of those are looked up here one by one.
     */
    private static Figures guttmanOfCorrelations(ReferenceSet set) {
        ItemCovariances correlations =
                ItemCovariances.of(ItemColumns.of(set).matrix()).correlations();
        Figures figures = guttman(correlations);
        if (correlations.items() % 2 == 1 && correlations.items() < 16) {
            DoubleSummaryStatistics tried = firstSplits(correlations);
            figures.put("lambda4_max", (Object) tried.getMax()).put("lambda4_min", (Object) tried.getMin());
        }
        return figures;
    }

    private static DoubleSummaryStatistics firstSplits(ItemCovariances correlations) {
        int items = correlations.items();
        List<int[]> splits = IntStream.range(0, 1 << items)
                .filter(half -> Integer.bitCount(half) == items / 2)
                .mapToObj(half -> IntStream.range(0, items)
                        .filter(i -> (half >> i & 1) == 1)
                        .toArray())
                .sorted(Arrays::compare)
                .toList();
        return splits.stream()
                .limit((splits.size() + 1) / 2)
                .mapToDouble(
                        half -> SplitHalf.of(correlations, half).flanaganRulon().value())
                .summaryStatistics();
    }

    private static Figures guttman(ItemCovariances covariances) {
        GuttmanLambdas lambdas = GuttmanLambdas.of(covariances);
        SplitHalf oddEven = SplitHalf.oddEven(covariances);
        return new Figures()
                .put("lambda1", lambdas.lambda1())
                .put("lambda2", lambdas.lambda2())
                .put("lambda3", lambdas.lambda3())
                .put("alpha_std", lambdas.lambda3())
                .put("lambda4_max", lambdas.lambda4())
                .put("lambda4_mean", lambdas.splits().mean())
                .put("lambda4_min", lambdas.splits().smallest())
                .put("n_splits", (Object) lambdas.splits().number())
                .put("lambda5", lambdas.lambda5())
                .put("lambda6_cov", lambdas.lambda6())
                .put("lambda6", lambdas.lambda6())
                .put("odd_even_r", oddEven.correlation())
                .put("odd_even_spearman_brown", oddEven.spearmanBrown())
                .put("odd_even_flanagan_rulon", oddEven.flanaganRulon());
    }

    private static Figures kelley(ReferenceSet set) {
        double[][] x = ItemColumns.of(set).values();
        ItemTotals totals = ItemTotals.of(RatingMatrix.of(x));
        StandardErrorOfMeasurement error = StandardErrorOfMeasurement.of(totals);
        Figures figures = new Figures()
                .put("n", (Object) totals.persons())
                .put("k", (Object) totals.items())
                .put("reliability", error.reliability())
                .put("mean", (Object) error.mean())
                .put("sd", (Object) error.deviation())
                .put("sem", error.measurement())
                .put("se_estimate", error.estimation())
                .put("se_prediction", error.prediction());
        double[] sums = Arrays.stream(x)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .filter(sum -> !Double.isNaN(sum))
                .toArray();
        for (Map.Entry<String, JsonNode> value : set.values().properties()) {
            for (int i = 0;
                    value.getKey().startsWith("kelley_first")
                            && i < value.getValue().size();
                    i++) {
                figures.put(value.getKey() + "/" + i, error.trueScore(sums[i], 0.95));
            }
        }
        interval(figures, "ci95_first_kelley/0", "ci95_first_kelley/1", error.trueScore(sums[0], 0.95));
        interval(figures, "ci95_first_observed/0", "ci95_first_observed/1", error.band(sums[0], 0.95));
        return figures;
    }

    private static Figures composite(ReferenceSet set) {
        List<List<String>> scales = scales(set);
        List<String> all = scales.stream().flatMap(List::stream).toList();
        ReferenceTable table = set.table();
        ItemColumns columns = new ItemColumns(table, all, ItemColumns.reversed(set.how(), table), set.how());
        ItemCovariances items = ItemCovariances.of(columns.matrix());
        int[][] strata = new int[scales.size()][];
        int from = 0;
        for (int s = 0; s < strata.length; s++) {
            strata[s] = IntStream.range(from, from + scales.get(s).size()).toArray();
            from += strata[s].length;
        }
        ItemCovariances sums = items.sums(strata);
        double[] weights = new double[strata.length];
        Estimate[] alphas = new Estimate[strata.length];
        Figures figures = new Figures();
        for (int s = 0; s < strata.length; s++) {
            weights[s] = set.values().path("weights").path(s).asDouble(1);
            alphas[s] = CronbachAlpha.of(items.select(strata[s])).estimate();
            figures.put("reliabilities/" + s, alphas[s]);
            for (int t = 0; t < strata.length; t++) {
                figures.put("cov/" + s + "/" + t, (Object) sums.covariance(s, t));
            }
        }
        CompositeReliability composite = CompositeReliability.of(sums, weights, alphas);
        return figures.put("weights", weights)
                .put("n", (Object) composite.persons())
                .put("composite_variance", composite.variance())
                .put("mosier", composite.estimate())
                .put("stratified_alpha", StratifiedAlpha.of(items, strata).estimate());
    }

    /** The items of each scale: {@code scales A(A1 rev), C(C4,C5 rev), N1-N5 ...}; a letter stands for all columns it begins. */
    private static List<List<String>> scales(ReferenceSet set) {
        Matcher words = Pattern.compile("scales? (.*?)(?: as |;|$)").matcher(set.how());
        ReferenceTable table = set.table();
        List<List<String>> scales = new ArrayList<>();
        String text = words.find() ? words.group(1) : "";
        for (String scale : text.replaceAll("\\([^)]*\\)", "").split("\\s*(,|\\band\\b)\\s*")) {
            List<String> ranged = ItemColumns.ranged(scale, table);
            String stem = Pattern.quote(scale.trim());
            List<String> begun = table.header().stream()
                    .filter(name -> name.matches(stem + "_?\\d+"))
                    .toList();
            scales.add(ranged.isEmpty() ? begun : ranged);
        }
        scales.removeIf(List::isEmpty);
        return scales;
    }
}
