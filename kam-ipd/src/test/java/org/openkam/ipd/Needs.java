package org.openkam.ipd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionForm;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.ActionScope;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.Corroboration;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.Perspective;
import org.openkam.ipd.need.WorkContext;
import org.openkam.ipd.plan.ScheduledAction;
import org.openkam.ipd.rule.SelectionGoal;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Parts of plans for tests. */
public final class Needs {
    private static final Estimate NONE = Estimate.notComputable(Reason.NO_DATA);

    private Needs() {}

    /** A target of 4 with a weight of 20 percent; a score of 0 stands for none. */
    public static CompetencyGap gap(String competency, double score, Claim claim) {
        Estimate value = score == 0 ? NONE : Estimate.of(score);
        Estimate gap = score == 0 ? NONE : Estimate.of(4 - score);
        RoleRequirement requirement = new RoleRequirement(competency, 4, BigDecimal.valueOf(20), false);
        return new CompetencyGap(requirement, value, gap, new Attainment(requirement, value, claim));
    }

    /** A motivation of 0 stands for unknown. */
    public static Perspective perspective(double motivation) {
        return new Perspective(motivation == 0 ? NONE : Estimate.of(motivation), NONE, NONE, Claim.NO_CLAIM);
    }

    /** What is known of a competency with nothing beside the score. */
    public static NeedEvidence evidence(CompetencyGap gap, double motivation) {
        WorkContext work = new WorkContext("ROLE", List.of(), TargetConditions.unknownAll());
        return new NeedEvidence(gap, perspective(motivation), Corroboration.NONE, work);
    }

    public static NeedDecision decision(NeedKind kind, DevelopmentVerb verb) {
        return new NeedDecision(kind, verb, LocalizedText.of("because"), null);
    }

    public static DevelopmentNeed need(String competency) {
        return new DevelopmentNeed(
                evidence(gap(competency, 2, Claim.BELOW), 4),
                decision(NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP),
                40);
    }

    /** Somebody two points below, every point counting 20. */
    public static SelectionGoal goal(String competency) {
        return new SelectionGoal(competency, 2, 2, 20);
    }

    public static DevelopmentAction action(String code, String competency, LearningMode mode, Effort effort) {
        ActionText text = new ActionText(text("name"), text("what"), null, text("evidence"), text("measure"));
        return new DevelopmentAction(
                code,
                ActionScope.of(competency),
                new ActionForm(mode, ActionKind.WORK_TASK, StepOwner.ASSESSEE),
                effort,
                new ExpectedEffect(0.5, text("assumed")),
                List.of(),
                text);
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(Map.of(Language.ENGLISH, words));
    }

    public static List<String> codes(List<ScheduledAction> actions) {
        return actions.stream().map(a -> a.action().code()).toList();
    }
}
