package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Ratings of the creativity of seven scientists by three judges on five traits, from 1 to 9: Guilford, J. P. (1954). Psychometric
 * Methods, 2nd ed., p. 282. McGraw-Hill. The example of the Facets manual, which prints the judges' totals.
 */
class GuilfordCreativityTest {
    private static final String[][] RATINGS = {
        {"55353", "97585", "33371", "73133", "97785", "35351", "77555"},
        {"65463", "87572", "45366", "56455", "24323", "44642", "33554"},
        {"55573", "77575", "35555", "53331", "97777", "33353", "77757"}
    };

    static FacetRatings ratings() {
        FacetRatings.Rows rows = FacetRatings.rows("judge", "examinee", "trait");
        for (int judge = 0; judge < 3; judge++) {
            for (int examinee = 0; examinee < 7; examinee++) {
                for (int trait = 0; trait < 5; trait++) {
                    int rating = RATINGS[judge][examinee].charAt(trait) - '0';
                    rows.add(rating, judge + 1, examinee + 1, trait + 1);
                }
            }
        }
        return rows.build();
    }

    static FacetModel model() {
        return FacetModel.ratingScale()
                .negative("judge")
                .positive("examinee")
                .negative("trait")
                .withNonCentred("judge");
    }

    @Test
    void totalsAreThoseOfTheFacetsManual() {
        assertThat(ManyFacetRasch.of(ratings(), model()).facet("judge").all())
                .extracting(judge -> judge.observed().total())
                .containsExactly(171L, 156L, 181L);
    }

    /** mfrmr 0.2.2, {@code fit_mfrm(method = "JML")}: log-likelihood -165.685. */
    @Test
    void logLikelihoodIsThatOfMfrmr() {
        assertThat(ManyFacetRasch.of(ratings(), model()).value()).isCloseTo(-165.685, within(5e-4));
    }

    /** The second judge is the most severe, as his total is the lowest; all others were rated by the same judges. */
    @Test
    void severityReport() {
        ManyFacetRasch rasch = ManyFacetRasch.of(ratings(), model());
        assertThat(rasch.facet("judge").render())
                .startsWith("judge (negative): ratings, mean, fair mean, measure, SE, infit, outfit\n  2: 35, 4.46, ")
                .contains("chi-square 4.3003, df 2")
                .contains("reliability 0.3055");
        assertThat(rasch.render()).contains("every facet is connected", "Scale 1 (4) ", "examinee (positive)");
        assertThat(rasch)
                .hasToString("Many-facet Rasch model (-judge + examinee - trait, non-centred judge, one rating scale): "
                        + rasch.fit());
    }

    /** The pairs of a judge carry no surplus together, nor do those of an examinee: the main measures took it. */
    @Test
    void surplusOfEachElementIsZero() {
        ManyFacetRasch rasch = ManyFacetRasch.of(ratings(), model());
        FacetInteraction bias = FacetInteraction.of(ratings(), rasch, "judge", "examinee");
        for (int judge = 1; judge <= 3; judge++) {
            int own = judge;
            assertThat(bias.terms().stream()
                            .filter(t -> t.first() == own)
                            .mapToDouble(t -> t.surplus() * t.ratings())
                            .sum())
                    .isCloseTo(0, within(1e-8));
        }
        assertThat(bias.degreesOfFreedom()).isEqualTo(21);
        assertThat(bias.probability().value()).isBetween(0.0, 0.05);
        assertThat(bias.render()).startsWith("Bias judge x examinee\n  2 x 5: bias -1.3020 ± 0.3607, t -3.61");
    }

    /** The expected rating of an examinee with the judges and traits at their mean lies near the mean of his ratings. */
    @Test
    void fairAveragesOfCompleteDataFollowTheMeans() {
        for (ElementMeasure examinee :
                ManyFacetRasch.of(ratings(), model()).facet("examinee").all()) {
            assertThat(examinee.fair().mean().value())
                    .isCloseTo(examinee.observed().mean(), within(0.25));
        }
    }
}
