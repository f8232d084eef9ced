package org.openkam.scoring.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openkam.scoring.agreement.KendallW;
import org.openkam.scoring.ranking.BordaCount;
import org.openkam.scoring.ranking.BradleyTerry;
import org.openkam.scoring.ranking.Ipsatisation;
import org.openkam.scoring.ranking.MeanRanks;
import org.openkam.scoring.ranking.PairwiseWins;
import org.openkam.scoring.ranking.PlackettLuce;
import org.openkam.scoring.ranking.ThurstoneCaseV;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;

/** Comparisons in pairs, rankings, ipsative scores. */
final class RankingReferences {
    static final Map<String, ReferenceMethod> METHODS = Map.of(
            "thurstone_case_v", RankingReferences::thurstone,
            "ranking_models", RankingReferences::rankings,
            "ipsatisation", RankingReferences::ipsatisation);

    private RankingReferences() {}

    /** The table holds the share that prefers the column to the row. */
    private static Figures thurstone(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> objects = table.numeric().stream()
                .filter(column -> table.words(table.header().get(0)).contains(column))
                .toList();
        List<String> columns = objects.isEmpty() ? table.numeric() : objects;
        ThurstoneCaseV scale = ThurstoneCaseV.of(transposed(table.matrix(columns)));
        Figures figures = new Figures().put("goodness_of_fit", scale.goodnessOfFit());
        for (int i = 0; i < columns.size(); i++) {
            figures.put("scale/" + columns.get(i), scale.fromLowest().get(i))
                    .put("scale_centred/" + columns.get(i), scale.scale().get(i));
        }
        return figures;
    }

    private static Figures rankings(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> objects = objects(set, table);
        RatingMatrix ranks = table.matrix(objects);
        PairwiseWins wins = PairwiseWins.of(ranks);
        MeanRanks means = MeanRanks.of(ranks);
        BordaCount borda = BordaCount.of(ranks);
        PlackettLuce luce = PlackettLuce.of(ranks);
        Figures figures = new Figures()
                .put("plackett_luce_loglik", luce.logLikelihood())
                .put("kendall_W", KendallW.of(transposed(ranks)).estimate());
        put(figures, "bradley_terry_log", BradleyTerry.of(wins).strengths());
        put(figures, "plackett_luce_log", luce.worths());
        put(figures, "thurstone_case_v_centred", ThurstoneCaseV.of(wins).scale());
        for (int i = 0; i < objects.size(); i++) {
            int row = i;
            figures.put("mean_rank/" + objects.get(i), means.means().get(i))
                    .put("borda/" + objects.get(i), (Object) borda.points().get(i));
            figures.put(
                    "win_matrix/" + i,
                    IntStream.range(0, objects.size())
                            .mapToDouble(j -> wins.wins(row, j))
                            .toArray());
        }
        return figures;
    }

    /** The objects are those with a mean rank. */
    private static List<String> objects(ReferenceSet set, ReferenceTable table) {
        List<String> named = new ArrayList<>();
        set.values().path("mean_rank").fieldNames().forEachRemaining(named::add);
        return named.isEmpty() || !table.header().containsAll(named) ? table.numeric() : named;
    }

    /** Objects are what judges put into an order. */
    private static RatingMatrix transposed(RatingMatrix ranks) {
        double[][] cells = new double[ranks.raters()][ranks.units()];
        for (int judge = 0; judge < ranks.units(); judge++) {
            for (int i = 0; i < cells.length; i++) {
                cells[i][judge] = ranks.get(judge, i).orElse(Double.NaN);
            }
        }
        return RatingMatrix.of(cells);
    }

    private static void put(Figures figures, String at, List<Estimate> estimates) {
        for (int i = 0; i < estimates.size(); i++) {
            figures.put(at + "/" + i, estimates.get(i));
        }
    }

    private static Figures ipsatisation(ReferenceSet set) {
        ReferenceTable table = set.table();
        List<String> scales = new ArrayList<>();
        set.values().path("first3_ipsatised").path(0).fieldNames().forEachRemaining(scales::add);
        List<String> columns = scales.isEmpty() ? table.numeric() : scales;
        Ipsatisation ipsative = Ipsatisation.of(table.matrix(columns));
        Figures figures = new Figures()
                .put("row_sum_max_abs", ipsative.largestRowSum())
                .put("cov_row_sum_max_abs", ipsative.largestCovarianceRowSum())
                .put("mean_offdiag_r", ipsative.meanCorrelation())
                .put("expected_mean_r_equal_variances", ipsative.expectedMeanCorrelation());
        for (int p = 0; p < Math.min(3, ipsative.scores().units()); p++) {
            for (int i = 0; i < columns.size(); i++) {
                Object score = ipsative.scores().isMissing(p, i)
                        ? null
                        : (Object) ipsative.scores().value(p, i);
                figures.put("first3_ipsatised/" + p + "/" + columns.get(i), score);
            }
        }
        return figures;
    }
}
