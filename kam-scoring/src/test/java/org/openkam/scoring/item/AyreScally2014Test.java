package org.openkam.scoring.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Checks {@link ContentValidityRatio} on exact binomial critical values. Ayre, C., Scally, A. J. (2014).
 * doi:10.1177/0748175613513808. Each follows from the binomial distribution by hand: with 5 experts all must agree, 1/32.
 */
class AyreScally2014Test {

    @ParameterizedTest
    @CsvSource({
        "5,5,1.0",
        "6,6,1.0",
        "7,7,1.0",
        "8,7,0.75",
        "9,8,0.7778",
        "10,9,0.8",
        "15,12,0.6",
        "20,15,0.5",
        "40,26,0.3"
    })
    void criticalValues(int experts, int count, double ratio) {
        assertThat(ContentValidityRatio.criticalCount(experts)).isEqualTo(count);
        assertThat(ContentValidityRatio.of(count, experts).value()).isCloseTo(ratio, within(5e-5));
        assertThat(ContentValidityRatio.of(count, experts).isBeyondChance()).isTrue();
        assertThat(ContentValidityRatio.of(count - 1, experts).isBeyondChance()).isFalse();
    }

    @Test
    void fourExpertsNeverSuffice() {
        assertThat(ContentValidityRatio.criticalCount(4)).isEqualTo(5);
        assertThat(ContentValidityRatio.of(4, 4).pValue()).isEqualTo(1.0 / 16);
    }

    @Test
    void probabilityIsExact() {
        assertThat(ContentValidityRatio.of(7, 8).pValue()).isEqualTo(9.0 / 256);
        assertThat(ContentValidityRatio.of(0, 8).pValue()).isEqualTo(1);
    }

    @Test
    void withoutExpertsThereIsNoRatio() {
        assertThat(ContentValidityRatio.of(0, 0).estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(ContentValidityRatio.of(0, 0).isBeyondChance()).isFalse();
        assertThat(ContentValidityRatio.of(0, 0)).hasToString("CVR = not computable (NO_DATA) (0 of 0 experts)");
        assertThat(ContentValidityRatio.of(6, 8)).hasToString("CVR = 0.5000 (6 of 8 experts)");
        assertThatIllegalArgumentException().isThrownBy(() -> ContentValidityRatio.of(9, 8));
    }

    @Property
    void isOddAboutOneHalfAndMonotone(
            @ForAll @IntRange(min = 1, max = 60) int experts, @ForAll @IntRange(max = 60) int e) {
        int essential = e % (experts + 1);
        double ratio = ContentValidityRatio.of(essential, experts).value();
        assertThat(ratio).isBetween(-1.0, 1.0);
        assertThat(ContentValidityRatio.of(experts - essential, experts).value())
                .isEqualTo(ratio == 0 ? 0 : -ratio);
        if (essential > 0) {
            assertThat(ContentValidityRatio.of(essential - 1, experts).value()).isLessThan(ratio);
            assertThat(ContentValidityRatio.of(essential - 1, experts).pValue())
                    .isGreaterThanOrEqualTo(
                            ContentValidityRatio.of(essential, experts).pValue());
        }
    }
}
