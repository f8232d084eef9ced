package org.openkam.scoring.reference;

import java.util.List;
import java.util.Map;
import org.openkam.scoring.facets.ElementMeasure;
import org.openkam.scoring.facets.FacetColumns;
import org.openkam.scoring.facets.FacetMeasures;
import org.openkam.scoring.facets.FacetModel;
import org.openkam.scoring.facets.FacetSummary;
import org.openkam.scoring.facets.ManyFacetRasch;
import org.openkam.scoring.facets.StepStructure;
import org.openkam.scoring.statistic.Estimate;

/** Many-facet Rasch measurement and its relatives. */
final class FacetsReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "mfrm_jmle_rsm", FacetsReferences::ratingScale,
            "mfrm_jmle_pcm", FacetsReferences::partialCredit);

    private FacetsReferences() {}

    private static Figures ratingScale(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> facets = FacetTables.facets(table);
        return joint(ManyFacetRasch.of(FacetTables.columns(table), FacetTables.model(set, facets)), false);
    }

    private static Figures partialCredit(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> facets = FacetTables.facets(table);
        String last = facets.get(facets.size() - 1);
        String own = facets.stream()
                .filter(f -> set.how().contains("per " + f) || set.how().contains("by " + f))
                .findFirst()
                .orElse(last);
        FacetModel model = FacetTables.model(set, facets).withStepsOf(own);
        return joint(ManyFacetRasch.of(FacetTables.columns(table), model), true);
    }

    private static Figures joint(ManyFacetRasch rasch, boolean several) {
        Figures figures = new Figures();
        figures.put("loglik", rasch.estimate());
        figures.put("global_pearson_chisq", rasch.fit().pearsonChiSquare());
        for (FacetMeasures facet : rasch.facets()) {
            String name = facet.facet().name();
            for (ElementMeasure element : facet.all()) {
                String at = "/" + element.element();
                figures.put(name + "/measure" + at, element.measure());
                figures.put(name + "_measure" + at, element.measure());
                Object error = error(element.measure());
                figures.put(name + "/se" + at, error).put(name + "_se" + at, error);
                figures.put(name + "/infit_mnsq" + at, element.fit().infit().meanSquare());
                figures.put(name + "/infit_z" + at, element.fit().infit().standardized());
                figures.put(name + "/outfit_mnsq" + at, element.fit().outfit().meanSquare());
                figures.put(name + "/outfit_z" + at, element.fit().outfit().standardized());
            }
            summary(figures, name + "_summary/", facet.summary());
        }
        for (int g = 0; g < rasch.steps().size(); g++) {
            StepStructure scale = rasch.steps().get(g);
            String at = several ? "thresholds/" + g : "thresholds";
            figures.put(at, scale.thresholds());
            if (several) {
                figures.put("thresholds/" + scale.element(), scale.thresholds());
            }
        }
        return figures;
    }

    private static void summary(Figures figures, String at, FacetSummary summary) {
        figures.put(at + "rmse", summary.rmse());
        figures.put(at + "sd_pop", summary.population().standardDeviation());
        figures.put(at + "sd_sample", summary.sample().standardDeviation());
        figures.put(at + "separation_pop", summary.population().separation());
        figures.put(at + "separation_sample", summary.sample().separation());
        figures.put(at + "strata_pop", summary.population().strata());
        figures.put(at + "strata_sample", summary.sample().strata());
        figures.put(at + "reliability_pop", summary.population().reliability());
        figures.put(at + "reliability_sample", summary.sample().reliability());
        figures.put(at + "fixed_chi2", summary.fixed().statistic());
        figures.put(at + "df", summary.fixed().degreesOfFreedom());
    }

    private static Object error(Estimate estimate) {
        return estimate.fold(c -> c.standardError() == null ? null : c.standardError().value(), reason -> null);
    }
}
