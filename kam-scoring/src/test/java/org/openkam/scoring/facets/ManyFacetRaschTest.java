package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.NotComputableException;
import org.openkam.scoring.statistic.Reason;

class ManyFacetRaschTest {
    private static final FacetModel TWO =
            FacetModel.ratingScale().positive("person").negative("item");

    private static FacetRatings table(int[][] ratings) {
        FacetRatings.Rows rows = FacetRatings.rows("person", "item");
        for (int person = 0; person < ratings.length; person++) {
            for (int item = 0; item < ratings[person].length; item++) {
                if (ratings[person][item] >= 0) {
                    rows.add(ratings[person][item], person, item);
                }
            }
        }
        return rows.build();
    }

    private static Reason reason(int[][] ratings) {
        return ManyFacetRasch.of(table(ratings), TWO).estimate().fold(c -> null, r -> r);
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        assertThat(reason(new int[0][])).isEqualTo(Reason.NO_DATA);
        assertThat(reason(new int[][] {{-1, -1}, {-1, -1}})).isEqualTo(Reason.NO_DATA);
        assertThat(reason(new int[][] {{3, 3}, {3, 3}})).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(reason(new int[][] {{0, 1, 1, 0}})).isEqualTo(Reason.EXTREME_SCORE); // each item is
        assertThat(reason(new int[][] {{0}, {1}, {1}})).isEqualTo(Reason.EXTREME_SCORE); // each person is
        assertThat(reason(new int[][] {{0, 1, -1, -1}, {1, 0, -1, -1}, {-1, -1, 1, 0}, {-1, -1, 0, 1}}))
                .isEqualTo(Reason.NOT_LINKED);
    }

    /** Nobody is extreme, yet the last two persons always win the items they share with the first two. */
    @Test
    void likelihoodWithoutMaximum() {
        int[][] ratings = {{0, 1, 0, 0}, {1, 0, 0, 0}, {1, 1, 0, 1}, {1, 1, 1, 0}};
        assertThat(reason(ratings)).isEqualTo(Reason.NOT_CONVERGED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManyFacetRasch.of(table(ratings), TWO).facet("rater"));
    }

    @Test
    void tooManyParametersAreRefused() {
        FacetRatings.Rows rows = FacetRatings.rows("person", "item");
        for (int i = 0; i < 5000 * 8; i++) {
            int k = i % 8;
            rows.add((i / 8 * 31 + k * 17 + i / 8 * k) % 3, i / 8, (i / 8 + k * 13) % 5000);
        }
        FacetModel model = FacetModel.ratingScale().positive("person").negative("item");
        assertThat(ManyFacetRasch.of(rows.build(), model).estimate())
                .isEqualTo(Estimate.notComputable(Reason.TOO_LARGE));
    }

    /** Two items and the persons who passed one: the joint estimate of the difference is twice the logit of the counts. */
    @Test
    void twoItemsByHand() {
        int[][] ratings = new int[10][];
        for (int person = 0; person < 10; person++) {
            ratings[person] = person < 7 ? new int[] {1, 0} : new int[] {0, 1};
        }
        ManyFacetRasch rasch = ManyFacetRasch.of(table(ratings), TWO);
        double difference = 2 * Math.log(7 / 3.0);
        assertThat(rasch.facet("item").element(1).measure().value()).isCloseTo(difference / 2, within(1e-9));
        assertThat(rasch.facet("person").element(0).measure().value()).isCloseTo(0, within(1e-9));
        ManyFacetRasch corrected = ManyFacetRasch.of(table(ratings), TWO.withBiasCorrection());
        assertThat(corrected.facet("item").element(1).measure().value() * 2)
                .isCloseTo(Math.log(7 / 3.0), within(1e-9)); // (L - 1) / L = 1 / 2, and the bias is gone
    }

    @Test
    void unusedCategoriesCollapseOrKeepTheirDistance() {
        int[][] gap = {{0, 3, 0}, {3, 0, 3}, {0, 0, 3}, {3, 3, 0}, {0, 3, 0}};
        ManyFacetRasch collapsed = ManyFacetRasch.of(table(gap), TWO);
        ManyFacetRasch kept = ManyFacetRasch.of(table(gap), TWO.withUnobserved(UnobservedCategories.KEEP));
        for (int item = 0; item < 3; item++) {
            assertThat(3 * kept.facet("item").element(item).measure().value())
                    .isCloseTo(collapsed.facet("item").element(item).measure().value(), within(1e-8));
        }
        assertThat(collapsed.steps().get(0).categories()).hasSize(2);
        assertThat(kept.steps().get(0).categories())
                .extracting(StepStructure.Category::rating)
                .containsExactly(0, 1, 2, 3);
        assertThat(kept.steps().get(0).categories().get(1).threshold())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(kept.value()).isCloseTo(collapsed.value(), within(1e-10));
    }

    /** A score of 4 points above and 4 below the middle: the same distance from the place of one rating scale. */
    @Test
    void thresholdsOfASymmetricScaleAreSymmetric() {
        int[][] ratings = {{0, 1, 2}, {2, 1, 0}, {1, 2, 0}, {1, 0, 2}, {0, 2, 1}, {2, 0, 1}};
        ManyFacetRasch rasch = ManyFacetRasch.of(table(ratings), TWO);
        double[] thresholds = rasch.steps().get(0).thresholds();
        assertThat(thresholds[0]).isCloseTo(-thresholds[1], within(1e-12));
        assertThat(rasch.facet("item").element(0).measure().value()).isCloseTo(0, within(1e-9));
    }

    @Test
    void oneFacetAloneHasNothingToBeLinkedBy() {
        FacetRatings rows = FacetRatings.rows("person")
                .add(0, 1)
                .add(1, 1)
                .add(2, 1)
                .add(1, 2)
                .add(1, 2)
                .build();
        FacetModel model = FacetModel.ratingScale().positive("person");
        assertThat(ManyFacetRasch.of(rows, model).estimate()).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        FacetModel own = model.withStepsOf("person");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManyFacetRasch.of(rows, own))
                .withMessageContaining("more than the one with steps of its own");
    }

    /** A gap of a thousand million is kept as a distance, not as so many categories. */
    @Test
    void hugeGapsAreNotListed() {
        int[][] gap = {{0, 1_000_000_000, 1}, {1_000_000_000, 0, 1}, {1, 0, 1_000_000_000}, {0, 1, 1}};
        ManyFacetRasch kept = ManyFacetRasch.of(table(gap), TWO.withUnobserved(UnobservedCategories.KEEP));
        assertThat(kept.render()).doesNotContain("NaN", "Infinity");
        kept.steps().forEach(s -> assertThat(s.categories()).hasSizeLessThan(300));
    }

    /** Whose every rating belongs to an element with an extreme score has no measure, and says so. */
    @Test
    void leftOversHaveNoMeasure() {
        int[][] ratings = {{1, 0, 1, -1}, {0, 1, 1, -1}, {1, 0, 0, -1}, {0, 1, 0, -1}, {-1, -1, -1, 1}, {1, 1, -1, 1}};
        FacetMeasures persons = ManyFacetRasch.of(table(ratings), TWO).facet("person");
        assertThat(persons.element(4).measure()).isInstanceOf(Estimate.NotComputable.class);
        assertThat(persons.element(5).status()).isEqualTo(MeasureStatus.HIGHEST);
        assertThat(persons.element(0).measure()).isInstanceOf(Estimate.Computed.class);
        assertThat(persons.render()).contains("4: 1, 1.00, -, not computable (NOT_LINKED), -, - (z -), - (z -), ");
    }

    @Test
    void facetsThatTheModelDoesNotNameArePassedOver() {
        FacetRatings ratings = GuilfordCreativityTest.ratings();
        ManyFacetRasch two = ManyFacetRasch.of(
                ratings, FacetModel.ratingScale().positive("examinee").negative("judge"));
        assertThat(two.facets()).hasSize(2);
        assertThat(two.value())
                .isLessThan(ManyFacetRasch.of(ratings, GuilfordCreativityTest.model())
                        .value());
    }

    @Test
    void wrongArgumentsFailAtOnce() {
        FacetRatings ratings = GuilfordCreativityTest.ratings();
        FacetModel model = FacetModel.ratingScale();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManyFacetRasch.of(ratings, model))
                .withMessageContaining("at least one element");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ManyFacetRasch.of(ratings, model.positive("person")))
                .withMessageContaining("must be one of [judge, examinee, trait]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.positive("a").negative("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> model.withNonCentred("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> model.withConfidence(1));
        ManyFacetRasch rasch = ManyFacetRasch.of(ratings, GuilfordCreativityTest.model());
        assertThatIllegalArgumentException().isThrownBy(() -> FacetInteraction.of(ratings, rasch, "judge", "judge"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rasch.facet("judge").element(9));
    }

    @Test
    void interactionOfNoSolutionSaysWhy() {
        FacetRatings nothing = table(new int[0][]);
        FacetInteraction none = FacetInteraction.of(nothing, ManyFacetRasch.of(nothing, TWO), "person", "item");
        assertThat(none.terms()).isEmpty();
        assertThat(none).hasToString("Bias person x item: chi-square not computable (NO_DATA)");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ManyFacetRasch.of(nothing, TWO).value())
                .isInstanceOf(NotComputableException.class);
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        ManyFacetRasch rasch = ManyFacetRasch.of(GuilfordCreativityTest.ratings(), GuilfordCreativityTest.model());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rasch);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((ManyFacetRasch) in.readObject()).render()).isEqualTo(rasch.render());
        }
    }

    /** Measures as far apart as a rating scale can show leave no NaN anywhere. */
    @Test
    void farMeasuresStayFinite() {
        FacetRatings.Rows rows = FacetRatings.rows("person", "item");
        for (int person = 0; person < 40; person++) {
            for (int item = 0; item < 40; item++) {
                boolean border = person == item && person % 2 == 0 || person == item - 1 && item % 2 == 0;
                rows.add((person >= item) != border ? 100 : 0, person, item);
            }
        }
        FacetRatings wide = rows.add(50, 3, 3).add(50, 30, 30).build();
        ManyFacetRasch rasch = ManyFacetRasch.of(wide, TWO.withUnobserved(UnobservedCategories.KEEP));
        assertThat(rasch.render()).doesNotContain("NaN", "Infinity");
    }
}
