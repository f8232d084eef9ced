package org.openkam.scoring.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openkam.scoring.facets.ConditionalItem;
import org.openkam.scoring.facets.ConditionalRasch;
import org.openkam.scoring.facets.ElementMeasure;
import org.openkam.scoring.facets.FacetInteraction;
import org.openkam.scoring.facets.FacetMeasures;
import org.openkam.scoring.facets.FacetModel;
import org.openkam.scoring.facets.FacetRatings;
import org.openkam.scoring.facets.FacetSummary;
import org.openkam.scoring.facets.ManyFacetRasch;
import org.openkam.scoring.facets.MarginalFacetRasch;
import org.openkam.scoring.facets.MeasureStatus;
import org.openkam.scoring.facets.StepStructure;
import org.openkam.scoring.statistic.Estimate;

/** Many-facet Rasch measurement and its relatives. */
final class FacetsReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "mfrm_jmle_rsm", FacetsReferences::ratingScale,
            "mfrm_jmle_pcm", FacetsReferences::partialCredit,
            "mfrm_bias_interaction", FacetsReferences::bias,
            "jmle_two_facet_extremes", FacetsReferences::extremes,
            "mfrm_mml", FacetsReferences::marginal,
            "rasch_cml", FacetsReferences::conditional,
            "rasch_cml_poly", FacetsReferences::conditional);

    private FacetsReferences() {}

    private static Figures ratingScale(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> facets = FacetTables.facets(set, table);
        FacetModel model = FacetTables.model(set, facets);
        return joint(ManyFacetRasch.of(FacetTables.columns(table, facets), model), table, false);
    }

    private static Figures partialCredit(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> facets = FacetTables.facets(set, table);
        String last = facets.get(facets.size() - 1);
        String own = facets.stream()
                .filter(f -> set.how().contains("per " + f) || set.how().contains("by " + f))
                .findFirst()
                .orElse(last);
        FacetModel model = FacetTables.model(set, facets).withStepsOf(own);
        return joint(ManyFacetRasch.of(FacetTables.columns(table, facets), model), table, true);
    }

    private static Figures joint(ManyFacetRasch rasch, ReferenceTable table, boolean several) {
        Figures figures = new Figures();
        figures.put("loglik", rasch.estimate());
        figures.put("global_pearson_chisq", rasch.fit().pearsonChiSquare());
        for (FacetMeasures facet : rasch.facets()) {
            String name = facet.facet().name();
            FacetTables.Labels labels = FacetTables.Labels.of(table.words(name));
            for (ElementMeasure element : facet.all()) {
                String at = "/" + labels.label(element.element());
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

    private static Figures bias(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> facets = FacetTables.facets(set, table);
        FacetRatings columns = FacetTables.columns(table, facets);
        List<String> pair = facets.stream()
                .filter(f -> set.how().contains(f))
                .sorted(Comparator.comparingInt(f -> set.how().indexOf(f)))
                .limit(2)
                .toList();
        ManyFacetRasch rasch = ManyFacetRasch.of(columns, FacetTables.model(set, facets));
        FacetTables.Labels first = FacetTables.Labels.of(table.words(pair.get(0)));
        FacetTables.Labels second = FacetTables.Labels.of(table.words(pair.get(1)));
        Figures figures = new Figures();
        for (FacetInteraction.Term term :
                FacetInteraction.of(columns, rasch, pair.get(0), pair.get(1)).terms()) {
            String at = first.label(term.first()) + ":" + second.label(term.second()) + "/";
            figures.put(at + "bias", term.bias());
            figures.put(at + "se", error(term.bias()));
            figures.put(at + "t", term.t());
            figures.put(at + "obs_minus_exp_mean", term.surplus());
        }
        return figures;
    }

    private static Figures extremes(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> items = FacetTables.items(set, table);
        boolean several = set.how().contains("partial credit");
        FacetModel scale = FacetModel.ratingScale().positive("person").negative("item");
        FacetModel model = several ? scale.withStepsOf("item") : scale;
        ManyFacetRasch rasch = ManyFacetRasch.of(FacetTables.crossed(table, items), model);
        Figures figures = new Figures().put("loglik", rasch.estimate());
        list(figures, "theta", rasch.facet("person"));
        list(figures, "difficulty", rasch.facet("item"));
        for (ElementMeasure item : rasch.facet("item").all()) {
            if (item.status() == MeasureStatus.ESTIMATED) {
                String at = "/" + (item.element() + 1);
                figures.put("item_se_nonextreme" + at, error(item.measure()));
                figures.put("item_infit_nonextreme" + at, item.fit().infit().meanSquare());
                figures.put("item_outfit_nonextreme" + at, item.fit().outfit().meanSquare());
            }
        }
        for (int g = 0; g < rasch.steps().size(); g++) {
            double[] thresholds = rasch.steps().get(g).thresholds();
            String at = several ? "thresholds/" + g : "thresholds";
            figures.put(at, thresholds).put(at, thresholds.length == 1 ? thresholds[0] : null);
        }
        return figures;
    }

    /** Rows of a person and a rater with one column an item, or one row a rating. */
    private static Figures marginal(ReferenceSet set) {
        FacetTables.Marginal table = FacetTables.Marginal.of(set);
        String person = table.columns().facets().get(0);
        String item = table.columns().facets().get(2);
        FacetModel model = FacetModel.ratingScale()
                .positive(person)
                .negative(table.columns().facets().get(1))
                .negative(item)
                .withNonCentred(item);
        MarginalFacetRasch rasch =
                MarginalFacetRasch.of(table.columns(), model, person, FacetTables.quadrature(set.how()));
        Figures figures = new Figures().put("deviance", rasch.deviance());
        figures.put("n_persons", rasch.persons().size());
        figures.put("n_par", rasch.population().parameters());
        figures.put("variance", rasch.population().variance());
        figures.put("EAP_reliability", rasch.population().reliability());
        for (MarginalFacetRasch.MarginalFacet facet : rasch.facets()) {
            List<String> labels = table.labels().get(facet.name());
            facet.elements()
                    .forEach(e ->
                            figures.put("parameters/" + facet.name() + "|" + labels.get(e.element()), e.measure()));
        }
        double[] thresholds = rasch.steps().get(0).thresholds();
        for (int j = 0; j < thresholds.length; j++) {
            figures.put("parameters/step|step" + (j + 1), thresholds[j]);
        }
        for (int element : rasch.persons().elements()) {
            String label = table.labels().get(person).get(element);
            figures.put("eap_first10/" + label, rasch.persons().of(element));
            figures.put("eap_sd_first10/" + label, error(rasch.persons().of(element)));
        }
        return figures;
    }

    private static Figures conditional(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> items = FacetTables.items(set, table);
        ConditionalRasch rasch = ConditionalRasch.of(table.matrix(items));
        Figures figures = new Figures().put("cond_loglik", rasch.estimate());
        figures.put("separation_reliability", rasch.separationReliability());
        boolean several = rasch.items().stream().anyMatch(i -> i.categories().size() > 1);
        int place = 0;
        for (ConditionalItem item : rasch.items()) {
            String name = items.get(item.item());
            figures.put("item_outfit_msq/" + name, item.fit().outfit().meanSquare());
            figures.put("item_infit_msq/" + name, item.fit().infit().meanSquare());
            for (ConditionalItem.Category category : item.categories()) {
                String at = several ? name + ".c" + category.score() : name;
                figures.put("beta_easiness/" + at, category.easiness());
                if (place++ > 0) { // the first one follows from the others
                    figures.put("eta/" + at, -category.easiness().value());
                    figures.put("eta_se/" + (place - 2), error(category.easiness()));
                }
            }
        }
        rasch.scores().forEach(score -> figures.put("person_by_score/" + score.score(), score.ability()));
        return figures;
    }

    private static void list(Figures figures, String name, FacetMeasures facet) {
        for (ElementMeasure element : facet.all()) {
            figures.put(name + "/" + element.element(), element.measure());
        }
    }

    private static Object error(Estimate estimate) {
        return estimate.fold(
                c -> c.standardError() == null ? null : c.standardError().value(), reason -> null);
    }
}
