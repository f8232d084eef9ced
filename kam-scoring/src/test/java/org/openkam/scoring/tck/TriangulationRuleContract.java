package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.policy.InstrumentEstimate;
import org.openkam.scoring.policy.Triangulation;
import org.openkam.scoring.policy.TriangulationRule;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** The rules T1 to T5 of {@link TriangulationRule}. */
public abstract class TriangulationRuleContract extends StrategyContract<TriangulationRule> {
    private static final List<String> INSTRUMENTS = List.of("360", "ASSESSMENT_CENTRE", "INTERVIEW", "TEST");
    private static final double CONFIDENCE = 0.95;

    /** Returns the codes of the instruments that the strategy is meant for, four at least. */
    protected List<String> instruments() {
        return INSTRUMENTS;
    }

    @Override
    final Object answer(TriangulationRule strategy, Random random) {
        return strategy.combine(Collections.unmodifiableList(estimates(random)), CONFIDENCE);
    }

    private List<InstrumentEstimate> estimates(Random random) {
        List<InstrumentEstimate> estimates = new ArrayList<>();
        for (String instrument : instruments()) {
            double value = 3 + random.nextDouble();
            var error = new StandardError(0.2 + random.nextDouble(), 5 + random.nextInt(50), false);
            Estimate estimate = random.nextInt(5) == 0
                    ? Estimate.notComputable(Reason.NO_DATA)
                    : new Computed(value, random.nextInt(8) == 0 ? null : error, null);
            LocalDate date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3));
            estimates.add(new InstrumentEstimate(instrument, estimate, date));
        }
        return estimates;
    }

    private static List<InstrumentEstimate> present(List<InstrumentEstimate> estimates) {
        return estimates.stream().filter(e -> e.estimate() instanceof Computed).toList();
    }

    @Test
    @DisplayName("T1 what isn't computable takes no part; nothing left, nothing computed")
    final void t1() {
        for (Random random : cases()) {
            List<InstrumentEstimate> estimates = estimates(random);
            assertThat(strategy().combine(estimates, CONFIDENCE))
                    .isEqualTo(strategy().combine(present(estimates), CONFIDENCE));
        }
        assertThat(strategy().combine(List.of(), CONFIDENCE).combined()).isInstanceOf(Estimate.NotComputable.class);
    }

    @Test
    @DisplayName("T2 a combined score lies among the scores; a single one stays as it is")
    final void t2() {
        for (Random random : cases()) {
            List<InstrumentEstimate> estimates = present(estimates(random));
            double[] values = estimates.stream()
                    .mapToDouble(e -> e.estimate().value())
                    .sorted()
                    .toArray();
            if (strategy().combine(estimates, CONFIDENCE).combined() instanceof Computed combined) {
                assertThat(combined.value()).isBetween(values[0], values[values.length - 1]);
            }
            for (InstrumentEstimate alone : estimates) {
                Estimate single = strategy().combine(List.of(alone), CONFIDENCE).combined();
                assertThat(single.value()).isEqualTo(alone.estimate().value());
            }
        }
    }

    @Test
    @DisplayName("T3 on a contradiction there is a flag and no combined score")
    final void t3() {
        for (Random random : cases()) {
            Triangulation result = strategy().combine(estimates(random), 0.05);
            assertThat(result.contradiction() && result.combined() instanceof Computed)
                    .isFalse();
        }
    }

    @Test
    @DisplayName("T4 the order of the instruments doesn't matter, to the bit")
    final void t4() {
        for (Random random : cases()) {
            List<InstrumentEstimate> estimates = estimates(random);
            Triangulation before = strategy().combine(estimates, CONFIDENCE);
            Collections.shuffle(estimates, random);
            assertThat(strategy().combine(estimates, CONFIDENCE)).isEqualTo(before);
        }
    }
}
