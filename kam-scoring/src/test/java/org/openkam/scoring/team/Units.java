package org.openkam.scoring.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.scoring.Panel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.RaterError;

/** People in units: four peers each, rater variance 0.16 stated, so every score has an error of 0.2 with 30 degrees of freedom. */
final class Units {
    private static final ScoringPolicy POLICY = ScoringPolicy.standard()
            .with(
                    "stated",
                    new ErrorPolicy(
                            IntervalMethod.studentT(), GapRule.exceedsError(), 0.95, new RaterError(0.16, 0, 30, 60)));

    private Units() {}

    /** Returns people A00, A01 and so on, each with a level of REL (0 not observed) and 3 in PLN, in units U0, U1 of these sizes. */
    static List<CompetencyProfile> people(int[] sizes, int... levels) {
        Panel panel = Panel.of(3, "REL-1", "PLN-1");
        List<Participant> participants = new ArrayList<>();
        for (int unit = 0; unit < sizes.length; unit++) {
            for (int i = 0; i < sizes[unit]; i++) {
                String code = Panel.code(participants.size());
                for (String rater : List.of("a", "b", "c", "d")) {
                    panel.rate(code, rater + code, "PEER", levels[participants.size()], 3);
                }
                participants.add(new Participant(
                        code, "KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", "U" + unit, Language.ENGLISH, Map.of()));
            }
        }
        Programme plain = panel.programme();
        Programme programme = Programme.of(plain.terms(), participants, plain.answers());
        return List.copyOf(Scoring.with(POLICY).score(programme).profiles());
    }
}
