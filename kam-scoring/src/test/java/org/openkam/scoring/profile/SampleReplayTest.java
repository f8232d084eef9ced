package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.ScoringPolicy;

/** Every number that the bundled programme of 48 people releases comes out of its trace again, to the bit. */
class SampleReplayTest {
    private static final Path PROGRAMME = Path.of("..", "kam-examples", "quickstart", "programme-a");

    @Test
    void everyReleasedNumberReplays() {
        ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(PROGRAMME));
        long scores = scored.profiles().stream()
                .mapToLong(p -> p.scores().stream()
                        .filter(CompetencyScore.Scored.class::isInstance)
                        .count())
                .sum();
        assertThat(scored.profiles()).hasSize(48);
        int figures = TraceReplayTest.replayed(scored, ScoringPolicy.standard());
        assertThat(figures).isGreaterThan((int) (3 * scores));
    }
}
