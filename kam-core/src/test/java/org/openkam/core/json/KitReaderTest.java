package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.instrument.ExerciseKind;

/** A model's document with designs and questions. */
class KitReaderTest {
    private static final String MODEL = SmallModel.TEXT.stripTrailing().replaceFirst("}$", "");
    static final String TEXT = MODEL + """
            , "roleComponents": [
                {"code": "P1", "name": {"en": "Part"}, "competencies": ["PLN"], "delegability": "NO"}],
              "questionBank": {"code": "small-questions", "version": "1.2", "questions": [
                {"code": "Q1", "competency": "PLN", "type": "BEHAVIORAL", "angle": "result", "text": {"en": "What?"}}]},
              "designs": [
                {"code": "all", "name": {"en": "All", "pl": "Wszystko"}, "instruments": [
                  {"kind": "MULTI_SOURCE_FEEDBACK", "competencies": ["REL"], "indicators": ["PLN-1"]},
                  {"kind": "STYLE_QUESTIONNAIRE", "roleComponents": ["P1"]},
                  {"kind": "COMPETENCY_INTERVIEW", "competencies": ["REL", "PLN"], "assessors": 1},
                  {"kind": "HYBRID_TEST", "items": [{"competency": "PLN", "count": 4}]},
                  {"kind": "ASSESSMENT_CENTRE", "assessors": 3, "exercises": [
                    {"code": "E1", "name": {"en": "Play"}, "kind": "ROLE_PLAY", "competencies": ["REL"]}]}]},
                {"code": "part", "name": {"en": "Part"}, "instruments": [
                  {"kind": "HYBRID_TEST", "items": [{"competency": "REL", "count": 1}]}]}]
            }
            """;

    private static Reading<AssessmentKit> read(String text) {
        return ModelReader.readKit("model.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(AssessmentKit kit) throws IOException {
        StringWriter out = new StringWriter();
        ModelWriter.write(kit, out);
        return out.toString();
    }

    private static List<String> foundWith(String piece, String instead) {
        assertThat(TEXT).contains(piece);
        return SmallModel.found(read(TEXT.replace(piece, instead)).findings());
    }

    @Test
    void readsEveryInstrument(@TempDir Path folder) throws IOException {
        Reading<AssessmentKit> reading = read(TEXT);
        assertThat(reading.findings()).isEmpty();
        AssessmentKit kit = reading.orThrow();
        assertThat(kit.designCodes()).containsExactly("all", "part");
        AssessmentDesign all = kit.design("all");
        assertThat(all.multiSourceFeedback().orElseThrow().items().keySet()).containsExactly("PLN-1", "REL-1");
        assertThat(all.styleQuestionnaire().orElseThrow().components())
                .isEqualTo(kit.model().roleComponents());
        assertThat(all.competencyInterview().orElseThrow().itemCount("REL")).isEqualTo(3);
        assertThat(all.competencyInterview().orElseThrow().depth().angles()).isEqualTo(2);
        assertThat(all.hybridTest().orElseThrow().itemCount("PLN")).isEqualTo(4);
        AssessmentCentre centre = all.assessmentCentre().orElseThrow();
        assertThat(centre.assessors()).isEqualTo(3);
        assertThat(centre.exercises().get(0).kind()).isEqualTo(ExerciseKind.ROLE_PLAY);
        assertThat(kit.questions().orElseThrow().model()).isEqualTo("small");
        Path file = Files.writeString(folder.resolve("model.json"), TEXT);
        assertThat(ModelReader.readKit(file).orThrow()).isEqualTo(kit);
        assertThat(ModelReader.read(file).orThrow()).isEqualTo(kit.model());
    }

    @Test
    void writesWhatItReads() throws IOException {
        AssessmentKit kit = read(TEXT).orThrow();
        String text = written(kit);
        assertThat(text).contains("\"schemaVersion\" : \"1.2\"").doesNotContain("null", "[ ]");
        assertThat(read(text).findings()).isEmpty();
        assertThat(read(text).orThrow()).isEqualTo(kit);
        assertThat(written(read(text).orThrow())).isEqualTo(text);
    }

    @Test
    void whatItDoesNotKnowStaysInDesignsAndQuestionsToo() throws IOException {
        String text = TEXT.replace("\"kind\": \"HYBRID_TEST\"", "\"kind\": \"HYBRID_TEST\", \"pages\": 1.50")
                .replace("\"code\": \"E1\"", "\"code\": \"E1\", \"rooms\": [\"A\"]")
                .replace("\"code\": \"Q1\"", "\"code\": \"Q1\", \"colour\": {\"b\": 1, \"a\": 2}");
        Reading<AssessmentKit> reading = read(text);
        assertThat(SmallModel.found(reading.findings()))
                .containsExactlyInAnyOrder(
                        "JSON_UNKNOWN_FIELD model.json#/designs/0/instruments/3/pages",
                        "JSON_UNKNOWN_FIELD model.json#/designs/0/instruments/4/exercises/0/rooms",
                        "JSON_UNKNOWN_FIELD model.json#/designs/1/instruments/0/pages",
                        "JSON_UNKNOWN_FIELD model.json#/questionBank/questions/0/colour");
        String written = written(reading.orThrow());
        assertThat(read(written).orThrow()).isEqualTo(reading.orThrow());
        assertThat(read(written).findings().size()).isEqualTo(4);
        assertThat(written).contains("1.50", "\"rooms\"", "\"colour\"");
    }

    @Test
    void aModelAloneIsWrittenAsItAlwaysWas() throws IOException {
        AssessmentKit bare = read(SmallModel.TEXT).orThrow();
        assertThat(bare.designs()).isEmpty();
        assertThat(bare.questions()).isEmpty();
        StringWriter out = new StringWriter();
        ModelWriter.write(bare.model(), out);
        assertThat(written(bare)).isEqualTo(out.toString());
        assertThat(read(TEXT).orThrow().model().competencies())
                .isEqualTo(bare.model().competencies());
    }

    @Test
    void findsEveryReferenceToNothing() {
        String text = TEXT.replace("[\"REL\"], \"indicators\": [\"PLN-1\"]", "[\"REX\"], \"indicators\": [\"PLN-9\"]")
                .replace("\"roleComponents\": [\"P1\"]", "\"roleComponents\": [\"P2\"]")
                .replace("[\"REL\", \"PLN\"]", "[\"REL\", \"PLM\"]")
                .replace("{\"competency\": \"PLN\", \"count\": 4}", "{\"competency\": \"PLA\", \"count\": 4}")
                .replace("\"ROLE_PLAY\", \"competencies\": [\"REL\"]", "\"ROLE_PLAY\", \"competencies\": [\"RES\"]")
                .replace("\"Q1\", \"competency\": \"PLN\"", "\"Q1\", \"competency\": \"PLO\"");
        String all = "MODEL_REFERENCE model.json#/designs/0/instruments/";
        assertThat(SmallModel.found(read(text).findings()))
                .containsExactlyInAnyOrder(
                        all + "0/competencies/0",
                        all + "0/indicators/0",
                        all + "1/roleComponents/0",
                        all + "2/competencies/1",
                        all + "3/items/0/competency",
                        all + "4/exercises/0/competencies/0",
                        "MODEL_REFERENCE model.json#/questionBank/questions/0/competency");
        assertThat(read(text).findings().list())
                .anySatisfy(
                        f -> assertThat(f.facts()).containsEntry("code", "REX").containsEntry("nearest", "REL"));
        assertThat(SmallModel.foundIn(text))
                .isEqualTo(SmallModel.found(read(text).findings()));
    }

    @Test
    void findsWhatStandsTwice() {
        assertThat(foundWith("\"part\"", "\"all\"")).containsExactly("MODEL_DUPLICATE_CODE model.json#/designs/1");
        assertThat(foundWith("[\"REL\", \"PLN\"]", "[\"REL\", \"REL\"]"))
                .containsExactly("MODEL_DUPLICATE_CODE model.json#/designs/0/instruments/2/competencies/1");
        assertThat(foundWith(
                        "{\"kind\": \"STYLE_QUESTIONNAIRE\", \"roleComponents\": [\"P1\"]}",
                        "{\"kind\": \"HYBRID_TEST\", \"items\": [{\"competency\": \"REL\", \"count\": 1}]}"))
                .containsExactly("MODEL_DUPLICATE_CODE model.json#/designs/0/instruments/3");
        String play =
                "{\"code\": \"E1\", \"name\": {\"en\": \"Play\"}, \"kind\": \"ROLE_PLAY\", \"competencies\": [\"REL\"]}";
        assertThat(foundWith(play, play + "," + play))
                .containsExactly("MODEL_DUPLICATE_CODE model.json#/designs/0/instruments/4/exercises/1");
    }

    @Test
    void findsFieldsThatAnInstrumentLacksOrDoesNotHave() {
        String missing = "DOCUMENT_MISSING model.json#/designs/0/instruments/";
        String rule = "DOCUMENT_VALUE model.json#/designs/0/instruments/";
        assertThat(foundWith("\"roleComponents\": [\"P1\"]}", "\"roleComponents\": []}"))
                .containsExactly(missing + "1/roleComponents");
        assertThat(foundWith(", \"assessors\": 1", "")).containsExactly(missing + "2/assessors");
        assertThat(foundWith(
                        "\"assessors\": 1", "\"assessors\": 1, \"items\": [{\"competency\": \"REL\", \"count\": 1}]"))
                .containsExactly(rule + "2/items");
        assertThat(foundWith("\"competencies\": [\"REL\"], \"indicators\": [\"PLN-1\"]", "\"competencies\": []"))
                .containsExactly(missing + "0/competencies");
        assertThat(foundWith("\"assessors\": 1", "\"assessors\": 1, \"questions\": 2, \"angles\": 3"))
                .containsExactly(rule + "2/angles");
        assertThat(foundWith("\"assessors\": 1", "\"assessors\": 1, \"questions\": 1"))
                .isEmpty();
        assertThat(foundWith("\"assessors\": 1", "\"assessors\": 0")).containsExactly(rule + "2/assessors");
        assertThat(foundWith("\"count\": 4", "\"count\": 0")).containsExactly(rule + "3/items/0/count");
        assertThat(foundWith("{\"en\": \"All\", \"pl\": \"Wszystko\"}", "{}"))
                .containsExactly("DOCUMENT_MISSING model.json#/designs/0/name");
        assertThat(foundWith(
                        "\"HYBRID_TEST\", \"items\": [{\"competency\": \"PLN\"",
                        "\"QUIZ\", \"items\": [{\"competency\": \"PLN\""))
                .containsExactly("JSON_VALUE model.json#/designs/0/instruments/3/kind");
    }

    @Test
    void findsWrongValuesOfQuestions() {
        assertThat(foundWith("\"small-questions\"", "\"two words\""))
                .containsExactly("CODE_INVALID model.json#/questionBank/code");
        assertThat(foundWith("\"version\": \"1.2\"", "\"version\": \"one\""))
                .containsExactly("DOCUMENT_VALUE model.json#/questionBank/version");
        assertThat(foundWith("\"What?\"", "\" \""))
                .containsExactly("DOCUMENT_MISSING model.json#/questionBank/questions/0/text/en");
    }

    @Test
    void passesOverWhatANewerMinorVersionAdds() {
        assertThat(foundWith("\"assessors\": 1", "\"assessors\": 1, \"minutes\": 5"))
                .containsExactly("JSON_UNKNOWN_FIELD model.json#/designs/0/instruments/2/minutes");
    }

    /** Case 13 of the list of faults: in an assessment centre as anywhere else, a competency has indicators. */
    @Test
    void refusesACompetencyWithoutIndicators() {
        String indicator =
                "[{\"code\": \"REL-1\", \"polarity\": \"COUNTER\", \"provenance\": \"SOURCE_CASE\", \"text\": {\"en\": \"Interrupts\"}}]";
        assertThat(foundWith(indicator, "[]"))
                .containsExactly("DOCUMENT_MISSING model.json#/competencies/1/indicators");
    }

    /** Every value of the designs and questions replaced, one after the other, by others of wrong type or size. */
    @Test
    void noWrongValueIsAnException() {
        Matcher value = Pattern.compile(": (\"[^\"]*\"|[0-9]+)").matcher(TEXT);
        int replaced = 0;
        for (boolean more = value.find(MODEL.length()); more; more = value.find()) {
            for (String wrong : List.of("null", "[]", "{}", "1e400", "\"\"", "true", "-1", "99999999999", "[null]")) {
                String text = TEXT.substring(0, value.start(1)) + wrong + TEXT.substring(value.end(1));
                assertThat(read(text).findings())
                        .as(text.substring(MODEL.length()))
                        .isNotEmpty();
                replaced++;
            }
        }
        assertThat(replaced).isGreaterThan(200);
    }
}
