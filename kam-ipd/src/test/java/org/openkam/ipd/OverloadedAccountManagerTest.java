package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.PlanningNote;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.profile.CompetencyProfile;

/** Source case rule R17: multitasking usually brings stress, so an account manager who is good at the one and bears the other badly. */
class OverloadedAccountManagerTest {

    private static DevelopmentPlan plan(int planning, int stress) {
        Cast cast = Cast.of(ModelLibrary.keyAccountManager(), "ACCOUNT_MANAGER", "PLN", "STR", "REL")
                .others("PLN", planning)
                .others("STR", stress);
        CompetencyProfile profile = cast.profile();
        return DevelopmentPlanner.standard().plan(profile, cast.fit(profile));
    }

    private static List<PlanningNote> overload(DevelopmentPlan plan) {
        return plan.subject().notes().stream()
                .filter(n -> n.kind() == PlanningNote.Kind.OVERLOAD_RISK)
                .toList();
    }

    @Test
    void muchAtOnceAndLowToleranceAreReadTogether() {
        DevelopmentPlan plan = plan(5, 2);
        assertThat(overload(plan)).singleElement().satisfies(note -> {
            assertThat(note.competencies()).containsExactly("PLN", "STR");
            assertThat(note.text().languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED);
        });
        assertThat(plan.render(Locale.ENGLISH)).contains("talk about the load before adding anything");
        assertThat(plan.needs())
                .filteredOn(n -> n.competency().equals("PLN"))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.kind()).as("no strength to ask more of").isEqualTo(NeedKind.DRAIN_RISK);
                    assertThat(n.verb()).isEqualTo(DevelopmentVerb.EASE_OFF);
                });
        assertThat(plan.goals()).anyMatch(g -> g.competency().equals("STR"));
    }

    @Test
    void eitherAloneIsNoRisk() {
        assertThat(overload(plan(5, 4))).isEmpty();
        assertThat(overload(plan(3, 2))).isEmpty();
        assertThat(plan(5, 4).needs())
                .filteredOn(n -> n.competency().equals("PLN"))
                .singleElement()
                .satisfies(n -> assertThat(n.kind()).isEqualTo(NeedKind.STRENGTH));
    }
}
