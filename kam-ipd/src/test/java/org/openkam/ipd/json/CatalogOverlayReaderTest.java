package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.Reading;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.Actions;
import org.openkam.ipd.action.CatalogMerge;
import org.openkam.ipd.action.CatalogOverlay;

class CatalogOverlayReaderTest {
    private static final String TEXT = """
            {
              "format": "openkam-action-overlay", "schemaVersion": "1.0", "code": "tenant", "version": "1.0",
              "model": "key-account-manager",
              "overridden": ["REL-A4"],
              "withdrawn": ["SAL-A6", "VTL-A6"],
              "actions": [
                {"code": "REL-A4", "competency": "REL", "mode": "EDUCATION", "owner": "ASSESSEE", "hours": 4, "weeks": 2, "cost": 90,
                 "effect": {"points": 0.2, "source": {"en": "assumed"}}, "prerequisites": ["REL-A1"],
                 "name": {"en": "n"}, "description": {"en": "d"}, "evidence": {"en": "e"}, "measure": {"en": "m"}},
                {"code": "OWN-1", "competency": "PLN", "mode": "EXPOSURE", "owner": "PARTNER", "hours": 4, "weeks": 2,
                 "effect": {"points": 0.2, "source": {"en": "assumed"}}, "partner": {"en": "buddy"},
                 "name": {"en": "n"}, "description": {"en": "d"}, "evidence": {"en": "e"}, "measure": {"en": "m"}}]
            }
            """;

    private static Reading<CatalogOverlay> read(String text) {
        return CatalogOverlayReader.read("tenant.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> foundWith(String piece, String instead) {
        assertThat(TEXT).contains(piece);
        Reading<CatalogOverlay> reading = read(TEXT.replace(piece, instead));
        return reading.findings().list().stream()
                .map(f -> f.code() + " " + f.place())
                .toList();
    }

    @Test
    void aTenantsOverlayOverTheBundledCatalogue(@TempDir Path folder) throws IOException {
        CatalogOverlay overlay = read(TEXT).orThrow();
        assertThat(CatalogOverlayReader.read(Files.writeString(folder.resolve("t.json"), TEXT))
                        .orThrow())
                .isEqualTo(overlay);
        ActionCatalog bundled = ActionCatalogReader.bundled();
        CatalogMerge merge = CatalogMerge.of(bundled, overlay);
        assertThat(merge.findings()).isEmpty();
        ActionCatalog merged = merge.catalog();
        assertThat(merged).hasToString("tenant (75 actions)");
        assertThat(merged.action("REL-A4").orElseThrow().effort().cost()).isEqualTo(90);
        assertThat(merged.action("SAL-A6")).isEmpty();
        assertThat(merged.currency()).isEqualTo(bundled.currency());
        assertThat(Actions.codes(merged.actions())).endsWith("OWN-1");
    }

    @Test
    void findsWhatIsWrong() {
        assertThat(foundWith("[\"REL-A4\"]", "[\"REL-A5\"]")).containsExactly("DOCUMENT_VALUE tenant.json#/overridden");
        assertThat(foundWith("\"VTL-A6\"", "\"OWN-1\"")).containsExactly("MODEL_DUPLICATE_CODE tenant.json#/withdrawn");
        assertThat(foundWith("[\"REL-A1\"]", "[\"REL-A4\"]")).containsExactly("PLAN_CYCLE tenant.json#/actions/0");
        assertThat(foundWith("\"OWN-1\"", "\"REL-A4\"")).containsExactly("MODEL_DUPLICATE_CODE tenant.json#/actions/1");
        assertThat(foundWith("\"partner\": {\"en\": \"buddy\"},", ""))
                .containsExactly("DOCUMENT_MISSING tenant.json#/actions/1/partner");
        assertThat(foundWith("\"cost\": 90", "\"cost\": -90"))
                .containsExactly("PLAN_RANGE tenant.json#/actions/0/cost");
        assertThat(foundWith("openkam-action-overlay", "openkam-action-catalog"))
                .containsExactly("FORMAT_UNSUPPORTED tenant.json#/format");
    }

    @Test
    void withoutActionsItOnlyWithdraws() {
        String text =
                TEXT.substring(0, TEXT.indexOf(",\n  \"actions\"")).replace("\"overridden\": [\"REL-A4\"],", "") + "}";
        assertThat(read(text).orThrow()).hasToString("tenant (0 actions, 0 of them overriding, 2 withdrawn)");
    }
}
