package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

class ModelDiffTest {
    private static final CompetencyModel KAM = ModelLibrary.keyAccountManager();

    private static ModelDraft draft() {
        return new ModelDraft(KAM);
    }

    private static List<ModelChange> mirrored(ModelDiff diff) {
        return diff.changes().stream().map(ModelChange::mirrored).toList();
    }

    private static void assertReadable(ModelDiff diff) {
        for (Language language : Language.BUNDLED) {
            String text = diff.render(language.toLocale());
            assertThat(text.lines()).hasSameSizeAs(diff.changes());
            assertThat(text).doesNotContain("{", "}");
        }
    }

    @Property(tries = 200)
    void editingInSomeWaysListsExactlyThese(
            @ForAll @UniqueElements @Size(max = 27) List<ModelEdit> edits, @ForAll long seed) {
        ModelDraft draft = draft();
        ModelEdit.Hand hand = new ModelEdit.Hand(KAM, seed);
        List<String> expected = new ArrayList<>();
        edits.forEach(edit -> expected.addAll(edit.apply(draft, hand)));
        CompetencyModel edited = draft.model();

        ModelDiff diff = ModelDiff.between(KAM, edited);

        assertThat(diff.changes()).extracting(ModelEdit::shown).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(diff.isEmpty()).isEqualTo(KAM.equals(edited));
        assertThat(ModelDiff.between(edited, KAM).changes()).isEqualTo(mirrored(diff));
        assertReadable(diff);
    }

    @ParameterizedTest
    @EnumSource(ModelEdit.class)
    void eachEditIsListedByItself(ModelEdit edit) {
        ModelDraft draft = draft();
        List<String> expected = edit.apply(draft, new ModelEdit.Hand(KAM, 7));
        ModelDiff diff = ModelDiff.between(KAM, draft.model());
        assertThat(diff.changes()).extracting(ModelEdit::shown).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(diff.changes()).isSortedAccordingTo((a, b) -> a.address().compareTo(b.address()));
    }

    @Test
    void equalModelsDoNotDiffer() {
        assertThat(ModelDiff.between(KAM, draft().version("2.0").model()).changes())
                .isEmpty();
        assertThat(ModelDiff.between(KAM, KAM))
                .hasToString("key-account-manager " + KAM.version() + " -> key-account-manager " + KAM.version()
                        + ": 0 changes");
        assertThat(ModelDiff.between(KAM, KAM).render(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void differentModelsDifferAsWell() {
        ModelDiff diff = ModelDiff.between(KAM, ModelLibrary.knowledgeManager());
        assertThat(diff.changes()).isNotEmpty();
        assertThat(ModelDiff.between(ModelLibrary.knowledgeManager(), KAM).changes())
                .isEqualTo(mirrored(diff));
        assertReadable(diff);
    }

    @Test
    void aLineSaysWhatWasAndWhatIs() {
        CompetencyModel edited = draft().requirement(
                        "KEY_ACCOUNT_MANAGER", "REL", r -> new RoleRequirement("REL", 3, r.weight(), false))
                .reword("REL-1", "en", "Greets {everybody}\nby name " + "x".repeat(100))
                .reword("REL-2", "de", "Fragt nach")
                .model();
        ModelDiff diff = ModelDiff.between(KAM, edited);
        String was = KAM.indicators().get("REL-1").text().toString();
        assertThat(diff.render(Locale.ENGLISH).lines().map(line -> line.replace(cut(was), "WAS")))
                .containsExactly(
                        "Reworded: indicator REL-1, text (en): “WAS” → “Greets {everybody} by name " + "x".repeat(52)
                                + "…”",
                        "Reworded: indicator REL-2, text (de): - → “Fragt nach”",
                        "Target changed: requirement KEY_ACCOUNT_MANAGER/REL, target level: 4 → 3",
                        "Reclassified: requirement KEY_ACCOUNT_MANAGER/REL, must-have: yes → no");
        assertThat(diff.render(Locale.forLanguageTag("ru")))
                .contains("Изменён признак: требование KEY_ACCOUNT_MANAGER/REL, обязательно: да → нет");
        assertThat(diff.render(Locale.forLanguageTag("pl")))
                .contains("Zmieniono poziom docelowy: wymaganie KEY_ACCOUNT_MANAGER/REL, poziom docelowy: 4 → 3");
        assertThat(diff.changes().get(0).before())
                .hasValueSatisfying(text -> assertThat(text).isEqualTo(LocalizedText.of(was)));
        assertThat(diff.changes().get(1).before()).isEmpty();
        assertThat(diff.changes().get(1)).hasToString("Reworded: indicator REL-2, text (de): - → “Fragt nach”");
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    @Test
    void whatBelongsToARemovedRoleGoesWithIt() {
        ModelDraft draft = draft();
        draft.paths.clear();
        draft.processes.clear();
        draft.roles.remove(4);
        ModelDiff diff = ModelDiff.between(KAM, draft.model());
        assertThat(diff.changes())
                .filteredOn(c -> c.address().element() == ModelElement.ROLE)
                .singleElement()
                .satisfies(c -> assertThat(c.after()).isEmpty());
        assertThat(diff.changes())
                .noneMatch(c -> c.address().element() == ModelElement.REQUIREMENT
                        || c.address().element() == ModelElement.QUALIFICATION);
    }

    @Test
    void aRequirementThatComesOrGoesTellsItself() {
        CompetencyModel edited = draft().role("CLOSER", r -> {
                    List<RoleRequirement> left = new ArrayList<>(r.requirements());
                    RoleRequirement gone = left.remove(0);
                    RoleRequirement first = left.get(0);
                    left.set(
                            0,
                            new RoleRequirement(
                                    first.competency(),
                                    first.targetLevel(),
                                    first.weight().add(gone.weight()),
                                    true));
                    return new RoleProfile(r.code(), r.name(), left, r.qualifications());
                })
                .model();
        ModelDiff diff = ModelDiff.between(KAM, edited);
        assertThat(diff.render(Locale.ENGLISH).lines())
                .containsExactly(
                        "Weight changed: requirement CLOSER/CBX, weight: 8 → 13",
                        "Reclassified: requirement CLOSER/CBX, must-have: no → yes",
                        "Removed: requirement CLOSER/REL: >=3 (5)");
    }

    @Test
    void pathsBetweenTheSameRolesAreCounted() {
        ModelDraft draft = draft();
        CareerPath first = draft.paths.get(0);
        draft.paths.add(new CareerPath(first.from(), first.to(), ModelEdit.WORDS));
        assertThat(ModelDiff.between(KAM, draft.model()).changes())
                .singleElement()
                .extracting(c -> c.address().code())
                .isEqualTo(first.from() + "->" + first.to() + "#2");
    }

    @Test
    void aChangeNeedsSomethingBeforeOrAfter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelChange(
                        ModelChange.Kind.ADDED, ModelAddress.ofModel(), ModelAspect.WHOLE, List.of(), null, null));
    }
}
