package org.openkam.ipd.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.Findings;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.Ratings;
import org.openkam.ipd.json.ActionCatalogReader;

class CatalogCheckTest {
    private static final CompetencyModel MODEL = Ratings.MODEL;

    private static DevelopmentAction action(String competency, LearningMode mode, int lowest, int highest) {
        DevelopmentAction any = Actions.needing(competency + "-" + mode);
        Map<Language, String> words = Map.of(Language.ENGLISH, "w", new Language("ru"), "с", new Language("pl"), "s");
        LocalizedText text = LocalizedText.of(words);
        return new DevelopmentAction(
                any.code(),
                new ActionScope(competency, null, lowest, highest),
                new ActionForm(mode, ActionKind.WORK_TASK, StepOwner.ASSESSEE),
                any.effort(),
                new ExpectedEffect(0.5, text),
                List.of(),
                new ActionText(text, text, null, text, text));
    }

    private static List<String> found(Findings findings) {
        return findings.list().stream().map(f -> f.code() + " " + f.place()).toList();
    }

    @Test
    void theBundledCatalogueCoversEveryRoleOfItsModel() {
        CatalogCheck check = CatalogCheck.of(ActionCatalogReader.bundled(), MODEL);
        assertThat(check.findings()).isEmpty();
        assertThat(check.roles()).hasSameSizeAs(MODEL.roles()).allMatch(RoleCoverage::isComplete);
        for (RoleCoverage role : check.roles()) {
            assertThat(role.competencies())
                    .extracting(RoleCoverage.OfCompetency::competency)
                    .containsExactlyElementsOf(MODEL.role(role.role()).requirements().stream()
                            .map(RoleRequirement::competency)
                            .toList());
        }
    }

    /** A closer needs product level 4: experience is there for levels 1 to 3 only, education for none. */
    @Test
    void holesAreNamedWithModeAndLevels() {
        ActionCatalog catalog = new ActionCatalog(
                "own",
                List.of(action("PRD", LearningMode.EXPERIENCE, 1, 3), action("PRD", LearningMode.EXPOSURE, 1, 5)));
        CatalogCheck check = CatalogCheck.of(catalog, MODEL);
        RoleCoverage.OfCompetency product = check.role("CLOSER").orElseThrow().competencies().stream()
                .filter(c -> c.competency().equals("PRD"))
                .findFirst()
                .orElseThrow();
        assertThat(product.targetLevel()).isEqualTo(4);
        assertThat(product.actions())
                .hasToString("{EXPERIENCE={1=1, 2=1, 3=1, 4=0}, EXPOSURE={1=1, 2=1, 3=1, 4=1}, "
                        + "EDUCATION={1=0, 2=0, 3=0, 4=0}}");
        assertThat(product.holes()).hasToString("{EXPERIENCE=[4], EDUCATION=[1, 2, 3, 4]}");
        assertThat(check.findings().list())
                .extracting(Finding::message)
                .contains(
                        "Role (CLOSER) asks for (PRD), but the catalogue has no action in mode (EXPERIENCE) for people at "
                                + "levels (4).");
        assertThat(check.role("CLOSER").orElseThrow()).hasToString("CLOSER with holes");
        assertThat(check.role("NOBODY")).isEmpty();
    }

    /** Nobody can be below the lowest level, so a target there asks for nothing. */
    @Test
    void aTargetAtTheBottomNeedsNoAction() {
        CatalogCheck check = CatalogCheck.of(new ActionCatalog("own", List.of()), MODEL);
        RoleCoverage.OfCompetency change = check.role("CLOSER").orElseThrow().competencies().stream()
                .filter(c -> c.competency().equals("CHG"))
                .findFirst()
                .orElseThrow();
        assertThat(change.targetLevel()).isEqualTo(1);
        assertThat(change.holes()).isEmpty();
    }

    @Test
    void whatDoesNotFitTheModelIsNamed() {
        List<DevelopmentAction> actions = new ArrayList<>();
        actions.add(action("RAL", LearningMode.EXPERIENCE, 1, 5));
        actions.add(action("REL", LearningMode.EXPERIENCE, 0, 6));
        DevelopmentAction large = action("REL", LearningMode.EXPOSURE, 1, 5);
        LocalizedText english = LocalizedText.of("only English");
        actions.add(new DevelopmentAction(
                "LARGE",
                large.scope(),
                large.form(),
                large.effort(),
                new ExpectedEffect(4.5, large.effect().source()),
                List.of(),
                new ActionText(
                        large.text().name(),
                        english,
                        english,
                        large.text().evidence(),
                        large.text().measure())));
        Findings findings =
                CatalogCheck.of(new ActionCatalog("own", actions), MODEL).findings();
        assertThat(found(findings))
                .filteredOn(f -> !f.startsWith("PLAN_COVERAGE"))
                .containsExactlyInAnyOrder(
                        "MODEL_REFERENCE own#/actions/0/competency",
                        "PLAN_RANGE own#/actions/1/lowestLevel",
                        "PLAN_RANGE own#/actions/1/highestLevel",
                        "PLAN_RANGE own#/actions/2/effect/points",
                        "MODEL_TRANSLATION_MISSING own#/actions/2/description",
                        "MODEL_TRANSLATION_MISSING own#/actions/2/description",
                        "MODEL_TRANSLATION_MISSING own#/actions/2/partner",
                        "MODEL_TRANSLATION_MISSING own#/actions/2/partner");
        assertThat(findings.list()).anySatisfy(f -> assertThat(f.facts()).containsEntry("nearest", "REL"));
    }

    @Test
    void aCatalogueForAnotherModelIsNotLookedUp() {
        CatalogHead head = new CatalogHead("own", "1.0", "other", null, null);
        CatalogCheck check = CatalogCheck.of(new ActionCatalog(head, List.of(Actions.needing("A"))), MODEL);
        assertThat(found(check.findings())).containsExactly("DOCUMENT_VALUE own#/model");
        assertThat(check.roles()).isEmpty();
    }

    @Test
    void everyFacetThatABundledActionNamesIsThere() {
        for (DevelopmentAction action : ActionCatalogReader.bundled().actions()) {
            action.scope()
                    .facet()
                    .ifPresent(facet -> assertThat(
                                    MODEL.competency(action.competency()).indicators())
                            .as(action.code())
                            .anyMatch(i -> i.facet() == facet));
        }
    }

    @Test
    void thousandsOfActionsAreCheckedInOneWalk() {
        List<DevelopmentAction> actions = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            actions.add(Actions.needing("A" + i));
        }
        CatalogCheck check = CatalogCheck.of(new ActionCatalog("own", actions), MODEL);
        assertThat(check.role("KEY_ACCOUNT_MANAGER")
                        .orElseThrow()
                        .competencies()
                        .get(0)
                        .actions()
                        .get(LearningMode.EXPERIENCE))
                .containsEntry(1, 10_000);
    }
}
