package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;

/** Draws ratings from known measures, again and again, and counts how often the intervals hold the truth. */
class FacetRecoveryTest {
    private static final FacetModel MODEL = FacetSimulator.model();
    private static final double HALF = 1.959963984540054;

    /** Every rater rated every person: 95 percent by name and in truth. */
    @Test
    void jointIntervalsOfACrossedDesignHoldTheSeverityOfRaters() {
        assertThat(coverage(new FacetSimulator(100, new int[] {30, 6, 8}, 6, -1.5, -0.5, 0.5, 1.5), MODEL))
                .isBetween(0.93, 0.98);
    }

    /**
     * Four of eight raters a person. Model errors take the persons as known and the measures spread too far, so the intervals hold
     * a little less than they say; errors of all parameters together and the correction put both right.
     */
    @Test
    void jointErrorsAndCorrectionHoldTheSeverityOfRatersInAPartlyCrossedDesign() {
        double plain = coverage(new FacetSimulator(100, new int[] {40, 8, 8}, 4, -1.5, -0.5, 0.5, 1.5), MODEL);
        FacetModel model = MODEL.withJointErrors().withBiasCorrection();
        double full = coverage(new FacetSimulator(100, new int[] {40, 8, 8}, 4, -1.5, -0.5, 0.5, 1.5), model);
        assertThat(plain).isBetween(0.90, 0.95);
        assertThat(full).isBetween(0.93, 0.97).isGreaterThan(plain);
    }

    /** Errors of differences to the mean, from the inverse of the whole information written out in full. */
    @Test
    void jointErrorsOfTwoFacetsAreThoseOfTheFullInverse() {
        FacetSimulator simulator = new FacetSimulator(12, new int[] {12, 1, 4}, 1, 0);
        FacetModel two =
                FacetModel.ratingScale().positive("person").negative("item").withJointErrors();
        for (String free : new String[] {"person", "item"}) {
            ManyFacetRasch rasch = ManyFacetRasch.of(simulator.draw(), two.withNonCentred(free));
            FullInverse full = new FullInverse(rasch, free.equals("person"));
            for (int f = 0; f < 2; f++) {
                for (ElementMeasure element : rasch.facets().get(f).all()) {
                    if (element.status() == MeasureStatus.ESTIMATED) {
                        assertThat(((Estimate.Computed) element.measure())
                                        .standardError()
                                        .value())
                                .isCloseTo(full.error(f, element.element()), within(1e-9));
                    }
                }
            }
        }
    }

    private static double coverage(FacetSimulator simulator, FacetModel model) {
        int held = 0;
        int all = 0;
        for (int draw = 0; draw < 200; draw++) {
            FacetMeasures raters = ManyFacetRasch.of(simulator.draw(), model).facet("rater");
            for (int rater = 0; rater < simulator.rater.length; rater++) {
                Estimate.Computed measure =
                        (Estimate.Computed) raters.element(rater).measure();
                held += measure.interval().contains(simulator.rater[rater]) ? 1 : 0;
                all++;
            }
        }
        return held / (double) all;
    }

    /** Two facets, four items: joint estimation spreads items by a third too far, the correction takes it back. */
    @Test
    void correctionTakesTheBiasOfJointEstimation() {
        FacetSimulator simulator = new FacetSimulator(200, new int[] {1500, 1, 4}, 1, 0);
        FacetRatings ratings = simulator.draw();
        FacetModel model = FacetModel.ratingScale().positive("person").negative("item");
        double truth = spread(simulator.item);
        double raw = spread(ManyFacetRasch.of(ratings, model));
        double corrected = spread(ManyFacetRasch.of(ratings, model.withBiasCorrection()));
        assertThat(raw / truth).isBetween(1.2, 1.45);
        assertThat(corrected / truth).isBetween(0.9, 1.1);
    }

    private static double spread(ManyFacetRasch rasch) {
        return rasch.facet("item").summary().population().standardDeviation().value();
    }

    private static double spread(double[] values) {
        double[] centred = FacetSimulator.centred(values);
        return Math.sqrt(Arrays.stream(centred).map(v -> v * v).average().orElse(0));
    }

    /** Marginal errors for raters, and the persons' variance, from few ratings a person, where joint estimation is biased. */
    @Test
    void marginalErrorsHoldTheTruth() {
        int held = 0;
        int all = 0;
        double variance = 0;
        for (int draw = 0; draw < 60; draw++) {
            FacetSimulator simulator = new FacetSimulator(300 + draw, new int[] {150, 4, 3}, 2, -1, 1);
            MarginalFacetRasch rasch = MarginalFacetRasch.of(simulator.draw(), MODEL, "person");
            for (int rater = 0; rater < 4; rater++) {
                held += holds(rasch.facet("rater").elements().get(rater).measure(), simulator.rater[rater]) ? 1 : 0;
                all++;
            }
            for (int item = 0; item < 3; item++) {
                held += holds(rasch.facet("item").elements().get(item).measure(), simulator.item[item]) ? 1 : 0;
                all++;
            }
            variance += rasch.population().variance().value() / 60;
        }
        assertThat(held / (double) all).isBetween(0.92, 0.98);
        assertThat(variance).isBetween(0.9, 1.1);
    }

    /** Conditional errors for items: no bias however few the items are. */
    @Test
    void conditionalErrorsHoldTheTruth() {
        int held = 0;
        int all = 0;
        for (int draw = 0; draw < 100; draw++) {
            FacetSimulator simulator = new FacetSimulator(500 + draw, new int[] {200, 1, 5}, 1, 0);
            double[][] x = new double[200][5];
            for (int person = 0; person < 200; person++) {
                for (int item = 0; item < 5; item++) {
                    x[person][item] = simulator.rating(simulator.person[person] - simulator.item[item]);
                }
            }
            ConditionalRasch rasch = ConditionalRasch.of(RatingMatrix.of(x));
            for (int item = 0; item < 5; item++) {
                held += holds(rasch.items().get(item).difficulty(), simulator.item[item]) ? 1 : 0;
                all++;
            }
        }
        assertThat(held / (double) all).isBetween(0.92, 0.98);
    }

    private static boolean holds(Estimate estimate, double truth) {
        Estimate.Computed computed = (Estimate.Computed) estimate;
        return Math.abs(computed.value() - truth)
                <= HALF * computed.standardError().value();
    }

    /** Under the model the fit statistics average 1 and their standardized forms 0, with a deviation of about 1. */
    @Test
    void fitOfRatingsThatFollowTheModel() {
        FacetSimulator simulator = new FacetSimulator(900, new int[] {60, 10, 6}, 5, -1.5, -0.5, 0.5, 1.5);
        double meanSquare = 0;
        double z = 0;
        double square = 0;
        int n = 0;
        for (int draw = 0; draw < 30; draw++) {
            for (ElementMeasure rater :
                    ManyFacetRasch.of(simulator.draw(), MODEL).facet("rater").all()) {
                meanSquare += rater.fit().infit().meanSquare().value();
                double own = rater.fit().infit().standardized().value();
                z += own;
                square += own * own;
                n++;
            }
        }
        assertThat(meanSquare / n).isBetween(0.94, 1.04);
        assertThat(z / n).isBetween(-0.5, 0.3);
        assertThat(Math.sqrt(square / n)).isBetween(0.8, 1.2);
    }
}
