package org.openkam.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.core.check.SoundModel.path;
import static org.openkam.core.check.SoundModel.requirement;
import static org.openkam.core.check.SoundModel.role;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Circles of career paths. */
class CareerCycleTest {
    private static List<String> circles(String roles, String... steps) {
        SoundModel model = new SoundModel();
        for (String code : roles.split(" ")) {
            model.roles.add(role(code, requirement("PLN", "100", true)));
        }
        for (String step : steps) {
            model.paths.add(path(step.substring(0, 1), step.substring(1)));
        }
        return model.found(new CareerCycle());
    }

    @Test
    void case01TheFullPathIsListed() {
        assertThat(circles("A B C", "AB", "BC", "CA")).containsExactly("/careerPaths/A/B {path=A -> B -> C -> A}");
    }

    @Test
    void everyRoleOnACircleIsNamedOnceAtLeast() {
        assertThat(circles("A B C D E", "AB", "BA", "BC", "CB", "DE", "ED", "CD"))
                .containsExactly(
                        "/careerPaths/A/B {path=A -> B -> A}",
                        "/careerPaths/C/B {path=C -> B -> C}",
                        "/careerPaths/D/E {path=D -> E -> D}");
    }

    @Test
    void theShortestCircleIsNamedAndWaysInAndOutAreNot() {
        assertThat(circles("X A B C D Y", "XA", "AB", "BC", "CD", "DA", "CA", "DY"))
                .containsExactly(
                        "/careerPaths/A/B {path=A -> B -> C -> A}", "/careerPaths/D/A {path=D -> A -> B -> C -> D}");
    }

    @Test
    void severalWaysToOneRoleAreNoCircle() {
        assertThat(circles("A B C D", "AB", "AC", "BD", "CD", "AB")).isEmpty();
    }

    @Test
    void case14AVeryLongWayIsWalked() {
        SoundModel model = new SoundModel();
        int length = 20_000;
        for (int i = 0; i < length; i++) {
            model.roles.add(role("R-" + i, requirement("PLN", "100", true)));
            if (i > 0) {
                model.paths.add(path("R-" + (i - 1), "R-" + i));
            }
        }
        assertThat(model.found(new CareerCycle())).isEmpty();
        model.paths.add(path("R-" + (length - 1), "R-0"));
        assertThat(model.found(new CareerCycle()))
                .singleElement()
                .asString()
                .startsWith("/careerPaths/R-0/R-1 {path=R-0 -> R-1 -> R-2 -> ")
                .endsWith(" -> R-19999 -> R-0}");
    }
}
