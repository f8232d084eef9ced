package org.openkam.scoring.profile;

import java.math.BigDecimal;
import java.util.List;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * A gap of a fit that was reckoned again, for what is reckoned from it.
 *
 * @param target points of the scale
 * @param score with its error; not computable where there is none
 * @param gap target minus score
 * @param claim by the rule as it was reckoned again
 */
record MatchedGap(
        String competency, int target, BigDecimal weight, boolean mustHave, Estimate score, Estimate gap, Claim claim) {

    /** Returns the gaps in the order of the trace of a fit that the book has. */
    static List<MatchedGap> of(ReplayBook book, ScoreTrace fit) {
        return fit.parts().stream()
                .filter(p -> p.kind().equals("gap"))
                .map(p -> of(book, new TraceFacts(p)))
                .toList();
    }

    private static MatchedGap of(ReplayBook book, TraceFacts facts) {
        String competency = facts.text("competency");
        Estimate none = Estimate.notComputable(Reason.NO_DATA);
        StandardError error = facts.has("se")
                ? new StandardError(facts.number("se"), facts.number("df"), facts.flag("assumed"))
                : null;
        return new MatchedGap(
                competency,
                (int) facts.number("target"),
                new BigDecimal(facts.text("weight")),
                facts.flag("mustHave"),
                facts.has("score") ? new Computed(facts.number("score"), error, null) : none,
                book.reckoned("gap " + competency).orElse(none),
                book.decided("gap " + competency).map(Claim::valueOf).orElse(Claim.NO_CLAIM));
    }

    /** A requirement without weight that isn't a must-have asks for nothing. */
    boolean isAsked() {
        return weight.signum() > 0 || mustHave;
    }
}
