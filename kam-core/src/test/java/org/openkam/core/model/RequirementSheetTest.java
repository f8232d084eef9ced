package org.openkam.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.QualificationRequirement.Necessity;
import org.openkam.core.model.RequirementSheet.Requirement;
import org.openkam.core.model.RequirementSheet.TracedIndicator;
import org.openkam.core.text.Language;

class RequirementSheetTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    private static final RequirementSheet SHEET = RequirementSheet.of(MODEL, "KEY_ACCOUNT_MANAGER");

    private static List<RequirementSheet> all() {
        return ModelLibrary.codes().stream()
                .map(c -> ModelLibrary.find(c).orElseThrow())
                .flatMap(m -> m.roles().stream().map(r -> RequirementSheet.of(m, r.code())))
                .toList();
    }

    @Test
    void namesTheProcessesAndFunctionsOfTheRole() {
        assertThat(SHEET.processes()).isNotEmpty().allMatch(p -> p.roles().contains("KEY_ACCOUNT_MANAGER"));
        assertThat(SHEET.functions())
                .extracting(BusinessFunction::code)
                .containsExactlyInAnyOrderElementsOf(SHEET.processes().stream()
                        .map(BusinessProcess::function)
                        .distinct()
                        .toList());
    }

    @Test
    void showsEveryIndicatorOnceByFacetOrAgainst() {
        for (RequirementSheet sheet : all()) {
            for (Requirement requirement : sheet.requirements()) {
                List<TracedIndicator> shown = new ArrayList<>(requirement.counterIndicators());
                for (IndicatorFacet facet : IndicatorFacet.values()) {
                    shown.addAll(requirement.indicators(facet));
                }
                assertThat(shown).containsExactlyInAnyOrderElementsOf(requirement.indicators());
                assertThat(requirement.indicators())
                        .extracting(TracedIndicator::indicator)
                        .containsExactlyElementsOf(requirement.competency().indicators());
            }
        }
    }

    @Test
    void tracesIndicatorsToProcessesOfTheRoleOnly() {
        for (RequirementSheet sheet : all()) {
            sheet.requirements().stream()
                    .flatMap(r -> r.indicators().stream())
                    .forEach(i -> assertThat(i.processes())
                            .containsExactlyElementsOf(sheet.model().construction().processes().stream()
                                    .filter(p -> p.roles().contains(sheet.role().code()))
                                    .filter(p -> p.indicators()
                                            .contains(i.indicator().code()))
                                    .toList()));
        }
    }

    @Test
    void tellsWhatTheTargetLevelMeans() {
        for (Requirement requirement : SHEET.requirements()) {
            assertThat(requirement.level().level())
                    .isEqualTo(requirement.requirement().targetLevel());
            assertThat(requirement.anchor())
                    .hasValue(requirement.competency().anchors().stream()
                            .filter(a -> a.level() == requirement.requirement().targetLevel())
                            .findFirst()
                            .orElseThrow()
                            .text());
        }
    }

    @Test
    void dividesQualificationsByNecessity() {
        for (RequirementSheet sheet : all()) {
            assertThat(sheet.qualifications(Necessity.REQUIRED).size()
                            + sheet.qualifications(Necessity.DESIRED).size())
                    .isEqualTo(sheet.role().qualifications().size());
        }
    }

    @Test
    void rendersEveryRoleOfEveryModelInEveryLanguage() {
        for (RequirementSheet sheet : all()) {
            for (Language language : Language.BUNDLED) {
                String text = sheet.render(language.toLocale());
                assertThat(text)
                        .doesNotContain("{", "}")
                        .contains(sheet.role().name().in(language));
                sheet.processes()
                        .forEach(p -> assertThat(text).contains(p.name().in(language)));
                sheet.role()
                        .qualifications()
                        .forEach(q -> assertThat(text).contains(q.text().in(language)));
                sheet.requirements().forEach(r -> {
                    assertThat(text)
                            .contains(
                                    r.competency().name().in(language),
                                    r.level().name().in(language));
                    r.indicators()
                            .forEach(i -> assertThat(text)
                                    .contains(i.indicator().text().in(language)));
                });
            }
        }
    }

    @Test
    void aModelThatDoesNotTellHowItWasBuiltHasShorterSheets() {
        var bare = new CompetencyModel.Parts(
                MODEL.clusters(),
                MODEL.competencies().stream()
                        .map(c -> new Competency(
                                c.code(), c.cluster(), c.extension(), c.label(), c.indicators(), List.of()))
                        .toList(),
                List.of(),
                List.of(new RoleProfile("R", SHEET.role().name(), SHEET.role().requirements())));
        CompetencyModel model = CompetencyModel.of(
                new CompetencyModel.Identity("bare", new ModelVersion(1, 0), MODEL.name()), MODEL.scale(), bare);
        RequirementSheet sheet = RequirementSheet.of(model, "R");
        assertThat(sheet.functions()).isEmpty();
        assertThat(sheet.requirements()).allSatisfy(r -> assertThat(r.anchor()).isEmpty());
        assertThat(sheet.render(Locale.ENGLISH))
                .doesNotContain("WORK", "QUALIFICATIONS", "At this level", "from:", "{")
                .contains("COMPETENCIES");
        assertThat(sheet.toString()).startsWith("bare R (").endsWith("0 processes, 0 qualifications)");
    }

    @Test
    void refusesARoleOfAnotherModel() {
        assertThatExceptionOfType(UnknownCodeException.class)
                .isThrownBy(() -> RequirementSheet.of(MODEL, "KEY_ACOUNT_MANAGER"))
                .withMessageEndingWith("Maybe KEY_ACCOUNT_MANAGER was meant.");
        RoleProfile changed = new RoleProfile(
                "KEY_ACCOUNT_MANAGER", MODEL.name(), SHEET.role().requirements());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequirementSheet(MODEL, changed))
                .withMessage("Role (KEY_ACCOUNT_MANAGER) must be the role of this name in the model.");
    }
}
