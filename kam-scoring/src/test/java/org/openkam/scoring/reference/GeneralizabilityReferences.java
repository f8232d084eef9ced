package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openkam.scoring.generalizability.ComponentMethod;
import org.openkam.scoring.generalizability.DStudy;
import org.openkam.scoring.generalizability.Decision;
import org.openkam.scoring.generalizability.FacetColumns;
import org.openkam.scoring.generalizability.FacetDesign;
import org.openkam.scoring.generalizability.TwoWayIntraclassCorrelation;
import org.openkam.scoring.generalizability.VarianceComponent;
import org.openkam.scoring.generalizability.VarianceComponents;
import org.openkam.scoring.reliability.EmpiricalBayesScores;
import org.openkam.scoring.reliability.PredictedScores;
import org.openkam.scoring.reliability.UnitScore;
import org.openkam.scoring.statistic.RatingColumns;

/** Reference methods. */
final class GeneralizabilityReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "g_one_facet", GeneralizabilityReferences::oneFacet,
            "g_two_facet_crossed", GeneralizabilityReferences::twoFacets,
            "g_nested", GeneralizabilityReferences::nested,
            "henderson1_unbalanced", GeneralizabilityReferences::unbalanced,
            "henderson1_urgenova", GeneralizabilityReferences::nested,
            "henderson1_360", GeneralizabilityReferences::multiSource,
            "icc_twoway_reml_unbalanced", GeneralizabilityReferences::twoWayIcc,
            "empirical_bayes_blup", GeneralizabilityReferences::predictions);

    private static final Pattern UNIT = Pattern.compile("(?i)object|id|subject|unit|target|ratee|person|case");

    private static final Pattern DESIGN =
            Pattern.compile("(?<![A-Za-z])\\(*[a-wyz]\\)*(?:\\s*[x:]\\s*\\(*[a-wyz]\\)*)+(?![A-Za-z])");

    private static final Pattern MEANING = Pattern.compile("\\b([pir])=(\\w+)");

    private GeneralizabilityReferences() {}

    /** The columns of a table of ratings: all but the one that names the units. */
    private static List<String> raters(ReferenceTable table) {
        return table.numeric().stream()
                .filter(column -> !UNIT.matcher(column).matches())
                .toList();
    }

    private static Figures oneFacet(ReferenceSet set) {
        List<String> raters = raters(set.table());
        FacetColumns data = FacetColumns.of(set.table().matrix(raters), "p", "r");
        VarianceComponents components = VarianceComponents.of(data, FacetDesign.parse("p x r"));
        Figures figures = new Figures();
        meanSquares(figures, components, Map.of("p", "p", "r", "r", "pr_e", "residual"));
        set.values().path("D_study").fieldNames().forEachRemaining(n -> {
            DStudy study = DStudy.of(components, Decision.about("p").sample("r", Double.parseDouble(n)));
            coefficients(figures, "D_study/" + n, study);
        });
        figures.put("n_p", components.component("p").levels());
        return figures.put("n_r", components.component("r").levels());
    }

    private static Figures twoFacets(ReferenceSet set) {
        VarianceComponents components = VarianceComponents.of(pir(set), FacetDesign.parse("p x i x r"));
        Figures figures = new Figures();
        meanSquares(
                figures,
                components,
                Map.of("p", "p", "i", "i", "r", "r", "pi", "pi", "pr", "pr", "ir", "ir", "pir_e", "residual"));
        studies(set, figures, components, "D_study_negative_set_to_zero");
        studies(set, figures, components, "D_study");
        return figures;
    }

    /** Columns of persons, items and raters: as {@code how} names them, or the one that no other facet takes. */
    private static FacetColumns pir(ReferenceSet set) {
        Map<String, String> columns = new HashMap<>(Map.of("p", "examinee", "i", "trait", "r", "judge"));
        List<String> header = set.table().header();
        Matcher matcher = MEANING.matcher(set.how());
        while (matcher.find()) {
            if (header.contains(matcher.group(2))) {
                columns.put(matcher.group(1), matcher.group(2));
            }
        }
        String[][] aliases = {
            {"p", "p", "person", "ratee", "candidate"}, {"i", "i", "item", "task"}, {"r", "r", "rater"}
        };
        for (String[] names : aliases) {
            Arrays.stream(names, 1, names.length)
                    .filter(name -> !header.contains(columns.get(names[0])))
                    .filter(header::contains)
                    .findFirst()
                    .ifPresent(name -> columns.put(names[0], name));
        }
        return columns(set, columns);
    }

    /** Facets by the column of each; ratings stand in the last numeric column that is none of them. */
    static FacetColumns columns(ReferenceSet set, Map<String, String> columns) {
        ReferenceTable table = set.table();
        List<String> facets = List.copyOf(columns.keySet());
        int[][] levels =
                facets.stream().map(f -> numbered(table.words(columns.get(f)))).toArray(int[][]::new);
        String score = table.numeric().stream()
                .filter(column -> !columns.containsValue(column))
                .reduce((a, b) -> b)
                .orElseThrow();
        return FacetColumns.of(facets, levels, table.numbers(score));
    }

    private static int[] numbered(List<String> words) {
        Map<String, Integer> numbers = new HashMap<>();
        return words.stream()
                .mapToInt(w -> numbers.computeIfAbsent(w, x -> numbers.size()))
                .toArray();
    }

    /** The design as {@code how} writes it, facets of one letter. */
    private static FacetDesign design(ReferenceSet set) {
        Matcher matcher = DESIGN.matcher(set.how());
        if (!matcher.find()) {
            throw new IllegalArgumentException("Convention (" + set.how() + ") must name a design.");
        }
        return FacetDesign.parse(matcher.group());
    }

    /** Columns named like the facets of a design, or beginning with their letters. */
    private static FacetColumns columns(ReferenceSet set, FacetDesign design) {
        List<String> header = set.table().header();
        Map<String, String> columns = new LinkedHashMap<>();
        for (String facet : design.facets()) {
            columns.put(
                    facet,
                    header.contains(facet)
                            ? facet
                            : header.stream()
                                    .filter(c -> c.toLowerCase(Locale.ROOT).startsWith(facet))
                                    .findFirst()
                                    .orElseThrow());
        }
        return columns(set, columns);
    }

    /** Components named by the letters of their facets, {@code e} for the residual: {@code rt}, {@code p_c}. */
    private static Figures nested(ReferenceSet set) {
        FacetDesign design = design(set);
        VarianceComponents components = VarianceComponents.of(columns(set, design), design);
        Map<String, String> effects = new HashMap<>();
        set.values()
                .path("variance_components")
                .fieldNames()
                .forEachRemaining(name -> effects.put(
                        name, name.equals("e") || name.endsWith("_e") ? "residual" : name.replace("_", "")));
        Figures figures = new Figures();
        meanSquares(figures, components, effects);
        studies(set, figures, components, "D_study");
        return figures;
    }

    private static Figures unbalanced(ReferenceSet set) {
        FacetColumns data = pir(set);
        Figures figures = new Figures();
        Map<String, String> full =
                Map.of("p", "p", "i", "i", "r", "r", "pi", "pi", "pr", "pr", "ir", "ir", "e", "residual");
        variances(figures, "full", VarianceComponents.of(data, FacetDesign.parse("p x i x r")), full);
        Map<String, String> main = Map.of("p", "p", "i", "i", "r", "r", "e", "residual");
        variances(
                figures, "main_effects_only", VarianceComponents.of(data, FacetDesign.ofEffects("p", "i", "r")), main);
        return figures;
    }

    /** D-studies by name, each with its numbers {@code n_i}, {@code n_r}, ... among the expected values. */
    private static void studies(ReferenceSet set, Figures figures, VarianceComponents components, String path) {
        set.values().path(path).properties().forEach(named -> {
            Decision decision = Decision.about("p");
            for (Map.Entry<String, JsonNode> value : named.getValue().properties()) {
                if (value.getKey().startsWith("n_")) {
                    decision = decision.sample(
                            value.getKey().substring(2), value.getValue().asDouble());
                    figures.put(
                            path + "/" + named.getKey() + "/" + value.getKey(),
                            value.getValue().asDouble());
                }
            }
            coefficients(figures, path + "/" + named.getKey(), DStudy.of(components, decision));
        });
    }

    private static void coefficients(Figures figures, String path, DStudy study) {
        figures.put(path + "/rel_error", study.relativeError());
        figures.put(path + "/abs_error", study.absoluteError());
        figures.put(path + "/Erho2", study.generalizability());
        figures.put(path + "/Phi", study.dependability());
    }

    private static void meanSquares(Figures figures, VarianceComponents components, Map<String, String> effects) {
        effects.forEach((name, effect) ->
                figures.put("mean_squares/" + name, components.component(effect).meanSquare()));
        variances(figures, "variance_components", components, effects);
    }

    static void variances(Figures figures, String path, VarianceComponents components, Map<String, String> effects) {
        effects.forEach((name, effect) -> {
            VarianceComponent component = components.component(effect);
            figures.put(path + "/" + name, component.estimate());
        });
    }

    /** Rows about others: all but those whose relation is self, where there is such a column. */
    private static List<Integer> others(ReferenceTable table) {
        double[] scores = table.numbers("score");
        List<String> relation = table.has("relation") ? table.words("relation") : null;
        return IntStream.range(0, scores.length)
                .filter(row -> !Double.isNaN(scores[row]))
                .filter(row -> relation == null || !relation.get(row).equalsIgnoreCase("self"))
                .boxed()
                .toList();
    }

    private static int[] chosen(List<Integer> rows, int[] column) {
        return rows.stream().mapToInt(row -> column[row]).toArray();
    }

    private static double[] chosen(List<Integer> rows, double[] column) {
        return rows.stream().mapToDouble(row -> column[row]).toArray();
    }

    private static Figures multiSource(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<Integer> rows = others(table);
        List<String> facets = List.of("ratee", "rater", "item");
        int[][] levels = facets.stream()
                .map(facet -> chosen(rows, numbered(table.words(facet))))
                .toArray(int[][]::new);
        FacetColumns data = FacetColumns.of(facets, levels, chosen(rows, table.numbers("score")));
        FacetDesign design = FacetDesign.ofEffects("ratee", "rater", "item", "ratee*rater", "ratee*item");
        Map<String, String> effects = new HashMap<>(Map.of("ratee", "ratee", "rater", "rater", "item", "item"));
        Map<String, String> likeLme4 = new HashMap<>(effects);
        effects.putAll(Map.of("ratee_rater", "ratee*rater", "ratee_item", "ratee*item", "e", "e"));
        likeLme4.putAll(Map.of("ratee:rater", "ratee*rater", "ratee:item", "ratee*item", "Residual", "e"));
        Figures figures = new Figures();
        variances(figures, "henderson1", VarianceComponents.of(data, design), effects);
        variances(figures, "reml", VarianceComponents.reml(data, design), likeLme4);
        return figures.put("n", data.size());
    }

    private static Figures twoWayIcc(ReferenceSet set) {
        List<String> raters = raters(set.table());
        TwoWayIntraclassCorrelation icc =
                TwoWayIntraclassCorrelation.of(set.table().matrix(raters), ComponentMethod.REML);
        return new Figures()
                .put("sigma2_target", icc.unit())
                .put("sigma2_rater", icc.rater())
                .put("sigma2_residual", icc.residual())
                .put("ICC_A1", icc.agreement())
                .put("ICC_C1", icc.consistency())
                .put("ICC_Ak_harmonic", icc.averagedAgreement())
                .put("ICC_Ck_harmonic", icc.averagedConsistency())
                .put("k_harmonic", icc.overlap().harmonicRaters());
    }

    private static Figures predictions(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<Integer> rows = others(table);
        int[] ratee = chosen(rows, numbered(table.words("ratee")));
        RatingColumns ratings = RatingColumns.of(
                ratee,
                chosen(rows, numbered(table.words("rater"))),
                chosen(rows, numbered(table.words("item"))),
                chosen(rows, table.numbers("score")));
        Map<Integer, String> names = new HashMap<>();
        for (int i = 0; i < ratee.length; i++) {
            names.put(ratee[i], table.words("ratee").get(rows.get(i)));
        }
        Figures figures = new Figures();
        EmpiricalBayesScores bayes = EmpiricalBayesScores.of(ratings);
        figures.put("anova_sigma2_ratee", bayes.between()).put("anova_sigma2_within", bayes.within());
        figures.put("eb_mu", bayes.mean());
        for (UnitScore score : bayes.scores()) {
            String name = "/" + names.get(score.unit());
            figures.put("n_raters" + name, score.raters()).put("raw_mean" + name, score.observed());
            figures.put("eb_reliability" + name, score.reliability()).put("eb_score" + name, score.predicted());
        }
        PredictedScores oneWay = PredictedScores.oneWay(ratings);
        figures.put("reml_oneway/sigma2_ratee", oneWay.between()).put("reml_oneway/mu", oneWay.mean());
        figures.put("reml_oneway/sigma2_within", oneWay.residual());
        oneWay.scores().forEach(s -> figures.put("reml_oneway_blup/" + names.get(s.unit()), s.predicted()));
        PredictedScores twoWay = PredictedScores.twoWay(ratings);
        figures.put("reml_twoway/ratee", twoWay.between()).put("reml_twoway/rater", twoWay.raters());
        figures.put("reml_twoway/Residual", twoWay.residual()).put("reml_twoway/mu", twoWay.mean());
        for (UnitScore score : twoWay.scores()) {
            String name = "/" + names.get(score.unit());
            figures.put("reml_twoway_blup" + name, score.predicted());
            figures.put("reml_twoway_cond_sd" + name, score.conditionalDeviation());
        }
        return figures;
    }
}
