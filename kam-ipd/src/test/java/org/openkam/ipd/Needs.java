package org.openkam.ipd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.Perspective;
import org.openkam.scoring.fit.CompetencyGap;
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

    public static DevelopmentNeed need(String competency) {
        return new DevelopmentNeed(gap(competency, 2, Claim.BELOW), perspective(4), NeedKind.DEVELOPMENT_AREA, 40);
    }

    public static DevelopmentAction action(String code, String competency, LearningMode mode, Effort effort) {
        ActionText text = new ActionText(text("name"), text("what"), null, text("evidence"), text("measure"));
        return new DevelopmentAction(code, competency, mode, StepOwner.ASSESSEE, effort, text);
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(Map.of(Language.ENGLISH, words));
    }

    public static List<String> codes(List<DevelopmentAction> actions) {
        return actions.stream().map(DevelopmentAction::code).toList();
    }
}
