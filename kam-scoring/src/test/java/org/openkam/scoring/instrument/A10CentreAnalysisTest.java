package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.ExerciseKind;
import org.openkam.core.programme.ExerciseRating;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.AssessmentCentreAnalysis;
import org.openkam.scoring.AssessorEffect;

/** Source case A10: observers' leniency, and exercise effects against effects of the competency. */
class A10CentreAnalysisTest {
    private static final Set<String> COMPETENCIES = Set.of("ANL", "PLN", "REL");

    private static AssessmentCentre.Exercise exercise(String code) {
        LocalizedText name = LocalizedText.ofCodes(Map.of("en", "Exercise"));
        return new AssessmentCentre.Exercise(code, name, ExerciseKind.ROLE_PLAY, COMPETENCIES);
    }

    /**
     * On 0..100, in points: person 6, person by exercise 5, person by competency 2, rest 2; O1 is lenient by 4, O2 severe by 4, two of four
     * assessors at random in each exercise.
     */
    private static Samples simulated() {
        Random random = new Random(2);
        double[] leniency = {4, -4, 0, 0};
        Samples samples = new Samples()
                .design(new AssessmentCentre(
                        RatingScale.of(0, 100), List.of(exercise("E1"), exercise("E2"), exercise("E3")), 2));
        for (int p = 0; p < 200; p++) {
            double person = 50 + 6 * random.nextGaussian();
            Map<String, Double> strength = new TreeMap<>();
            COMPETENCIES.forEach(c -> strength.put(c, 2 * random.nextGaussian()));
            for (int e = 1; e <= 3; e++) {
                double inExercise = person + 5 * random.nextGaussian();
                int first = random.nextInt(4);
                int second = (first + 1 + random.nextInt(3)) % 4;
                for (String competency : new TreeSet<>(COMPETENCIES)) {
                    double level = inExercise + strength.get(competency) + 2 * random.nextGaussian();
                    for (int o : new int[] {first, second}) {
                        samples.rate("A" + p, "E" + e, "O" + (o + 1), competency, (int) Math.rint(level + leniency[o]));
                    }
                }
            }
        }
        return samples;
    }

    @Test
    void leniencyAndEffectsAreRecovered() {
        Samples samples = simulated();
        AssessmentCentreAnalysis analysis = AssessmentCentreAnalysis.of(samples.programme());

        assertThat(analysis.assessors()).extracting(AssessorEffect::assessor).containsExactly("O1", "O2", "O3", "O4");
        assertThat(analysis.assessor("O1").orElseThrow().leniency().value()).isCloseTo(4, within(0.6));
        assertThat(analysis.assessor("O2").orElseThrow().leniency().value()).isCloseTo(-4, within(0.6));
        assertThat(analysis.assessor("O3").orElseThrow().leniency().value()).isCloseTo(0, within(0.6));
        assertThat(analysis.assessor("O9")).isEmpty();
        assertThat(analysis.exerciseOverDimension().value()).isPositive();
        // variance of a mean of two assessors: the person's 36, the exercise's 25 and its pair of assessors' bias
        assertThat(analysis.components().component("person").value()).isCloseTo(36, within(9d));
        assertThat(analysis.components().component("person*exercise").value()).isCloseTo(25 + 16 / 3d, within(6d));
        assertThat(analysis.components().component("person*competency").value()).isCloseTo(4, within(1.5));
        assertThat(analysis.agreement().value()).isBetween(0.5, 0.9);
        assertThat(analysis.render()).contains("O1: leniency ", "Dimension effect ", "person*exercise");

        List<ExerciseRating> shuffled = new ArrayList<>(samples.ratings());
        Collections.shuffle(shuffled, new Random(4));
        assertThat(AssessmentCentreAnalysis.of(samples.programme(List.of(), shuffled)))
                .isEqualTo(analysis);
    }

    /** One assessor, or nobody: said, not thrown. */
    @Test
    void tooLittleIsSaid() {
        AssessmentCentreAnalysis nobody = AssessmentCentreAnalysis.of(new Samples().programme());
        assertThat(nobody.assessors()).isEmpty();
        assertThat(nobody.render()).contains("not computable");

        Samples one = new Samples();
        for (int p = 0; p < 12; p++) {
            one.rate("A" + p, "E1", "O1", "PLN", 1 + p % 5).rate("A" + p, "E2", "O1", "PLN", 1 + p % 4);
        }
        AssessmentCentreAnalysis alone = AssessmentCentreAnalysis.of(one.programme());
        assertThat(alone.assessor("O1").orElseThrow().leniency().toString()).startsWith("not computable");
        assertThat(alone.effects().exerciseEffect().toString()).startsWith("not computable");
        assertThat(AssessmentCentreScorer.of(one.programme())
                        .scores("A0")
                        .get(0)
                        .isScored())
                .isTrue();
    }
}
