package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Facets (Minifac 4.5) stops when no score is off by half a point and no measure moves by 0.01 logits, both between one pass
 * and the next. It moves slowly, one facet after another, so a step of 0.0019 that shrinks by 3 percent a pass leaves 0.06
 * still to go. The library is right: what it reports leaves no score off at all and has the higher likelihood; the early stop
 * reports measures that lie too close together.
 */
class FacetsStopRuleTest {
    private final FacetSimulator simulator =
            new FacetSimulator(7, new int[] {40, 6, 4}, 2, -2.5, -1.2, -0.4, 0.4, 1.2, 2.5);
    private final FacetRatings ratings = simulator.draw();

    @Test
    void earlyStopLeavesMeasuresTooCloseTogether() {
        ManyFacetRasch exact = ManyFacetRasch.of(ratings, FacetSimulator.model());
        SlowJoint early = new SlowJoint(ratings, 0.5, 0.01);
        assertThat(exact.fit().convergence().scoreResidual()).isLessThan(1e-8);
        assertThat(early.largestResidual).isBetween(0.0, 0.5);
        assertThat(early.spread(0)).isLessThan(0.995 * spread(exact.facet("person")));
        assertThat(early.logLikelihood).isLessThan(exact.value());
    }

    @Test
    void slowPassesReachTheSameSolutionInTheEnd() {
        ManyFacetRasch exact = ManyFacetRasch.of(ratings, FacetSimulator.model());
        SlowJoint late = new SlowJoint(ratings, 1e-9, 1e-10);
        assertThat(late.logLikelihood).isCloseTo(exact.value(), within(1e-8));
        assertThat(late.spread(0)).isCloseTo(spread(exact.facet("person")), within(1e-7));
    }

    private static double spread(FacetMeasures facet) {
        return facet.summary().population().standardDeviation().value();
    }
}
