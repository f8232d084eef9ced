package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatingCountsTest {
    private static final RatingCounts TEN = RatingCounts.of(1, 2, 2, 3, 5, 5, 5, 4, 1, 2);

    /** The example of R's help page of mean: x of 0 to 10 and 50; mean 8.75, trimmed by a tenth 5.50. */
    @Test
    void helpPageOfRsMean() {
        RatingCounts x = RatingCounts.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50);
        assertThat(x.mean()).isEqualTo(Fraction.parse("8.75"));
        assertThat(x.trimmedMean(Fraction.parse("0.10"))).isEqualTo(Fraction.parse("5.5"));
    }

    /** In order 1 1 2 2 2 3 4 5 5 5. */
    @Test
    void workedByHand() {
        assertThat(TEN.total()).isEqualTo(10);
        assertThat(TEN.lowest()).isEqualTo(1);
        assertThat(TEN.highest()).isEqualTo(5);
        assertThat(TEN.count(2)).isEqualTo(3);
        assertThat(TEN.count(6)).isZero();
        assertThat(TEN.ascending(5)).isEqualTo(3);
        assertThat(TEN.median()).isEqualTo(Fraction.of(5, 2));
        assertThat(TEN.mean()).isEqualTo(Fraction.of(3, 1));
        assertThat(TEN.trimmedMean(Fraction.of(1, 10))).isEqualTo(Fraction.of(24, 8));
        assertThat(TEN.trimmedMean(Fraction.of(1, 4))).isEqualTo(Fraction.of(18, 6));
        assertThat(TEN.trimmedMean(Fraction.of(49, 100))).isEqualTo(Fraction.of(5, 2));
        assertThat(TEN.shareAtOrAbove(Fraction.of(4, 1))).isEqualTo(Fraction.of(2, 5));
        assertThat(TEN.shareAtOrAbove(Fraction.parse("4.5"))).isEqualTo(Fraction.of(3, 10));
    }

    @Test
    void nothingButTheNumberStandsInTheText() {
        assertThat(TEN).hasToString("counts of 10 ratings");
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        assertThatThrownBy(RatingCounts::of).hasMessageContaining("must be at least one");
        assertThatThrownBy(() -> TEN.trimmedMean(Fraction.of(1, 2))).hasMessageContaining("below 1/2");
        assertThatThrownBy(() -> TEN.ascending(10)).hasMessageContaining("must lie between 0 and 9");
    }

    @Property(tries = 200)
    void equalsWhatSortingGivesInAnyOrder(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = -3, max = 3) Integer> list) {
        int[] sorted = list.stream().mapToInt(Integer::intValue).sorted().toArray();
        RatingCounts counts = RatingCounts.of(sorted);
        List<Integer> backwards = Arrays.stream(sorted).boxed().collect(Collectors.toList());
        Collections.reverse(backwards);
        assertThat(RatingCounts.of(
                        backwards.stream().mapToInt(Integer::intValue).toArray()))
                .isEqualTo(counts)
                .hasSameHashCodeAs(counts);
        int n = sorted.length;
        assertThat(counts.median()).isEqualTo(Fraction.of((long) sorted[(n - 1) / 2] + sorted[n / 2], 2));
        assertThat(counts.mean()).isEqualTo(Fraction.of(Arrays.stream(sorted).sum(), n));
        for (int place = 0; place < n; place++) {
            assertThat(counts.ascending(place)).isEqualTo(sorted[place]);
        }
    }
}
