package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openkam.scoring.statistic.Estimate;

class ManyFacetRaschLawsTest {
    private static final FacetModel MODEL = FacetSimulator.model();
    private static final List<String> NAMES = List.of("person", "rater", "item");

    private static FacetRatings drawn(int seed) {
        return new FacetSimulator(seed, new int[] {14, 4, 3}, 2, -1, 0, 1).draw();
    }

    /** Rows with each element and rating recoded, in an order of their own. */
    private static FacetRatings recoded(FacetRatings from, Random order, int[] shift, int[] rating) {
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, from.size()).boxed().toList());
        Collections.shuffle(rows, order);
        FacetRatings.Rows to = FacetRatings.rows("person", "rater", "item");
        for (int row : rows) {
            int[] elements = IntStream.range(0, 3)
                    .map(f -> from.element(NAMES.get(f), row) + shift[f])
                    .toArray();
            to.add(rating[0] + rating[1] * from.rating(row), elements);
        }
        return to.build();
    }

    @Property(tries = 25)
    void orderOfRowsLeavesNoTrace(@ForAll @IntRange(max = 1000) int seed, @ForAll Random random) {
        FacetRatings drawn = drawn(seed);
        FacetRatings shuffled = recoded(drawn, random, new int[3], new int[] {0, 1});
        assertThat(shuffled).isEqualTo(drawn).hasSameHashCodeAs(drawn);
        assertThat(ManyFacetRasch.of(shuffled, MODEL).render())
                .isEqualTo(ManyFacetRasch.of(drawn, MODEL).render());
        assertThat(ManyFacetRasch.of(shuffled, MODEL).estimate())
                .isEqualTo(ManyFacetRasch.of(drawn, MODEL).estimate());
    }

    @Property(tries = 25)
    void otherNumbersForElementsLeaveNoTrace(@ForAll @IntRange(max = 1000) int seed, @ForAll Random random) {
        FacetRatings drawn = drawn(seed);
        FacetRatings renamed = recoded(drawn, random, new int[] {5, 1_000_000, 17}, new int[] {0, 1});
        assertSame(ManyFacetRasch.of(drawn, MODEL), ManyFacetRasch.of(renamed, MODEL), 1);
    }

    @Property(tries = 25)
    void aShiftedScaleLeavesMeasuresAlone(@ForAll @IntRange(max = 1000) int seed, @ForAll Random random) {
        FacetRatings drawn = drawn(seed);
        assertSame(
                ManyFacetRasch.of(drawn, MODEL),
                ManyFacetRasch.of(recoded(drawn, random, new int[3], new int[] {-7, 1}), MODEL),
                1);
    }

    @Property(tries = 25)
    void aReversedScaleNegatesAllMeasures(@ForAll @IntRange(max = 1000) int seed, @ForAll Random random) {
        FacetRatings drawn = drawn(seed);
        assertSame(
                ManyFacetRasch.of(drawn, MODEL),
                ManyFacetRasch.of(recoded(drawn, random, new int[3], new int[] {3, -1}), MODEL),
                -1);
    }

    private static void assertSame(ManyFacetRasch expected, ManyFacetRasch actual, int sign) {
        assertThat(actual.estimate().getClass()).isEqualTo(expected.estimate().getClass());
        if (expected.estimate() instanceof Estimate.Computed) {
            assertThat(actual.value()).isCloseTo(expected.value(), within(1e-9));
        }
        for (int f = 0; f < 3; f++) {
            List<ElementMeasure> those = expected.facets().get(f).all();
            List<ElementMeasure> these = actual.facets().get(f).all();
            for (int e = 0; e < those.size(); e++) {
                if (those.get(e).measure() instanceof Estimate.Computed measure) {
                    assertThat(these.get(e).measure().value()).isCloseTo(sign * measure.value(), within(1e-7));
                } else {
                    assertThat(these.get(e).measure()).isEqualTo(those.get(e).measure());
                }
            }
        }
    }

    @Property(tries = 25)
    void centredFacetsHaveTheMeanZeroAndThresholdsSumToZero(
            @ForAll @IntRange(max = 1000) int seed, @ForAll @IntRange(max = 2) int free, @ForAll boolean ownSteps) {
        FacetModel model = MODEL.withNonCentred(NAMES.get(free));
        ManyFacetRasch rasch = ManyFacetRasch.of(drawn(seed), ownSteps ? model.withStepsOf("item") : model);
        for (int f = 0; f < 3 && rasch.estimate() instanceof Estimate.Computed; f++) {
            double mean = rasch.facets().get(f).summary().mean().value();
            assertThat(f == free || Math.abs(mean) < 1e-12).isTrue();
        }
        for (StepStructure scale : rasch.steps()) {
            assertThat(Arrays.stream(scale.thresholds()).sum()).isCloseTo(0, within(1e-12));
        }
    }

    /** Likelihood, residuals and fit don't depend on where the origin is or which way a facet counts. */
    @Property(tries = 25)
    void originAndOrientationAreConventions(@ForAll @IntRange(max = 1000) int seed) {
        FacetModel other = FacetModel.ratingScale()
                .positive("item")
                .negative("person")
                .positive("rater")
                .withNonCentred("rater");
        ManyFacetRasch one = ManyFacetRasch.of(drawn(seed), MODEL);
        ManyFacetRasch two = ManyFacetRasch.of(drawn(seed), other);
        if (one.estimate() instanceof Estimate.Computed) {
            assertThat(two.value()).isCloseTo(one.value(), within(1e-9));
            for (int item = 0; item < 3; item++) {
                ElementMeasure these = two.facet("item").element(item);
                ElementMeasure those = one.facet("item").element(item);
                assertThat(these.fit().infit().meanSquare().value())
                        .isCloseTo(those.fit().infit().meanSquare().value(), within(1e-8));
                assertThat(these.measure().value()).isCloseTo(-those.measure().value(), within(1e-7));
            }
        }
    }

    /** Scores: of every element of every facet, and of every pair's sum. */
    @Property(tries = 15)
    void nothingIsLeftOver(@ForAll @IntRange(max = 1000) int seed, @ForAll boolean ownSteps) {
        FacetRatings drawn = drawn(seed);
        ManyFacetRasch rasch = ManyFacetRasch.of(drawn, ownSteps ? MODEL.withStepsOf("rater") : MODEL);
        FacetInteraction pairs = FacetInteraction.of(drawn, rasch, "rater", "item");
        for (int rater = 0; rater < 4; rater++) {
            double left = 0;
            for (FacetInteraction.Term term : pairs.terms()) {
                left += term.first() == rater ? term.surplus() * term.ratings() : 0;
            }
            assertThat(left).isCloseTo(0, within(1e-7));
        }
    }

    @Property(tries = 15)
    void ratersCanHaveScalesOfTheirOwn(@ForAll @IntRange(max = 1000) int seed) {
        FacetRatings drawn = drawn(seed);
        ManyFacetRasch own = ManyFacetRasch.of(drawn, MODEL.withStepsOf("rater"));
        ManyFacetRasch common = ManyFacetRasch.of(drawn, MODEL);
        boolean both = own.estimate() instanceof Estimate.Computed && common.estimate() instanceof Estimate.Computed;
        if (both && own.fit().ratings() == common.fit().ratings()) {
            assertThat(own.value()).isGreaterThanOrEqualTo(common.value() - 1e-9);
            assertThat(own.steps())
                    .hasSize(4)
                    .extracting(StepStructure::element)
                    .containsExactly(0, 1, 2, 3);
        }
    }

    /** Twice the same ratings: the same measures, with errors smaller by the root of 2. */
    @Property(tries = 15)
    void doubledRatingsHalveTheVarianceOfErrors(@ForAll @IntRange(max = 1000) int seed) {
        FacetRatings drawn = drawn(seed);
        FacetRatings.Rows rows = FacetRatings.rows("person", "rater", "item");
        for (int row = 0; row < 2 * drawn.size(); row++) {
            int at = row / 2;
            rows.add(
                    drawn.rating(at),
                    NAMES.stream().mapToInt(f -> drawn.element(f, at)).toArray());
        }
        ManyFacetRasch once = ManyFacetRasch.of(drawn, MODEL);
        ManyFacetRasch twice = ManyFacetRasch.of(rows.build(), MODEL);
        assertSame(once, ManyFacetRasch.of(drawn, MODEL), 1);
        if (once.facet("item").element(0).measure() instanceof Estimate.Computed measure) {
            Estimate.Computed doubled =
                    (Estimate.Computed) twice.facet("item").element(0).measure();
            assertThat(twice.value()).isCloseTo(2 * once.value(), within(1e-8));
            assertThat(doubled.value()).isCloseTo(measure.value(), within(1e-7));
            assertThat(doubled.standardError().value() * Math.sqrt(2))
                    .isCloseTo(measure.standardError().value(), within(1e-8));
        }
    }
}
