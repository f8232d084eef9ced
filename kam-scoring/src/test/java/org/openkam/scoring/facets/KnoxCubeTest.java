package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * The Knox cube test: 35 persons, 18 tapping patterns; Wright, B. D., Stone, M. H. (1979). Best test design, p. 31. MESA Press.
 * Three items everybody passed, one nobody did, and one person passed only those that everybody passed.
 */
class KnoxCubeTest {
    private static final String[] ANSWERS = {
        "111111100000000000", "111111111100000000", "111111111100100000", "111100100100000000", "111110101100000000",
        "111111111000000000", "111111111111100000", "111111111100000000", "111011111000000000", "111100101000000000",
        "111111111110100000", "111111111001000000", "111111111100000000", "111101111100000000", "111000000000000000",
        "111111111100000000", "111111111110000000", "111111111100000000", "111110011111000000", "111111111100100000",
        "111011000000000000", "111111111100000000", "111111111100000000", "111111111111101000", "111111001110010000",
        "111111100000000000", "111111111010000000", "111111111111000000", "111111111110000000", "111111111000000000",
        "111111111010000000", "111111111110100110", "111111111101010000", "111111111110000000", "111111111100110000"
    };

    /** WINSTEPS, extreme scores adjusted by 0.3, as recorded in the tests of jMetrik's psychometrics 2.0. */
    private static final double[] WINSTEPS = {
        -6.749, -6.749, -6.749, -4.552, -3.9692, -3.5053, -3.9692, -2.4393, -3.5053, -1.6287, 0.8284, 2.3267, 2.0282,
        3.4997, 4.962, 4.962, 4.962, 6.2965
    };

    private static FacetRatings answers() {
        FacetRatings.Rows rows = FacetRatings.rows("person", "item");
        for (int person = 0; person < ANSWERS.length; person++) {
            for (int item = 0; item < ANSWERS[person].length(); item++) {
                rows.add(ANSWERS[person].charAt(item) - '0', person, item);
            }
        }
        return rows.build();
    }

    private static final FacetModel MODEL =
            FacetModel.ratingScale().positive("person").negative("item");

    @Test
    void difficultiesAreThoseOfWinsteps() {
        FacetMeasures items = ManyFacetRasch.of(answers(), MODEL).facet("item");
        for (int item = 0; item < WINSTEPS.length; item++) {
            assertThat(items.element(item).measure().value()).isCloseTo(WINSTEPS[item], within(1e-4));
        }
    }

    @Test
    void extremeScoresAreSaidToBe() {
        ManyFacetRasch rasch = ManyFacetRasch.of(answers(), MODEL);
        assertThat(rasch.facet("item").element(0).status()).isEqualTo(MeasureStatus.HIGHEST);
        assertThat(rasch.facet("item").element(17).status()).isEqualTo(MeasureStatus.LOWEST);
        assertThat(rasch.facet("person").element(14).status()).isEqualTo(MeasureStatus.LOWEST);
        assertThat(rasch.facet("item").element(0).fit().infit().meanSquare())
                .isEqualTo(Estimate.notComputable(Reason.EXTREME_SCORE));
        assertThat(rasch.facet("item").summary().elements()).isEqualTo(14);
        assertThat(rasch.fit().ratings()).isEqualTo(34 * 14);
    }

    /** The items that everybody passed could as well not have been asked. */
    @Test
    void extremeElementsDoNotMoveTheOthers() {
        FacetRatings.Rows rows = FacetRatings.rows("person", "item");
        FacetRatings all = answers();
        for (int row = 0; row < all.size(); row++) {
            int item = all.element("item", row);
            if (item > 2 && item < 17) {
                rows.add(all.rating(row), all.element("person", row), item);
            }
        }
        ManyFacetRasch fewer = ManyFacetRasch.of(rows.build(), MODEL);
        ManyFacetRasch more = ManyFacetRasch.of(all, MODEL);
        assertThat(fewer.value()).isEqualTo(more.value());
        for (int item = 3; item < 17; item++) {
            assertThat(fewer.facet("item").element(item))
                    .isEqualTo(more.facet("item").element(item));
        }
    }
}
