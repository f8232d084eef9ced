package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;

class ModelMergeTest {
    private static final CompetencyModel KAM = ModelLibrary.keyAccountManager();
    private static final CompetencyModel.Identity IDENTITY =
            new CompetencyModel.Identity(KAM.code(), KAM.version(), KAM.name());

    private static ModelMerge merge(CompetencyModel core, CompetencyModel block) {
        return ModelMerge.of(core, block, IDENTITY);
    }

    /** A part of the model: some competencies, and what refers to nothing else. */
    private static CompetencyModel part(Set<String> competencies) {
        ModelDraft draft = new ModelDraft(KAM);
        draft.competencies.removeIf(c -> !competencies.contains(c.code()));
        draft.components.removeIf(r -> !competencies.containsAll(r.competencies()));
        draft.roles.removeIf(r -> !r.requirements().stream().allMatch(q -> competencies.contains(q.competency())));
        Set<String> roles = new HashSet<>();
        draft.roles.forEach(r -> roles.add(r.code()));
        draft.paths.removeIf(p -> !roles.contains(p.from()) || !roles.contains(p.to()));
        Set<String> indicators = new HashSet<>();
        draft.competencies.forEach(c -> c.indicators().forEach(i -> indicators.add(i.code())));
        draft.processes.removeIf(p -> !roles.containsAll(p.roles()) || !indicators.containsAll(p.indicators()));
        return draft.model();
    }

    private static CompetencyModel withoutRoles() {
        ModelDraft draft = new ModelDraft(KAM);
        draft.roles.clear();
        draft.paths.clear();
        draft.processes.clear();
        draft.components.clear();
        return draft.model();
    }

    @Property(tries = 30)
    void twoHalvesMakeTheWhole(@ForAll @IntRange(min = 1, max = 14) int first) {
        CompetencyModel whole = withoutRoles();
        ModelDraft head = new ModelDraft(whole);
        ModelDraft tail = new ModelDraft(whole);
        head.competencies.subList(first, 15).clear();
        tail.competencies.subList(0, first).clear();
        assertThat(merge(head.model(), tail.model()).orThrow()).isEqualTo(whole);
    }

    @Property(tries = 100)
    void anyTwoPartsMakeTheirUnion(@ForAll long seed) {
        Random random = new Random(seed);
        Set<String> one = new HashSet<>();
        Set<String> other = new HashSet<>();
        KAM.competencies().forEach(c -> {
            int where = random.nextInt(3);
            if (where != 1) {
                one.add(c.code());
            }
            if (where != 0) {
                other.add(c.code());
            }
        });
        one.add("REL");
        other.add("CBX");
        CompetencyModel merged = merge(part(one), part(other)).orThrow();
        CompetencyModel mirrored = merge(part(other), part(one)).orThrow();
        assertThat(merged.competencies()).containsExactlyInAnyOrderElementsOf(KAM.competencies());
        assertThat(ModelDiff.between(merged, mirrored).changes()).allMatch(c -> c.kind() == ModelChange.Kind.REORDERED);
    }

    @Property(tries = 30)
    void aPartAddsNothingToTheWhole(
            @ForAll @Size(min = 1, max = 15) @UniqueElements List<@IntRange(max = 14) Integer> few) {
        Set<String> codes = new HashSet<>();
        few.forEach(i -> codes.add(KAM.competencies().get(i).code()));
        assertThat(merge(KAM, part(codes)).orThrow()).isEqualTo(KAM);
    }

    @Test
    void aModelMergedWithItselfStaysWhatItIs() {
        assertThat(merge(KAM, KAM).orThrow()).isEqualTo(KAM);
        for (String code : ModelLibrary.codes()) {
            CompetencyModel model = ModelLibrary.find(code).orElseThrow();
            var identity = new CompetencyModel.Identity(model.code(), model.version(), model.name());
            assertThat(ModelMerge.of(model, model, identity).model()).contains(model);
        }
    }

    @Property(tries = 200)
    void everyEditOfWhatBothHaveIsAConflict(
            @ForAll @UniqueElements @Size(max = 12) List<ModelEdit> edits, @ForAll long seed) {
        ModelDraft draft = new ModelDraft(KAM);
        ModelEdit.Hand hand = new ModelEdit.Hand(KAM, seed);
        List<String> expected = new ArrayList<>();
        edits.forEach(edit -> expected.addAll(edit.apply(draft, hand)));
        expected.removeIf(s -> s.matches("(ADDED|REMOVED) (CLUSTER|COMPETENCY|ROLE|ROLE_COMPONENT|CAREER_PATH) .*")
                || s.matches("(REWORDED|REORDERED) MODEL .*"));
        ModelMerge merge = merge(KAM, draft.model());
        assertThat(merge.conflicts()).extracting(ModelEdit::shown).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(merge.model().isPresent()).isEqualTo(expected.isEmpty());
    }

    @Test
    void aConflictShowsBothVersions() {
        ModelDraft block = new ModelDraft(KAM);
        block.indicator(
                "REL-2", i -> new BehavioralIndicator(i.code(), Polarity.COUNTER, i.provenance(), i.facet(), i.text()));
        ModelMerge merge = merge(KAM, block.model());
        assertThat(merge.render(Locale.ENGLISH))
                .isEqualTo("Reclassified: indicator REL-2, polarity: speaks for it → speaks against it");
        assertThat(merge.model()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(merge::orThrow)
                .withMessageStartingWith("Conflicts (1) must be resolved first.\nMaybe ")
                .withMessageEndingWith("speaks against it");
    }

    @Test
    void anIndicatorInTwoCompetenciesIsAConflict() {
        CompetencyModel core = part(Set.of("REL"));
        ModelDraft block = new ModelDraft(part(Set.of("CBX")));
        block.indicators("CBX", all -> {
            all.add(KAM.indicators().get("REL-1"));
            return all;
        });
        assertThat(merge(core, block.model()).conflicts())
                .extracting(ModelEdit::shown)
                .containsExactly("MOVED INDICATOR REL-1 COMPETENCY []");
    }

    @Test
    void conflictsAndModelExcludeEachOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelMerge(List.of(), null));
    }
}
