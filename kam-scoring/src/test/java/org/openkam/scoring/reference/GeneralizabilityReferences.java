package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.scoring.generalizability.DStudy;
import org.openkam.scoring.generalizability.Decision;
import org.openkam.scoring.generalizability.FacetColumns;
import org.openkam.scoring.generalizability.FacetDesign;
import org.openkam.scoring.generalizability.VarianceComponent;
import org.openkam.scoring.generalizability.VarianceComponents;

/** Reference methods. */
final class GeneralizabilityReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "g_one_facet", GeneralizabilityReferences::oneFacet,
            "g_two_facet_crossed", GeneralizabilityReferences::twoFacets,
            "g_nested", GeneralizabilityReferences::nested,
            "henderson1_unbalanced", GeneralizabilityReferences::unbalanced,
            "henderson1_urgenova", GeneralizabilityReferences::urGenova);

    private static final Pattern MEANING = Pattern.compile("\\b([pir])=(\\w+)");

    private GeneralizabilityReferences() {}

    private static Figures oneFacet(ReferenceSet set) {
        List<String> raters = new ArrayList<>(set.table().numeric());
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

    private static Figures nested(ReferenceSet set) {
        List<String> header = set.table().header();
        Map<String, String> columns = new LinkedHashMap<>();
        for (String facet : List.of("p", "r", "t")) {
            columns.put(
                    facet,
                    header.stream()
                            .filter(c -> c.toLowerCase().startsWith(facet))
                            .findFirst()
                            .orElseThrow());
        }
        VarianceComponents components = VarianceComponents.of(columns(set, columns), FacetDesign.parse("p x (r:t)"));
        Figures figures = new Figures();
        variances(
                figures,
                "variance_components",
                components,
                Map.of("p", "p", "t", "t", "rt", "r:t", "pt", "pt", "e", "residual"));
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

    private static Figures urGenova(ReferenceSet set) {
        Map<String, String> columns = Map.of("p", "p", "c", "c", "i", "i", "r", "r");
        VarianceComponents components =
                VarianceComponents.of(columns(set, columns), FacetDesign.parse("(p:c) x (i:r)"));
        Figures figures = new Figures();
        Map<String, String> names = new HashMap<>(Map.of("p_c", "p:c", "i_r", "i:r", "ci_r", "ci:r", "pr_c", "pr:c"));
        names.putAll(Map.of("c", "c", "r", "r", "cr", "cr", "e", "residual"));
        variances(figures, "variance_components", components, names);
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
}
