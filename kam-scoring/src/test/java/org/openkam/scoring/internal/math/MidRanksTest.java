package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MidRanksTest {
    @Test
    void tiesShareTheirMeanRank() {
        assertThat(MidRanks.of(new double[] {3, 1, 3, -0.0, 0.0})).containsExactly(4.5, 3, 4.5, 1.5, 1.5);
        assertThat(MidRanks.of(new double[0])).isEmpty();
        assertThatThrownBy(() -> MidRanks.of(new double[] {Double.NaN})).hasMessageContaining("finite");
    }

    @Property(tries = 50)
    void ranksSumUp(@ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> values) {
        double[] ranks =
                MidRanks.of(values.stream().mapToDouble(Integer::doubleValue).toArray());
        assertThat(Arrays.stream(ranks).sum()).isEqualTo(values.size() * (values.size() + 1) / 2.0);
    }
}
