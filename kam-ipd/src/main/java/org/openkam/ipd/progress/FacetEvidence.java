package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Reason;

/**
 * What is known of one side of leadership: of being able to, from released scores with their errors, and of being drawn to it, from
 * the person's own answers.
 *
 * @param gaps one for each competency, by code
 * @param standing whether it is shown
 * @param motivation mean pull of its parts of the work, points of the scale; {@link Reason#INCOMPLETE_DATA} if one is missing
 * @param drive how high that is
 */
public record FacetEvidence(List<CompetencyGap> gaps, Standing standing, Estimate motivation, Drive drive)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double ROUNDING = 1e-9;

    /** Whether a side of leadership is shown. */
    public enum Standing {
        /** Every competency reaches its level. */
        SHOWN,
        /** One doesn't reach it, but by no more than its error: it can't be told. */
        WITHIN_ERROR,
        /** One is reliably below its level. */
        BELOW,
        /** One has no score, or no error. */
        UNKNOWN
    }

    /** How much it draws a person. */
    public enum Drive {
        /** Much. */
        HIGH,
        /** Neither much nor little. */
        MIDDLE,
        /** Little. */
        LOW,
        /** Not all of it was asked or answered. */
        UNKNOWN
    }

    public FacetEvidence {
        gaps = Arguments.notEmpty(gaps, "gaps");
        Arguments.notNull(standing, "standing");
        Arguments.notNull(motivation, "motivation");
        Arguments.notNull(drive, "drive");
    }

    /** @param fit a comparison that asks for the facet's competencies */
    static FacetEvidence of(CompetencyProfile profile, RoleFit fit, LeadershipFacet facet, LeadershipPolicy policy) {
        List<CompetencyGap> gaps = fit.gaps().stream()
                .filter(g -> facet.levels().containsKey(g.competency()))
                .toList();
        Estimate motivation = motivation(profile, facet);
        return new FacetEvidence(
                gaps,
                standing(gaps),
                motivation,
                drive(motivation, profile.model().ratingScale(), policy));
    }

    private static Standing standing(List<CompetencyGap> gaps) {
        if (gaps.stream().anyMatch(g -> g.claim() == Claim.BELOW)) {
            return Standing.BELOW;
        }
        if (gaps.stream().anyMatch(g -> g.claim() == Claim.NO_CLAIM)) {
            return Standing.UNKNOWN;
        }
        boolean reached = gaps.stream().allMatch(g -> g.gap().fold(gap -> gap.value() <= ROUNDING, reason -> false));
        return reached ? Standing.SHOWN : Standing.WITHIN_ERROR;
    }

    private static Estimate motivation(CompetencyProfile profile, LeadershipFacet facet) {
        List<Double> drawn = new ArrayList<>();
        for (String component : facet.components()) {
            profile.style(component).ifPresent(style -> {
                if (style.drawsMe() instanceof Estimate.Computed c) {
                    drawn.add(c.value());
                }
            });
        }
        return drawn.size() < facet.components().size()
                ? Estimate.notComputable(Reason.INCOMPLETE_DATA)
                : Estimate.of(ExactSum.of(drawn.stream().mapToDouble(d -> d).toArray()) / drawn.size());
    }

    private static Drive drive(Estimate motivation, RatingScale scale, LeadershipPolicy policy) {
        double high = scale.lowest() + policy.high() * scale.range() - ROUNDING;
        double low = scale.lowest() + policy.low() * scale.range() + ROUNDING;
        return motivation.fold(
                m -> m.value() >= high ? Drive.HIGH : m.value() <= low ? Drive.LOW : Drive.MIDDLE,
                reason -> Drive.UNKNOWN);
    }

    @Override
    public String toString() {
        return standing + ", drive " + drive;
    }
}
