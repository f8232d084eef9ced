package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;
import org.openkam.ipd.SamplePlans;
import org.openkam.ipd.plan.PlanRecord;

/** Everything that is wrong with a document is found at once, each at its place. */
class PlanFaultCasesTest {

    private static String text() throws IOException {
        return GoldenPlansTest.written(
                List.of(PlanRecord.of(SamplePlans.plan().startingOn(SamplePlans.START)), SamplePlans.record()));
    }

    /** Case 62: a date that isn't one, an end before its start, a due date before the plan's start. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"start\" : \"2026-03-02\" | \"start\" : \"2026-02-30\" | /plans/0/start",
                "\"start\" : \"2026-03-02\" | \"start\" : \"2.3.2026\" | /plans/0/start",
                "\"due\" : \"P84D\",~\"dueDate\" : \"2026-05-25\" | \"due\" : \"P21D\",~\"dueDate\" : \"2026-05-25\" | /plans/0/goals/0/steps/1/due",
                "\"due\" : \"P28D\" | \"due\" : \"P25D\" | /plans/0/goals/0/steps/0/due",
                "\"dueDate\" : \"2026-03-30\" | \"dueDate\" : \"2026-02-27\" | /plans/0/goals/0/steps/0/dueDate",
                "\"date\" : \"2026-02-10\" | \"date\" : \"2026-02-31\" | /plans/1/record/events/0/date"
            })
    void case62(String right, String wrong, String place) throws IOException {
        String from = right.replaceFirst("~.*", "");
        String to = wrong.replaceFirst("~.*", "");
        int at = right.contains("~")
                ? text().indexOf("\"due\" : \"P84D\"", text().indexOf("\"TALK\""))
                : text().indexOf(from);
        assertThat(at).as(from).isPositive();
        String broken = text().substring(0, at) + to + text().substring(at + from.length());
        assertThat(GoldenPlansTest.read(broken).findings().of(FindingCode.PLAN_DATE))
                .extracting(f -> f.place().path())
                .contains(place);
        assertThat(GoldenPlansTest.read(broken).value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"role\" : \"KEY_ACCOUNT_MANAGER\" | \"role\" : \"KEY_ACCOUNT_MANAGR\" | MODEL_REFERENCE | /plans/0/role",
                "\"modelVersion\" : \" | \"modelVersion\" : \"9 | PLAN_MODEL | /plans/0/model",
                "\"competency\" : \"PLN\" | \"competency\" : \"PLM\" | MODEL_REFERENCE | /plans/0/goals/0/competency",
                "\"kind\" : \"DEVELOPMENT_AREA\" | \"kind\" : \"LIMITATION\" | PLAN_CONTRADICTION | /plans/0/goals/0/kind",
                "\"baseline\" : 2.3333, | \"baseline\" : 2.4, | PLAN_CONTRADICTION | /plans/0/goals/0/baseline",
                "\"dueDate\" : \"2026-03-30\" | \"dueDate\" : \"2026-03-31\" | PLAN_CONTRADICTION | /plans/0/goals/0/steps/0/dueDate",
                "\"score\" : 2.3333, | \"score\" : 3.3333, | PLAN_CONTRADICTION | /plans/0/needs/1/score",
                "\"status\" : \"PROPOSED\" | \"status\" : \"AGREED\" | PLAN_CONTRADICTION | /plans/0/record/status",
                "\"action\" : 1 | \"action\" : 2 | DOCUMENT_VALUE | /plans/0/reckoning/dropped/1/action",
                "\"action\" : 1 | \"action\" : 0 | PLAN_CONTRADICTION | /plans/0/reckoning/dropped/1/code",
                "\"type\" : \"STARTED\" | \"type\" : \"PROPOSED\" | PLAN_EVENT | /plans/1/record/events/12",
                "\"outcome\" : \"REACHED\", |  | PLAN_PART | /plans/1/record/events/13",
                "\"reason\" : \"NO_DATA\" | \"value\" : 1, \"reason\" : \"NO_DATA\" | DOCUMENT_VALUE | /plans/0/needs/0/self",
                "\"metric\" : \"OTHERS_SCORE\" | \"metric\" : \"SALES\" | PLAN_PART | /plans/0/goals/0/measure",
                "\"ASSESSEE\", \"MANAGER\", \"CONSULTANT\" | \"MANAGER\", \"CONSULTANT\" | PLAN_PART | /plans/0/record/parties"
            })
    void eachFaultIsFoundAtItsPlace(String right, String wrong, FindingCode code, String place) throws IOException {
        String text = text().replaceAll(
                        "\\[\\s*\"ASSESSEE\",\\s*\"MANAGER\",\\s*\"CONSULTANT\"",
                        "[ \"ASSESSEE\", \"MANAGER\", \"CONSULTANT\"");
        int at = text.indexOf(right, text.indexOf("\"plans\""));
        assertThat(at).as(right).isPositive();
        String broken = text.substring(0, at) + (wrong == null ? "" : wrong) + text.substring(at + right.length());
        Reading<List<PlanRecord>> reading = GoldenPlansTest.read(broken);
        assertThat(reading.findings().of(code))
                .as(reading.findings().render())
                .extracting(f -> f.place().path())
                .contains(place);
        assertThat(reading.value()).isEmpty();
    }

    @Test
    void allAtOnceAndInThreeLanguages() throws IOException {
        String broken = text().replace("\"start\" : \"2026-03-02\"", "\"start\" : \"2026-02-30\"")
                .replace("\"kind\" : \"STRENGTH\"", "\"kind\" : \"ON_TARGET\"")
                .replace("\"type\" : \"STARTED\"", "\"type\" : \"CLOSED\"")
                .replaceFirst("\"uncovered\" : \\[\\s*\"TRK\"", "\"uncovered\" : [ \"TRX\"");
        Reading<List<PlanRecord>> reading = GoldenPlansTest.read(broken);
        assertThat(reading.findings().list())
                .extracting(Finding::code)
                .contains(
                        FindingCode.PLAN_DATE,
                        FindingCode.MODEL_REFERENCE,
                        FindingCode.PLAN_EVENT,
                        FindingCode.PLAN_PART);
        for (Language language : Language.BUNDLED) {
            assertThat(reading.findings().render(language)).doesNotContain("{");
        }
    }

    @Test
    void aPlanForAnotherModelIsRefused() throws IOException {
        var reading = PlansJson.read(
                "plans.json", text().getBytes(StandardCharsets.UTF_8), List.of(ModelLibrary.knowledgeManager()));
        assertThat(reading.findings().list()).extracting(Finding::code).containsOnly(FindingCode.PLAN_MODEL);
        var several = PlansJson.read(
                "plans.json",
                text().getBytes(StandardCharsets.UTF_8),
                List.of(ModelLibrary.knowledgeManager(), SamplePlans.MODEL));
        assertThat(several.orThrow()).hasSize(2);
    }
}
