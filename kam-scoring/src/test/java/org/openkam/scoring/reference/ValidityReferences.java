package org.openkam.scoring.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.scoring.generalizability.FacetColumns;
import org.openkam.scoring.generalizability.FacetDesign;
import org.openkam.scoring.generalizability.VarianceComponents;
import org.openkam.scoring.validity.CorrelationBlock;
import org.openkam.scoring.validity.DimensionExerciseEffects;
import org.openkam.scoring.validity.MultitraitMultimethod;

/** Traits by methods, dimensions by exercises. */
final class ValidityReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "mtmm", ValidityReferences::multitraitMultimethod,
            "mtmm_ac_exercise_effect", ValidityReferences::assessmentCentre);

    /** Letter and digit, such as {@code A1}, or a code for each, such as {@code T1M2} or {@code PLN_self}. */
    private static final List<Pattern> TRAIT_METHOD = List.of(
            Pattern.compile("([A-Za-z]+\\d+)[ _.]?([A-Za-z]+\\d+)"),
            Pattern.compile("([A-Za-z]+)[ _.]?(\\d+)"),
            Pattern.compile("([A-Za-z0-9]+)[ _.]([A-Za-z0-9]+)"));

    private static final Pattern DIMENSION_EXERCISE = Pattern.compile("[Dd](\\d+)[ _.]?[Ee](\\d+)");

    private static final Map<String, String> COMPONENTS = Map.of(
            "p", "p",
            "dimension", "d",
            "exercise", "e",
            "p_dimension", "pd",
            "p_exercise", "pe",
            "dimension_exercise", "de",
            "residual", "residual");

    private ValidityReferences() {}

    private static Figures multitraitMultimethod(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> numeric = table.numeric();
        Pattern pattern = TRAIT_METHOD.stream()
                .filter(p ->
                        numeric.stream().allMatch(column -> p.matcher(column).matches()))
                .findFirst()
                .orElse(TRAIT_METHOD.get(1));
        List<String> measures = matching(table, pattern);
        MultitraitMultimethod mtmm = MultitraitMultimethod.of(
                table.matrix(measures), numbers(measures, pattern, 1), numbers(measures, pattern, 2));
        return blocks(mtmm).put("mean_reliability", mtmm.reliabilities().mean());
    }

    private static Figures assessmentCentre(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> columns = matching(table, DIMENSION_EXERCISE);
        int[] dimensions = numbers(columns, DIMENSION_EXERCISE, 1);
        int[] exercises = numbers(columns, DIMENSION_EXERCISE, 2);
        Figures figures = blocks(DimensionExerciseEffects.of(table.matrix(columns), dimensions, exercises)
                .table());
        VarianceComponents components = VarianceComponents.of(
                longForm(table.numbers(columns), dimensions, exercises), FacetDesign.parse("p x d x e"));
        COMPONENTS.forEach((name, effect) -> figures.put(
                "variance_components/" + name, components.component(effect).estimate()));
        return figures;
    }

    /** One row a rating; candidates with a gap stay out, as they do in the table of correlations. */
    private static FacetColumns longForm(double[][] scores, int[] dimensions, int[] exercises) {
        double[][] complete = Arrays.stream(scores)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        int columns = dimensions.length;
        int[][] levels = new int[3][complete.length * columns];
        double[] values = new double[complete.length * columns];
        for (int i = 0; i < values.length; i++) {
            levels[0][i] = i / columns;
            levels[1][i] = dimensions[i % columns];
            levels[2][i] = exercises[i % columns];
            values[i] = complete[i / columns][i % columns];
        }
        return FacetColumns.of(List.of("p", "d", "e"), levels, values);
    }

    private static Figures blocks(MultitraitMultimethod table) {
        List<CorrelationBlock> blocks =
                List.of(table.monotraitHeteromethod(), table.heterotraitMonomethod(), table.heterotraitHeteromethod());
        Figures figures = new Figures()
                .put("mean_monotrait_heteromethod", blocks.get(0).mean())
                .put("mean_heterotrait_monomethod", blocks.get(1).mean())
                .put("mean_heterotrait_heteromethod", blocks.get(2).mean());
        for (int i = 0; i < blocks.size(); i++) {
            figures.put("n/" + i, (Object) blocks.get(i).count())
                    .put("fisher_z_means/" + i, blocks.get(i).fisherMean());
        }
        return figures;
    }

    private static List<String> matching(ReferenceTable table, Pattern pattern) {
        return table.header().stream()
                .filter(column -> pattern.matcher(column).matches())
                .toList();
    }

    /** One number a word, equal ones for equal parts. */
    private static int[] numbers(List<String> columns, Pattern pattern, int group) {
        List<String> parts = columns.stream()
                .map(column -> {
                    Matcher matcher = pattern.matcher(column);
                    return matcher.matches() ? matcher.group(group) : "";
                })
                .toList();
        return parts.stream().mapToInt(parts::indexOf).toArray();
    }
}
