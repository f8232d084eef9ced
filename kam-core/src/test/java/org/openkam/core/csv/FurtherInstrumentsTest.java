package org.openkam.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.KpiMonth;
import org.openkam.core.programme.TestItem;
import org.openkam.core.programme.TestResponse;

/** Bad input in the files of interview, hybrid test, assessment centre and results: each fault is found, no row is lost. */
class FurtherInstrumentsTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();

    @TempDir
    private Path folder;

    private static RecordScope scope() {
        return RecordScope.of(MODEL, AssessmentDesign.standard(MODEL), List.of("A", "B"));
    }

    private <T> RecordReading<T> read(
            BiFunction<CsvFile, RecordScope, RecordReading<T>> reader, RecordScope scope, String... lines) {
        try {
            Path file = folder.resolve("file.csv");
            Files.write(file, List.of(lines));
            return reader.apply(CsvFile.of(file), scope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRejected(RecordReading<?> reading, FindingCode... codes) {
        assertThat(reading.rejected()).extracting(r -> r.finding().code()).containsExactly(codes);
        assertThat(reading.counts().rejected()).isEqualTo(codes.length);
        reading.findings().list().forEach(FurtherInstrumentsTest::assertSays);
    }

    private static void assertSays(Finding finding) {
        assertThat(finding.toString()).doesNotContain("{", "}");
    }

    @Test
    void interview() {
        RecordReading<?> reading = read(
                InterviewCsv::read,
                scope(),
                "assessee,assessor,competency,angle,value",
                "A,X,REL,conflict,4",
                "A,X,REL,conflict,4",
                "A,X,REL,result,",
                "C,X,REL,result,4",
                "A,,REL,result,4",
                "A,A,REL,result,4",
                "A,X,Relations,result,4",
                "A,X,REL,how so,4",
                "A,X,REL,result,4.5",
                "A,X,REL,result,9",
                "B,X,REL,result,2",
                "B,X,REL,result,3",
                "B,X,REL");
        assertRejected(
                reading,
                FindingCode.RATING_ASSESSEE,
                FindingCode.ID_INVALID,
                FindingCode.ASSESSOR_SELF,
                FindingCode.RATED_COMPETENCY,
                FindingCode.INTERVIEW_ANGLE,
                FindingCode.RATING_FORMAT,
                FindingCode.RATING_RANGE,
                FindingCode.RATING_CONFLICT,
                FindingCode.RATING_CONFLICT,
                FindingCode.CSV_FIELDS);
        assertThat(reading.counts()).isEqualTo(new RowCounts(13, 2, 10, 1));
    }

    @Test
    void exercisesOfADesignAreTheOnlyOnes() {
        AssessmentKit kit = ModelLibrary.kit(MODEL.code()).orElseThrow();
        AssessmentDesign design = kit.designs().stream()
                .filter(d -> d.assessmentCentre().isPresent())
                .findFirst()
                .orElseThrow();
        var exercise = design.assessmentCentre().orElseThrow().exercises().get(0);
        String seen = exercise.competencies().iterator().next();
        String unseen = MODEL.competencies().stream()
                .map(c -> c.code())
                .filter(c -> !exercise.competencies().contains(c))
                .findFirst()
                .orElseThrow();
        String header = "assessee,exercise,assessor,competency,value";
        String sound = "A," + exercise.code() + ",X," + seen + ",4";
        RecordReading<?> reading = read(
                AssessmentCentreCsv::read,
                RecordScope.of(MODEL, design, List.of("A")),
                header,
                sound,
                "A,JUGGLING,X," + seen + ",4",
                "A," + exercise.code() + ",X," + unseen + ",4",
                "A," + exercise.code() + ",A," + seen + ",4",
                "A," + exercise.code() + ",X,nothing,4");
        assertRejected(
                reading,
                FindingCode.EXERCISE_UNKNOWN,
                FindingCode.EXERCISE_COMPETENCY,
                FindingCode.ASSESSOR_SELF,
                FindingCode.RATED_COMPETENCY);
        assertThat(read(AssessmentCentreCsv::read, scope(), header, "A,JUGGLING,X," + unseen + ",4")
                        .findings())
                .as("without an assessment centre in the design any exercise will do")
                .isEmpty();
    }

    @Test
    void keys() {
        RecordReading<TestItem> reading = read(
                HybridTestCsv::readKey,
                scope(),
                "item,competency,kind,key,max_points",
                "T-1,PRD,CHOICE,C,1",
                "T-2,PRD+CBX,CHOICE,C:3 B:1,3",
                "T-3,PRD,CASE,,3",
                "T-4,PRD,CHOICE,,1",
                "T-5,PRD,CASE,A,3",
                "T-6,PRD,ESSAY,,3",
                "T-7,PRD,CASE,,0",
                "T-8,nothing,CASE,,3",
                "T-9,PRD,CHOICE,c,1",
                "T-10,PRD,CHOICE,B:1,3",
                "T-11,PRD,CHOICE,C C,1",
                " ,PRD,CHOICE,C,1");
        assertThat(reading.records()).extracting(TestItem::code).containsExactly("T-1", "T-2", "T-3");
        assertThat(reading.records().get(1).points()).isEqualTo(Map.of("B", 1, "C", 3));
        assertThat(reading.records().get(1).competencies()).containsExactly("CBX", "PRD");
        assertRejected(
                reading,
                FindingCode.TEST_KEY,
                FindingCode.TEST_KEY,
                FindingCode.TEST_KEY,
                FindingCode.TEST_KEY,
                FindingCode.RATED_COMPETENCY,
                FindingCode.TEST_KEY,
                FindingCode.TEST_KEY,
                FindingCode.TEST_KEY,
                FindingCode.ID_INVALID);
    }

    @Test
    void responses() {
        List<TestItem> key = read(
                        HybridTestCsv::readKey,
                        scope(),
                        "item,competency,kind,key,max_points",
                        "T-1,PRD,CHOICE,C,1",
                        "T-3,PRD,CASE,,3")
                .records();
        Function<List<TestItem>, RecordReading<TestResponse>> read = items -> read(
                (file, scope) -> HybridTestCsv.readResponses(file, scope, items),
                scope(),
                "assessee,item,response",
                "A,T-1,C",
                "A,T-3,2",
                "B,T-1,",
                "B,T-3,4",
                "B,T-9,C",
                "B,T-1,the third");
        assertRejected(read.apply(key), FindingCode.TEST_RESPONSE, FindingCode.TEST_ITEM, FindingCode.TEST_RESPONSE);
        assertThat(read.apply(key).records().get(2).isOmitted()).isTrue();
        RecordReading<TestResponse> withoutKey = read.apply(List.of());
        assertThat(withoutKey.counts()).isEqualTo(new RowCounts(6, 0, 6, 0));
        assertThat(withoutKey.rejected())
                .as("without its key no row of a test can be used, and none is lost")
                .allMatch(r -> r.finding().code() == FindingCode.TEST_ITEM);
    }

    @Test
    void results() {
        RecordReading<KpiMonth> reading = read(
                KpiCsv::read,
                scope(),
                "assessee,month,plan,actual",
                "A,2026-01,42.76,-0.5",
                "A,2026-13,1,1",
                "A,Jan 26,1,1",
                "A,2026-02,\"42,76\",1",
                "A,2026-03,-1,1",
                "A,2026-04,1,1 EUR");
        assertThat(reading.records()).hasSize(1);
        assertRejected(
                reading,
                FindingCode.KPI_MONTH,
                FindingCode.KPI_MONTH,
                FindingCode.KPI_AMOUNT,
                FindingCode.KPI_AMOUNT,
                FindingCode.KPI_AMOUNT);
    }

    @Test
    void theOrderOfTheRowsLeavesNoTrace() {
        List<String> rows = new ArrayList<>();
        for (String assessee : List.of("A", "B")) {
            for (String assessor : List.of("X", "Y")) {
                for (String angle : List.of("conflict", "result")) {
                    rows.add(assessee + "," + assessor + ",REL," + angle + ",3");
                }
            }
        }
        var first = read(InterviewCsv::read, scope(), lines(rows));
        Collections.shuffle(rows, new Random(7));
        assertThat(read(InterviewCsv::read, scope(), lines(rows)).records())
                .isEqualTo(first.records())
                .isSorted();
    }

    private static String[] lines(List<String> rows) {
        List<String> lines = new ArrayList<>(List.of("assessee,assessor,competency,angle,value"));
        lines.addAll(rows);
        return lines.toArray(String[]::new);
    }
}
