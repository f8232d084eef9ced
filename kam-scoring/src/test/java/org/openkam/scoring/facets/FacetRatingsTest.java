package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.RatingColumns;

class FacetRatingsTest {
    @Test
    void rowsStandInCanonicalOrder() {
        FacetRatings columns = FacetRatings.of(
                List.of("person", "rater"), new int[][] {{9, 2, 2, 2}, {1, 7, 0, 0}}, new int[] {4, 1, 5, -3});
        assertThat(IntStream.range(0, 4).map(columns::rating).toArray()).containsExactly(-3, 5, 1, 4);
        assertThat(IntStream.range(0, 4)
                        .map(row -> columns.element("rater", row))
                        .toArray())
                .containsExactly(0, 0, 7, 1);
        assertThat(columns.elements("person")).containsExactly(2, 9);
        assertThat(columns.ratings()).containsExactly(-3, 1, 4, 5);
        assertThat(columns).hasToString("FacetRatings (4 ratings, facets person, rater)");
    }

    @Test
    void numbersNeedNotBeDense() {
        FacetRatings columns = FacetRatings.rows("a")
                .add(1, 2_000_000_000)
                .add(0, 5)
                .add(2, 1_999_999_999)
                .build();
        assertThat(columns.elements("a")).containsExactly(5, 1_999_999_999, 2_000_000_000);
        assertThat(columns.element("a", 2)).isEqualTo(2_000_000_000);
        assertThat(columns.rating(2)).isEqualTo(1);
    }

    @Test
    void ratingColumnsAreTakenOver() {
        RatingColumns ratings =
                RatingColumns.of(new int[] {3, 1}, new int[] {4, 4}, new int[] {0, 2}, new double[] {5, 1});
        FacetRatings columns = FacetRatings.of(ratings);
        assertThat(columns.facets()).containsExactly("unit", "rater", "item");
        assertThat(columns.element("unit", 0)).isEqualTo(1);
        assertThat(columns.rating(1)).isEqualTo(5);
        RatingColumns halves = RatingColumns.of(new int[1], new int[1], new int[1], new double[] {1.5});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FacetRatings.of(halves))
                .withMessage("Rating (1.5) must be a whole number.");
    }

    @Test
    void wrongColumnsAreRefused() {
        int[][] one = {{0, 1}};
        List<String> a = List.of("a");
        assertThatIllegalArgumentException().isThrownBy(() -> FacetRatings.of(a, one, new int[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> FacetRatings.of(List.of("a", "b"), one, new int[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FacetRatings.of(List.of("a", "a"), new int[2][2], new int[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> FacetRatings.of(a, new int[][] {{-1}}, new int[1]));
        int[] sums = IntStream.range(0, 300).toArray();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FacetRatings.of(a, new int[1][300], sums))
                .withMessageContaining("Maybe a sum score");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FacetRatings.rows("a").add(1, 2, 3));
    }
}
