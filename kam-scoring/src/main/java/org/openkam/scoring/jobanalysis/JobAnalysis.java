package org.openkam.scoring.jobanalysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.scoring.agreement.KrippendorffAlpha;
import org.openkam.scoring.agreement.Metric;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * What a panel of experts says about a job, and the role profile that follows: weights from importance times frequency,
 * targets from the levels asked for, must-haves from what the panel calls essential. A proposal for people to decide on.
 * Immutable and thread-safe; the order of the ratings doesn't matter.
 *
 * @param model the competency model
 * @param demands one for each competency that any expert rated, in the model's order
 * @param agreement of the experts on importance: Krippendorff's alpha, ordinal
 * @param experts number of experts
 */
public record JobAnalysis(
        CompetencyModel model, List<CompetencyDemand> demands, KrippendorffAlpha agreement, int experts)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(JobAnalysis.class, "jobanalysis");

    public JobAnalysis {
        Arguments.notNull(model, "model");
        demands = List.copyOf(demands);
        Arguments.notNull(agreement, "agreement");
    }

    /**
     * Analyses the ratings of a panel.
     *
     * @param ratings at most one for each expert and competency
     * @throws IllegalArgumentException if a competency isn't in the model, a level lies outside its scale, or an expert rates
     *     a competency twice
     */
    public static JobAnalysis of(CompetencyModel model, Collection<ExpertRating> ratings) {
        ExpertPanel panel = new ExpertPanel(model, ratings);
        List<CompetencyDemand> demands = panel.competencies().stream()
                .map(c -> demand(panel, c, Estimate.notComputable(Reason.NO_DATA)))
                .toList();
        List<String> kept = demands.stream()
                .filter(CompetencyDemand::isKept)
                .map(CompetencyDemand::competency)
                .toList();
        List<CompetencyDemand> weighted = demands.stream()
                .map(d -> d.isKept() ? demand(panel, d.competency(), panel.weight(d.competency(), kept)) : d)
                .toList();
        return new JobAnalysis(
                model, weighted, KrippendorffAlpha.of(panel.importance(), Metric.ORDINAL), panel.experts());
    }

    private static CompetencyDemand demand(ExpertPanel panel, String competency, Estimate weight) {
        return new CompetencyDemand(
                competency,
                panel.mean(competency, r -> r.demand().criticality()),
                weight,
                panel.mean(competency, ExpertRating::level),
                panel.essential(competency));
    }

    /**
     * Returns the role that the panel's ratings propose: competencies that are kept, weights in whole percent that sum to 100
     * (largest remainders, ties by code), targets rounded half up to a level.
     *
     * @throws IllegalArgumentException if no competency is kept
     */
    public RoleProfile proposedRole(String code, LocalizedText name) {
        List<CompetencyDemand> kept = Arguments.notEmpty(
                demands.stream().filter(CompetencyDemand::isKept).toList(), "competencies that are kept");
        Map<String, Integer> weights = wholePercents(kept);
        return new RoleProfile(
                code,
                name,
                kept.stream()
                        .map(d -> new RoleRequirement(
                                d.competency(),
                                (int) Math.floor(d.level().value() + 0.5),
                                BigDecimal.valueOf(weights.get(d.competency())),
                                d.isMustHave()))
                        .toList());
    }

    private static Map<String, Integer> wholePercents(List<CompetencyDemand> kept) {
        Map<String, Integer> weights = new HashMap<>();
        int left = 100;
        for (CompetencyDemand d : kept) {
            int whole = (int) Math.floor(d.weight().value());
            weights.put(d.competency(), whole);
            left -= whole;
        }
        List<CompetencyDemand> byRemainder = new ArrayList<>(kept);
        byRemainder.sort(Comparator.comparingDouble((CompetencyDemand d) ->
                        Math.floor(d.weight().value()) - d.weight().value())
                .thenComparing(CompetencyDemand::competency));
        for (int i = 0; i < left; i++) {
            weights.merge(byRemainder.get(i).competency(), 1, Integer::sum);
        }
        return weights;
    }

    /** Returns why each competency has its weight, target and must-have, or why it is left out, line by line. */
    public String render(Locale locale) {
        Language language = Language.of(locale);
        StringBuilder out = new StringBuilder();
        out.append(MESSAGES.text(
                        "title",
                        language,
                        Messages.values("experts", Integer.toString(experts), "agreement", agreement.toString())))
                .append('\n');
        for (CompetencyDemand d : demands) {
            String key = d.isKept() ? (d.isMustHave() ? "musthave" : "kept") : "leftout";
            out.append(MESSAGES.text(key, language, values(d, language))).append('\n');
        }
        return out.toString();
    }

    private Map<String, String> values(CompetencyDemand d, Language language) {
        return Messages.values(
                "competency",
                model.competency(d.competency()).name().in(language),
                "criticality",
                number(d.criticality()),
                "weight",
                number(d.weight()),
                "level",
                number(d.level()),
                "essential",
                Integer.toString(d.essential().essential()),
                "experts",
                Integer.toString(d.essential().experts()));
    }

    private static String number(Estimate estimate) {
        return estimate.fold(
                e -> Decimals.plain(e.value(), 2)
                        + (e.standardError() == null
                                ? ""
                                : " ± " + Decimals.plain(e.standardError().value(), 2)),
                reason -> "–");
    }

    @Override
    public String toString() {
        return "job analysis by " + experts + " experts: " + demands.size() + " competencies, " + agreement;
    }
}
