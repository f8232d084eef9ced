package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;

/** What nobody understands stays in a model whatever is done to it, as long as the element is there. */
class ForeignFieldsTest {
    private static final CompetencyModel KAM = ModelLibrary.keyAccountManager();
    private static final CompetencyModel.Identity IDENTITY =
            new CompetencyModel.Identity(KAM.code(), KAM.version(), KAM.name());

    private static ModelDraft draft() {
        return new ModelDraft(KAM);
    }

    private static CompetencyModel everywhere(CompetencyModel model) {
        List<ForeignField> fields = new ArrayList<>();
        RandomForeign.places(model).keySet().forEach(path -> fields.add(new ForeignField(path, "new", "1")));
        return model.withForeignFields(new ForeignFields(fields));
    }

    @Property(tries = 100)
    void everyPlaceOfAModelHoldsThem(@ForAll long seed) {
        CompetencyModel model = RandomModel.plain(seed);
        assertThat(everywhere(model).foreignFields().fields())
                .hasSameSizeAs(RandomForeign.places(model).keySet());
    }

    @Property(tries = 100)
    void theOrderInWhichTheyAreGivenMattersOnlyInOneObject(@ForAll long seed) {
        ForeignFields fields = RandomModel.of(seed).foreignFields();
        List<ForeignField> mixed = new ArrayList<>(fields.fields());
        Collections.shuffle(mixed, new Random(seed));
        mixed.sort((a, b) -> a.path().equals(b.path())
                ? Integer.compare(fields.fields().indexOf(a), fields.fields().indexOf(b))
                : 0);
        List<ForeignField> reversed = new ArrayList<>();
        mixed.stream().map(ForeignField::path).distinct().forEach(path -> reversed.addAll(0, fields.in(path)));
        assertThat(new ForeignFields(reversed)).isEqualTo(fields);
    }

    @Test
    void anElementTakesThemAlongWhenItGoes() {
        CompetencyModel model = draft().foreign("/competencies/PLN/indicators/PLN-1", "new", "1")
                .foreign("/unknown/PLN", "new", "2")
                .model();
        assertThat(new ModelDraft(model)
                        .removeIndicator("PLN-1")
                        .model()
                        .foreignFields()
                        .fields())
                .extracting(ForeignField::toString)
                .containsExactly("/unknown/PLN/new: 2");
        assertThat(draft().foreign("/roles/NOBODY", "new", "1").model()).isEqualTo(KAM);
    }

    @Test
    void anOverlayKeepsThem() {
        CompetencyModel model = everywhere(KAM);
        CompetencyModel overlaid = new ModelOverlay(List.of(), List.of()).applyTo(model, new ModelVersion(9, 9));
        assertThat(overlaid.foreignFields()).isEqualTo(model.foreignFields());
    }

    @Test
    void aMigrationFollowsThemToTheNewCodes() {
        CompetencyModel older = draft().foreign("/competencies/PLN", "new", "1")
                .foreign("/competencies/PLN/indicators/PLN-1", "new", "2")
                .foreign("/roles/CLOSER/requirements/PLN", "new", "3")
                .model();
        CompetencyModel newer = new ModelDraft(older)
                .renameCompetency("PLN", "PLAN")
                .renameIndicator("PLN-1", "PLAN-1")
                .foreign("/competencies/PLAN", "new", "1")
                .foreign("/competencies/PLAN/indicators/PLAN-1", "new", "2")
                .foreign("/roles/CLOSER/requirements/PLAN", "new", "4")
                .model();
        assertThat(ModelMigration.of(older, newer, Map.of("PLN", "PLAN", "PLN-1", "PLAN-1"))
                        .diff()
                        .render(Locale.ENGLISH))
                .isEqualTo("Value changed: unknown field /roles/CLOSER/requirements/PLAN/new, value: 3 → 4");
    }

    @Test
    void aMergeJoinsThemAndDifferentValuesAreAConflict() {
        CompetencyModel core =
                draft().foreign("", "a", "1").foreign("/roles/CLOSER", "b", "2").model();
        CompetencyModel block =
                draft().foreign("", "a", "1").foreign("/scale", "c", "3").model();
        assertThat(ModelMerge.of(core, block, IDENTITY)
                        .orThrow()
                        .foreignFields()
                        .fields())
                .extracting(ForeignField::toString)
                .containsExactly("/a: 1", "/roles/CLOSER/b: 2", "/scale/c: 3");
        CompetencyModel other = draft().foreign("", "a", "\"one\"").model();
        assertThat(ModelMerge.of(core, other, IDENTITY).render(Locale.ENGLISH))
                .isEqualTo("Value changed: unknown field /a, value: 1 → \"one\"");
    }

    @Test
    void aDiffTellsTheirOrderAndCutsLongValues() {
        CompetencyModel one =
                draft().foreign("", "a", "1").foreign("", "b", "2").model();
        CompetencyModel other =
                draft().foreign("", "b", "2").foreign("", "a", "1").model();
        assertThat(one).isNotEqualTo(other);
        assertThat(ModelDiff.between(one, other).render(Locale.ENGLISH))
                .isEqualTo("Reordered: model, unknown fields: /a, /b → /b, /a");
        CompetencyModel wide =
                draft().foreign("", "a", "\"" + "x".repeat(200) + "\"").model();
        assertThat(ModelDiff.between(KAM, wide).render(Locale.ENGLISH))
                .isEqualTo("Added: unknown field /a: \"" + "x".repeat(78) + "…");
    }

    @Test
    void aRemovedRoleTakesThemAlongInADiff() {
        ModelDraft role = draft().foreign("/roles/CLOSER/requirements/REL", "new", "1");
        ModelDraft none = draft();
        none.paths.clear();
        none.processes.clear();
        none.roles.removeIf(r -> r.code().equals("CLOSER"));
        assertThat(ModelDiff.between(role.model(), none.model()).changes())
                .noneMatch(c -> c.address().element() == ModelElement.FOREIGN_FIELD);
    }

    @Test
    void wrongOnesAreRefused() {
        ForeignField field = new ForeignField("/scale", "x", "1");
        assertThat(field).hasToString("/scale/x: 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new ForeignFields(List.of(field, field)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ForeignField("scale", "x", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ForeignField("/scale/", "x", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ForeignField("/scale", "x", " "));
    }

    @Test
    void aModelIsSerializedWithThem() throws IOException, ClassNotFoundException {
        CompetencyModel model = everywhere(RandomModel.plain(1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(model);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(model);
        }
    }
}
