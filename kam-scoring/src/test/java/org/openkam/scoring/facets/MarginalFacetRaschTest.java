package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class MarginalFacetRaschTest {
    private static final FacetModel MODEL = FacetSimulator.model();
    private final FacetRatings ratings = new FacetSimulator(4, new int[] {80, 5, 4}, 2, -1, 0, 1).draw();

    /** The origin is a convention: a free mean of persons is what the other facets' means are otherwise. */
    @Test
    void originIsAConvention() {
        MarginalFacetRasch free = MarginalFacetRasch.of(ratings, MODEL, "person");
        MarginalFacetRasch fixed = MarginalFacetRasch.of(ratings, MODEL.withNonCentred("item"), "person");
        double mean = free.population().mean().value();
        assertThat(fixed.value()).isCloseTo(free.value(), within(1e-8));
        assertThat(fixed.population().mean().value()).isZero();
        for (int item = 0; item < 4; item++) {
            assertThat(fixed.facet("item").elements().get(item).measure().value())
                    .isCloseTo(free.facet("item").elements().get(item).measure().value() - mean, within(1e-6));
        }
        assertThat(fixed.persons().of(7).value()).isCloseTo(free.persons().of(7).value() - mean, within(1e-6));
        assertThat(free.population().parameters()).isEqualTo(4 + 4 + 2 + 1);
        assertThat(free.facet("rater").elements().stream()
                        .mapToDouble(e -> e.measure().value())
                        .sum())
                .isCloseTo(0, within(1e-9));
    }

    /** Fixed nodes, close and far enough, give the same integral. */
    @Test
    void nodesDoNotMatterWhereTheySuffice() {
        MarginalFacetRasch fitted = MarginalFacetRasch.of(ratings, MODEL, "person");
        MarginalFacetRasch even = MarginalFacetRasch.of(ratings, MODEL, "person", Quadrature.evenly(201, -12, 12));
        assertThat(even.value()).isCloseTo(fitted.value(), within(1e-6));
        assertThat(even.population().variance().value())
                .isCloseTo(fitted.population().variance().value(), within(1e-5));
        assertThat(error(even.population().variance()))
                .isCloseTo(error(fitted.population().variance()), within(1e-4));
        assertThat(even.persons().of(3).value())
                .isCloseTo(fitted.persons().of(3).value(), within(1e-5));
    }

    private static double error(Estimate estimate) {
        return ((Estimate.Computed) estimate).standardError().value();
    }

    /** A maximum: the deviance of the model with one facet less is larger, and that of items with scales of their own smaller. */
    @Test
    void richerModelsFitBetter() {
        double all = MarginalFacetRasch.of(ratings, MODEL, "person").value();
        FacetModel fewer = FacetModel.ratingScale().positive("person").negative("item");
        assertThat(MarginalFacetRasch.of(ratings, fewer, "person").value()).isGreaterThan(all);
        assertThat(MarginalFacetRasch.of(ratings, MODEL.withStepsOf("item"), "person")
                        .value())
                .isLessThan(all);
    }

    /** Panels with persons of their own: taken as random samples, their raters can be compared. */
    @Test
    void randomPersonsLinkRaters() {
        FacetRatings.Rows rows = FacetRatings.rows("person", "rater", "item");
        FacetSimulator simulator = new FacetSimulator(8, new int[] {60, 4, 3}, 1, -1, 1);
        for (int person = 0; person < 60; person++) {
            for (int item = 0; item < 3; item++) {
                int rater = person / 15;
                rows.add(
                        simulator.rating(simulator.person[person] - simulator.rater[rater] - simulator.item[item]),
                        person,
                        rater,
                        item);
            }
        }
        FacetRatings nested = rows.build();
        assertThat(ManyFacetRasch.of(nested, MODEL).estimate()).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(MarginalFacetRasch.of(nested, MODEL, "person").estimate()).isInstanceOf(Estimate.Computed.class);
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        FacetRatings.Rows rows = FacetRatings.rows("person", "rater", "item");
        assertThat(reason(rows.build())).isEqualTo(Reason.NO_DATA);
        assertThat(reason(rows.add(2, 0, 0, 0).add(2, 1, 0, 0).build())).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(reason(rows.add(3, 0, 0, 1).add(3, 1, 0, 1).build())).isEqualTo(Reason.EXTREME_SCORE);
        FacetRatings.Rows alike = FacetRatings.rows("person", "rater", "item");
        for (int person = 0; person < 40; person++) { // everybody has the same score: less spread than chance
            alike.add(person % 2, person, 0, 0).add((person + 1) % 2, person, 0, 1);
        }
        assertThat(reason(alike.build())).isEqualTo(Reason.ZERO_VARIANCE);
        FacetRatings.Rows apart = FacetRatings.rows("person", "rater", "item");
        for (int person = 0; person < 40; person++) { // each rater has items of his own
            apart.add(person / 2 % 2, person, person % 2, person % 2)
                    .add(person / 3 % 2, person, person % 2, person % 2);
        }
        assertThat(reason(apart.build())).isEqualTo(Reason.NOT_LINKED);
    }

    private static Reason reason(FacetRatings columns) {
        return MarginalFacetRasch.of(columns, MODEL, "person").estimate().fold(c -> null, r -> r);
    }

    @Test
    void wrongArgumentsFailAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> MarginalFacetRasch.of(ratings, MODEL, "judge"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarginalFacetRasch.of(ratings, MODEL.withStepsOf("person"), "person"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quadrature.evenly(2, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quadrature(21, 1, -1));
        MarginalFacetRasch rasch = MarginalFacetRasch.of(ratings, MODEL, "person");
        assertThatIllegalArgumentException().isThrownBy(() -> rasch.facet("person"));
        assertThatIllegalArgumentException().isThrownBy(() -> rasch.persons().of(99));
        assertThat(rasch.render()).contains("Persons: mean", "rater\n  0: ");
    }
}
