package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.agreement.AgreementSettings;
import org.openkam.scoring.agreement.AgreementWeights;
import org.openkam.scoring.agreement.BennettS;
import org.openkam.scoring.agreement.Bootstrap;
import org.openkam.scoring.agreement.BrennanPrediger;
import org.openkam.scoring.agreement.CategoryTally;
import org.openkam.scoring.agreement.CohenKappa;
import org.openkam.scoring.agreement.CongerKappa;
import org.openkam.scoring.agreement.CorrectedAgreement;
import org.openkam.scoring.agreement.FleissCategory;
import org.openkam.scoring.agreement.FleissKappa;
import org.openkam.scoring.agreement.GwetAc;
import org.openkam.scoring.agreement.KendallW;
import org.openkam.scoring.agreement.KrippendorffAlpha;
import org.openkam.scoring.agreement.Metric;
import org.openkam.scoring.agreement.PairTally;
import org.openkam.scoring.agreement.PercentAgreement;
import org.openkam.scoring.agreement.ScottPi;
import org.openkam.scoring.agreement.WeightedAlpha;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.StandardError;

/** Agreement on categories and ranks. Tables hold units in rows and raters in columns, or a square of counts. */
final class CategoricalAgreementReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "cohen_weighted_kappa", CategoricalAgreementReferences::cohen,
            "fleiss_conger_ac1_bp", CategoricalAgreementReferences::coefficients,
            "gwet_ac2_weighted", CategoricalAgreementReferences::coefficients,
            "krippendorff_alpha", CategoricalAgreementReferences::krippendorff,
            "kendall_w", CategoricalAgreementReferences::kendall);

    private static final Map<String, AgreementWeights> WEIGHTS = Map.of(
            "unweighted", AgreementWeights.UNWEIGHTED,
            "linear", AgreementWeights.LINEAR,
            "quadratic", AgreementWeights.QUADRATIC,
            "ordinal", AgreementWeights.ORDINAL,
            "radical", AgreementWeights.RADICAL,
            "ratio", AgreementWeights.RATIO,
            "circular", AgreementWeights.CIRCULAR,
            "bipolar", AgreementWeights.BIPOLAR);

    private CategoricalAgreementReferences() {}

    private static Figures cohen(ReferenceSet set) {
        PairTally pairs = pairs(set.table());
        AgreementSettings plain = AgreementSettings.STANDARD;
        CohenKappa kappa = CohenKappa.of(pairs, plain);
        Figures figures = new Figures()
                .put("n", kappa.units())
                .put("percent_agreement", PercentAgreement.of(pairs, plain).estimate())
                .put("scott_pi", ScottPi.of(pairs, plain).estimate())
                .put("bennett_s", BennettS.of(pairs, plain).estimate())
                .put("gwet_ac1", GwetAc.of(pairs, plain).estimate())
                .put("kappa_max", kappa.maximum());
        WEIGHTS.forEach((name, weights) -> put(figures, name, CohenKappa.of(pairs, AgreementSettings.of(weights))));
        return figures;
    }

    private static void put(Figures figures, String name, CohenKappa kappa) {
        figures.put(name + "/po", kappa.observed())
                .put(name + "/pe", kappa.expected())
                .put(name + "/kappa", kappa.estimate())
                .put(name + "/se", error(kappa.estimate()))
                .put(
                        name + "/se_null",
                        kappa.test() == null ? null : kappa.test().standardError())
                .put(name + "/z", kappa.test() == null ? null : kappa.test().statistic());
    }

    private static @Nullable Double error(Estimate estimate) {
        StandardError error = estimate.fold(Estimate.Computed::standardError, reason -> null);
        return error == null ? null : error.value();
    }

    /** A square whose rows are named like its columns holds counts; otherwise two columns hold the ratings. */
    private static PairTally pairs(ReferenceTable table) {
        List<String> columns = table.header().subList(1, table.header().size());
        List<String> names = table.words(table.header().get(0));
        boolean isSquare =
                names.size() == columns.size() && table.header().get(0).equals("row");
        if (isSquare || names.equals(columns)) {
            return PairTally.of(Arrays.stream(table.numbers(columns))
                    .map(row -> Arrays.stream(row).mapToLong(v -> (long) v).toArray())
                    .toArray(long[][]::new));
        }
        return PairTally.of(ratings(table, raters(table)));
    }

    private static Figures coefficients(ReferenceSet set) {
        RatingMatrix ratings = ratings(set.table(), raters(set.table()));
        AgreementWeights weights = WEIGHTS.get(weights(set));
        AgreementSettings settings = AgreementSettings.of(weights);
        CategoryTally tally = CategoryTally.of(ratings);
        FleissKappa fleiss = FleissKappa.of(tally, settings);
        Figures figures = new Figures()
                .put("weights", weights.toString())
                .put("units", fleiss.agreement().units())
                .put("percent_agreement", PercentAgreement.of(tally, settings).estimate());
        put(figures, "gwet_ac", GwetAc.of(tally, settings).agreement());
        put(figures, "fleiss", fleiss.agreement());
        put(figures, "conger", CongerKappa.of(ratings, settings).agreement());
        put(figures, "brennan_prediger", BrennanPrediger.of(tally, settings).agreement());
        put(figures, "krippendorff_irrcac", WeightedAlpha.of(tally, settings).agreement());
        FleissKappa plain = FleissKappa.of(tally, AgreementSettings.STANDARD);
        figures.put("fleiss_null_z", plain.test() == null ? null : plain.test().statistic());
        List<String> names = names(set.table());
        for (FleissCategory category : plain.categories()) {
            String name =
                    names.isEmpty() ? Decimals.shortest(category.category()) : names.get((int) category.category() - 1);
            figures.put("fleiss_categorywise/" + name, category.kappa());
        }
        return figures;
    }

    private static String weights(ReferenceSet set) {
        JsonNode named = set.values().path("weights");
        String how = set.how().toLowerCase(Locale.ROOT);
        return named.isTextual()
                ? named.asText()
                : WEIGHTS.keySet().stream().filter(how::contains).findFirst().orElse("unweighted");
    }

    private static void put(Figures figures, String name, CorrectedAgreement agreement) {
        figures.put(name + "/pa", agreement.observed())
                .put(name + "/pe", agreement.expected())
                .put(name + "/coef", agreement.estimate())
                .put(name + "/se", error(agreement.estimate()))
                .put(
                        name + "/p",
                        agreement.test() == null ? null : agreement.test().probability());
    }

    private static Figures krippendorff(ReferenceSet set) {
        RatingMatrix ratings = ratings(set.table(), raters(set.table()));
        Figures figures = new Figures();
        for (Metric metric : Metric.values()) {
            KrippendorffAlpha alpha = KrippendorffAlpha.of(ratings, metric, Bootstrap.NONE);
            figures.put(metric.name().toLowerCase(Locale.ROOT), alpha.estimate())
                    .put("pairable_values", alpha.pairableValues())
                    .put("pairable_units", alpha.units())
                    .put("units", alpha.units());
        }
        return figures;
    }

    private static Figures kendall(ReferenceSet set) {
        ReferenceTable table = set.table();
        RatingMatrix columns = table.matrix(raters(table));
        boolean objectsAreColumns =
                set.how().contains("objects = columns") || set.how().contains("judges = rows");
        KendallW w = KendallW.of(objectsAreColumns ? transposed(columns) : columns);
        return new Figures()
                .put("n", w.units())
                .put("m", w.raters())
                .put("W_uncorrected", w.uncorrected())
                .put("W_tie_corrected", w.estimate())
                .put("chisq_tie_corrected", w.test() == null ? null : w.test().statistic())
                .put("friedman_chisq", w.test() == null ? null : w.test().statistic())
                .put("df", w.test() == null ? null : w.test().degreesOfFreedom())
                .put("p", w.test() == null ? null : w.test().probability())
                .put("mean_spearman", w.meanRankCorrelation());
    }

    private static RatingMatrix transposed(RatingMatrix x) {
        double[][] turned = new double[x.raters()][x.units()];
        for (int unit = 0; unit < x.units(); unit++) {
            for (int rater = 0; rater < x.raters(); rater++) {
                turned[rater][unit] = x.get(unit, rater).orElse(Double.NaN);
            }
        }
        return RatingMatrix.of(turned);
    }

    /** All columns but the first if that one names the rows: each cell another, or a header that says so. */
    private static List<String> raters(ReferenceTable table) {
        List<String> header = table.header();
        String first = header.get(0);
        List<String> ids = table.words(first);
        List<String> others = header.subList(1, header.size());
        boolean isNamed = first.toLowerCase(Locale.ROOT)
                .matches(
                        "|x|id|row|(unit|subject|object|item|target|person|case|patient|candidate|ratee|essay)(s|_?id)?");
        boolean isCounting = ids.get(0).equals("1") && new HashSet<>(ids).size() == ids.size() && ids.size() > 2;
        boolean isWord = table.numeric().equals(others);
        return isNamed || isCounting || isWord ? others : header;
    }

    /** Words are numbered in alphabetical order, as a factor of R is. */
    private static RatingMatrix ratings(ReferenceTable table, List<String> columns) {
        if (table.numeric().containsAll(columns)) {
            return table.matrix(columns);
        }
        List<String> names = names(table);
        List<List<String>> words = columns.stream().map(table::words).toList();
        double[][] x = new double[table.rows().size()][columns.size()];
        for (int row = 0; row < x.length; row++) {
            for (int column = 0; column < columns.size(); column++) {
                int at = names.indexOf(words.get(column).get(row));
                x[row][column] = at < 0 ? Double.NaN : at + 1;
            }
        }
        return RatingMatrix.of(x);
    }

    /** The categories of a table of words, empty for numbers. */
    private static List<String> names(ReferenceTable table) {
        List<String> columns = raters(table);
        if (table.numeric().containsAll(columns)) {
            return List.of();
        }
        TreeSet<String> names = new TreeSet<>();
        columns.forEach(column -> names.addAll(table.words(column)));
        names.remove("");
        names.remove("NA");
        return List.copyOf(names);
    }
}
