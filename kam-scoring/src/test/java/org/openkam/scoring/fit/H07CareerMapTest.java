package org.openkam.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.CareerPath;
import org.openkam.scoring.profile.CompetencyProfile;

/** Career paths of the bundled model: account manager to closer, customer success, key account manager; on to director. */
class H07CareerMapTest {
    private static final CompetencyProfile PROFILE = MatchedPeople.one(4, 3, 4, 4);

    private static CareerMap from(String role) {
        return CareerMap.of(PROFILE, role, RoleMatchPolicy.standard());
    }

    @Test
    void nextStepsWithTheirGaps() {
        assertThat(from("ACCOUNT_MANAGER").next())
                .extracting(s -> s.path().to())
                .containsExactly("CLOSER", "CUSTOMER_SUCCESS_MANAGER", "KEY_ACCOUNT_MANAGER");
        CareerStep step = from("ACCOUNT_MANAGER").next().get(2);
        assertThat(step.match().fit().gap("PLN").orElseThrow().gap().value()).isEqualTo(1);
        assertThat(step.path().condition()).isNotNull();
    }

    @Test
    void theShortestWay() {
        List<CareerStep> way =
                from("ACCOUNT_MANAGER").wayTo("DIRECTOR_KEY_ACCOUNTS").orElseThrow();
        assertThat(way)
                .extracting(s -> s.path().toString())
                .containsExactly(
                        "ACCOUNT_MANAGER -> KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER -> DIRECTOR_KEY_ACCOUNTS");
        assertThat(from("CLOSER").reachable()).containsExactly("KEY_ACCOUNT_MANAGER", "DIRECTOR_KEY_ACCOUNTS");
    }

    @Test
    void noWayIsSaidAsSuch() {
        assertThat(from("DIRECTOR_KEY_ACCOUNTS").steps()).isEmpty();
        assertThat(from("DIRECTOR_KEY_ACCOUNTS").wayTo("CLOSER")).isEmpty();
        assertThat(from("CLOSER").wayTo("CLOSER")).isEmpty();
        assertThat(from("ROLE_ELSEWHERE").steps()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> from("CLOSER").match("ACCOUNT_MANAGER"));
    }

    @Test
    void startsFromTheRoleHeld() {
        assertThat(CareerMap.of(PROFILE).from()).isEqualTo("KEY_ACCOUNT_MANAGER");
        assertThat(CareerMap.of(PROFILE)).hasToString("A from KEY_ACCOUNT_MANAGER: 1 next roles, 1 within reach");
    }

    @Test
    void everyStepIsOneOfTheModel() {
        List<CareerPath> paths = PROFILE.model().careerPaths();
        assertThat(from("ACCOUNT_MANAGER").steps().values())
                .extracting(CareerStep::path)
                .allMatch(paths::contains);
    }
}
