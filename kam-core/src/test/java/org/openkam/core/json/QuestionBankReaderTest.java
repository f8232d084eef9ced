package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.instrument.QuestionType;
import org.openkam.core.model.CompetencyModel;

class QuestionBankReaderTest {
    private static final CompetencyModel MODEL =
            SmallModel.read(SmallModel.TEXT).orThrow();
    private static final String TEXT = """
            {
              "format": "openkam-question-bank",
              "schemaVersion": "1.0",
              "code": "small-questions",
              "version": "1.2",
              "model": "small",
              "questions": [
                {"code": "Q1", "competency": "PLN", "type": "BEHAVIORAL", "angle": "result", "text": {"en": "What?"},
                 "followUps": [{"en": "And then?"}]},
                {"code": "Q2", "competency": "REL", "type": "SCREENING", "angle": "self", "text": {"en": "Why?", "pl": "Czemu?"},
                 "positiveSigns": [{"en": "Tells."}], "negativeSigns": [{"en": "Evades."}]}]
            }
            """;

    private static Reading<QuestionBank> read(String text) {
        return QuestionBankReader.read("bank.json", text.getBytes(StandardCharsets.UTF_8), MODEL);
    }

    private static List<String> foundWith(String piece, String instead) {
        assertThat(TEXT).contains(piece);
        return SmallModel.found(read(TEXT.replace(piece, instead)).findings());
    }

    @Test
    void readsASoundBank(@TempDir Path folder) throws IOException {
        QuestionBank bank = read(TEXT).orThrow();
        assertThat(bank.code()).isEqualTo("small-questions");
        assertThat(bank.version()).hasToString("1.2");
        assertThat(bank.questions()).hasSize(2);
        assertThat(bank.questions().get(1).type()).isEqualTo(QuestionType.SCREENING);
        assertThat(bank.questions().get(0).wording().positiveSigns()).isEmpty();
        Path file = Files.writeString(folder.resolve("bank.json"), TEXT);
        assertThat(QuestionBankReader.read(file).orThrow()).isEqualTo(bank);
        assertThat(QuestionBankReader.read(file, MODEL).orThrow()).isEqualTo(bank);
        assertThat(SmallModel.found(
                        QuestionBankReader.read(folder.resolve("none.json")).findings()))
                .containsExactly("FILE_MISSING none.json");
    }

    @Test
    void writesWhatItReadsAndLeavesOutWhatIsEmpty() throws IOException {
        StringWriter out = new StringWriter();
        QuestionBankWriter.write(read(TEXT).orThrow(), out);
        assertThat(out.toString()).endsWith("}\n").doesNotContain("null", "[ ]");
        assertThat(read(out.toString()).orThrow()).isEqualTo(read(TEXT).orThrow());
    }

    @Test
    void findsAllFaultsBetweenPartsAtOnce() {
        String text = TEXT.replace("\"Q2\"", "\"Q1\"").replace("\"REL\"", "\"REX\"");
        assertThat(SmallModel.found(read(text).findings()))
                .containsExactlyInAnyOrder(
                        "MODEL_DUPLICATE_CODE bank.json#/questions/1",
                        "MODEL_REFERENCE bank.json#/questions/1/competency");
        assertThat(read(text).findings().list())
                .anySatisfy(
                        f -> assertThat(f.facts()).containsEntry("code", "REX").containsEntry("nearest", "REL"));
    }

    @Test
    void looksCompetenciesUpOnlyInAModelThatIsGiven() {
        byte[] bytes = TEXT.replace("\"REL\"", "\"REX\"").getBytes(StandardCharsets.UTF_8);
        assertThat(QuestionBankReader.read("bank.json", bytes).orThrow().competencies())
                .containsExactly("PLN", "REX");
    }

    @Test
    void refusesQuestionsForAnotherModelInOneFinding() {
        assertThat(foundWith("\"small\"", "\"other\"")).containsExactly("DOCUMENT_VALUE bank.json#/model");
    }

    @Test
    void findsAllFaultsOfValuesAtOnce() {
        String text = TEXT.replace("\"1.2\"", "\"one\"")
                .replace("\"result\"", "\"two words\"")
                .replace("\"Why?\"", "\" \"")
                .replace("[{\"en\": \"Tells.\"}]", "[{}]");
        assertThat(SmallModel.found(read(text).findings()))
                .containsExactlyInAnyOrder(
                        "DOCUMENT_VALUE bank.json#/version",
                        "CODE_INVALID bank.json#/questions/0/angle",
                        "DOCUMENT_MISSING bank.json#/questions/1/text/en",
                        "DOCUMENT_MISSING bank.json#/questions/1/positiveSigns/0");
    }

    @Test
    void refusesWhatIsMissingNullOrOfAnotherKind() {
        assertThat(foundWith("\"type\": \"SCREENING\",", ""))
                .containsExactly("DOCUMENT_MISSING bank.json#/questions/1/type");
        assertThat(foundWith("\"SCREENING\"", "\"TALK\"")).containsExactly("JSON_VALUE bank.json#/questions/1/type");
        assertThat(foundWith("[{\"en\": \"Tells.\"}]", "[null]"))
                .containsExactly("DOCUMENT_MISSING bank.json#/questions/1/positiveSigns/0");
        assertThat(foundWith("{\"en\": \"What?\"}", "{\"en\": null}"))
                .containsExactly("DOCUMENT_MISSING bank.json#/questions/0/text/en");
        assertThat(foundWith("openkam-question-bank", "openkam-programme"))
                .containsExactly("FORMAT_UNSUPPORTED bank.json#/format");
        assertThat(foundWith("\"questions\": [", "\"questions\": [null, "))
                .containsExactly("DOCUMENT_MISSING bank.json#/questions/0");
        assertThat(foundWith("\"What?\"", "\"\\u2003\"")).hasSize(1);
    }

    @Test
    void keepsWhatANewerMinorVersionAdds() throws IOException {
        String newer = TEXT.replace("\"angle\": \"self\"", "\"minutes\": 5.0, \"angle\": \"self\"")
                .replace("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"1.3\", \"rooms\": [null]");
        Reading<QuestionBank> reading = read(newer);
        assertThat(SmallModel.found(reading.findings()))
                .containsExactlyInAnyOrder(
                        "FORMAT_NEWER bank.json#/schemaVersion",
                        "JSON_UNKNOWN_FIELD bank.json#/questions/1/minutes",
                        "JSON_UNKNOWN_FIELD bank.json#/rooms");
        StringWriter out = new StringWriter();
        QuestionBankWriter.write(reading.orThrow(), out);
        assertThat(out.toString()).contains("\"minutes\" : 5.0", "\"rooms\" : [\n    null\n  ]");
        assertThat(read(out.toString()).orThrow()).isEqualTo(reading.orThrow());
    }
}
