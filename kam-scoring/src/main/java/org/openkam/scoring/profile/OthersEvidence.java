package org.openkam.scoring.profile;

import java.util.Set;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** The released score of the 360 as one instrument among others. */
final class OthersEvidence {
    private OthersEvidence() {}

    /** A share of ratings isn't in points of the scale, so it can't be set beside what is. */
    static InstrumentScore of(CompetencyScore score, boolean onScale) {
        Estimate estimate = score.fold(
                s -> onScale ? s.estimate() : Estimate.notComputable(Reason.OUT_OF_DOMAIN),
                none -> Estimate.notComputable(reason(none)));
        int evidence = score.fold(CompetencyScore.Scored::answers, none -> 0);
        return new InstrumentScore(
                MultiSourceFeedback.CODE, score.competency(), estimate, evidence, Set.of(), score.trace());
    }

    private static Reason reason(NotScored none) {
        return switch (none.reason()) {
            case NOT_ASKED -> Reason.NO_DATA;
            case STRATEGY_FAILED -> Reason.STRATEGY_FAILED;
            default -> Reason.WITHHELD;
        };
    }
}
