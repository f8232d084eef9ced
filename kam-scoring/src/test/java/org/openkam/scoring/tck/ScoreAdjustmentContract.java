package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.policy.ScoreAdjustment;
import org.openkam.scoring.policy.ScoreStatistics;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** The rules J1 to J4 of {@link ScoreAdjustment}. */
public abstract class ScoreAdjustmentContract extends StrategyContract<ScoreAdjustment> {
    private static final List<String> COMPETENCIES = List.of("PLN", "REL");

    @Override
    final Object answer(ScoreAdjustment strategy, Random random) {
        return strategy.prepare(statistics(random, 1)).adjust("REL", score(random));
    }

    private static Estimate score(Random random) {
        return new Estimate.Computed(
                1 + 4 * random.nextDouble(), new StandardError(0.1 + random.nextDouble(), 20, false), null);
    }

    /** The same scores for the same case, collected in one part or in several that are merged backwards. */
    private static ScoreStatistics statistics(Random random, int parts) {
        ScoreStatistics[] collected = new ScoreStatistics[parts];
        for (int i = 0; i < 24; i++) {
            ScoreStatistics part = collected[i % parts] == null ? new ScoreStatistics() : collected[i % parts];
            collected[i % parts] = part.add(COMPETENCIES.get(i % 2), score(random));
        }
        ScoreStatistics all = new ScoreStatistics();
        for (int part = parts - 1; part >= 0; part--) {
            all.merge(collected[part]);
        }
        return all;
    }

    @Test
    @DisplayName("J1 the way the statistics were merged doesn't matter, to the bit")
    final void j1() {
        for (int seed = 1; seed <= 50; seed++) {
            Estimate observed = score(new Random(-seed));
            for (String competency : COMPETENCIES) {
                Estimate whole =
                        strategy().prepare(statistics(new Random(seed), 1)).adjust(competency, observed);
                Estimate merged =
                        strategy().prepare(statistics(new Random(seed), 5)).adjust(competency, observed);
                assertThat(merged).isEqualTo(whole);
            }
        }
    }

    @Test
    @DisplayName("J2 a score that isn't there stays so, and nothing is adjusted from nothing")
    final void j2() {
        Estimate missing = Estimate.notComputable(Reason.NO_DATA);
        assertThat(strategy().prepare(statistics(new Random(1), 1)).adjust("REL", missing))
                .isInstanceOf(Estimate.NotComputable.class);
        assertThat(strategy().prepare(new ScoreStatistics()).adjust("REL", score(new Random(1))))
                .isNotNull();
    }

    @Test
    @DisplayName("J3 the statistics are left as they are")
    final void j3() {
        ScoreStatistics statistics = statistics(new Random(1), 1);
        strategy().prepare(statistics).adjust("REL", score(new Random(2)));
        assertThat(statistics.count("REL")).isEqualTo(12);
        assertThat(statistics.mean("REL"))
                .isEqualTo(statistics(new Random(1), 1).mean("REL"));
        assertThat(statistics.variance("REL"))
                .isEqualTo(statistics(new Random(1), 1).variance("REL"));
    }
}
