package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;

class ModelOverlayTest {
    private static final CompetencyModel KAM = ModelLibrary.keyAccountManager();
    private static final ModelVersion NEXT = ModelVersion.parse("9.0");
    private static final Language ENGLISH = Language.ENGLISH;

    private static TextOverride text(ModelAddress address, ModelAspect aspect) {
        return new TextOverride(address, aspect, ENGLISH, "as we say");
    }

    private static ModelOverlay overlay(RequirementOverride... requirements) {
        return new ModelOverlay(List.of(), List.of(requirements));
    }

    /** Every text of the model. */
    private static List<TextOverride> allTexts(Random random) {
        List<TextOverride> all = new ArrayList<>();
        ModelContent.of(KAM)
                .nodes()
                .forEach((address, node) -> node.facts().keySet().stream()
                        .filter(ModelAspect::isText)
                        .forEach(aspect -> all.add(new TextOverride(
                                address,
                                aspect,
                                List.of(ENGLISH, new Language("ru"), new Language("de"))
                                        .get(random.nextInt(3)),
                                "as we say"))));
        Collections.shuffle(all, random);
        return all;
    }

    @Property(tries = 100)
    void theDifferenceIsExactlyTheOverrides(@ForAll long seed, @ForAll @IntRange(max = 40) int texts) {
        Random random = new Random(seed);
        List<TextOverride> words = allTexts(random).subList(0, texts);
        List<String> expected = new ArrayList<>();
        words.forEach(w -> expected.add(("REWORDED " + w.address().element() + " " + w.address()).strip() + " "
                + w.aspect() + " [" + w.language() + "]"));
        List<RequirementOverride> asked = new ArrayList<>();
        for (RoleProfile role : KAM.roles()) {
            RoleRequirement one = role.requirements().get(random.nextInt(3));
            asked.add(RequirementOverride.of(role.code(), one.competency())
                    .target(one.targetLevel() == 5 ? 4 : one.targetLevel() + 1)
                    .mustHave(!one.mustHave()));
            expected.add("RETARGETED REQUIREMENT " + role.code() + "/" + one.competency() + " TARGET []");
            expected.add("RECLASSIFIED REQUIREMENT " + role.code() + "/" + one.competency() + " MUST_HAVE []");
        }
        CompetencyModel model = new ModelOverlay(words, asked).applyTo(KAM, NEXT);
        assertThat(model.version()).isEqualTo(NEXT);
        assertThat(ModelDiff.between(KAM, model).changes())
                .extracting(ModelEdit::shown)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void weightsChangeTogether() {
        CompetencyModel model = overlay(
                        RequirementOverride.of("CLOSER", "REL").weight(BigDecimal.valueOf(6)),
                        RequirementOverride.of("CLOSER", "CBX").weight(BigDecimal.valueOf(7)))
                .applyTo(KAM, NEXT);
        assertThat(ModelDiff.between(KAM, model).changes())
                .extracting(ModelChange::toString)
                .containsExactly(
                        "Weight changed: requirement CLOSER/CBX, weight: 8 → 7",
                        "Weight changed: requirement CLOSER/REL, weight: 5 → 6");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> overlay(RequirementOverride.of("CLOSER", "REL").weight(BigDecimal.valueOf(6)))
                                .applyTo(KAM, NEXT))
                .withMessage("Sum of weights of role CLOSER (101) must be 100.");
    }

    @Test
    void unknownCodesAreRefused() {
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(
                        () -> overlay(RequirementOverride.of("CLOSET", "REL")).applyTo(KAM, NEXT))
                .withMessageEndingWith("Maybe CLOSER was meant.");
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(
                        () -> overlay(RequirementOverride.of("CLOSER", "REX")).applyTo(KAM, NEXT))
                .withMessageStartingWith("Competency of role CLOSER (REX) must be one of ");
        TextOverride unknown = text(ModelAddress.of(ModelElement.INDICATOR, "REL-99"), ModelAspect.TEXT);
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> new ModelOverlay(List.of(unknown), List.of()).applyTo(KAM, NEXT))
                .withMessageStartingWith("Code of INDICATOR (REL-99) must be one of ");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        ModelAddress rel = ModelAddress.of(ModelElement.COMPETENCY, "REL");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ModelOverlay(List.of(text(rel, ModelAspect.BACKUP)), List.of()).applyTo(KAM, NEXT))
                .withMessage("Text of REL (BACKUP) must be one that the model has.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(rel, ModelAspect.CLUSTER))
                .withMessage("Aspect (CLUSTER) must be a text.");
        assertThatIllegalArgumentException().isThrownBy(() -> new TextOverride(rel, ModelAspect.NAME, ENGLISH, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ModelOverlay(List.of(text(rel, ModelAspect.NAME), text(rel, ModelAspect.NAME)), List.of()))
                .withMessage("Text of REL in language (en) must be overridden only once.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> overlay(RequirementOverride.of("CLOSER", "REL"), RequirementOverride.of("CLOSER", "REL")))
                .withMessage("Requirement of role CLOSER (REL) must be overridden only once.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> overlay(RequirementOverride.of("CLOSER", "REL").target(6))
                                .applyTo(KAM, NEXT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overlay().applyTo(KAM, KAM.version()))
                .withMessage("Version (" + KAM.version() + ") must be another one than the model's.");
    }

    @Test
    void anEmptyOverlayChangesNothing() {
        assertThat(ModelDiff.between(KAM, overlay().applyTo(KAM, NEXT)).isEmpty())
                .isTrue();
        assertThat(ModelMigration.of(KAM, overlay().applyTo(KAM, NEXT), Map.of())
                        .stayComparable())
                .hasSize(15);
    }
}
