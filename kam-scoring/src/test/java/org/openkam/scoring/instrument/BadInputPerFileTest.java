package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.ProgrammeReading;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.StyleProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Bad rows in one file after the other, beside a programme of all instruments: each becomes a finding, no row is lost, and every
 * instrument scores as it does without them.
 */
class BadInputPerFileTest {
    private static final Path SAMPLE = Path.of("..", "kam-examples", "quickstart", "programme-a");

    @TempDir
    private static Path cleanFolder;

    @TempDir
    private Path folder;

    private static ProgrammeReading clean;
    private static ScoredProgramme scored;

    @BeforeAll
    static void cleanProgramme() throws IOException {
        copyTo(cleanFolder);
        clean = ProgrammeFolder.readLenient(cleanFolder);
        scored = Scoring.standard().score(clean.programme());
        assertThat(clean.rejected()).isEmpty();
    }

    /** The sample programme with a design that names all instruments, and two forced choices. */
    private static void copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(
                folder.resolve("programme.json"),
                "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.1\", \"design\": \"full\"}");
        Files.writeString(folder.resolve("forced-choice.csv"), """
                assessee,block,most,least
                A001,FC-1,CLIENT_RELATION-1-DRAWS_ME,COOP_STRATEGY-2-DRAWS_ME
                A002,FC-1,,COOP_STRATEGY-2-DRAWS_ME
                """);
        Files.writeString(folder.resolve("case-rubric.csv"), """
                case,criterion,competency,kind,key,max_points
                TENDER,OFFER,PLN,LEVELS,0 1 3,3
                TENDER,CALL,PLN,TIME,PT24H PT48H,2
                """);
        Files.writeString(folder.resolve("case-marks.csv"), """
                assessee,case,assessor,criterion,mark
                A001,TENDER,ASR-1,OFFER,2
                A001,TENDER,ASR-1,CALL,PT30H
                """);
    }

    private static Arguments bad(String file, List<String> rows, FindingCode... codes) {
        return Arguments.of(file, rows, Arrays.asList(codes));
    }

    static Stream<Arguments> badRows() {
        return Stream.concat(badSelfReportsAnd360(), badRowsOfAssessors());
    }

    private static Stream<Arguments> badSelfReportsAnd360() {
        return Stream.of(
                bad(
                        "ratings-360.csv",
                        List.of("A001,R999,PEER,NOPE-1,3", "A001,R999,PEER,REL-1,9", "A001,R999,PEER,REL-2,good"),
                        FindingCode.RATING_ITEM,
                        FindingCode.RATING_RANGE,
                        FindingCode.RATING_FORMAT),
                bad("ratings-360.csv", List.of("A001,R999,SELF,REL-1,3"), FindingCode.RATING_SELF),
                bad(
                        "style-questionnaire.csv",
                        List.of("A001,NOPE-1-DRAWS_ME,3", "A001,DESIRABILITY-7,3", "NOBODY,CLOSING-1-DO_WELL,3"),
                        FindingCode.RATING_ITEM,
                        FindingCode.RATING_ITEM,
                        FindingCode.RATING_ASSESSEE),
                bad(
                        "forced-choice.csv",
                        List.of(
                                "A001,FC-99,CLOSING-1-DRAWS_ME,",
                                "A001,FC-2,CLOSING-1-DRAWS_ME,",
                                "A001,FC-2,COOP_STRATEGY-1-DRAWS_ME,COOP_STRATEGY-1-DRAWS_ME",
                                "NOBODY,FC-2,,"),
                        FindingCode.CHOICE_BLOCK,
                        FindingCode.CHOICE_STATEMENT,
                        FindingCode.CHOICE_SAME,
                        FindingCode.RATING_ASSESSEE));
    }

    private static Stream<Arguments> badRowsOfAssessors() {
        return Stream.of(
                bad(
                        "interview.csv",
                        List.of("A001,A001,REL,result,4", "A001,ASR-1,NOPE,result,4", "A001,ASR-1,PLN,extra,9"),
                        FindingCode.ASSESSOR_SELF,
                        FindingCode.RATED_COMPETENCY,
                        FindingCode.RATING_RANGE),
                bad(
                        "case-rubric.csv",
                        List.of("TENDER,X,PLN,POINTS,,3", "TENDER,Y,NOPE,LEVELS,,3", "TENDER,Z,PLN,STEPS,,3"),
                        FindingCode.RUBRIC_KEY,
                        FindingCode.RATED_COMPETENCY,
                        FindingCode.RUBRIC_KEY),
                bad(
                        "case-marks.csv",
                        List.of(
                                "A001,TENDER,A001,OFFER,2",
                                "A001,TENDER,ASR-1,NOPE,2",
                                "A001,TENDER,ASR-2,OFFER,9",
                                "A001,TENDER,ASR-2,CALL,soon"),
                        FindingCode.ASSESSOR_SELF,
                        FindingCode.RUBRIC_CRITERION,
                        FindingCode.RUBRIC_MARK,
                        FindingCode.RUBRIC_MARK),
                bad(
                        "hybrid-test-key.csv",
                        List.of("T-PLN-91,PLN,CHOICE,,1", "T-PLN-92,NOPE,CHOICE,A,1", "T-PLN-93,PLN,CHOICE,A,0"),
                        FindingCode.TEST_KEY,
                        FindingCode.RATED_COMPETENCY,
                        FindingCode.TEST_KEY),
                bad(
                        "hybrid-test.csv",
                        List.of("A001,T-NEW-1,C", "A001,T-PRD-1,option C", "NOBODY,T-PRD-1,C"),
                        FindingCode.TEST_ITEM,
                        FindingCode.TEST_RESPONSE,
                        FindingCode.RATING_ASSESSEE),
                bad(
                        "assessment-centre.csv",
                        List.of(
                                "A001,PIPELINE_REVIEW,A001,ANL,5",
                                "A001,NO_SUCH_EXERCISE,OBS-3,ANL,5",
                                "A001,PIPELINE_REVIEW,OBS-3,REL,5",
                                "A001,PIPELINE_REVIEW,OBS-9,ANL,6"),
                        FindingCode.ASSESSOR_SELF,
                        FindingCode.EXERCISE_UNKNOWN,
                        FindingCode.EXERCISE_COMPETENCY,
                        FindingCode.RATING_RANGE),
                bad(
                        "kpi.csv",
                        List.of("A001,2026-13,10,10", "A001,2027-01,-10,10", "A001,2027-01,10,much"),
                        FindingCode.KPI_MONTH,
                        FindingCode.KPI_AMOUNT,
                        FindingCode.KPI_AMOUNT));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void areFoundAndStopNobody(String file, List<String> rows, List<FindingCode> codes) throws IOException {
        copyTo(folder);
        Path changed = folder.resolve(file);
        String before = Files.readString(changed);
        Files.writeString(changed, before + String.join("\n", rows) + "\n");
        long line = before.lines().count();
        ProgrammeReading reading = ProgrammeFolder.readLenient(folder);

        assertThat(reading.rejected().stream().map(RejectedRow::finding).map(Finding::code))
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(reading.rejected()).allSatisfy(row -> {
            assertThat(row.finding().place().document()).isEqualTo(file);
            int number = (int) (row.finding().place().line() - line);
            assertThat(row.fields()).containsSubsequence(rows.get(number - 1).split(",", -1));
        });
        RowCounts all = clean.counts().get(file);
        assertThat(reading.counts())
                .containsEntry(file, new RowCounts(all.rows() + rows.size(), all.accepted(), rows.size(), 0));
        everybodyScoresAsBefore(Scoring.standard().score(reading.programme()));
    }

    private static void everybodyScoresAsBefore(ScoredProgramme other) {
        for (CompetencyProfile profile : scored.profiles()) {
            CompetencyProfile same = other.profile(profile.assessee());
            assertThat(same.scores()).containsExactlyElementsOf(profile.scores());
            assertThat(same.evidence()).isEqualTo(profile.evidence());
            assertThat(same.styleProfile()).isPresent();
        }
        assertThat(KpiOutcomes.of(other.programme()).all())
                .isEqualTo(KpiOutcomes.of(clean.programme()).all());
    }

    /** One assessor only: the centre says so, stands with an error that it borrows or none, and everything else is as it was. */
    @Test
    void oneAssessorInTheCentre() throws IOException {
        copyTo(folder);
        Path centre = folder.resolve("assessment-centre.csv");
        List<String> rows = Files.readAllLines(centre).stream()
                .filter(row -> row.startsWith("assessee") || row.contains(",OBS-1,"))
                .toList();
        Files.write(centre, rows);
        ScoredProgramme one = Scoring.standard().score(ProgrammeFolder.read(folder));

        for (CompetencyProfile profile : scored.profiles()) {
            CompetencyProfile same = one.profile(profile.assessee());
            assertThat(beside(same)).isEqualTo(beside(profile));
            assertThat(same.scores()).containsExactlyElementsOf(profile.scores());
            assertThat(same.evidence().scores().stream().filter(BadInputPerFileTest::isCentre))
                    .isNotEmpty()
                    .allSatisfy(s -> assertThat(s.flags()).contains(EvidenceFlag.ONE_ASSESSOR))
                    .allMatch(InstrumentScore::isScored);
        }
    }

    private static boolean isCentre(InstrumentScore score) {
        return score.instrument().equals("ASSESSMENT_CENTRE");
    }

    private static List<InstrumentScore> beside(CompetencyProfile profile) {
        return profile.evidence().scores().stream().filter(s -> !isCentre(s)).toList();
    }

    /** A host without norms starts cold: raw and within the person, every place says why it is none, and all else scores. */
    @Test
    void noNorm() {
        for (CompetencyProfile profile : scored.profiles()) {
            StyleProfile style = profile.styleProfile().orElseThrow();
            assertThat(style.isNormed()).isFalse();
            assertThat(style.components()).hasSize(19).allSatisfy(c -> {
                assertThat(c.drawsMe().raw()).isInstanceOf(Estimate.Computed.class);
                assertThat(c.drawsMe().rank()).isInstanceOf(Estimate.Computed.class);
                assertThat(c.drawsMe().norm().sten()).isEqualTo(Estimate.notComputable(Reason.NO_NORM));
                assertThat(c.doWell().norm().percentile()).isEqualTo(Estimate.notComputable(Reason.NO_NORM));
            });
            assertThat(profile.scores()).hasAtLeastOneElementOfType(CompetencyScore.Scored.class);
            assertThat(profile.evidence().scores()).hasSizeGreaterThan(30).allMatch(InstrumentScore::isScored);
        }
    }
}
