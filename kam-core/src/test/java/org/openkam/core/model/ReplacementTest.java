package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.Comparability.Grade;
import org.openkam.core.model.Comparability.Rule;

/** What a model says about codes of its earlier versions: in itself, in a diff, in a migration and in a merge. */
class ReplacementTest {
    private static final CompetencyModel KAM = ModelLibrary.keyAccountManager();

    private static ModelDraft draft() {
        return new ModelDraft(KAM).version("9.0");
    }

    private static ModelDraft renamed() {
        return draft().renameCompetency("PLN", "PLAN")
                .renameIndicator("PLN-1", "PLAN-1")
                .replace("PLN", "PLAN")
                .replace("PLN-1", "PLAN-1");
    }

    /** PLN is gone; A and B share its indicators, each half. */
    private static ModelDraft divided() {
        ModelDraft draft = draft();
        Competency old = KAM.competency("PLN");
        int half = old.indicators().size() / 2;
        draft.renameCompetency("PLN", "A");
        draft.indicators("A", all -> all.subList(0, half));
        draft.competencies.add(new Competency(
                "B",
                old.cluster(),
                false,
                old.label(),
                old.indicators().subList(half, old.indicators().size()),
                List.of()));
        return draft;
    }

    private static List<String> shown(CompetencyModel older, CompetencyModel newer) {
        return ModelDiff.between(older, newer).changes().stream()
                .map(ModelEdit::shown)
                .toList();
    }

    private static Comparability ofPln(CompetencyModel newer) {
        return ModelMigration.of(KAM, newer).comparability("PLN");
    }

    @Test
    void aReplacementHasOtherCodesAsSuccessors() {
        assertThat(new Replacement("A", List.of("B", "C"))).hasToString("A -> B, C");
        assertThat(new Replacement("A", List.of())).hasToString("A -> -");
        assertThat(new Replacement("A", List.of()).isWithdrawn()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Replacement("A", List.of("A")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Replacement("A", List.of("B", "B")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Replacement("-", List.of()));
    }

    @Test
    void theOldCodeIsGoneAndItsSuccessorsAreThere() {
        assertThat(renamed().model().replacement("PLN")).contains(new Replacement("PLN", List.of("PLAN")));
        assertThat(KAM.replacement("PLN")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft().replace("REL").model())
                .withMessage("Replaced code (REL) must not be in the model any more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft().replace("REL-1").model());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft().replace("X").replace("X", "REL").model());
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> draft().replace("X", "Y").model());
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> draft().replace("X", "REL", "REL-1").model());
    }

    @Test
    void aDiffTellsTheReplacementWhereTheCodeWas() {
        CompetencyModel newer = renamed().model();
        assertThat(shown(KAM, newer))
                .contains("REPLACED COMPETENCY PLN WHOLE []", "REPLACED INDICATOR PLN-1 WHOLE []")
                .noneMatch(s -> s.startsWith("REMOVED COMPETENCY") || s.contains(" REPLACEMENT "));
        assertThat(ModelDiff.between(KAM, newer).render(Locale.ENGLISH))
                .contains("Replaced: competency PLN: PLN → PLAN", "Added: competency PLAN: ");
        assertThat(ModelDiff.between(KAM, newer).render(Locale.forLanguageTag("ru")))
                .contains("Заменено: компетенция PLN: PLN → PLAN");
    }

    @Test
    void aWithdrawnCodeIsReplacedByNothing() {
        CompetencyModel newer =
                draft().removeIndicator("PLN-1").replace("PLN-1").model();
        assertThat(ModelDiff.between(KAM, newer).render(Locale.ENGLISH))
                .contains("Replaced: indicator PLN-1: PLN-1 → -");
    }

    @Test
    void aDiffTellsWhatIsSaidOfCodesThatNeitherHas() {
        CompetencyModel one = draft().replace("X", "REL").replace("Y").model();
        CompetencyModel other = draft().replace("Y").replace("X", "PLN", "REL").model();
        assertThat(ModelDiff.between(KAM, one).render(Locale.ENGLISH).lines())
                .containsExactly("Added: replacement of X: REL", "Added: replacement of Y: -");
        assertThat(ModelDiff.between(one, other).render(Locale.ENGLISH).lines())
                .containsExactly(
                        "Reordered: model, replaced codes: X, Y → Y, X",
                        "Links changed: replacement of X, successors: REL → PLN, REL");
    }

    @Test
    void exchangingTheVersionsMirrorsReplacements() {
        for (CompetencyModel newer : List.of(
                renamed().model(),
                divided().replace("PLN", "A", "B").model(),
                draft().removeIndicator("PLN-1").replace("PLN-1").model())) {
            assertThat(ModelDiff.between(newer, KAM).changes())
                    .isEqualTo(ModelDiff.between(KAM, newer).changes().stream()
                            .map(ModelChange::mirrored)
                            .toList());
        }
    }

    @Property(tries = 200)
    void noChangeMeansEqualModels(@ForAll long seed) {
        CompetencyModel model = RandomModel.of(seed);
        CompetencyModel other =
                new ModelDraft(model).foreign("", "one more", "1").model();
        assertThat(ModelDiff.between(model, model).isEmpty()).isTrue();
        assertThat(shown(model, other)).containsExactly("ADDED FOREIGN_FIELD /one more WHOLE []");
        assertThat(shown(other, model)).containsExactly("REMOVED FOREIGN_FIELD /one more WHOLE []");
    }

    @Test
    void aMigrationFollowsWhatTheNewerVersionSays() {
        CompetencyModel newer = renamed().model();
        ModelMigration migration = ModelMigration.of(KAM, newer);
        assertThat(migration.replacedBy()).isEqualTo(Map.of("PLN", "PLAN", "PLN-1", "PLAN-1"));
        assertThat(migration.newCompetency("PLN")).contains("PLAN");
        assertThat(migration.newItem("PLN-1")).contains("PLAN-1");
        assertThat(migration.diff().changes()).isEmpty();
        assertThat(migration.comparability("PLN").grade()).isEqualTo(Grade.COMPARABLE);
        assertThat(ModelDiff.between(KAM, newer).comparability()).isEqualTo(migration.comparability());
    }

    @Test
    void whatTheCallerSaysGoesFirst() {
        CompetencyModel newer = renamed().model();
        ModelMigration migration = ModelMigration.of(KAM, newer, Map.of("PLN-1", "PLN-2", "PLN-2", "PLAN-1"));
        assertThat(migration.newItem("PLN-1")).contains("PLN-2");
        assertThat(migration.newItem("PLN-2")).contains("PLAN-1");
        assertThat(migration.newCompetency("PLN")).contains("PLAN");
    }

    @Test
    void codesGoneLongAgoDoNotMatter() {
        CompetencyModel newer = renamed().replace("ANCIENT", "REL").model();
        assertThat(ModelMigration.of(KAM, newer).replacedBy()).hasSize(2);
        CompetencyModel between = draft().replace("ANCIENT", "PLN").model();
        assertThat(ModelMigration.of(between, newer).diff().changes())
                .extracting(ModelEdit::shown)
                .containsExactlyInAnyOrder("RELINKED REPLACEMENT ANCIENT SUCCESSORS []");
    }

    @Test
    void aDividedCompetencyIsNotComparableAndSaysWhy() {
        CompetencyModel newer = divided().replace("PLN", "A", "B").model();
        assertThat(ModelMigration.of(KAM, newer).newCompetency("PLN")).isEmpty();
        assertThat(ofPln(newer)).hasToString("PLN → -: not comparable: competency divided (A, B)");
        assertThat(ModelMigration.of(KAM, newer).comparability())
                .filteredOn(c -> c.olderOrNull() == null)
                .extracting(c -> c.newerOrNull())
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void aJoinedCompetencyIsNotComparableAndSaysWhy() {
        ModelDraft draft = draft();
        draft.roles.clear();
        draft.paths.clear();
        draft.processes.clear();
        draft.components.clear();
        draft.competencies.removeIf(c -> c.code().equals("PLN"));
        CompetencyModel newer = draft.replace("PLN", "REL").model();
        assertThat(ModelMigration.of(KAM, newer).replacedBy()).isEmpty();
        assertThat(ofPln(newer)).hasToString("PLN → -: not comparable: competency joined with another (REL)");
        assertThat(ModelMigration.of(KAM, newer).comparability("REL").newer()).contains("REL");
    }

    @Test
    void aWithdrawnCompetencyWasRemoved() {
        ModelDraft draft = draft();
        draft.roles.clear();
        draft.paths.clear();
        draft.processes.clear();
        draft.components.clear();
        draft.competencies.removeIf(c -> c.code().equals("PLN"));
        assertThat(ofPln(draft.replace("PLN").model()).reasons())
                .containsExactly(new Comparability.Reason(Rule.COMPETENCY_REMOVED, List.of()));
    }

    @Test
    void aDividedIndicatorIsGoneAndItsSuccessorsAreNew() {
        CompetencyModel newer = draft().renameIndicator("PLN-1", "PLN-1A")
                .indicators("PLN", all -> {
                    all.add(ModelEdit.indicator("PLN-1B"));
                    return all;
                })
                .replace("PLN-1", "PLN-1A", "PLN-1B")
                .model();
        assertThat(ModelMigration.of(KAM, newer).newItem("PLN-1")).isEmpty();
        assertThat(ofPln(newer).reasons())
                .contains(
                        new Comparability.Reason(Rule.INDICATORS_REMOVED, List.of("PLN-1")),
                        new Comparability.Reason(Rule.INDICATORS_ADDED, List.of("PLN-1A", "PLN-1B")));
    }

    @Test
    void aCodeThatOneHasAndTheOtherSaysIsGoneIsAConflict() {
        var identity = new CompetencyModel.Identity(KAM.code(), KAM.version(), KAM.name());
        CompetencyModel block =
                draft().removeIndicator("PLN-1").replace("PLN-1").model();
        assertThat(ModelMerge.of(KAM, block, identity).conflicts())
                .extracting(ModelEdit::shown)
                .contains("REPLACED INDICATOR PLN-1 WHOLE []");
        CompetencyModel one = draft().replace("X", "REL").model();
        CompetencyModel other = draft().replace("Y").model();
        assertThat(ModelMerge.of(one, other, identity).orThrow().replacements())
                .containsExactly(new Replacement("X", List.of("REL")), new Replacement("Y", List.of()));
        assertThat(ModelMerge.of(one, draft().replace("X").model(), identity).conflicts())
                .extracting(ModelEdit::shown)
                .containsExactly("RELINKED REPLACEMENT X SUCCESSORS []");
    }
}
