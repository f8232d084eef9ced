package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;

/** What a role may ask of single indicators, and that nothing loses it on the way. */
class IndicatorRequirementTest {
    private static final CompetencyModel KAM = ModelLibrary.keyAccountManager();
    private static final String ROLE = "KEY_ACCOUNT_MANAGER";
    private static final CompetencyModel ASKING =
            draft(none -> List.of(asked("PLN-1", 4, "60", true), asked("PLN-3", 3, "40", false)));

    private static IndicatorRequirement asked(String indicator, int target, String weight, boolean mustHave) {
        return new IndicatorRequirement(indicator, target, new BigDecimal(weight), mustHave);
    }

    private static CompetencyModel draft(UnaryOperator<List<IndicatorRequirement>> edit) {
        return new ModelDraft(KAM).asked(ROLE, "PLN", edit).model();
    }

    private static RoleRequirement requirement(IndicatorRequirement... indicators) {
        return new RoleRequirement("PLN", 4, BigDecimal.TEN, false, List.of(indicators));
    }

    private static List<String> changes(CompetencyModel older, CompetencyModel newer) {
        return ModelDiff.between(older, newer).render(Locale.ENGLISH).lines().toList();
    }

    @Test
    void dropsTrailingZeros() {
        assertThat(asked("PLN-1", 4, "60.00", true)).isEqualTo(asked("PLN-1", 4, "60", true));
        assertThat(requirement(asked("PLN-1", 4, "60.0", true), asked("PLN-3", 3, "40", false)))
                .hasToString("PLN>=4 (10) [PLN-1>=4 (60*), PLN-3>=3 (40)]");
        assertThat(new RoleRequirement("PLN", 4, BigDecimal.TEN, false)).isEqualTo(requirement());
        assertThat(requirement(asked("PLN-1", 4, "100", true)).indicator("PLN-1"))
                .isPresent();
        assertThat(requirement().indicator("PLN-1")).isEmpty();
    }

    @Test
    void refusesWhatIsNoShare() {
        for (String weight : List.of("-0.1", "100.1", "1.0000000001")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> asked("PLN-1", 4, weight, true))
                    .withMessage("Weight of indicator PLN-1 (" + weight
                            + ") must lie between 0 and 100 and have at most nine decimals.");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requirement(asked("PLN-1", 4, "60", true), asked("PLN-3", 4, "39.9", true)))
                .withMessage("Sum of weights of indicators of competency PLN (99.9) must be 100.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requirement(asked("PLN-1", 4, "60", true), asked("PLN-1", 3, "40", true)))
                .withMessage("Indicator (PLN-1) must stand only once in a requirement.");
    }

    @Test
    void aModelKnowsItsIndicatorsAndLevels() {
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> draft(none -> List.of(asked("REL-1", 4, "100", false))))
                .withMessageStartingWith("Indicator of competency PLN (REL-1) must be one of [PLN-1, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft(none -> List.of(asked("PLN-1", 6, "100", false))))
                .withMessage("Target of indicator PLN-1 in role KEY_ACCOUNT_MANAGER (6) must lie between 1 and 5.");
    }

    @Test
    void aDifferenceIsOneLine() {
        String place = "requirement of an indicator KEY_ACCOUNT_MANAGER/";
        assertThat(changes(KAM, ASKING))
                .containsExactly("Added: " + place + "PLN-1: >=4 (60*)", "Added: " + place + "PLN-3: >=3 (40)");
        CompetencyModel other =
                draft(none -> List.of(asked("PLN-3", 4, "45.5", true), asked("PLN-1", 4, "54.5", true)));
        assertThat(changes(ASKING, other))
                .containsExactly(
                        "Reordered: requirement KEY_ACCOUNT_MANAGER/PLN, indicators: PLN-1, PLN-3 → PLN-3, PLN-1",
                        "Weight changed: " + place + "PLN-1, weight: 60 → 54.5",
                        "Target changed: " + place + "PLN-3, target level: 3 → 4",
                        "Weight changed: " + place + "PLN-3, weight: 40 → 45.5",
                        "Reclassified: " + place + "PLN-3, must-have: no → yes");
        assertThat(ModelDiff.between(ASKING, other).changes())
                .containsExactlyElementsOf(ModelDiff.between(other, ASKING).changes().stream()
                        .map(ModelChange::mirrored)
                        .toList());
    }

    @Test
    void aDifferenceSpeaksThreeLanguages() {
        CompetencyModel one = draft(none -> List.of(asked("PLN-1", 4, "100", true)));
        ModelDiff diff = ModelDiff.between(KAM, one);
        assertThat(diff.render(Locale.forLanguageTag("pl")))
                .isEqualTo("Dodano: wymaganie dotyczące wskaźnika KEY_ACCOUNT_MANAGER/PLN-1: >=4 (100*)");
        assertThat(diff.render(Locale.forLanguageTag("ru")))
                .isEqualTo("Добавлено: требование к индикатору KEY_ACCOUNT_MANAGER/PLN-1: >=4 (100*)");
    }

    @Test
    void aRemovedRequirementTakesItsIndicatorsAlong() {
        ModelDraft without = new ModelDraft(ASKING);
        without.role(
                ROLE,
                r -> new RoleProfile(
                        r.code(),
                        r.name(),
                        r.requirements().stream()
                                .filter(q -> !q.competency().equals("PLN"))
                                .map(q -> q.competency().equals("REL") ? heavier(q, r) : q)
                                .toList(),
                        r.qualifications()));
        assertThat(changes(ASKING, without.model()))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("Removed: requirement KEY_ACCOUNT_MANAGER/PLN: "))
                .anyMatch(line -> line.startsWith("Weight changed: requirement KEY_ACCOUNT_MANAGER/REL, "));
    }

    private static RoleRequirement heavier(RoleRequirement q, RoleProfile role) {
        BigDecimal more = role.requirement("PLN").orElseThrow().weight();
        return new RoleRequirement(q.competency(), q.targetLevel(), q.weight().add(more), q.mustHave());
    }

    @Test
    void anOverlayKeepsThem() {
        ModelOverlay overlay = new ModelOverlay(
                List.of(), List.of(RequirementOverride.of(ROLE, "PLN").target(3)));
        CompetencyModel ours = overlay.applyTo(ASKING, ModelVersion.parse("9.9"));
        assertThat(ours.role(ROLE).requirement("PLN").orElseThrow().indicators())
                .isEqualTo(ASKING.role(ROLE).requirement("PLN").orElseThrow().indicators());
        assertThat(ModelDiff.between(ASKING, ours).changes()).hasSize(1);
    }

    @Test
    void aMigrationRenamesThem() {
        ModelDraft renamed =
                new ModelDraft(ASKING).renameIndicator("PLN-1", "PLN-1A").version("9.9");
        ModelMigration migration = ModelMigration.of(ASKING, renamed.model(), Map.of("PLN-1", "PLN-1A"));
        assertThat(migration.diff().isEmpty()).isTrue();
    }

    @Test
    void aMergeKeepsThemAndSeesConflicts() {
        var identity = new CompetencyModel.Identity("both", new ModelVersion(1, 0), KAM.name());
        assertThat(ModelMerge.of(ASKING, ASKING, identity).orThrow().roles()).isEqualTo(ASKING.roles());
        assertThat(ModelMerge.of(ASKING, KAM, identity).conflicts()).hasSize(2);
    }

    @Test
    void scoresStayComparable() {
        assertThat(ModelDiff.between(KAM, ASKING).comparability())
                .allMatch(c -> c.grade() == Comparability.Grade.COMPARABLE);
    }

    @Test
    void theSheetShowsThemBesideTheIndicator() {
        RequirementSheet sheet = RequirementSheet.of(ASKING, ROLE);
        String level = ASKING.scale().level(4).name().in(Language.ENGLISH);
        assertThat(sheet.render(Locale.ENGLISH).lines())
                .anyMatch(line -> line.contains("[PLN-1")
                        && line.endsWith(" (target level 4: " + level + "; weight 60%; must-have)"))
                .anyMatch(line -> line.contains("[PLN-3") && line.endsWith("; weight 40%)"));
        assertThat(sheet.render(Locale.forLanguageTag("pl"))).contains("; waga 60%; wymóg konieczny)");
        assertThat(sheet.render(Locale.forLanguageTag("ru"))).contains("; вес 40 %)");
    }
}
