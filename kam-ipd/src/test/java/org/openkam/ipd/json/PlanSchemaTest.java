package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.SamplePlans;

/** The published schema follows the record, and an independent validator agrees with the reader. */
class PlanSchemaTest {
    private static final Path PUBLISHED =
            Path.of("src/main/resources/org/openkam/ipd/json/development-plans.schema.json");

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PlansJson.schema());
    }

    @Test
    void thePublishedSchemaIsThatOfTheRecord() throws IOException {
        String version = PlansDocument.MAJOR + "." + PlansDocument.MINOR;
        String derived = PlanSchemas.schema(PlansDocument.class, PlansDocument.FORMAT, version);
        if (Boolean.getBoolean("api.update")) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, derived);
        }
        assertThat(Files.readString(PUBLISHED))
                .as("run with -Dapi.update=true and say so in CHANGELOG.md")
                .isEqualTo(derived);
    }

    @Test
    void documentsOfEveryVersionAreValid() throws IOException {
        for (String text : List.of(GoldenPlansTest.text("plans-1.0.json"), GoldenPlansTest.text("plans-1.1.json"))) {
            assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void whatTheSchemaRefusesTheReaderRefusesToo() throws IOException {
        JsonNode plans = new ObjectMapper().readTree(GoldenPlansTest.text("plans-1.1.json"));
        List<String> broken = new ArrayList<>();
        broken(plans, plans, broken);
        assertThat(broken).hasSizeGreaterThan(200);
        JsonSchema schema = schema();
        int refused = 0;
        for (String text : broken) {
            if (!schema.validate(text, InputFormat.JSON).isEmpty()) {
                refused++;
                var reading =
                        PlansJson.read("plans.json", text.getBytes(StandardCharsets.UTF_8), List.of(SamplePlans.MODEL));
                assertThat(reading.value()).as(text).isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(broken.size() / 3);
    }

    /** Leaves out each field by itself, and sets it to another type; of a list only its first element. */
    private static void broken(JsonNode root, JsonNode node, List<String> texts) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.get(name);
                object.putObject(name);
                texts.add(root.toString());
                ObjectNode rest = object.deepCopy();
                object.remove(name);
                texts.add(root.toString());
                rest.set(name, value);
                object.setAll(rest);
                object.set(name, value);
                broken(root, value, texts);
            }
        } else if (node.isArray() && !node.isEmpty()) {
            broken(root, node.get(0), texts);
        }
    }
}
