package org.openkam.ipd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.rule.NeedPlaceholder;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.statistic.Estimate;

/**
 * Fills in what the rationale of a need leaves open, and adds the released facts where the person sees a low score otherwise (source case
 * rule R03).
 */
final class Rationale {
    private static final LocalizedMessages TEXTS = LocalizedMessages.of("rationale");

    private final CompetencyProfile profile;
    private final List<NeedEvidence> all;

    Rationale(CompetencyProfile profile, List<NeedEvidence> all) {
        this.profile = profile;
        this.all = all;
    }

    /** Returns that nothing is decided, because the rule failed. */
    static LocalizedText ofFailure() {
        return TEXTS.text("failed", language -> Map.of());
    }

    /** Returns the decision with a rationale that leaves nothing open. */
    NeedDecision filled(NeedEvidence evidence, NeedDecision decision) {
        boolean isContested =
                decision.kind().isBelowTarget() && evidence.corroboration().selfView() == SelfOther.Kind.BLIND_SPOT;
        LocalizedText reason = LocalizedMessages.each(language -> {
            String open = decision.rationale().in(language);
            String filled = Messages.filled(open, values(open, evidence, decision, language));
            return isContested ? filled + " " + facts(evidence, language) : filled;
        });
        return new NeedDecision(decision.kind(), decision.verb(), reason, decision.compensatedByOrNull());
    }

    private Map<String, String> values(String open, NeedEvidence evidence, NeedDecision decision, Language language) {
        Map<String, String> values = new TreeMap<>();
        for (NeedPlaceholder placeholder : NeedPlaceholder.values()) {
            if (open.contains("{" + placeholder.key() + "}")) {
                values.put(placeholder.key(), value(placeholder, evidence, decision, language));
            }
        }
        return values;
    }

    private String value(NeedPlaceholder placeholder, NeedEvidence evidence, NeedDecision decision, Language language) {
        return switch (placeholder) {
            case COMPETENCY -> name(evidence.competency(), language);
            case SCORE -> LocalizedMessages.number(evidence.gap().score(), language);
            case TARGET -> Integer.toString(evidence.gap().requirement().targetLevel());
            case PARTS -> parts(evidence, language);
            case BACKUP -> backup(evidence, language);
            case STRENGTH ->
                decision.compensatedBy().map(code -> name(code, language)).orElse("–");
            case CONDITIONS -> conditions(evidence, language);
            case NEGLECTED -> neglected(evidence, language);
            case QUESTION -> question(evidence, language);
        };
    }

    private String name(String competency, Language language) {
        return profile.model().competency(competency).name().in(language);
    }

    private static String parts(NeedEvidence evidence, Language language) {
        return joined(evidence.work().delegable().stream()
                .map(c -> TEXTS.messages()
                        .text("part", language, Map.of("part", c.name().in(language), "backup", backupOf(c, language))))
                .toList());
    }

    private static String backupOf(RoleComponent component, Language language) {
        return component.backup().map(b -> b.in(language)).orElse("–");
    }

    private static String backup(NeedEvidence evidence, Language language) {
        return joined(evidence.work().delegable().stream()
                .map(c -> backupOf(c, language))
                .distinct()
                .toList());
    }

    private static String conditions(NeedEvidence evidence, Language language) {
        return joined(evidence.work().conditions().missing().stream()
                .sorted()
                .map(c -> TEXTS.messages().text("condition." + c, language))
                .toList());
    }

    private String neglected(NeedEvidence evidence, Language language) {
        BigDecimal weight = evidence.gap().requirement().weight();
        return joined(all.stream()
                .filter(e -> e.gap().claim() == Claim.BELOW && !e.competency().equals(evidence.competency()))
                .filter(e -> e.gap().requirement().weight().compareTo(weight) >= 0)
                .map(e -> name(e.competency(), language))
                .toList());
    }

    private static String joined(List<String> some) {
        return some.isEmpty() ? "–" : some.stream().collect(Collectors.joining("; "));
    }

    /** What to ask, and with which instrument. */
    private String question(NeedEvidence evidence, Language language) {
        String competency = evidence.competency();
        if (evidence.gap().isContradicted()) {
            return profile.combined(competency)
                    .contradiction()
                    .map(c -> c.statement().in(language) + " " + c.question().in(language))
                    .orElse(TEXTS.messages().text("question.examples", language));
        }
        if (!profile.assessedCompetencies().contains(competency)) {
            return TEXTS.messages().text("question.unasked", language);
        }
        boolean scored = evidence.gap().score() instanceof Estimate.Computed;
        return TEXTS.messages().text(scored ? "question.error" : "question.score", language);
    }

    /** The numbers of the 360 that may be shown, so that nobody argues about impressions. */
    private String facts(NeedEvidence evidence, Language language) {
        CompetencyScore score = profile.byCompetency().get(evidence.competency());
        long raters = score == null ? 0 : score.fold(CompetencyScore.Scored::raters, none -> 0);
        Estimate others = score == null
                ? evidence.gap().score()
                : score.fold(
                        CompetencyScore.Scored::estimate, none -> evidence.gap().score());
        return TEXTS.messages()
                .text(
                        "facts",
                        language,
                        raters,
                        Map.of(
                                "raters", Long.toString(raters),
                                "others", LocalizedMessages.number(others, language),
                                "self",
                                        LocalizedMessages.number(
                                                evidence.perspective().selfScore(), language)));
    }
}
