package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.openkam.scoring.change.ClinicalCutOffs;
import org.openkam.scoring.change.ProfileSimilarity;
import org.openkam.scoring.change.ReliableChange;
import org.openkam.scoring.norm.ContinuousNorm;
import org.openkam.scoring.norm.NormSample;
import org.openkam.scoring.norm.PercentileRank;
import org.openkam.scoring.norm.StandardScore;
import org.openkam.scoring.statistic.Estimate;

/** Reference methods of norms, change and profiles. */
final class NormReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "norm_scores", NormReferences::normScores,
            "continuous_norming", NormReferences::continuousNorming,
            "reliable_change_index", NormReferences::reliableChange,
            "profile_similarity", NormReferences::profileSimilarity);

    private NormReferences() {}

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** The column that {@code how} names, else the one called raw, else the last one. */
    private static double[] raw(ReferenceSet set, ReferenceTable table) {
        Matcher named = Pattern.compile("column (\\w+)").matcher(set.how());
        if (named.find() && table.has(named.group(1))) {
            return table.numbers(named.group(1));
        }
        return table.numbers(
                table.has("raw") ? "raw" : table.header().get(table.header().size() - 1));
    }

    private static Figures normScores(ReferenceSet set) {
        NormSample group = NormSample.of(raw(set, set.table()));
        double[] query = numbers(set.values().get("query"));
        Figures figures = new Figures().put("query", query);
        for (int i = 0; i < query.length; i++) {
            PercentileRank rank = PercentileRank.of(group, query[i]);
            StandardScore score = StandardScore.of(group, query[i]);
            figures.put("percentile_rank_mid/" + i, rank.mid());
            figures.put("percentile_rank_at_or_below/" + i, rank.atOrBelow());
            figures.put("T_normalised/" + i, rank.normalisedT());
            figures.put("stanine_percentile/" + i, rank.stanine());
            figures.put("z/" + i, score.z());
            figures.put("T_linear/" + i, score.t());
            figures.put("sten_linear/" + i, score.sten());
            figures.put("sten_linear_unrounded/" + i, score.stenUnrounded());
            figures.put("stanine_linear/" + i, score.stanine());
            figures.put("iq/" + i, score.iq());
        }
        figures.put("mean", group.mean());
        figures.put("sd", group.deviation());
        return figures.put("n", group.n());
    }

    /** {@code mean = OLS raw ~ age + age^2} names score and covariate; the numbers of coefficients are the degrees. */
    private static Figures continuousNorming(ReferenceSet set) {
        ReferenceTable table = set.table();
        Matcher formula = Pattern.compile("OLS (\\w+) ~ (\\w+)").matcher(set.how());
        boolean named = formula.find() && table.has(formula.group(1)) && table.has(formula.group(2));
        double[] raw = named ? table.numbers(formula.group(1)) : raw(set, table);
        double[] age = table.numbers(named ? formula.group(2) : "age");
        JsonNode values = set.values();
        ContinuousNorm norm = ContinuousNorm.of(
                age,
                raw,
                new ContinuousNorm.Degrees(
                        values.get("mean_coef").size() - 1,
                        values.get("abs_residual_coef").size() - 1));
        double[] ages = numbers(values.get("query_age"));
        double[] raws = numbers(values.get("query_raw"));
        Figures figures = new Figures().put("query_age", ages).put("query_raw", raws);
        list(figures, "mean_coef", norm.meanCoefficients());
        list(figures, "abs_residual_coef", norm.residualCoefficients());
        for (int i = 0; i < ages.length; i++) {
            ContinuousNorm.Place place = norm.place(ages[i], raws[i]);
            figures.put("mu/" + i, place.mean());
            figures.put("sd/" + i, place.deviation());
            figures.put("z/" + i, place.z());
            figures.put("T/" + i, place.t());
            figures.put("percentile/" + i, place.percentile());
        }
        return figures;
    }

    private static void list(Figures figures, String path, List<Estimate> estimates) {
        IntStream.range(0, estimates.size()).forEach(i -> figures.put(path + "/" + i, estimates.get(i)));
    }

    private static Figures reliableChange(ReferenceSet set) {
        JsonNode values = set.values();
        JsonNode input = values.get("input");
        ReliableChange change = ReliableChange.of(
                input.get("pre").asDouble(),
                input.get("post").asDouble(),
                input.get("sd").asDouble(),
                input.get("reliability").asDouble());
        Figures figures = new Figures();
        input.properties()
                .forEach(e -> figures.put("input/" + e.getKey(), e.getValue().asDouble()));
        figures.put("SE", change.errorOfMeasurement());
        figures.put("S_diff", change.errorOfDifference());
        figures.put("RCI", change.estimate());
        figures.put("min_reliable_change_95", change.minimum());
        figures.put("p_two_sided", change.probability());
        figures.put("reliable", change.isReliable(ReliableChange.STANDARD_CONFIDENCE));
        Optional<ClinicalCutOffs.Group> functional = group(set.how(), "(?<!dys)functional");
        Optional<ClinicalCutOffs.Group> dysfunctional = group(set.how(), "dysfunctional");
        if (functional.isPresent() && dysfunctional.isPresent()) {
            ClinicalCutOffs cutOffs = ClinicalCutOffs.of(functional.get(), dysfunctional.get());
            figures.put("cutoffs/a", cutOffs.a());
            figures.put("cutoffs/b", cutOffs.b());
            figures.put("cutoffs/c", cutOffs.c());
        }
        return figures;
    }

    /** From {@code functional M=60,SD=7.5}. */
    private static Optional<ClinicalCutOffs.Group> group(String how, String name) {
        return Pattern.compile(name + " M\\s*=\\s*(-?[\\d.]+),\\s*SD\\s*=\\s*([\\d.]+)")
                .matcher(how)
                .results()
                .findFirst()
                .map(g -> new ClinicalCutOffs.Group(Double.parseDouble(g.group(1)), Double.parseDouble(g.group(2))));
    }

    private static Figures profileSimilarity(ReferenceSet set) {
        double[] x = numbers(set.values().get("x"));
        double[] y = numbers(set.values().get("y"));
        ProfileSimilarity profile = ProfileSimilarity.of(x, y);
        ProfileSimilarity.Distances distances = profile.distances();
        return new Figures()
                .put("x", x)
                .put("y", y)
                .put("k", profile.scales())
                .put("D2", distances.squared())
                .put("D", distances.distance())
                .put("mean_abs", distances.meanAbsolute())
                .put("pearson", profile.pearson())
                .put("icc_double_entry", profile.doubleEntry())
                .put("cattell_rp", profile.cattell())
                .put("elevation_component", distances.elevation())
                .put("scatter_component", distances.scatter())
                .put("shape_component", distances.shape())
                .put("spearman", profile.spearman())
                .put("cosine", profile.cosine());
    }
}
