package org.openkam.scoring.instrument;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.norm.ContinuousNorm;
import org.openkam.scoring.norm.NormDistribution;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.NormTally;
import org.openkam.scoring.norm.ScaleNorm;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/**
 * Makes norms of a programme's own answers, for rounds to come: a host without norms starts raw and within the person, and has
 * its own group after the first round. Held against the very group that they are part of, people stand a little nearer to the
 * middle than they are. Immutable.
 */
public final class StyleNorms {
    private final List<StyleScale> scales;
    private final Map<String, StyleSheet> sheets;
    private final Map<String, Estimate> reliabilities;

    StyleNorms(List<StyleScale> scales, Map<String, StyleSheet> sheets, Map<String, Estimate> reliabilities) {
        this.scales = scales;
        this.sheets = sheets;
        this.reliabilities = reliabilities;
    }

    /** Returns the codes of the scales that norms of a questionnaire may have, in its order, desirability last. */
    public static List<String> scales(StyleQuestionnaire questionnaire) {
        return StyleScale.of(Arguments.notNull(questionnaire, "questionnaire")).stream()
                .map(StyleScale::code)
                .toList();
    }

    /**
     * Returns norms that count how often each raw mean occurs; a person without an answer to a scale isn't in its group.
     *
     * @param population who was asked
     * @param collected the last day of asking
     */
    public NormTable counted(String population, LocalDate collected) {
        Map<String, ScaleNorm> norms = new LinkedHashMap<>();
        for (StyleScale scale : scales) {
            NormTally tally = new NormTally();
            sheets.values().forEach(sheet -> tally.add(mean(sheet, scale)));
            norms.put(scale.code(), norm(scale, new NormDistribution.Counted(tally.finish())));
        }
        return NormTable.of(population, collected, norms);
    }

    /**
     * Returns norms that move with a covariate; people without one aren't in the group.
     *
     * @param population who was asked
     * @param collected the last day of asking
     * @param column names the covariate, such as {@code tenure_years}
     * @param covariates by code of assessee
     */
    public NormTable continuous(String population, LocalDate collected, String column, Map<String, Double> covariates) {
        double[] values = sheets.keySet().stream()
                .mapToDouble(assessee -> covariates.getOrDefault(assessee, Double.NaN))
                .toArray();
        Map<String, ScaleNorm> norms = new LinkedHashMap<>();
        for (StyleScale scale : scales) {
            double[] raw = sheets.values().stream()
                    .mapToDouble(sheet -> mean(sheet, scale))
                    .toArray();
            norms.put(scale.code(), norm(scale, new NormDistribution.Continuous(ContinuousNorm.of(values, raw))));
        }
        return new NormTable(population, collected, Arguments.notNull(column, "column"), norms);
    }

    private ScaleNorm norm(StyleScale scale, NormDistribution distribution) {
        Estimate alpha = reliabilities.get(scale.code());
        return new ScaleNorm(distribution, alpha.fold(e -> Estimate.of(e.value()), Estimate::notComputable));
    }

    private static double mean(StyleSheet sheet, StyleScale scale) {
        Optional<Fraction> mean = sheet.mean(scale.items());
        return mean.map(Fraction::toDouble).orElse(Double.NaN);
    }

    @Override
    public String toString() {
        return "norms of " + sheets.size() + " people on " + scales.size() + " scales";
    }
}
