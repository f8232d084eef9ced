package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class FacetLinksTest {
    private static final FacetModel MODEL = FacetSimulator.model();

    /** Two panels of two raters; persons 0 to 5 see the first, persons 6 to 11 the second; items as told. */
    private static FacetRatings panels(int itemsApart) {
        FacetRatings.Rows rows = FacetRatings.rows("person", "rater", "item");
        for (int person = 0; person < 12; person++) {
            for (int rater = 0; rater < 2; rater++) {
                for (int item = 0; item < 3; item++) {
                    int panel = person / 6;
                    rows.add(
                            (person * 7 + rater * 3 + item * 5 + person * item) % 4,
                            person,
                            2 * panel + rater,
                            item + itemsApart * panel);
                }
            }
        }
        return rows.build();
    }

    @Test
    void blocksWithoutSharedElementsAreNamed() {
        FacetLinks links = FacetLinks.of(panels(3), MODEL);
        assertThat(links.isConnected()).isFalse();
        assertThat(links.subsets("rater")).isEqualTo(2);
        assertThat(links.elements("rater", 0)).containsExactly(0, 1);
        assertThat(links.elements("item", 1)).containsExactly(3, 4, 5);
        assertThat(links.subsetOf("person", 11)).isEqualTo(1);
        assertThat(links.render()).contains("NOT connected", "rater: 2 sets {0, 1} {2, 3}");
    }

    /** Shared items join the panels into one chain, but can't tell a severe panel from weak people. */
    @Test
    void panelsWithPeopleOfTheirOwnCannotBeCompared() {
        FacetLinks links = FacetLinks.of(panels(0), MODEL);
        assertThat(links.isConnected()).isFalse();
        assertThat(links.subsets("rater")).isEqualTo(2);
        assertThat(links.elements("person", 1)).containsExactly(6, 7, 8, 9, 10, 11);
        assertThat(links.subsets("item")).isEqualTo(1);
    }

    @Test
    void analysisOfWhatIsNotLinkedIsRefused() {
        ManyFacetRasch rasch = ManyFacetRasch.of(panels(0), MODEL);
        assertThat(rasch.estimate()).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(rasch.facet("rater").element(2).measure()).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(rasch.facet("rater").summary().fixed().statistic())
                .isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(rasch.steps()).isEmpty();
        assertThat(rasch.render()).contains("NOT connected");
    }

    @Test
    void oneRaterInBothPanelsLinksThem() {
        FacetRatings panels = panels(0);
        FacetRatings.Rows rows = FacetRatings.rows("person", "rater", "item");
        for (int row = 0; row < panels.size(); row++) {
            rows.add(
                    panels.rating(row),
                    panels.element("person", row),
                    panels.element("rater", row),
                    panels.element("item", row));
        }
        FacetRatings linked = rows.add(1, 7, 0, 0).add(2, 7, 0, 1).build();
        assertThat(FacetLinks.of(linked, MODEL).isConnected()).isTrue();
        assertThat(ManyFacetRasch.of(linked, MODEL).estimate()).isInstanceOf(Estimate.Computed.class);
    }

    /** A Latin square of two by two: no two cells differ in one facet alone, yet four equations tell four unknowns. */
    @Test
    void latinSquareIsConnected() {
        FacetRatings square = FacetRatings.rows("person", "rater", "item")
                .add(0, 0, 0, 0)
                .add(1, 0, 1, 1)
                .add(1, 1, 0, 1)
                .add(2, 1, 1, 0)
                .add(2, 0, 0, 0)
                .add(0, 0, 1, 1)
                .add(2, 1, 0, 1)
                .add(1, 1, 1, 0)
                .build();
        assertThat(FacetLinks.of(square, MODEL).isConnected()).isTrue();
    }

    @Test
    void nothingIsNotConnected() {
        FacetLinks links =
                FacetLinks.of(FacetRatings.rows("person", "rater", "item").build(), MODEL);
        assertThat(links.isConnected()).isFalse();
        assertThat(links.subsets("item")).isZero();
        assertThat(links).hasToString("FacetLinks (not connected; subsets: person 0, rater 0, item 0)");
    }
}
