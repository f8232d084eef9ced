package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleMatch;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.selection.GrowOrHire.Note;
import org.openkam.scoring.statistic.Estimate.Computed;

/** The sample programme: from a released profile to the internal procedure, and to growing against hiring. */
class C02InsideOrOutsideTest {
    private static final Programme PROGRAMME =
            ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a"));
    private static final ScoredProgramme SCORED = Scoring.standard().score(PROGRAMME);
    private static final RoleProfile KAM = PROGRAMME.model().role("KEY_ACCOUNT_MANAGER");

    private static RoleMatch match(String assessee) {
        CompetencyProfile profile = SCORED.profile(assessee);
        return RoleMatch.of(profile, KAM);
    }

    @Test
    void aProfileIsTheFirstStageInside() {
        SelectionProcedure internal = SelectionProcedure.internal(KAM, ProcedurePolicy.standard());
        RoleMatch match = match("A001");
        StageResult result = StageResult.of("A001", "PROFILE").with(SelectionProcedure.ROLE_FIT, match.counted());
        SelectionRecommendation recommendation = internal.recommend("A001", List.of(result));
        Computed fit = (Computed) match.counted();
        boolean isReliablyBelow = fit.interval().upper() < 0.7;
        assertThat(recommendation.advice())
                .isEqualTo(isReliablyBelow ? SelectionAdvice.DECLINE : SelectionAdvice.ADVANCE);
    }

    @Test
    void growingTakesTheTimeOfTheProfile() {
        RoleMatch match = match("A001");
        Computed longest = (Computed) match.time().longest();
        StaffingCase inside = StaffingCase.of(match.time(), 0.1, 4.9);
        GrowOrHire both = GrowOrHire.of(inside, StaffingCase.of(0.4), GrowOrHirePolicy.standard());
        assertThat(both.notes()).contains(Note.TENURE);
        if (longest.interval() != null) {
            assertThat(both.grow().toFullWork())
                    .isEqualTo(new Months(
                            longest.interval().lower(), longest.interval().upper()));
            assertThat(both.notes()).doesNotContain(Note.GROWTH_TIME_ASSUMED);
        }
    }
}
