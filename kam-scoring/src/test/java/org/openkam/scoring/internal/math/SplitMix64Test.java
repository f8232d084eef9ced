package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

    /** Computed with the three lines of Steele, Lea and Flood (2014) in Python 3, arithmetic modulo 2^64. */
    @Test
    void followsThePaper() {
        SplitMix64 random = new SplitMix64(1234567);
        assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
        assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("9817491932198370423");
    }

    @Test
    void drawsEveryNumberAboutEquallyOften() {
        SplitMix64 random = new SplitMix64(1);
        int[] seen = new int[7];
        for (int i = 0; i < 70_000; i++) {
            seen[random.nextInt(7)]++;
        }
        assertThat(Arrays.stream(seen)).allMatch(n -> n > 9_600 && n < 10_400);
    }
}
