package org.openkam.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.release.ReleaseGate;
import org.openkam.scoring.release.Released;
import org.openkam.scoring.release.ReleasedRatings;
import org.openkam.scoring.statistic.RaterErrorTally;

/** The stages of scoring over a table of answers. */
final class ScoringStages {
    static final String BARE = "bare pass";
    static final String TALLY = "tally stage";
    static final String COMPONENTS = "tally stage and error components";
    static final String WHOLE = "whole scoring and role fit, 1 thread";
    static final String WHOLE_2 = "whole scoring and role fit, 2 threads";

    private final Programme programme;

    ScoringStages(SyntheticAnswers answers, AnswerTable table) {
        this.programme = answers.programme(table);
    }

    /** Gate and tallies, without components of error. */
    List<Released<ReleasedRatings>> tally() {
        ReleaseGate gate = gate();
        return release(gate, new RaterErrorTally[0]);
    }

    /** Gate, tallies, and the sums from which errors are estimated. */
    List<Released<ReleasedRatings>> components() {
        ReleaseGate gate = gate();
        return release(gate, gate.newErrorTallies());
    }

    private ReleaseGate gate() {
        return ReleaseGate.of(programme, SmallGroupRule.smallestMerges());
    }

    private List<Released<ReleasedRatings>> release(ReleaseGate gate, RaterErrorTally[] errors) {
        List<Released<ReleasedRatings>> released = new ArrayList<>();
        for (Participant person : programme.participants()) {
            released.add(gate.release(person.assessee(), errors));
        }
        return released;
    }

    /** Everything up to the fit of each profile to a role. */
    List<RoleFit> whole(int threads) {
        ScoredProgramme scored = Scoring.standard().threads(threads).score(programme);
        RoleProfile role = programme.model().role(SyntheticAnswers.ROLE);
        RoleFit[] fits = new RoleFit[scored.profiles().size()];
        List<CompetencyProfile> profiles = new ArrayList<>(scored.profiles());
        if (threads == 1) {
            Arrays.setAll(fits, i -> RoleFit.of(profiles.get(i), role));
        } else {
            Arrays.parallelSetAll(fits, i -> RoleFit.of(profiles.get(i), role));
        }
        return Arrays.asList(fits);
    }
}
