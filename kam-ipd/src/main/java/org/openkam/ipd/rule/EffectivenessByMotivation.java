package org.openkam.ipd.rule;

import org.openkam.core.scale.RatingScale;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.Perspective;
import org.openkam.scoring.fit.CompetencyGap;

/** See {@link NeedRule#effectivenessByMotivation}. */
enum EffectivenessByMotivation implements NeedRule {
    INSTANCE;

    private static final double MARGIN = 0.5;

    @Override
    public String code() {
        return "effectiveness-by-motivation";
    }

    @Override
    public NeedKind kind(CompetencyGap gap, Perspective perspective, RatingScale scale) {
        double low = (scale.lowest() + scale.highest()) / 2.0 - MARGIN;
        boolean drawn = perspective.motivation().fold(m -> m.value() > low, reason -> true);
        return switch (gap.claim()) {
            case BELOW -> drawn ? NeedKind.DEVELOPMENT_AREA : NeedKind.LIMITATION;
            case ABOVE -> drawn ? NeedKind.STRENGTH : NeedKind.DRAIN_RISK;
            case NO_RELIABLE_DIFFERENCE -> NeedKind.ON_TARGET;
            case NO_CLAIM -> NeedKind.NOT_ENOUGH_EVIDENCE;
        };
    }
}
