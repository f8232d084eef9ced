package org.openkam.examples.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.team.HeatMapPolicy;
import org.openkam.scoring.team.KeyPersonRisk;
import org.openkam.scoring.team.NineBox;
import org.openkam.scoring.team.NineBoxCuts;

/**
 * What a team report shows beside the scores, as far as the host knows it.
 *
 * @param policy how many people must stand behind a figure
 * @param boxes people placed by performance and potential; empty if there are none
 * @param namedOrNull borders of the boxes if the people are to be drawn by their codes, which is for readers who may see each of them;
 *     null if they are only counted
 * @param riskOrNull what hangs on single people, who are named by their codes; null if it isn't shown
 */
public record TeamExtras(
        HeatMapPolicy policy,
        List<NineBox> boxes,
        @Nullable NineBoxCuts namedOrNull,
        @Nullable KeyPersonRisk riskOrNull) {

    /** Copies the boxes. */
    public TeamExtras {
        Arguments.notNull(policy, "heat map policy");
        boxes = List.copyOf(boxes);
    }

    /** Returns nothing but the standard policy. */
    public static TeamExtras none() {
        return new TeamExtras(HeatMapPolicy.standard(), List.of(), null, null);
    }

    /** Returns these with people placed in boxes, to be counted. */
    public TeamExtras with(List<NineBox> placed) {
        return new TeamExtras(policy, placed, null, riskOrNull);
    }

    /** Returns these with people placed in boxes, to be drawn by their codes. */
    public TeamExtras with(List<NineBox> placed, NineBoxCuts cuts) {
        return new TeamExtras(policy, placed, Arguments.notNull(cuts, "borders"), riskOrNull);
    }

    /** Returns these with what hangs on single people. */
    public TeamExtras with(KeyPersonRisk risk) {
        return new TeamExtras(policy, boxes, namedOrNull, Arguments.notNull(risk, "key person risk"));
    }

    @Override
    public String toString() {
        return "extras: " + boxes.size() + " boxes, " + (riskOrNull == null ? "no risk" : "risk");
    }
}
