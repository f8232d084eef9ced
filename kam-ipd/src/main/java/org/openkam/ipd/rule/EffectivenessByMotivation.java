package org.openkam.ipd.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;

/** See {@link NeedRule#effectivenessByMotivation}. */
enum EffectivenessByMotivation implements NeedRule {
    INSTANCE;

    private static final Messages MESSAGES = Messages.of(EffectivenessByMotivation.class, "need");
    private static final double MARGIN = 0.5;

    @Override
    public String code() {
        return "effectiveness-by-motivation";
    }

    @Override
    public List<NeedDecision> decide(List<NeedEvidence> evidence, RatingScale scale) {
        return evidence.stream().map(e -> decision(e, kind(e, scale))).toList();
    }

    private static NeedKind kind(NeedEvidence evidence, RatingScale scale) {
        double low = (scale.lowest() + scale.highest()) / 2.0 - MARGIN;
        boolean drawn = evidence.perspective().motivation().fold(m -> m.value() > low, reason -> true);
        return switch (evidence.gap().claim()) {
            case BELOW -> drawn ? NeedKind.DEVELOPMENT_AREA : NeedKind.LIMITATION;
            case ABOVE -> drawn ? NeedKind.STRENGTH : NeedKind.DRAIN_RISK;
            case NO_RELIABLE_DIFFERENCE -> NeedKind.ON_TARGET;
            case NO_CLAIM -> NeedKind.NOT_ENOUGH_EVIDENCE;
        };
    }

    private static NeedDecision decision(NeedEvidence evidence, NeedKind kind) {
        Map<Language, String> texts = new TreeMap<>();
        Language.BUNDLED.forEach(language -> texts.put(language, MESSAGES.text(kind.toString(), language)));
        return new NeedDecision(kind, verb(evidence, kind), LocalizedText.of(texts));
    }

    private static DevelopmentVerb verb(NeedEvidence evidence, NeedKind kind) {
        return switch (kind) {
            case DEVELOPMENT_AREA -> DevelopmentVerb.DEVELOP;
            case LIMITATION ->
                evidence.gap().requirement().mustHave()
                                || evidence.work().delegable().isEmpty()
                        ? DevelopmentVerb.SECURE_MINIMUM
                        : DevelopmentVerb.DELEGATE;
            case ENVIRONMENT -> DevelopmentVerb.MEND_CONDITIONS;
            case STRENGTH -> DevelopmentVerb.KEEP_AND_SHARE;
            case DRAIN_RISK -> DevelopmentVerb.EASE_OFF;
            case OVERUSE -> DevelopmentVerb.NEUTRALISE;
            case ON_TARGET -> DevelopmentVerb.KEEP;
            case NOT_ENOUGH_EVIDENCE -> DevelopmentVerb.CLARIFY;
        };
    }
}
