package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published schemas follow the records. */
class PlanningSchemaTest {
    private static final Path PUBLISHED = Path.of("src/main/resources/org/openkam/ipd/json");

    @ParameterizedTest
    @EnumSource(PlanningSchema.class)
    void thePublishedSchemaIsThatOfTheRecord(PlanningSchema schema) throws IOException {
        String derived = derived(schema);
        if (Boolean.getBoolean("api.update")) {
            Files.createDirectories(PUBLISHED);
            Files.writeString(PUBLISHED.resolve(schema.file()), derived);
        }
        assertThat(Files.readString(PUBLISHED.resolve(schema.file())))
                .as("run with -Dapi.update=true and say so in CHANGELOG.md")
                .isEqualTo(derived);
    }

    private static String derived(PlanningSchema schema) throws IOException {
        return switch (schema) {
            case ACTION_CATALOG ->
                RecordSchema.of(
                        ActionCatalogDocument.class,
                        ActionCatalogDocument.FORMAT,
                        ActionCatalogDocument.MAJOR + "." + ActionCatalogDocument.MINOR);
            case ACTION_OVERLAY ->
                RecordSchema.of(
                        CatalogOverlayDocument.class,
                        CatalogOverlayDocument.FORMAT,
                        CatalogOverlayDocument.MAJOR + "." + CatalogOverlayDocument.MINOR);
        };
    }

    /** What the schema tells editors of an action, by hand. */
    @Test
    void saysWhatAnActionNeeds() throws IOException {
        JsonNode action = new ObjectMapper()
                .readTree(PlanningSchema.ACTION_CATALOG.text())
                .at("/$defs/Action");
        assertThat(action.at("/required"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "code",
                        "competency",
                        "mode",
                        "owner",
                        "hours",
                        "weeks",
                        "name",
                        "description",
                        "evidence",
                        "measure");
        assertThat(action.at("/properties/hours/minimum").asInt()).isEqualTo(1);
        assertThat(action.at("/properties/hours/maximum").asInt()).isEqualTo(10_000);
        assertThat(action.at("/properties/cost/type"))
                .extracting(JsonNode::asText)
                .containsExactly("integer", "null");
        assertThat(action.at("/properties/partner/anyOf/1/minProperties").asInt())
                .isEqualTo(1);
    }
}
