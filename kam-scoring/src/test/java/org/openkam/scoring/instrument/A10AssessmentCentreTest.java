package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.ExerciseKind;
import org.openkam.core.programme.ExerciseRating;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.instrument.AssessmentCentrePolicy.Integration;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Source case A10: exercises of an assessment centre. */
class A10AssessmentCentreTest {

    private static InstrumentScore score(AssessmentCentreScorer scorer, String assessee, String competency) {
        return scorer.scores(assessee).stream()
                .filter(s -> s.competency().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    private static InstrumentScore score(Programme programme, String assessee, String competency) {
        return score(AssessmentCentreScorer.of(programme), assessee, competency);
    }

    private static StandardError error(InstrumentScore score) {
        return ((Estimate.Computed) score.estimate()).standardError();
    }

    private static AssessmentCentre centre(RatingScale scale) {
        LocalizedText name = LocalizedText.ofCodes(Map.of("en", "Exercise"));
        return new AssessmentCentre(
                scale,
                List.of(
                        new AssessmentCentre.Exercise("E1", name, ExerciseKind.ROLE_PLAY, Set.of("PLN", "REL")),
                        new AssessmentCentre.Exercise("E2", name, ExerciseKind.IN_BASKET, Set.of("PLN"))),
                2);
    }

    /** E1: (2 + 3)/2, E2: 4; mean over exercises 3.25, not the mean 3 of the three ratings. */
    @Test
    void meanOverExercisesOfTheMeanOverAssessors() {
        Samples samples = new Samples()
                .rate("A", "E1", "O1", "PLN", 2)
                .rate("A", "E1", "O2", "PLN", 3)
                .rate("A", "E1", "O3", "PLN", 0)
                .rate("A", "E2", "O1", "PLN", 4);
        InstrumentScore score = score(samples.programme(), "A", "PLN");

        assertThat(score.estimate()).isEqualTo(Estimate.of(3.25));
        assertThat(score.evidence()).isEqualTo(3);
        assertThat(score.flags()).isEmpty();
        assertThat(score.trace().render())
                .contains(
                        "PLN = 3.2500: assessment centre, mean over exercises (2)",
                        "E1 = 2.5000: mean over assessors (2)",
                        "too few people were seen in two exercises");
        assertThat(AssessmentCentreScorer.of(samples.programme()).scores("NOBODY"))
                .isEmpty();
    }

    @Test
    void flagsNameWhatIsThin() {
        Programme programme = new Samples()
                .rate("A", "E1", "O1", "PLN", 2)
                .rate("B", "E1", "O1", "PLN", 2)
                .rate("B", "E1", "O2", "PLN", 4)
                .rate("B", "E2", "O1", "PLN", 4)
                .rate("C", "E1", "O1", "PLN", 0)
                .programme();

        assertThat(score(programme, "A", "PLN").flags())
                .containsExactlyInAnyOrder(EvidenceFlag.ONE_EXERCISE, EvidenceFlag.ONE_ASSESSOR);
        assertThat(score(programme, "B", "PLN").flags()).containsExactly(EvidenceFlag.ASSESSORS_DIFFER);
        assertThat(score(programme, "C", "PLN").estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    /**
     * Ten people, two exercises, one assessor each; E1 gives 2 to all, E2 gives 3 to five and 4 to five. Squares within people: 5 * 1/2 + 5 *
     * 4/2 = 12.5 on 10 degrees, V = 1.25; of them the exercises' own levels, 1.5 apart: 10 * 1.5^2 / 2 = 11.25 on 1 degree, and 1.25 on 9.
     * SE^2 = V / 2 = 0.625, df = 0.625^2 / (0.5625^2 / 1 + 0.0625^2 / 9).
     */
    @Test
    void errorIsPooledOverPeopleAndExercises() {
        Samples samples = new Samples();
        for (int i = 0; i < 10; i++) {
            samples.rate("A" + i, "E1", "O1", "PLN", 2).rate("A" + i, "E2", "O2", "PLN", i < 5 ? 3 : 4);
        }
        samples.rate("B", "E1", "O1", "PLN", 3);
        samples.rate("A0", "E1", "O1", "REL", 3);
        AssessmentCentreScorer scorer = AssessmentCentreScorer.of(samples.programme());

        StandardError error = error(score(scorer, "A0", "PLN"));
        assertThat(error.value()).isCloseTo(Math.sqrt(0.625), within(1e-14));
        assertThat(error.degreesOfFreedom())
                .isCloseTo(0.625 * 0.625 / (0.5625 * 0.5625 + 0.0625 * 0.0625 / 9), within(1e-12));
        assertThat(error.assumed()).isFalse();
        assertThat(error(score(scorer, "B", "PLN")).value()).isCloseTo(Math.sqrt(1.25), within(1e-14));
        assertThat(error(score(scorer, "A0", "REL")).assumed()).isTrue(); // borrowed from all competencies
        assertThat(score(scorer, "A0", "REL").trace().render()).contains("(assumed)");
    }

    /** Person by exercise by assessor simulated: the pooled error is that of the score about the person's level. */
    @Test
    void simulatedErrorIsRecovered() {
        Random random = new Random(7);
        double ratio = 0;
        int runs = 60;
        for (int run = 0; run < runs; run++) {
            Samples samples = new Samples();
            double squares = 0;
            double[] levels = new double[40];
            for (int p = 0; p < levels.length; p++) {
                levels[p] = 0.3 * random.nextGaussian();
                for (int e = 0; e < 4; e++) {
                    double seen = levels[p] + 4 * random.nextGaussian();
                    for (int a = 0; a < 2; a++) {
                        int rating = (int) Math.rint(50 + seen + 3 * random.nextGaussian());
                        samples.rate("A" + p, "E" + (e + 1), "O" + a, "PLN", rating);
                    }
                }
            }
            AssessmentCentre wide = new AssessmentCentre(
                    RatingScale.of(0, 100), List.of(exercise("E1"), exercise("E2"), exercise("E3"), exercise("E4")), 2);
            AssessmentCentreScorer scorer =
                    AssessmentCentreScorer.of(samples.design(wide).programme());
            double se = 0;
            for (int p = 0; p < levels.length; p++) {
                InstrumentScore score = score(scorer, "A" + p, "PLN");
                double distance = (score.estimate().value() - 1) * 25 - 50 - levels[p];
                squares += distance * distance / levels.length;
                se = error(score).value() * 25;
            }
            ratio += se * se / squares / runs;
        }
        assertThat(ratio).isCloseTo(1, within(0.1));
    }

    private static AssessmentCentre.Exercise exercise(String code) {
        LocalizedText name = LocalizedText.ofCodes(Map.of("en", "Exercise"));
        return new AssessmentCentre.Exercise(code, name, ExerciseKind.ROLE_PLAY, Set.of("PLN"));
    }

    @Test
    void anotherScaleIsConvertedOpenly() {
        Programme programme = new Samples()
                .design(centre(RatingScale.of(0, 10)))
                .rate("A", "E1", "O1", "PLN", 5)
                .rate("A", "E2", "O2", "PLN", 10)
                .programme();

        assertThat(score(programme, "A", "PLN").estimate()).isEqualTo(Estimate.of(4));
        assertThat(score(programme, "A", "PLN").trace().render())
                .contains("converted linearly from the scale 0..10 to the scale 1..5");
    }

    @Test
    void medianHasNoError() {
        Samples samples = new Samples();
        for (int i = 0; i < 12; i++) {
            samples.rate("A" + i, "E1", "O1", "PLN", 1)
                    .rate("A" + i, "E2", "O1", "PLN", 2)
                    .rate("A" + i, "E3", "O1", "PLN", 5);
        }
        AssessmentCentreScorer scorer = AssessmentCentreScorer.of(
                samples.programme(), AssessmentCentrePolicy.standard().with(Integration.MEDIAN));

        assertThat(score(scorer, "A0", "PLN").estimate()).isEqualTo(Estimate.of(2));
        assertThat(score(scorer, "A0", "PLN").trace().render()).contains("none is defined for a median");
        assertThat(scorer.matrix("A0").integrated("PLN", Integration.MEAN)).contains(Fraction.of(8, 3));
    }

    /** A consensus is of named people, gives its reason, and overwrites nothing. */
    @Test
    void consensusStandsBeside() {
        Samples samples = new Samples().rate("A", "E1", "O1", "PLN", 2).rate("A", "E2", "O2", "PLN", 3);
        AssessmentCentreScorer before = AssessmentCentreScorer.of(samples.programme());
        AssessmentCentreScorer after = before.with(
                List.of(new CentreConsensus("A", "PLN", 4, Set.of("O1", "O2"), "Asked the client first in both")));

        assertThat(score(after, "A", "PLN").estimate())
                .isEqualTo(score(before, "A", "PLN").estimate());
        assertThat(score(after, "A", "PLN").trace().render())
                .contains("consensus = 4.0000, agreed on by people: 2; it stands beside the computed score")
                .doesNotContain("Asked the client");
        assertThat(after.matrix("A").render())
                .contains("mean 2.50, median 2.50, consensus 4 of O1, O2: Asked the client first in both");
        assertThat(before.matrix("A").consensus()).isEmpty();
        assertThatThrownBy(() -> new CentreConsensus("A", "PLN", 4, Set.of("O1"), "x"))
                .hasMessageContaining("two or more");
        assertThatThrownBy(() -> new CentreConsensus("A", "PLN", 4, Set.of("O1", "A"), "x"))
                .hasMessageContaining("must not be one of those who agreed");
        assertThatThrownBy(() -> new CentreConsensus("A", "PLN", 4, Set.of("O1", "O2"), " "))
                .hasMessageContaining("must be given");
        assertThatThrownBy(() -> before.with(List.of(new CentreConsensus("A", "PLN", 6, Set.of("O1", "O2"), "x"))))
                .hasMessageContaining("must lie on the scale 1..5");
    }

    /** REL is seen in one exercise of the design only. */
    @Test
    void coverageRule() {
        AssessmentCentreScorer scorer = AssessmentCentreScorer.of(new Samples()
                .design(centre(RatingScale.of(1, 5)))
                .rate("A", "E1", "O1", "PLN", 2)
                .programme());

        assertThat(scorer.coverage()).isEqualTo(Map.of("PLN", Set.of("E1", "E2"), "REL", Set.of("E1")));
        assertThat(scorer.seenTooLittle()).containsExactly("REL");
    }

    @Test
    void whatDoesNotFitIsKeptAndTheRestIsScored() {
        AssessmentCentreScorer scorer = AssessmentCentreScorer.of(new Samples()
                .design(centre(RatingScale.of(1, 5)))
                .rate("A", "E1", "O1", "PLN", 2)
                .rate("A", "E1", "O1", "PLN", 2) // twice the same
                .rate("A", "E1", "O2", "PLN", 4)
                .rate("A", "E1", "O2", "PLN", 5) // contradicts
                .rate("A", "E2", "O2", "PLN", 6) // off the scale
                .rate("A", "E2", "O2", "REL", 3) // not shown in this exercise
                .rate("A", "E9", "O2", "PLN", 3) // no such exercise
                .programme());

        assertThat(score(scorer, "A", "PLN").estimate()).isEqualTo(Estimate.of(2));
        assertThat(score(scorer, "A", "REL").isScored()).isFalse();
        assertThat(scorer.leftOut()).hasSize(5);
    }

    @Test
    void orderOfRowsLeavesNoTrace() {
        Samples samples = new Samples();
        Random random = new Random(3);
        for (int p = 0; p < 15; p++) {
            for (int e = 0; e < 4; e++) {
                for (int a = 0; a < 3; a++) {
                    if (random.nextInt(4) > 0) {
                        samples.rate("A" + p, "E" + e, "O" + a, e % 2 == 0 ? "PLN" : "REL", 1 + random.nextInt(5))
                                .rate("A" + p, "E" + e, "O" + a, "ANL", 1 + random.nextInt(5));
                    }
                }
            }
        }
        List<ExerciseRating> shuffled = new ArrayList<>(samples.ratings());
        Collections.shuffle(shuffled, random);
        AssessmentCentreScorer one = AssessmentCentreScorer.of(samples.programme());
        AssessmentCentreScorer other = AssessmentCentreScorer.of(samples.programme(List.of(), shuffled));
        for (int p = 0; p < 15; p++) {
            assertThat(other.scores("A" + p)).isEqualTo(one.scores("A" + p));
        }
    }
}
