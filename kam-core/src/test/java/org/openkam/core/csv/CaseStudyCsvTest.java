package org.openkam.core.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.CaseAnswers;
import org.openkam.core.programme.RubricEntry;
import org.openkam.core.programme.RubricEntry.Kind;
import org.openkam.core.programme.SolutionMark;

/** Cases from files: each fault is found, no row is lost. */
class CaseStudyCsvTest {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();

    @TempDir
    private Path folder;

    private static RecordScope scope() {
        return RecordScope.of(MODEL, AssessmentDesign.standard(MODEL), List.of("A", "B"));
    }

    private CsvFile file(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
        return CsvFile.of(folder.resolve(name));
    }

    private RecordReading<RubricEntry> rubric() throws IOException {
        CsvFile file = file(
                "case-rubric.csv",
                "case,criterion,competency,kind,key,max_points",
                "TENDER,OFFER,PLN,LEVELS,0 1 3,3",
                "TENDER,OFFER,PLN,LEVELS,0 1 3,3",
                "TENDER,FREE,PLN,LEVELS,,4",
                "TENDER,CLOSE,PLN+GRW,STEPS,A B C,5",
                "TENDER,CALL,PLN,TIME,PT24H PT48H,2",
                "TENDER,TONE,REL,BIPOLAR,1 5,4",
                "no code,X,PLN,LEVELS,,4",
                "TENDER,no code,PLN,LEVELS,,4",
                "TENDER,X1,NOPE,LEVELS,,4",
                "TENDER,X2,PLN,POINTS,,4",
                "TENDER,X3,PLN,LEVELS,,101",
                "TENDER,X4,PLN,LEVELS,3 1,3",
                "TENDER,X5,PLN,STEPS,A A,3",
                "TENDER,X6,PLN,TIME,PT48H PT24H,3",
                "TENDER,X7,PLN,BIPOLAR,5 1,3",
                "TENDER,TWO,PLN,LEVELS,,1",
                "TENDER,TWO,PLN,LEVELS,,2");
        return CaseStudyCsv.readRubric(file, scope());
    }

    @Test
    void rubricRows() throws IOException {
        RecordReading<RubricEntry> reading = rubric();
        assertThat(reading.records())
                .extracting(RubricEntry::code)
                .containsExactly("CALL", "CLOSE", "FREE", "OFFER", "TONE");
        assertThat(reading.rejected())
                .extracting(r -> r.finding().code())
                .containsExactly(
                        FindingCode.ID_INVALID,
                        FindingCode.ID_INVALID,
                        FindingCode.RATED_COMPETENCY,
                        FindingCode.RUBRIC_KEY,
                        FindingCode.RUBRIC_KEY,
                        FindingCode.RUBRIC_KEY,
                        FindingCode.RUBRIC_KEY,
                        FindingCode.RUBRIC_KEY,
                        FindingCode.RUBRIC_KEY,
                        FindingCode.RATING_CONFLICT,
                        FindingCode.RATING_CONFLICT);
        assertThat(reading.counts()).isEqualTo(new RowCounts(17, 5, 11, 1));
        reading.findings().list().forEach(f -> assertThat(f.toString()).doesNotContain("{", "}"));
        assertThat(reading.records().get(0).window()).containsExactly(Duration.ofHours(24), Duration.ofHours(48));
        assertThat(reading.records().get(1).competencies()).containsExactly("GRW", "PLN");
        assertThat(reading.records().get(2).levels()).containsExactly(0, 1, 2, 3, 4);
        assertThat(reading.records().get(3).levels()).containsExactly(0, 1, 3);
    }

    @Test
    void marks() throws IOException {
        CsvFile file = file(
                "case-marks.csv",
                "assessee,case,assessor,criterion,mark",
                "A,TENDER,X,OFFER,2",
                "A,TENDER,X,OFFER,2",
                "A,TENDER,X,CLOSE,A C NONE",
                "A,TENDER,X,CALL,PT30H",
                "A,TENDER,X,TONE,",
                "A,TENDER,A,OFFER,2",
                "A,TENDER,X,NOPE,2",
                "A,OTHER,X,OFFER,2",
                "B,TENDER,X,OFFER,3",
                "B,TENDER,X,CLOSE,A  B",
                "B,TENDER,X,CALL,30",
                "B,TENDER,X,TONE,6",
                "C,TENDER,X,OFFER,1",
                "B,TENDER,Y,OFFER,1",
                "B,TENDER,Y,OFFER,0");
        RecordReading<SolutionMark> reading = CaseStudyCsv.readMarks(file, scope(), rubric().records());
        assertThat(reading.records())
                .containsExactly(
                        new SolutionMark("A", "TENDER", "X", "CALL", "PT30H"),
                        new SolutionMark("A", "TENDER", "X", "CLOSE", "A C NONE"),
                        new SolutionMark("A", "TENDER", "X", "OFFER", "2"),
                        new SolutionMark("A", "TENDER", "X", "TONE", ""));
        assertThat(reading.rejected())
                .extracting(r -> r.finding().code())
                .containsExactly(
                        FindingCode.ASSESSOR_SELF,
                        FindingCode.RUBRIC_CRITERION,
                        FindingCode.RUBRIC_CRITERION,
                        FindingCode.RUBRIC_MARK,
                        FindingCode.RUBRIC_MARK,
                        FindingCode.RUBRIC_MARK,
                        FindingCode.RUBRIC_MARK,
                        FindingCode.RATING_ASSESSEE,
                        FindingCode.RATING_CONFLICT,
                        FindingCode.RATING_CONFLICT);
        assertThat(reading.counts()).isEqualTo(new RowCounts(15, 4, 10, 1));
        reading.findings().list().forEach(f -> assertThat(f.toString()).doesNotContain("{", "}"));
    }

    @ParameterizedTest
    @CsvSource({
        "LEVELS, '', 3, true",
        "LEVELS, 0 1 3, 3, true",
        "LEVELS, 0 1 2, 3, false",
        "LEVELS, 0 -1 3, 3, false",
        "STEPS, '', 3, false",
        "STEPS, A B, 3, true",
        "STEPS, A ü, 3, false",
        "TIME, PT1H, 3, false",
        "TIME, PT1H PT1H, 3, true",
        "TIME, -PT1H PT1H, 3, false",
        "TIME, 1 2, 3, false",
        "BIPOLAR, 1 5, 3, true",
        "BIPOLAR, 1 1, 3, false"
    })
    void keysOfEachKind(Kind kind, String key, int most, boolean fits) {
        assertThat(RubricEntry.fits(kind, RubricEntry.parts(key), most)).isEqualTo(fits);
    }

    @Test
    void nothingStandsTwice() {
        RubricEntry entry = new RubricEntry("T", "C", Set.of("PLN"), Kind.LEVELS, List.of(), 2);
        SolutionMark mark = new SolutionMark("A", "T", "X", "C", "1");
        SolutionMark other = new SolutionMark("A", "T", "X", "C", "2");
        assertThatThrownBy(() -> new CaseAnswers(List.of(entry, entry), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseAnswers(List.of(entry), List.of(mark, other)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SolutionMark("A", "T", "A", "C", "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
