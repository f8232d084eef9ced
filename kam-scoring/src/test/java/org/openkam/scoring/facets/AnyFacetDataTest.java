package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;

/** Whatever the data are like, every analysis ends with numbers or with reasons, never with an exception or a NaN. */
class AnyFacetDataTest {
    private static final String[] NAMES = {"a", "b", "c", "d"};

    @Property(tries = 150)
    void everyAnalysisEnds(
            @ForAll @IntRange(min = 1, max = 4) int facets,
            @ForAll @IntRange(max = 50) int size,
            @ForAll Random random) {
        FacetRatings columns = columns(facets, size, random);
        FacetModel model = model(facets, random);
        ManyFacetRasch joint = ManyFacetRasch.of(columns, model);
        assertThat(joint.render()).doesNotContain("NaN", "Infinity");
        joint.facets().forEach(f -> assertThat(f.all().toString()).doesNotContain("NaN", "Infinity"));
        if (joint.estimate() instanceof Estimate.Computed) {
            assertThat(joint.fit().convergence().scoreResidual()).isLessThan(1e-8);
            assertThat(joint.value()).isNotPositive();
        }
        if (facets > 1) {
            assertThat(FacetInteraction.of(columns, joint, "a", "b").render()).doesNotContain("NaN", "Infinity");
        }
        if (facets > 1 && model.stepsOf() != 0) {
            assertThat(MarginalFacetRasch.of(columns, model, "a").render()).doesNotContain("NaN", "Infinity");
        }
    }

    private static FacetRatings columns(int facets, int size, Random random) {
        FacetRatings.Rows rows = FacetRatings.rows(java.util.Arrays.copyOf(NAMES, facets));
        int most = 1 + random.nextInt(5);
        int unit = 1 + random.nextInt(2);
        for (int row = 0; row < size; row++) {
            int[] elements =
                    IntStream.range(0, facets).map(f -> random.nextInt(6)).toArray();
            int rating = random.nextBoolean() ? random.nextInt(most) : Math.min(most - 1, elements[0]);
            rows.add(unit * rating, elements);
        }
        return rows.build();
    }

    private static FacetModel model(int facets, Random random) {
        FacetModel model = FacetModel.ratingScale();
        for (int f = 0; f < facets; f++) {
            model = random.nextBoolean() ? model.positive(NAMES[f]) : model.negative(NAMES[f]);
        }
        model = model.withNonCentred(NAMES[random.nextInt(facets)]);
        model = facets > 1 && random.nextInt(3) == 0 ? model.withStepsOf(NAMES[random.nextInt(facets)]) : model;
        model = random.nextBoolean() ? model.withUnobserved(UnobservedCategories.KEEP) : model;
        model = random.nextBoolean() ? model.withJointErrors() : model;
        return random.nextBoolean() ? model.withBiasCorrection() : model;
    }

    @Property(tries = 150)
    void everyTestIsPlacedOrNot(
            @ForAll @IntRange(max = 12) int persons, @ForAll @IntRange(max = 5) int items, @ForAll Random random) {
        double[][] x = new double[persons][items];
        for (double[] row : x) {
            for (int item = 0; item < items; item++) {
                row[item] = random.nextInt(8) == 0 ? Double.NaN : 2 * random.nextInt(3);
            }
        }
        assertThat(ConditionalRasch.of(RatingMatrix.of(x)).render()).doesNotContain("NaN", "Infinity");
    }
}
