package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

/** A model written part by part, and what its author hears if something is wrong. */
class ModelBuilderTest {
    private static LocalizedText text(String english) {
        return LocalizedText.of(english);
    }

    private static CompetencyModel byHand() {
        var one = new ProficiencyLevel(1, text("Low"), text("Not yet."));
        var two = new ProficiencyLevel(2, text("High"), text("Yes."));
        var listening = new Competency(
                "LST",
                "CORE",
                true,
                new Competency.Label(
                        LocalizedText.ofCodes(Map.of("en", "Listening", "pl", "Słuchanie")), text("Hears.")),
                List.of(
                        new BehavioralIndicator(
                                "L1", Polarity.POSITIVE, Provenance.INFERRED, IndicatorFacet.BEHAVIOR, text("Waits.")),
                        new BehavioralIndicator(
                                "L2", Polarity.COUNTER, Provenance.SOURCE_CASE, IndicatorFacet.SKILL, text("Talks."))),
                List.of(new BehavioralAnchor(2, text("Repeats."))));
        var role = new RoleProfile(
                "R",
                text("Role"),
                List.of(new RoleRequirement(
                        "LST",
                        2,
                        BigDecimal.valueOf(100),
                        true,
                        List.of(new IndicatorRequirement("L2", 1, BigDecimal.valueOf(100), true)))),
                List.of(new QualificationRequirement(
                        "Q",
                        QualificationRequirement.Kind.SKILL,
                        QualificationRequirement.Necessity.DESIRED,
                        text("Typing"))));
        return CompetencyModel.of(
                new CompetencyModel.Identity("m", new ModelVersion(1, 2), text("Model")),
                new ProficiencyScale(RatingScale.of(1, 2), List.of(one, two)),
                new CompetencyModel.Parts(
                        List.of(new Cluster("CORE", text("Core"))), List.of(listening), List.of(), List.of(role)));
    }

    @Test
    void buildsWhatTheConstructorsBuild() {
        CompetencyModel built = CompetencyModel.builder("m", "1.2")
                .name("en", "Model")
                .role(
                        "R",
                        r -> r.name("en", "Role")
                                .requires(
                                        "LST",
                                        q -> q.target(2)
                                                .weight(new BigDecimal("100.0"))
                                                .mustHave()
                                                .mustHaveIndicator("L2", 1, 100))
                                .qualification(
                                        "Q",
                                        QualificationRequirement.Kind.SKILL,
                                        q -> q.text("en", "Typing").desired()))
                .competency(
                        "LST",
                        c -> c.name("pl", "Słuchanie")
                                .name("en", "Listening")
                                .definition("en", "Hears.")
                                .extension()
                                .anchor(2, a -> a.text("en", "Repeats."))
                                .indicator("L1", i -> i.text("en", "Waits."))
                                .indicator(
                                        "L2",
                                        i -> i.text("en", "Talks.")
                                                .counter()
                                                .facet(IndicatorFacet.SKILL)
                                                .provenance(Provenance.SOURCE_CASE)))
                .level(2, l -> l.name("en", "High").description("en", "Yes."))
                .level(1, l -> l.name("en", "Low").description("en", "Not yet."))
                .cluster("CORE", c -> c.name("en", "Core"))
                .scale(1, 2)
                .build();
        assertThat(built).isEqualTo(byHand());
    }

    @Test
    void bundledModelsCanBeWrittenSo() {
        for (String code : ModelLibrary.codes()) {
            CompetencyModel model = ModelLibrary.find(code).orElseThrow();
            assertThat(Rebuilding.of(model, 0).build()).isEqualTo(model);
        }
        CompetencyModel service = ServiceDesk.builder().build();
        assertThat(Rebuilding.of(service, 0).build()).isEqualTo(service);
    }

    @Property(tries = 50)
    void partsMayComeInAnyOrder(@ForAll long seed) {
        CompetencyModel model = ModelLibrary.keyAccountManager();
        assertThat(Rebuilding.of(model, seed).build()).isEqualTo(model);
    }

    @Test
    void readyPartsAreTakenAsTheyAre() {
        CompetencyModel model = byHand();
        CompetencyModel built = CompetencyModel.builder("m", "1.2")
                .name(model.name())
                .scale(1, 2)
                .level(1, l -> l.name("en", "Low").description("en", "Not yet."))
                .level(2, l -> l.name("en", "High").description("en", "Yes."))
                .cluster("CORE", c -> c.name("en", "Core"))
                .competency(model.competency("LST"))
                .role(model.role("R"))
                .build();
        assertThat(built).isEqualTo(model);
    }

    @Test
    void aModelDoesNotChangeWithItsBuilder() {
        ModelBuilder builder = ServiceDesk.builder();
        CompetencyModel model = builder.build();
        assertThat(builder.cluster("MORE", c -> c.name("en", "More"))).isSameAs(builder);
        assertThat(builder).hasToString("service 1.0, to be built (2 competencies, 2 roles)");
        assertThat(model).isEqualTo(ServiceDesk.builder().build());
        assertThat(model.competency("LST").anchors())
                .extracting(BehavioralAnchor::level)
                .containsExactly(2, 3);
    }

    @Test
    void allFaultsOfPartsAreNamedAtOnce() {
        ModelBuilder builder = CompetencyModel.builder("service", "one")
                .scale(1, 3)
                .level(1, l -> l.name("en", "Low").description("en", " "))
                .level(3, l -> l.name("en", "High").description("en", "Yes."))
                .cluster("CORE", c -> c.name("EN", "Core"))
                .cluster("MORE", c -> c.name("en", "More").name("en", "Other"))
                .competency("LST", c -> c.name("en", "Listening").indicator("LST 1", i -> i.text("en", "Waits.")))
                .role("AGENT", r -> r.name("en", "Agent").requires("LST", 2, 90))
                .role("LEAD", r -> r.name("en", "Lead").requires("LST", 2, "12,5"))
                .role(
                        "CHIEF",
                        r -> r.name("en", "Chief")
                                .requires("LST", q -> q.weight(100).indicator("LST-1", 2, 101))
                                .requires("LST", q -> q.target(1)));
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage("""
                        Model (service) must be sound, but has 14 faults:
                        - model: Name (none) must be given in some language.
                        - model: Version (one) must look like 1.0.
                        - level 1: Description in en (blank) must say something.
                        - scale: Level (2) must be described.
                        - cluster CORE: Language of name (EN) must be two or three small letters, such as en.
                        - cluster MORE: Name in en (Other) must be given only once.
                        - competency LST: Definition (none) must be given in some language.
                        - indicator LST 1: Code of indicator (LST 1) must be 1 to 64 letters, digits, dots, dashes or \
                        underscores and start with a letter or digit.
                        - competency LST: Cluster (none) must be named, because the model has 2 of them.
                        - role AGENT: Sum of weights of role AGENT (90) must be 100.
                        - role LEAD: Weight of competency LST (12,5) must be a number from 0 to 100, such as 12.5.
                        - role CHIEF: Weight of indicator LST-1 (101) must lie between 0 and 100 and have at most nine \
                        decimals.
                        - role CHIEF: Target of competency LST (null) must be given.
                        - role CHIEF: Weight of competency LST (null) must be given.""");
    }

    @Test
    void allFaultsBetweenPartsAreNamedAtOnce() {
        ModelBuilder builder = ServiceDesk.builder()
                .cluster("CORE", c -> c.name("en", "Again"))
                .competency(
                        "TLK",
                        c -> c.cluster("CORA")
                                .name("en", "Talking")
                                .definition("en", "Speaks well.")
                                .indicator("TLK-1", i -> i.text("en", "Speaks slowly."))
                                .anchor(4, a -> a.text("en", "Sings.")))
                .role(
                        "BOSS",
                        r -> r.name("en", "Boss")
                                .requires("LSN", 4, 40)
                                .requires("FIX", q -> q.target(3).weight(60).indicator("FIX-2", 3, 100)))
                .careerPath("LEAD", "BOS", when -> when.text("en", "Later."));
        assertThat(catchIllegalArgumentException(builder::build)
                        .getMessage()
                        .lines()
                        .map(String::strip))
                .containsExactly(
                        "Model (service) must be sound, but has 7 faults:",
                        "- cluster CORE: Code of cluster (CORE) must be unique.",
                        "- competency TLK: Cluster (CORA) must be one of [CORE].",
                        "Maybe CORE was meant.",
                        "- role BOSS: Competency (LSN) must be one of [FIX, LST, TLK].",
                        "Maybe LST was meant.",
                        "- role BOSS: Target of competency LSN in role BOSS (4) must lie between 1 and 3.",
                        "- role BOSS: Indicator of competency FIX (FIX-2) must be one of [FIX-1].",
                        "Maybe FIX-1 was meant.",
                        "- competency TLK: Level of anchor of TLK (4) must lie between 1 and 3.",
                        "- career path LEAD -> BOS: Role (BOS) must be one of [AGENT, BOSS, LEAD].",
                        "Maybe BOSS was meant.");
    }

    @Test
    void whatBecameOfEarlierCodesIsSaid() {
        CompetencyModel model = ServiceDesk.builder()
                .replaced("OLD", "LST", "FIX")
                .replaced("GONE")
                .build();
        assertThat(model.replacements())
                .containsExactly(new Replacement("OLD", List.of("LST", "FIX")), new Replacement("GONE", List.of()));
        ModelBuilder wrong = ServiceDesk.builder().replaced("LST", "FIX").replaced("OLD", "FIXX");
        assertThat(catchIllegalArgumentException(wrong::build).getMessage())
                .contains("- replacement LST: Replaced code (LST) must not be in the model any more.")
                .contains("- replacement OLD: Successor of OLD (FIXX) must be one of");
    }

    @Test
    void eachFaultIsKeptAsItIs() {
        ModelBuilder builder = ServiceDesk.builder().careerPath("LEAD", "AGNT", when -> when.text("en", "Never."));
        IllegalArgumentException fault = catchIllegalArgumentException(builder::build);
        assertThat(fault).hasMessageStartingWith("Model (service) must be sound, but has 1 fault:\n- career path");
        assertThat(fault.getSuppressed()).hasSize(1).hasOnlyElementsOfType(UnknownCodeException.class);
    }

    @Test
    void anEmptyModelLacksEverything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompetencyModel.builder("m", "1.0").build())
                .withMessage("""
                        Model (m) must be sound, but has 4 faults:
                        - model: Name (none) must be given in some language.
                        - scale: Scale (none) must be given.
                        - model: Clusters (none) must be at least one.
                        - model: Competencies (none) must be at least one.""");
    }

    @Test
    void nullIsRefusedAtOnce() {
        ModelBuilder builder = CompetencyModel.builder("m", "1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.name("en", null));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.role("R", null));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.competency("C", c -> c.cluster(null)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.process("P", p -> p.function(null)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.role((RoleProfile) null));
    }
}
