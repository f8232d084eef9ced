package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.team.NineBox.Box;
import org.openkam.scoring.team.NineBox.Placement;
import org.openkam.scoring.team.NineBox.Third;

/** Nine boxes, with error. */
class NineBoxTest {
    private static final NineBoxCuts CUTS = NineBoxCuts.standard(RatingScale.of(1, 4));

    private static Estimate between(double lower, double value, double upper) {
        return Estimate.of(value, new Interval(lower, upper, 0.95));
    }

    @Test
    void bordersAreThoseOfProbationAndThirdsOfTheScale() {
        assertThat(CUTS).isEqualTo(new NineBoxCuts(0.7, 1, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new NineBoxCuts(1, 1, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new NineBoxCuts(0, 1, 2, Double.NaN));
    }

    @Test
    void inABox() {
        NineBox box = NineBox.of("A", between(1.0, 1.1, 1.2), between(2.0, 2.5, 2.9), CUTS);
        assertThat(box.placement()).isEqualTo(Placement.IN_BOX);
        assertThat(box.box()).isEqualTo(new Box(Third.HIGH, Third.MIDDLE));
        assertThat(box.possible()).containsExactly(box.box());
        assertThat(box).hasToString("A: IN_BOX (performance HIGH, potential MIDDLE)");
    }

    @Test
    void betweenBoxesIfAnIntervalReachesABorder() {
        NineBox box = NineBox.of("A", between(0.6, 0.8, 0.9), between(2.5, 2.9, 3.0), CUTS);
        assertThat(box.placement()).isEqualTo(Placement.BETWEEN_BOXES);
        assertThat(box.possible())
                .containsExactly(
                        new Box(Third.LOW, Third.MIDDLE),
                        new Box(Third.LOW, Third.HIGH),
                        new Box(Third.MIDDLE, Third.MIDDLE),
                        new Box(Third.MIDDLE, Third.HIGH));
        assertThat(box).hasToString("A: BETWEEN_BOXES (performance MIDDLE, potential MIDDLE), one of 4 boxes");
    }

    @Test
    void withoutErrorItIsSaid() {
        NineBox box = NineBox.of("A", Estimate.of(1), between(1, 1.5, 1.9), CUTS);
        assertThat(box.placement()).isEqualTo(Placement.ERROR_UNKNOWN);
        assertThat(box.box()).isEqualTo(new Box(Third.HIGH, Third.LOW));
    }

    @Test
    void aMissingValueIsNoLowOne() {
        NineBox box = NineBox.of("A", Estimate.notComputable(Reason.NO_DATA), Estimate.of(2), CUTS);
        assertThat(box.placement()).isEqualTo(Placement.NOT_PLACED);
        assertThat(box.box()).isNull();
        assertThat(box.possible()).isEmpty();
    }

    @Test
    void theSampleProgramme() {
        ScoredProgramme scored = Scoring.standard()
                .score(ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a")));
        NineBoxCuts cuts = NineBoxCuts.standard(scored.programme().model().ratingScale());
        assertThat(scored.profiles()).allSatisfy(profile -> {
            Estimate potential = ReleasedScores.of(profile, "PLN");
            NineBox box = NineBox.of(profile.assessee(), Estimate.of(0.9), potential, cuts);
            assertThat(box.possible()).contains(box.box());
            assertThat(box.placement()).isIn(Placement.ERROR_UNKNOWN, Placement.BETWEEN_BOXES);
        });
    }
}
