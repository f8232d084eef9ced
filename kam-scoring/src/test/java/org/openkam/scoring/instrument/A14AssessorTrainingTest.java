package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.ExerciseRating;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.instrument.AssessorCertification.Hint;
import org.openkam.scoring.instrument.AssessorCertification.Recommendation;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Source cases A14 and R15: assessors are trained against an expert key before they interpret. */
class A14AssessorTrainingTest {
    private static final RatingScale SCALE = RatingScale.of(1, 5);
    private static final int[][] KEY = {
        {2, 3, 4, 2}, {4, 4, 5, 3}, {1, 2, 2, 3}, {3, 5, 4, 4}, {2, 2, 3, 1}, {4, 3, 3, 2}
    };
    private static final String[] COMPETENCIES = {"PLN", "REL", "ANL", "SAL"};

    private static List<ExerciseRating> ratings(String assessor, IntUnaryOperator change) {
        List<ExerciseRating> ratings = new ArrayList<>();
        for (int p = 0; p < KEY.length; p++) {
            for (int c = 0; c < COMPETENCIES.length; c++) {
                ratings.add(rating("V" + p, assessor, COMPETENCIES[c], change.applyAsInt(KEY[p][c])));
            }
        }
        return ratings;
    }

    private static ExerciseRating rating(String person, String assessor, String competency, int code) {
        return new ExerciseRating(person, "VIDEO", assessor, competency, Answer.of(code));
    }

    private static AssessorCertification only(List<ExerciseRating> trainee) {
        return AssessorTraining.of(SCALE, ratings("X", k -> k), trainee)
                .certifications()
                .get(0);
    }

    @Test
    void whoRatesAsTheKeyIsRecommended() {
        AssessorCertification perfect = only(ratings("T", k -> k));

        assertThat(perfect.recommendation()).isEqualTo(Recommendation.CERTIFY);
        assertThat(perfect.reasons()).isEmpty();
        assertThat(perfect.figures().bias()).isEqualTo(Estimate.of(0));
        assertThat(perfect.figures().absoluteDeviation()).isEqualTo(Estimate.of(0));
        assertThat(perfect.figures().halo()).isEqualTo(Estimate.of(0));
        assertThat(perfect.figures().rankCorrelation().value()).isEqualTo(1);
        assertThat(perfect.figures().agreement().value()).isEqualTo(1);
        assertThat(perfect.figures().leniency()).isEqualTo(Estimate.notComputable(Reason.NO_DATA)); // nobody beside
        assertThat(perfect).hasToString("T: CERTIFY (24 ratings of 6 people)");
    }

    /** R15: one point above the key everywhere; the deviation is 22 of 24, since the key has two fives. */
    @Test
    void lenientTraineeIsTrainedMore() {
        AssessorCertification lenient = only(ratings("T", k -> Math.min(5, k + 1)));

        assertThat(lenient.recommendation()).isEqualTo(Recommendation.TRAIN_MORE);
        assertThat(lenient.reasons()).contains(Hint.FAR_FROM_KEY, Hint.TOO_LENIENT);
        assertThat(lenient.figures().bias().value()).isCloseTo(22 / 24d, within(1e-15));
        assertThat(lenient.render()).contains("mean absolute deviation 0.9167");
    }

    /**
     * Two people of two ratings each, deviations 1, 0 and 1, 2: mean 1; sums about it -1 and 1; SE^2 = 2/1 (1 + 1) / 16 = 1/4 on 1 degree.
     */
    @Test
    void errorComesFromThePeopleObserved() {
        List<ExerciseRating> key = List.of(
                rating("V1", "X", "PLN", 2),
                rating("V1", "X", "REL", 2),
                rating("V2", "X", "PLN", 2),
                rating("V2", "X", "REL", 2));
        List<ExerciseRating> trainee = List.of(
                rating("V1", "T", "PLN", 3),
                rating("V1", "T", "REL", 2),
                rating("V2", "T", "PLN", 3),
                rating("V2", "T", "REL", 4));
        AssessorCertification result =
                AssessorTraining.of(SCALE, key, trainee).certifications().get(0);

        Estimate.Computed bias = (Estimate.Computed) result.figures().bias();
        assertThat(bias.value()).isEqualTo(1);
        assertThat(bias.standardError().value()).isEqualTo(0.5);
        assertThat(bias.standardError().degreesOfFreedom()).isEqualTo(1);
        assertThat(result.recommendation()).isEqualTo(Recommendation.RATE_MORE);
        assertThat(result.reasons()).contains(Hint.TOO_FEW_RATINGS, Hint.TOO_FEW_PEOPLE);
        // spreads within a scene: key 0 and 0, trainee sqrt(1/2) twice
        assertThat(result.figures().halo().value()).isCloseTo(-Math.sqrt(0.5), within(1e-15));
    }

    /** A flat trainee lies near a key that is flat too, and still isn't recommended: no order, no agreement. */
    @Test
    void alwaysTheMiddleIsNotEnough() {
        List<ExerciseRating> key =
                ratings("X", k -> Math.max(2, Math.min(4, k)) == 2 ? 3 : k == 5 ? 4 : k == 4 ? 4 : 3);
        AssessorCertification flat = AssessorTraining.of(SCALE, key, ratings("T", k -> 3))
                .certifications()
                .get(0);

        assertThat(flat.figures().absoluteDeviation().value()).isLessThan(0.5);
        assertThat(flat.figures().rankCorrelation()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(flat.recommendation()).isEqualTo(Recommendation.TRAIN_MORE);
        assertThat(flat.reasons()).contains(Hint.ORDER_DIFFERS, Hint.LOW_AGREEMENT);
        assertThat(flat.figures().halo().value()).isPositive();
    }

    /** Two of three trainees agree that the key is half a point low; beside them the third is severe. */
    @Test
    void leniencyBesideOthersShowsAKeyThatIsOff() {
        List<ExerciseRating> all = new ArrayList<>(ratings("T1", k -> Math.min(5, k + 1)));
        all.addAll(ratings("T2", k -> Math.min(5, k + 1)));
        all.addAll(ratings("T3", k -> k));
        AssessorTraining training = AssessorTraining.of(SCALE, ratings("X", k -> k), all);

        assertThat(training.trainees()).containsExactly("T1", "T2", "T3");
        assertThat(training.certifications().get(0).figures().leniency().value())
                .isCloseTo(22 / 48d, within(1e-15));
        assertThat(training.certifications().get(2).figures().leniency().value())
                .isCloseTo(-22 / 24d, within(1e-15));
        assertThat(training.deviationsByCompetency()).containsOnlyKeys("ANL", "PLN", "REL", "SAL");
    }

    @Test
    void keyIsTheMeanOfTheExperts() {
        List<ExerciseRating> key = new ArrayList<>(ratings("X", k -> k));
        key.addAll(ratings("Y", k -> Math.min(5, k + 1)));
        AssessorCertification result = AssessorTraining.of(SCALE, key, ratings("T", k -> k))
                .certifications()
                .get(0);

        assertThat(result.figures().bias().value()).isCloseTo(-11 / 24d, within(1e-15));
        assertThat(result.recommendation()).isEqualTo(Recommendation.CERTIFY);
        assertThat(result.reasons()).contains(Hint.TOO_SEVERE);
    }

    @Test
    void whatCannotBeComparedIsKept() {
        List<ExerciseRating> trainee = new ArrayList<>(ratings("T", k -> k));
        trainee.add(rating("V9", "T", "PLN", 3)); // no key
        trainee.add(rating("V0", "T", "DEAL", 3)); // no key
        trainee.add(rating("V1", "T", "PLN", 1)); // contradicts
        trainee.add(rating("V2", "U", "PLN", 7)); // off the scale
        trainee.add(new ExerciseRating("V2", "VIDEO", "T", "DRV", Answer.Unrated.NOT_OBSERVED));
        AssessorTraining training = AssessorTraining.of(SCALE, ratings("X", k -> k), trainee);

        assertThat(training.certifications()).singleElement().returns(23, AssessorCertification::ratings);
        assertThat(training.leftOut()).hasSize(5);
        Collections.shuffle(trainee, new Random(1));
        assertThat(AssessorTraining.of(SCALE, ratings("X", k -> k), trainee).certifications())
                .isEqualTo(training.certifications());
        assertThat(AssessorTraining.of(SCALE, List.of(), ratings("T", k -> k))
                        .certifications()
                        .get(0))
                .returns(Recommendation.RATE_MORE, AssessorCertification::recommendation)
                .returns(
                        Estimate.notComputable(Reason.NO_DATA), c -> c.figures().absoluteDeviation());
        assertThat(AssessorTraining.of(SCALE, List.of(), List.of()).certifications())
                .isEmpty();
    }
}
