package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.ProgrammeReading;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.AssessmentCentreAnalysis;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.statistic.Estimate;

/** Hybrid test and assessment centre of the sample programme; values of numpy 2.4.6 by the formulas written out. */
class SampleInstrumentsTest {
    private static final Path FOLDER = Path.of("..", "kam-examples", "quickstart", "programme-a");
    private static Programme programme;

    @TempDir
    private Path copy;

    @BeforeAll
    static void read() {
        programme = ProgrammeFolder.read(FOLDER);
    }

    private static InstrumentScore score(InstrumentScorer scorer, String competency) {
        return scorer.scores("A001").stream()
                .filter(s -> s.competency().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    private static void assertEstimate(InstrumentScore score, double value, double error, double degrees) {
        Estimate.Computed estimate = (Estimate.Computed) score.estimate();
        assertThat(estimate.value()).isCloseTo(value, within(1e-14));
        assertThat(estimate.standardError().value()).isCloseTo(error, within(1e-13));
        assertThat(estimate.standardError().degreesOfFreedom()).isCloseTo(degrees, within(1e-10));
        assertThat(estimate.standardError().assumed()).isFalse();
    }

    @Test
    void hybridTest() {
        HybridTestScorer scorer = HybridTestScorer.of(programme);

        assertEstimate(score(scorer, "PLN"), 2.2, 0.5368677214683426, 47 * 5);
        assertEstimate(score(scorer, "PRD"), 3.8, 0.5308497136099033, 47 * 5);
        assertThat(score(scorer, "PLN").flags()).containsExactly(EvidenceFlag.LOW_RELIABILITY);
        assertThat(scorer.leftOut()).isEmpty();
        for (Participant person : programme.participants()) {
            assertThat(scorer.scores(person.assessee())).hasSize(6).allMatch(InstrumentScore::isScored);
        }
    }

    @Test
    void pilotOfTheHybridTest() {
        HybridTestAnalysis analysis = HybridTestAnalysis.of(programme);

        ItemEvidence easy = analysis.item("T-PLN-4").evidence().get(0);
        assertThat(easy.people()).isEqualTo(48);
        assertThat(easy.statistics().difficulty().value()).isCloseTo(0.8958333333333334, within(1e-14));
        assertThat(easy.discrimination().value()).isCloseTo(0.06459613427473435, within(1e-13));
        assertThat(easy.reasons()).contains(PilotReason.LOW_DISCRIMINATION);
        ItemEvidence sound = analysis.item("T-PLN-1").evidence().get(0);
        assertThat(sound.discrimination().value()).isCloseTo(0.49014105399640523, within(1e-13));
        assertThat(sound.advice()).isEqualTo(PilotAdvice.KEEP);
        assertThat(analysis.reliabilities())
                .filteredOn(r -> r.competency().equals("PLN"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.alpha().value()).isCloseTo(0.4957816377171215, within(1e-13));
                    assertThat(r.measurement().value()).isCloseTo(0.5368677214683426, within(1e-13));
                });
    }

    @Test
    void assessmentCentre() {
        AssessmentCentreScorer scorer = AssessmentCentreScorer.of(programme);

        assertEstimate(score(scorer, "PLN"), 2.5, 0.481425833678806, 47.322613448582686);
        assertEstimate(score(scorer, "COM"), 2.5, 0.47871355387816905, 32.12994350282482);
        // here exercises differ no more than their assessors do, V = A / 2 = 137/384, so the degrees are those of the
        // assessors
        assertEstimate(score(scorer, "GRW"), 2.75, 0.42235697776486025, 96);
        assertThat(scorer.seenTooLittle()).containsExactly("PRD", "REL", "STR", "SVC", "TRK", "VTL");
        InstrumentScore once = score(scorer, "REL");
        assertThat(once.flags()).contains(EvidenceFlag.ONE_EXERCISE);
        assertThat(((Estimate.Computed) once.estimate()).standardError().assumed())
                .isTrue();
        assertThat(scorer.matrix("A001").exercises()).hasSize(5);
        for (Participant person : programme.participants()) {
            assertThat(scorer.scores(person.assessee())).hasSize(13).allMatch(InstrumentScore::isScored);
        }
        AssessmentCentreAnalysis analysis = AssessmentCentreAnalysis.of(programme);
        assertThat(analysis.assessors()).hasSize(3);
        assertThat(analysis.exerciseOverDimension()).isInstanceOf(Estimate.Computed.class);
    }

    private Programme withRows(String file, String... rows) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path one : files.toList()) {
                Files.copy(one, copy.resolve(one.getFileName()));
            }
        }
        Files.write(copy.resolve(file), List.of(rows), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        ProgrammeReading reading = ProgrammeFolder.readLenient(copy);
        assertThat(reading.rejected()).hasSize(rows.length);
        return reading.programme();
    }

    /** Unknown item, response outside the options, unknown person. */
    @Test
    void badResponsesStopNobody() throws IOException {
        Programme read = withRows("hybrid-test.csv", "A001,T-NEW-1,C", "A002,T-PLN-9,x", "NOBODY,T-PLN-1,C");

        assertThat(HybridTestScorer.of(read).scores("A001"))
                .isEqualTo(HybridTestScorer.of(programme).scores("A001"));
        assertThat(AssessmentCentreScorer.of(read).scores("A001"))
                .isEqualTo(AssessmentCentreScorer.of(programme).scores("A001"));
    }

    /** An item whose key is missing. */
    @Test
    void itemWithoutKeyStopsNobody() throws IOException {
        Programme read = withRows("hybrid-test-key.csv", "T-PLN-7,PLN,CHOICE,,1");

        assertThat(HybridTestScorer.of(read).scores("A001"))
                .isEqualTo(HybridTestScorer.of(programme).scores("A001"));
    }

    /** An assessor who rates himself, an unknown competency, a rating off the scale. */
    @Test
    void badRatingsStopNobody() throws IOException {
        Programme read = withRows(
                "assessment-centre.csv",
                "A001,PIPELINE_REVIEW,A001,PLN,5",
                "A001,PIPELINE_REVIEW,OBS-3,XXX,5",
                "A001,PIPELINE_REVIEW,OBS-3,PLN,6");

        assertThat(AssessmentCentreScorer.of(read).scores("A001"))
                .isEqualTo(AssessmentCentreScorer.of(programme).scores("A001"));
        assertThat(HybridTestScorer.of(read).scores("A001"))
                .isEqualTo(HybridTestScorer.of(programme).scores("A001"));
    }

    /** Without its key the test scores nobody, and the centre everybody. */
    @Test
    void missingKeyStopsTheTestOnly() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path one :
                    files.filter(f -> !f.endsWith("hybrid-test-key.csv")).toList()) {
                Files.copy(one, copy.resolve(one.getFileName()));
            }
        }
        ProgrammeReading reading = ProgrammeFolder.readLenient(copy);

        assertThat(reading.rejected()).isNotEmpty().allMatch(r -> r.finding().code() == FindingCode.TEST_ITEM);
        assertThat(HybridTestScorer.of(reading.programme()).scores("A001")).isEmpty();
        assertThat(AssessmentCentreScorer.of(reading.programme()).scores("A001"))
                .isEqualTo(AssessmentCentreScorer.of(programme).scores("A001"));
    }
}
