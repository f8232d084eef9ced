package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Messages;
import org.openkam.scoring.fit.AspirationContrast.Aspiration;
import org.openkam.scoring.fit.AspirationContrast.Talk;
import org.openkam.scoring.profile.CompetencyProfile;

/** Source cases H5 and H7: read what people expect before it turns into frustration, and show the way. */
class H05ExpectationsTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    private static final List<String> ALL = List.of(
            "REL", "CBX", "SVC", "PRD", "SAL", "DEAL", "GRW", "PLN", "TRK", "VTL", "STR", "COM", "DRV", "ANL", "CHG");

    private static CompetencyProfile person(String role, int level) {
        int[] scores = ALL.stream().mapToInt(c -> level).toArray();
        return new Assessed(MODEL, role, ALL).rate("E01", "PEER", 4, scores).profile("E01");
    }

    @Test
    void theWayToTheRoleInMind() {
        CareerPathPlan plan =
                CareerPathPlan.of(person("ACCOUNT_MANAGER", 4), "DIRECTOR_KEY_ACCOUNTS", Aspiration.WANTS);
        assertThat(plan.way())
                .extracting(s -> s.path().to())
                .containsExactly("KEY_ACCOUNT_MANAGER", "DIRECTOR_KEY_ACCOUNTS");
        assertThat(plan.way().get(0).match().fit().missed()).isEmpty();
        // the director is asked for 5 in four competencies
        assertThat(plan.way().get(1).match().fit().missed())
                .extracting(g -> g.competency())
                .containsExactly("REL", "CBX", "GRW", "VTL");
        assertThat(plan.render(MODEL, Locale.ENGLISH))
                .contains("- Key account manager: Meets the must-have targets")
                .contains("  Nothing is reliably missing today.")
                .contains("Reliably missing today: ");
        assertThat(plan.render(MODEL, Locale.forLanguageTag("ru"))).contains("Сегодня надёжно не хватает: ");
        assertThat(plan.render(MODEL, Locale.forLanguageTag("pl"))).contains("Dziś wiarygodnie brakuje: ");
    }

    @Test
    void whatToTalkAbout() {
        assertThat(CareerPathPlan.of(person("ACCOUNT_MANAGER", 4), "KEY_ACCOUNT_MANAGER", Aspiration.WANTS)
                        .contrast()
                        .talk())
                .isEqualTo(Talk.MOVE);
        CareerPathPlan far = CareerPathPlan.of(person("ACCOUNT_MANAGER", 1), "KEY_ACCOUNT_MANAGER", Aspiration.WANTS);
        assertThat(far.contrast().talk()).isEqualTo(Talk.EXPECTATIONS);
        assertThat(far.render(MODEL, Locale.ENGLISH)).contains("before they turn into frustration");
        assertThat(CareerPathPlan.of(person("ACCOUNT_MANAGER", 4), "KEY_ACCOUNT_MANAGER", Aspiration.UNKNOWN)
                        .contrast()
                        .talk())
                .isEqualTo(Talk.FIND_OUT);
    }

    @Test
    void noUsualWayIsSaid() {
        CareerPathPlan plan = CareerPathPlan.of(person("DIRECTOR_KEY_ACCOUNTS", 4), "CLOSER", Aspiration.WANTS);
        assertThat(plan.way()).isEmpty();
        assertThat(plan.render(MODEL, Locale.ENGLISH)).contains("The model has no usual way there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CareerPathPlan.of(person("CLOSER", 4), "NOWHERE", Aspiration.WANTS));
    }

    @Test
    void everyTalkIsSaidInThreeLanguages() {
        for (Talk talk : Talk.values()) {
            for (String language : List.of("en", "ru", "pl")) {
                WordSheet sheet =
                        WordSheet.of(Messages.of(CareerPathPlan.class, "leadership"), Locale.forLanguageTag(language));
                assertThat(sheet.say("talk." + talk)).isNotBlank();
            }
        }
    }
}
