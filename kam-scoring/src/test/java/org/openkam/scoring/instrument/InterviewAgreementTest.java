package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Two interviewers of everybody, each with others: the one-way intraclass correlation. */
class InterviewAgreementTest {

    /** Means 1 3, 4 4, 5 5: MSB = 14/3, MSW = 2/3, so ICC(1,1) = (14/3 - 2/3) / (14/3 + 2/3) = 3/4, ICC(1,2) = 6/7. */
    @Test
    void asReckonedByHand() {
        InterviewAgreement agreement = InterviewAgreement.of(CompetencyInterviewScorer.of(new InterviewPanel()
                        .rate("P0", "X", 1, 1)
                        .rate("P0", "Y", 3, 3)
                        .rate("P1", "X", 4, 4)
                        .rate("P1", "Z", 5, 3)
                        .rate("P2", "Z", 5)
                        .rate("P2", "Y", 5)
                        .rate("P3", "Y", 2)
                        .programme()))
                .get(0);

        assertThat(agreement.single().value()).isCloseTo(3.0 / 4, within(1e-15));
        assertThat(agreement.average().value()).isCloseTo(6.0 / 7, within(1e-15));
        assertThat(agreement.leftOut()).isEqualTo(1);
        assertThat(agreement.flagged())
                .containsEntry(EvidenceFlag.ASSESSORS_DIFFER, 1)
                .containsEntry(EvidenceFlag.ONE_ASSESSOR, 1);
        assertThat(agreement.toString()).startsWith("PLN ICC(1,1) = 0.7500 [").endsWith("2 raters), 1 left out");
    }

    @Test
    void oneAssessorForEverybodySaysNothing() {
        InterviewAgreement agreement = InterviewAgreement.of(CompetencyInterviewScorer.of(new InterviewPanel()
                        .rate("P0", "X", 1, 1)
                        .rate("P1", "X", 3, 3)
                        .programme()))
                .get(0);
        assertThat(agreement.single().estimate()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(agreement.leftOut()).isEqualTo(2);
    }

    @Test
    void sampleProgramme() {
        List<InterviewAgreement> all = InterviewAgreement.of(CompetencyInterviewScorer.of(
                ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a"))));
        assertThat(all).hasSize(14).allSatisfy(a -> {
            assertThat(a.single().units()).isEqualTo(48);
            assertThat(a.single().raters()).isEqualTo(2);
            assertThat(a.leftOut()).isZero();
            assertThat(a.average().value()).isGreaterThan(a.single().value());
        });
    }
}
