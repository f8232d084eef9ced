package org.openkam.ipd;

import java.util.ArrayList;
import java.util.List;
import org.openkam.ipd.need.Corroboration;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.Perspective;
import org.openkam.ipd.need.WorkContext;
import org.openkam.ipd.rule.NeedRule;
import org.openkam.ipd.rule.PriorityRule;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Gathers what is known of each competency that a role asks for, and lets the rules speak. */
final class NeedCollector {
    private final CompetencyProfile profile;
    private final PlanningContext context;

    NeedCollector(CompetencyProfile profile, PlanningContext context) {
        this.profile = profile;
        this.context = context;
    }

    List<DevelopmentNeed> needs(RoleFit fit, NeedRule rule, PriorityRule priority) {
        List<NeedEvidence> evidence =
                fit.gaps().stream().map(gap -> evidence(fit, gap)).toList();
        List<NeedDecision> decisions = rule.decide(evidence, profile.model().ratingScale());
        List<DevelopmentNeed> needs = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            NeedEvidence of = evidence.get(i);
            double relevance = context.relevanceOf(of.competency());
            needs.add(new DevelopmentNeed(of, decisions.get(i), priority.priority(of, decisions.get(i), relevance)));
        }
        return needs;
    }

    private NeedEvidence evidence(RoleFit fit, CompetencyGap gap) {
        WorkContext work =
                new WorkContext(fit.role().code(), profile.componentsOf(gap.competency()), context.conditions());
        return new NeedEvidence(gap, perspective(gap), Corroboration.NONE, work);
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
