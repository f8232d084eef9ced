package org.openkam.ipd;

import java.util.ArrayList;
import java.util.List;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.rule.CheckedRules;
import org.openkam.ipd.rule.RuleFailedException;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * What the rules say about the competencies of one person.
 *
 * @param needs one for each requirement, in the role's order
 * @param isOrdered whether priorities are known; without, no goal may come before another
 * @param failures what rules from outside broke
 */
record NeedAppraisal(List<DevelopmentNeed> needs, boolean isOrdered, List<String> failures) {

    static NeedAppraisal of(
            CompetencyProfile profile, NeedCollector known, PlanningContext context, DevelopmentPlanner.Rules rules) {
        List<String> failures = new ArrayList<>();
        List<NeedEvidence> evidence = known.evidence();
        List<NeedDecision> decisions = decisions(profile, evidence, rules, failures);
        boolean isOrdered = true;
        List<Double> priorities = new ArrayList<>();
        try {
            for (int i = 0; i < evidence.size(); i++) {
                double relevance = context.relevanceOf(evidence.get(i).competency());
                priorities.add(CheckedRules.priority(rules.priority(), evidence.get(i), decisions.get(i), relevance));
            }
        } catch (RuleFailedException e) {
            failures.add(e.failure().toString());
            isOrdered = false;
        }
        List<DevelopmentNeed> needs = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            needs.add(new DevelopmentNeed(evidence.get(i), decisions.get(i), isOrdered ? priorities.get(i) : 0));
        }
        return new NeedAppraisal(List.copyOf(needs), isOrdered, failures);
    }

    private static List<NeedDecision> decisions(
            CompetencyProfile profile,
            List<NeedEvidence> evidence,
            DevelopmentPlanner.Rules rules,
            List<String> failures) {
        try {
            List<NeedDecision> decided =
                    CheckedRules.decide(rules.need(), evidence, profile.model().ratingScale());
            Rationale rationale = new Rationale(profile, evidence);
            List<NeedDecision> filled = new ArrayList<>();
            for (int i = 0; i < evidence.size(); i++) {
                filled.add(rationale.filled(evidence.get(i), decided.get(i)));
            }
            return filled;
        } catch (RuleFailedException e) {
            failures.add(e.failure().toString());
            NeedDecision none =
                    new NeedDecision(NeedKind.NOT_ENOUGH_EVIDENCE, DevelopmentVerb.CLARIFY, Rationale.ofFailure());
            return evidence.stream().map(of -> none).toList();
        }
    }
}
