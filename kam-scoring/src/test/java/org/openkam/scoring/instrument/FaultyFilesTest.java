package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.ProgrammeReading;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.EvidenceFlag;

/** Rows of interview and results that can't be used become findings, and everything else still scores. */
class FaultyFilesTest {
    private static final Path SAMPLE = Path.of("..", "kam-examples", "quickstart", "programme-a");

    @TempDir
    private Path folder;

    @BeforeEach
    void copySample() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private ProgrammeReading withRows(String file, String... rows) throws IOException {
        Files.write(folder.resolve(file), List.of(rows), StandardOpenOption.APPEND);
        return ProgrammeFolder.readLenient(folder);
    }

    private static List<FindingCode> codes(ProgrammeReading reading) {
        return reading.findings().list().stream().map(f -> f.code()).toList();
    }

    @Test
    void interview() throws IOException {
        ProgrammeReading reading = withRows(
                "interview.csv",
                "A001,A001,REL,result,4",
                "A001,ASR-1,NOPE,result,4",
                "A001,ASR-1,PLN,extra,9",
                "A001,ASR-1,PLN,extra,high",
                "A001,ASR-1,PLN,not an angle,3",
                "NOBODY,ASR-1,PLN,result,3");
        Programme clean = ProgrammeFolder.read(SAMPLE);
        Programme programme = reading.programme();

        assertThat(codes(reading))
                .contains(
                        FindingCode.RATED_COMPETENCY,
                        FindingCode.RATING_RANGE,
                        FindingCode.RATING_FORMAT,
                        FindingCode.INTERVIEW_ANGLE);
        assertThat(codes(reading)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(programme.further().interview()).isEqualTo(clean.further().interview());
        assertThat(CompetencyInterviewScorer.of(programme).scores("A001"))
                .isEqualTo(CompetencyInterviewScorer.of(clean).scores("A001"));
        othersStillScore(programme, clean);
    }

    @Test
    void results() throws IOException {
        ProgrammeReading reading = withRows(
                "kpi.csv", "A001,2026-13,10,10", "A001,2027-01,-10,10", "A001,2027-01,10,much", "NOBODY,2026-01,10,10");
        Programme clean = ProgrammeFolder.read(SAMPLE);
        Programme programme = reading.programme();

        assertThat(codes(reading)).contains(FindingCode.KPI_MONTH, FindingCode.KPI_AMOUNT);
        assertThat(codes(reading)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(KpiOutcomes.of(programme).all())
                .isEqualTo(KpiOutcomes.of(clean).all());
        othersStillScore(programme, clean);
    }

    private static void othersStillScore(Programme programme, Programme clean) {
        assertThat(Scoring.standard().score(programme).profile("A001").scores())
                .hasAtLeastOneElementOfType(CompetencyScore.Scored.class)
                .containsExactlyElementsOf(
                        Scoring.standard().score(clean).profile("A001").scores());
        assertThat(KpiOutcomes.of(programme).outcome("A001")).isPresent();
        assertThat(CompetencyInterviewScorer.of(programme).scores("A001")).hasSize(14);
    }

    /** The files may be missing altogether, and one assessor alone still gives a score. */
    @Test
    void withoutFilesOrWithOneAssessor() throws IOException {
        Files.delete(folder.resolve("kpi.csv"));
        Files.write(
                folder.resolve("interview.csv"),
                List.of("assessee,assessor,competency,angle,value", "A001,ASR-1,PLN,result,4"));
        Programme programme = ProgrammeFolder.read(folder);

        assertThat(KpiOutcomes.of(programme).all()).isEmpty();
        var scores = CompetencyInterviewScorer.of(programme).scores("A001");
        assertThat(scores).hasSize(1);
        assertThat(scores.get(0).estimate().value()).isEqualTo(4);
        assertThat(scores.get(0).flags())
                .containsExactlyInAnyOrder(
                        EvidenceFlag.ONE_ASSESSOR, EvidenceFlag.FEW_QUESTIONS, EvidenceFlag.ONE_ANGLE);
        assertThat(CompetencyInterviewScorer.of(programme).scores("A002")).isEmpty();
        assertThat(Scoring.standard().score(programme).profile("A001").scores())
                .hasAtLeastOneElementOfType(CompetencyScore.Scored.class);
    }
}
