package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.model.Competency;
import org.openkam.core.text.Language;
import org.openkam.ipd.Ratings;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;

class ActionCatalogReaderTest {
    private static final String ACTION = """
            {"code": "CODE", "competency": "REL", "mode": "EXPOSURE", "owner": "OWNER", "hours": HOURS, "weeks": 2,
             "name": {"en": "n"}, "description": {"en": "d"}, "evidence": {"en": "e"}, "measure": {"en": "m"}WITH}""";

    private static String action(String code, String owner, String hours, String partner) {
        return ACTION.replace("CODE", code)
                .replace("OWNER", owner)
                .replace("HOURS", hours)
                .replace("WITH", partner);
    }

    private static Reading<ActionCatalog> read(String... actions) {
        String document = """
                {"format": "openkam-action-catalog", "schemaVersion": "1.0", "code": "own", "version": "1.0", "actions": [%s]}""".formatted(String.join(",", actions));
        return ActionCatalogReader.read("own.json", document.getBytes(StandardCharsets.UTF_8));
    }

    private static String found(Reading<ActionCatalog> reading) {
        assertThat(reading.value()).isEmpty();
        return reading.findings().list().stream()
                .map(f -> f.code() + " " + f.place())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aCatalogueOfOnesOwn() {
        ActionCatalog catalog = read(action("A", "PARTNER", "3", ", \"partner\": {\"en\": \"coach\"}"))
                .orThrow();
        assertThat(catalog).hasToString("own (1 actions)");
        DevelopmentAction action = catalog.actionsFor("REL").get(0);
        assertThat(action.text().partner().orElseThrow()).hasToString("coach");
        assertThat(action.effort().hours()).isEqualTo(3);
        assertThat(catalog.actionsFor("PLN")).isEmpty();
        assertThat(read().orThrow().actions()).isEmpty();
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        assertThat(found(read(
                        action("A", "ASSESSEE", "3", ""),
                        action("A", "PARTNER", "3", ""),
                        action("B", "ASSESSEE", "3", ""),
                        action("B", "ASSESSEE", "3", ""))))
                .isEqualTo(FindingCode.MODEL_DUPLICATE_CODE + " own.json#/actions/1, "
                        + FindingCode.DOCUMENT_MISSING + " own.json#/actions/1/partner, "
                        + FindingCode.MODEL_DUPLICATE_CODE + " own.json#/actions/3, "
                        + FindingCode.PLAN_EFFECT_ASSUMED + " own.json");
    }

    @Test
    void valuesOutOfTheirRange() {
        assertThat(found(read(action("A", "ASSESSEE", "0", "")))).contains("PLAN_RANGE own.json#/actions/0/hours");
        assertThat(found(read(action("A", "ASSESSEE", "null", "")))).contains("/actions/0/hours");
        assertThat(found(read(action("A B", "ASSESSEE", "1", "")))).contains("/actions/0/code");
        assertThat(found(read(action("A", "NOBODY", "1", "")))).contains("/actions/0/owner");
    }

    @Test
    void aPartnerWithoutWordsIsAFault() {
        assertThat(found(read(action("A", "PARTNER", "3", ", \"partner\": {}"))))
                .contains("/actions/0/partner");
        assertThat(found(read(action("A", "PARTNER", "3", ", \"partner\": {\"en\": \" \"}"))))
                .contains("/actions/0/partner");
    }

    @Test
    void theBundledCatalogueHasFourActionsOrMoreForEachCompetencyInThreeLanguages() {
        ActionCatalog catalog = ActionCatalogReader.bundled();
        assertThat(catalog.actions()).hasSize(76);
        Map<String, Long> byCompetency = catalog.actions().stream()
                .collect(Collectors.groupingBy(DevelopmentAction::competency, Collectors.counting()));
        assertThat(byCompetency)
                .hasSize(15)
                .allSatisfy((competency, count) -> assertThat(count).isGreaterThanOrEqualTo(4));
        assertThat(byCompetency.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Ratings.MODEL.competencies().stream().map(c -> c.code()).toList());
        for (DevelopmentAction action : catalog.actions()) {
            var text = action.text();
            assertThat(text.name().languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED);
            assertThat(text.description().languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED);
            assertThat(text.evidence().languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED);
            assertThat(text.measure().languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED);
            text.partner()
                    .ifPresent(p -> assertThat(p.languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED));
            assertThat(action.owner() != StepOwner.PARTNER || text.partner().isPresent())
                    .isTrue();
        }
    }

    @Test
    void theBundledCatalogueTeachesEachCompetencyInEveryModeAndNeverTwiceAlike() {
        ActionCatalog catalog = ActionCatalogReader.bundled();
        for (Competency competency : Ratings.MODEL.competencies()) {
            assertThat(catalog.actionsFor(competency.code()))
                    .as(competency.code())
                    .extracting(DevelopmentAction::mode)
                    .contains(LearningMode.values());
        }
        for (Language language : Language.BUNDLED) {
            assertThat(catalog.actions())
                    .extracting(a -> a.text().name().in(language))
                    .doesNotHaveDuplicates();
        }
    }
}
