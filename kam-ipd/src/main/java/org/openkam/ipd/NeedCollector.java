package org.openkam.ipd;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.model.Competency;
import org.openkam.ipd.need.Corroboration;
import org.openkam.ipd.need.EvidencePolicy;
import org.openkam.ipd.need.ManagerPicture;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.Perspective;
import org.openkam.ipd.need.WorkContext;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.OverloadRisk;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SelfOtherPicture;
import org.openkam.scoring.profile.SharedWeakness;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Gathers what is known of each competency that a role asks for. */
final class NeedCollector {
    private final CompetencyProfile profile;
    private final RoleFit fit;
    private final PlanningContext context;
    private final EvidencePolicy policy;
    private final SelfOtherPicture picture;
    private final ManagerPicture manager;
    private final OverloadRisk overload;
    private final Map<String, SelfOther> views = new TreeMap<>();
    private final Map<String, String> clusters = new TreeMap<>();

    NeedCollector(CompetencyProfile profile, RoleFit fit, PlanningContext context, EvidencePolicy policy) {
        this.profile = profile;
        this.fit = fit;
        this.context = context;
        this.policy = policy;
        this.picture = SelfOtherPicture.of(profile, policy.picture());
        this.manager = ManagerPicture.of(profile);
        this.overload = OverloadRisk.of(fit, profile, policy.overload());
        picture.views().forEach(view -> views.put(view.competency(), view));
        for (Competency competency : profile.model().competencies()) {
            clusters.put(competency.code(), competency.cluster());
        }
    }

    EvidencePolicy policy() {
        return policy;
    }

    SelfOtherPicture picture() {
        return picture;
    }

    ManagerPicture manager() {
        return manager;
    }

    boolean isOverloadRisk() {
        return overload.kind() == OverloadRisk.Kind.RISK;
    }

    List<NeedEvidence> evidence() {
        return fit.gaps().stream().map(this::evidence).toList();
    }

    private NeedEvidence evidence(CompetencyGap gap) {
        String competency = gap.competency();
        boolean overloading =
                isOverloadRisk() && competency.equals(policy.overload().planning());
        WorkContext work = new WorkContext(
                fit.role().code(),
                profile.componentsOf(competency),
                context.conditionsOf(competency),
                clusters.get(competency),
                overloading);
        return new NeedEvidence(gap, perspective(gap), corroboration(competency), work);
    }

    private Corroboration corroboration(String competency) {
        AgreementLevel level = profile.assessedCompetencies().contains(competency)
                ? profile.combined(competency).level()
                : AgreementLevel.NO_EVIDENCE;
        @Nullable SelfOther view = views.get(competency);
        return new Corroboration(
                level,
                view == null
                        ? SharedWeakness.Kind.TOO_FEW_RATERS
                        : view.weakness().kind(),
                view == null ? SelfOther.Kind.NOT_COMPARABLE : view.kind(),
                manager.on(competency).map(ManagerPicture.Difference::claim).orElse(Claim.NO_CLAIM));
    }

    private Perspective perspective(CompetencyGap gap) {
        CompetencyScore score = profile.byCompetency().get(gap.competency());
        Estimate selfScore = score == null
                ? Estimate.notComputable(Reason.NO_DATA)
                : score.self().score();
        Claim selfAgainstOthers = score == null ? Claim.NO_CLAIM : score.self().claim();
        return new Perspective(
                profile.motivation(gap.competency()),
                profile.ownConfidence(gap.competency()),
                selfScore,
                selfAgainstOthers);
    }
}
