package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.ipd.SamplePlans;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.PlanRecord;
import org.openkam.ipd.plan.PlanStatus;

/** Documents of every version of the format: {@code plans-1.0.json} was written by the first writer, before any was read. */
class GoldenPlansTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/openkam/ipd/json");

    static String text(String file) throws IOException {
        try (InputStream in = GoldenPlansTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Reading<List<PlanRecord>> read(String text) {
        return PlansJson.read("plans.json", text.getBytes(StandardCharsets.UTF_8), List.of(SamplePlans.MODEL));
    }

    static String written(List<PlanRecord> records) throws IOException {
        StringWriter out = new StringWriter();
        PlansJson.writeRecords(records, out);
        return out.toString();
    }

    @Test
    void writingGivesExactlyTheRecordedBytes() throws IOException {
        String written = written(List.of(SamplePlans.record(), PlanRecord.withoutConsultant(SamplePlans.plan())));
        if (Boolean.getBoolean("api.update")) {
            Files.writeString(FOLDER.resolve("plans-1.1.json"), written);
        }
        assertThat(written).isEqualTo(Files.readString(FOLDER.resolve("plans-1.1.json")));
    }

    @Test
    void theRecordedBytesAreThePlansAgain() throws IOException {
        Reading<List<PlanRecord>> reading = read(text("plans-1.1.json"));
        assertThat(reading.findings().list()).isEmpty();
        assertThat(reading.orThrow())
                .containsExactly(SamplePlans.record(), PlanRecord.withoutConsultant(SamplePlans.plan()));
        assertThat(written(reading.orThrow())).isEqualTo(text("plans-1.1.json"));
    }

    @Test
    void anOlderDocumentIsRead() throws IOException {
        Reading<List<PlanRecord>> reading = read(text("plans-1.0.json"));
        assertThat(reading.findings().list())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PLAN_WITHOUT_RECKONING, FindingCode.PLAN_WITHOUT_RECKONING);
        List<PlanRecord> records = reading.orThrow();
        assertThat(records).extracting(r -> r.proposal().assessee()).containsExactly("A18", "A08");
        assertThat(records).allSatisfy(r -> assertThat(r.status()).isEqualTo(PlanStatus.PROPOSED));
        assertThat(records.get(1).proposal().goals()).isEmpty();
        assertThat(records.get(0).proposal().start()).contains(LocalDate.of(2026, 3, 2));
        assertThat(records.get(0).proposal().goals())
                .extracting(DevelopmentGoal::competency)
                .containsExactly("PLN", "DEAL");
        DevelopmentGoal first = records.get(0).proposal().goals().get(0);
        assertThat(first.need().kind()).isEqualTo(NeedKind.LIMITATION);
        assertThat(first.need().verb()).isEqualTo(DevelopmentVerb.SECURE_MINIMUM);
        assertThat(first.measure().baseline())
                .isEqualTo(first.need().gap().score().value());
        String russian = records.get(0).render(Locale.forLanguageTag("ru"));
        assertThat(russian)
                .contains("Начало: 2 марта 2026 г.")
                .contains("не говорит почему")
                .doesNotContain("{");
        String again = written(records);
        assertThat(read(again).orThrow()).isEqualTo(records);
    }

    /** What a later version adds is passed over; what this one knows comes back as it was. */
    @Test
    void aNewerMinorVersionIsReadWithWarnings() throws IOException {
        String newer = text("plans-1.1.json")
                .replace("\"schemaVersion\" : \"1.1\"", "\"schemaVersion\" : \"1.7\"")
                .replaceFirst("\"assessee\" : \"A001\",", "\"assessee\" : \"A001\",\n \"mood\" : {\"good\" : true},");
        Reading<List<PlanRecord>> reading = read(newer);
        assertThat(reading.findings().list())
                .extracting(Finding::code)
                .containsExactly(FindingCode.JSON_FIELD_PASSED_OVER, FindingCode.FORMAT_NEWER);
        assertThat(reading.orThrow()).first().isEqualTo(SamplePlans.record());
        String major = newer.replace("\"1.7\"", "\"2.0\"");
        assertThat(read(major).findings().list()).extracting(Finding::code).contains(FindingCode.FORMAT_UNSUPPORTED);
        assertThat(read(major).value()).isEmpty();
    }
}
