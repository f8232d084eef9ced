package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.text.Language;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.ActionScope;
import org.openkam.ipd.action.CatalogOverlay;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;

/**
 * Catalogues of every version of the format, one of the future, and an overlay, with the bytes that they are written back as.
 *
 * <p>No byte of these files comes from this library. The documents were put down by hand and laid out by Python's
 * {@code json.dumps(indent=2, separators=(",", " : "), ensure_ascii=False)}; those to be written follow from them by four rules,
 * then were read through: the version of the format is 1.1; fields stand in the order of the format, and unknown ones behind them
 * in their own order; kind, cost and expected effect are there even where they were left out; languages stand by code.
 */
class GoldenActionCatalogTest {
    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = GoldenActionCatalogTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static Reading<ActionCatalog> read(String version) throws IOException {
        return ActionCatalogReader.read("catalog.json", bytes("catalog-" + version + ".json"));
    }

    private static List<String> found(Reading<?> reading) {
        return reading.findings().list().stream()
                .map(f -> f.code() + " " + f.place())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.9"})
    void writingGivesExactlyTheRecordedBytes(String version) throws IOException {
        StringWriter out = new StringWriter();
        ActionCatalogWriter.write(read(version).orThrow(), out);
        assertThat(out.toString()).isEqualTo(text("catalog-" + version + "-written.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.9"})
    void whatWasWrittenIsTheSameCatalogue(String version) throws IOException {
        var again = ActionCatalogReader.read("catalog.json", bytes("catalog-" + version + "-written.json"));
        assertThat(again.orThrow()).isEqualTo(read(version).orThrow());
        assertThat(again.findings().of(FindingCode.FORMAT_NEWER)).isEmpty();
    }

    @Test
    void version10IsReadWithDefaultsThatAreSaid() throws IOException {
        Reading<ActionCatalog> reading = read("1.0");
        assertThat(found(reading)).containsExactly("PLAN_EFFECT_ASSUMED catalog.json");
        Finding note = reading.findings().list().get(0);
        assertThat(note.severity()).isEqualTo(Severity.NOTE);
        assertThat(note.message())
                .isEqualTo("Expected effect isn't stated by some actions (2), so (0.5) points are assumed for each.");
        ActionCatalog catalog = reading.orThrow();
        assertThat(catalog).hasToString("golden (2 actions)");
        assertThat(catalog.head().version()).isEqualTo("2024-06");
        assertThat(catalog.head().model()).hasValue("key-account-manager");
        assertThat(catalog.currency()).isEmpty();
        DevelopmentAction map = catalog.action("A1").orElseThrow();
        assertThat(map.scope()).isEqualTo(ActionScope.of("REL"));
        assertThat(map.kind()).isEqualTo(ActionKind.WORK_TASK);
        assertThat(map.effort()).isEqualTo(new Effort(10, 5, 0));
        assertThat(map.effect().points()).isEqualTo(0.5);
        assertThat(map.effect().source().languages()).containsExactlyInAnyOrderElementsOf(Language.BUNDLED);
        assertThat(map.prerequisites()).isEmpty();
        assertThat(map.text().languages()).containsExactly(Language.ENGLISH);
    }

    @Test
    void version11AddsWhatAnActionTakesAndDoes() throws IOException {
        assertThat(read("1.1").findings()).isEmpty();
        ActionCatalog catalog = read("1.1").orThrow();
        assertThat(catalog.currency()).hasValue("EUR");
        DevelopmentAction map = catalog.action("A1").orElseThrow();
        assertThat(map.scope()).isEqualTo(new ActionScope("REL", IndicatorFacet.BEHAVIOR, -1, 4));
        assertThat(map.kind()).isEqualTo(ActionKind.STAKEHOLDER_MAP);
        DevelopmentAction course = catalog.action("A2").orElseThrow();
        assertThat(course.effort()).isEqualTo(new Effort(1, 10_000, 1_000_000_000_000L));
        assertThat(course.effect().points()).isEqualTo(200);
        assertThat(course.prerequisites()).containsExactly("A1", "A3");
        assertThat(course.scope()).isEqualTo(new ActionScope("PLN", null, 2, ActionScope.EVERY_HIGHER));
    }

    @Test
    void aVersionOfTheFutureIsReadWithAWarningAndKept() throws IOException {
        Reading<ActionCatalog> reading = read("1.9");
        assertThat(found(reading))
                .containsExactlyInAnyOrder(
                        "FORMAT_NEWER catalog.json#/schemaVersion",
                        "JSON_UNKNOWN_FIELD catalog.json#/futureFirst",
                        "JSON_UNKNOWN_FIELD catalog.json#/actions/0/futureAction",
                        "JSON_UNKNOWN_FIELD catalog.json#/actions/1/effect/futureEffect");
        assertThat(reading.orThrow().foreign().fields())
                .extracting(ForeignField::toString)
                .containsExactly(
                        "/futureFirst: {\"zeta\":1,\"alpha\":[null,true]}",
                        "/actions/A1/futureAction: \"x\"",
                        "/actions/A3/effect/futureEffect: [1,2]");
    }

    @Test
    void anOverlayIsWrittenAsItWasRead() throws IOException {
        Reading<CatalogOverlay> reading = CatalogOverlayReader.read("overlay.json", bytes("overlay-1.0.json"));
        assertThat(found(reading)).containsExactly("JSON_UNKNOWN_FIELD overlay.json#/actions/1/futureAction");
        CatalogOverlay overlay = reading.orThrow();
        assertThat(overlay).hasToString("tenant (2 actions, 1 of them overriding, 1 withdrawn)");
        assertThat(overlay.head().currency()).hasValue("PLN");
        StringWriter out = new StringWriter();
        CatalogOverlayWriter.write(overlay, out);
        assertThat(out.toString()).isEqualTo(text("overlay-1.0-written.json"));
        assertThat(CatalogOverlayReader.read("o", out.toString().getBytes(StandardCharsets.UTF_8))
                        .orThrow())
                .isEqualTo(overlay);
    }
}
