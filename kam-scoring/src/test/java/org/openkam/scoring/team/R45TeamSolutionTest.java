package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleProfile;

/** Source case R45: a team covers what no one covers. */
class R45TeamSolutionTest {
    private static final RoleProfile ROLE = Fits.role(50, 30, 20);

    @Test
    void twoCoverWhatNoOneCovers() {
        TeamSolution solution = TeamSolution.of(
                List.of(Fits.fit("A", ROLE, "MSS"), Fits.fit("B", ROLE, "SMM"), Fits.fit("C", ROLE, "MMS")));
        assertThat(solution.advice()).isEqualTo(TeamAdvice.TEAM_COVERS);
        assertThat(solution.alone().members()).containsExactly("C");
        assertThat(solution.team().members()).containsExactly("A", "B");
        assertThat(solution.reasons())
                .contains(
                        "The most that one person covers is 80.0 % of the role, by C.",
                        "A team of 2 covers 100.0 %, by A, B, and no other team of this size more.",
                        "C0 is reliably met by A alone: without this person it is a hole.");
        assertThat(solution).hasToString("Recommended: TEAM_COVERS (ROLE, A, B); people decide");
    }

    @Test
    void threeWhereTwoDoNot() {
        TeamSolution solution = TeamSolution.of(
                List.of(Fits.fit("A", ROLE, "MSS"), Fits.fit("B", ROLE, "SMS"), Fits.fit("C", ROLE, "SSM")));
        assertThat(solution.advice()).isEqualTo(TeamAdvice.TEAM_COVERS);
        assertThat(solution.team().members()).containsExactly("A", "B", "C");
    }

    @Test
    void onePersonIsEnough() {
        TeamSolution solution = TeamSolution.of(List.of(Fits.fit("A", ROLE, "MMM"), Fits.fit("B", ROLE, "SMM")));
        assertThat(solution.advice()).isEqualTo(TeamAdvice.ONE_PERSON_COVERS);
    }

    @Test
    void aTeamThatCoversMoreLeavesHolesNamed() {
        TeamSolution solution = TeamSolution.of(
                List.of(Fits.fit("A", ROLE, "MSS"), Fits.fit("B", ROLE, "SMR"), Fits.fit("C", ROLE, "SSS")));
        assertThat(solution.advice()).isEqualTo(TeamAdvice.TEAM_COVERS_MORE);
        assertThat(solution.team().members()).containsExactly("A", "B");
        assertThat(solution.reasons()).contains("C2 may be met, but the scores are too uncertain to say so.");
    }

    @Test
    void noGain() {
        TeamSolution solution = TeamSolution.of(List.of(Fits.fit("A", ROLE, "MSS"), Fits.fit("B", ROLE, "SSS")));
        assertThat(solution.advice()).isEqualTo(TeamAdvice.NO_GAIN);
        assertThat(solution.reasons()).contains("C1 is reliably missed by everybody in the team who has a score.");
        assertThat(TeamSolution.of(List.of(Fits.fit("A", ROLE, "SSS"))).advice())
                .isEqualTo(TeamAdvice.NO_GAIN);
    }

    @Test
    void notEnoughEvidence() {
        TeamSolution solution = TeamSolution.of(List.of(Fits.fit("A", ROLE, "N--"), Fits.fit("B", ROLE, "S--")));
        assertThat(solution.advice()).isEqualTo(TeamAdvice.NOT_ENOUGH_EVIDENCE);
        assertThat(solution.reasons()).contains("C1 isn't known of anybody in the team.");
    }

    @Test
    void policyIsChecked() {
        TeamSearch search = TeamSearch.standard();
        assertThatIllegalArgumentException().isThrownBy(() -> new TeamPolicy(1, 3, 1, search));
        assertThatIllegalArgumentException().isThrownBy(() -> new TeamPolicy(3, 2, 1, search));
        assertThatIllegalArgumentException().isThrownBy(() -> new TeamPolicy(2, 3, 0, search));
        assertThat(TeamPolicy.standard()).isEqualTo(new TeamPolicy(2, 3, 1, search));
    }
}
