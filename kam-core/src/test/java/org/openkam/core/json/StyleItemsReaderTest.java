package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.library.ModelLibrary;

class StyleItemsReaderTest {
    private static final String TEXT = """
            {
              "format": "openkam-style-items",
              "schemaVersion": "1.0",
              "code": "short",
              "version": "1.2",
              "model": "key-account-manager",
              "instruction": {"en": "Say."},
              "blocks": [{"code": "SALES", "name": {"en": "Sales"}, "roleComponents": ["CLOSING", "HUNTING"]}],
              "items": [
                {"code": "CLOSING-1-DRAWS_ME", "text": {"en": "I like it.", "pl": "Lubię to."}},
                {"code": "CLOSING-3-DRAWS_ME", "repeats": "CLOSING-1-DRAWS_ME", "text": {"en": "It pleases me."}},
                {"code": "DESIRABILITY-1", "text": {"en": "Never."}}]
            }
            """;

    private static Reading<StyleItemBank> read(String text) {
        return StyleItemsReader.read(
                "style.json", text.getBytes(StandardCharsets.UTF_8), ModelLibrary.keyAccountManager());
    }

    private static String[] foundWith(String piece, String instead) {
        assertThat(TEXT).contains(piece);
        return SmallModel.found(read(TEXT.replace(piece, instead)).findings()).toArray(String[]::new);
    }

    @Test
    void readsASoundBank(@TempDir Path folder) throws IOException {
        StyleItemBank bank = read(TEXT).orThrow();
        assertThat(bank.repeats()).containsOnly(java.util.Map.entry("CLOSING-3-DRAWS_ME", "CLOSING-1-DRAWS_ME"));
        assertThat(bank.statement("DESIRABILITY-1").orElseThrow()).hasToString("DESIRABILITY-1 Never.");
        assertThat(bank.statement("DESIRABILITY-2")).isEmpty();
        Path file = Files.writeString(folder.resolve("style.json"), TEXT);
        assertThat(StyleItemsReader.read(file).orThrow()).isEqualTo(bank);
        assertThat(StyleItemsReader.read(file, ModelLibrary.keyAccountManager()).orThrow())
                .isEqualTo(bank);
        assertThat(SmallModel.found(
                        StyleItemsReader.read(folder.resolve("none.json")).findings()))
                .containsExactly("FILE_MISSING none.json");
    }

    @Test
    void findsWhatIsWrongBetweenParts() {
        assertThat(foundWith("CLOSING-3-DRAWS_ME", "CLOSING-5-DRAWS_ME"))
                .containsExactly("MODEL_REFERENCE style.json#/items/1/code");
        assertThat(foundWith("\"DESIRABILITY-1\"", "\"CLOSING-1-DRAWS_ME\""))
                .containsExactly("MODEL_DUPLICATE_CODE style.json#/items/2");
        assertThat(foundWith("\"repeats\": \"CLOSING-1", "\"repeats\": \"CLOSING-2"))
                .containsExactly("MODEL_REFERENCE style.json#/items/1/repeats");
        assertThat(foundWith("\"repeats\": \"CLOSING-1", "\"repeats\": \"CLOSING-3"))
                .containsExactly("MODEL_REFERENCE style.json#/items/1/repeats");
        assertThat(foundWith("\"HUNTING\"", "\"FISHING\""))
                .containsExactly("MODEL_REFERENCE style.json#/blocks/0/roleComponents/1");
        assertThat(foundWith("\"HUNTING\"", "\"CLOSING\""))
                .containsExactly("MODEL_DUPLICATE_CODE style.json#/blocks/0/roleComponents/1");
        assertThat(foundWith("\"key-account-manager\"", "\"other\""))
                .containsExactly("DOCUMENT_VALUE style.json#/model");
        assertThat(foundWith("\"Say.\"", "\" \""))
                .hasSize(1)
                .allSatisfy(found -> assertThat(found).contains("/instruction"));
    }

    @Test
    void looksNothingUpWithoutAModel() {
        byte[] other = TEXT.replace("CLOSING", "FISHING")
                .replace("key-account-manager", "x")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(StyleItemsReader.read("style.json", other).orThrow().model()).isEqualTo("x");
    }

    @Test
    void keepsAFieldThatItDoesNotKnow() throws IOException {
        Reading<StyleItemBank> reading = read(
                TEXT.replace("\"text\": {\"en\": \"Never.\"}", "\"text\": {\"en\": \"Never.\"}, \"audio\": \"n.mp3\""));
        assertThat(SmallModel.found(reading.findings()))
                .containsExactly("JSON_UNKNOWN_FIELD style.json#/items/2/audio");
        StringWriter out = new StringWriter();
        StyleItemsWriter.write(reading.orThrow(), out);
        assertThat(out.toString()).contains("\"audio\" : \"n.mp3\"").doesNotContain("null");
        assertThat(read(out.toString()).orThrow()).isEqualTo(reading.orThrow());
    }
}
