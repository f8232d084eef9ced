package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.policy.ScoreAdjustment;
import org.openkam.scoring.policy.ScoreStatistics;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** The rules J1 to J5 of {@link ScoreAdjustment}. */
public abstract class ScoreAdjustmentContract extends StrategyContract<ScoreAdjustment> {
    private static final List<String> COMPETENCIES = List.of("PLN", "REL");
    private static final int PEOPLE = 12;
    private static final int RATERS = 8;

    @Override
    final Object answer(ScoreAdjustment strategy, Random random) {
        return strategy.prepare(statistics(random, 1)).adjust(person(random.nextInt(PEOPLE)), "REL", score(random));
    }

    private static Estimate score(Random random) {
        return new Estimate.Computed(
                1 + 4 * random.nextDouble(), new StandardError(0.1 + random.nextDouble(), 20, false), null);
    }

    private static String person(int number) {
        return "A" + (char) ('A' + number);
    }

    /**
     * The same scores for the same case, collected in one part or in several that are merged backwards; and who rated whom if the
     * strategy needs it.
     */
    private ScoreStatistics statistics(Random random, int parts) {
        return statistics(random, parts, strategy().needsRatings());
    }

    private static ScoreStatistics statistics(Random random, int parts, boolean withRatings) {
        ScoreStatistics[] collected = new ScoreStatistics[parts];
        for (int i = 0; i < 2 * PEOPLE; i++) {
            ScoreStatistics part = collected[i % parts] == null ? new ScoreStatistics() : collected[i % parts];
            collected[i % parts] = part.add(COMPETENCIES.get(i % 2), score(random));
        }
        for (int p = 0; p < PEOPLE && withRatings; p++) {
            rate(collected[p % parts], p, random);
        }
        ScoreStatistics all = new ScoreStatistics();
        for (int part = parts - 1; part >= 0; part--) {
            all.merge(collected[part]);
        }
        return all;
    }

    /** Three raters whom the next person shares in part. */
    private static void rate(ScoreStatistics part, int person, Random random) {
        for (int r = 0; r < 3; r++) {
            RaterSource source = r == 0 ? RaterSource.MANAGER : RaterSource.PEER;
            var sheet = new ScoreStatistics.Sheet(person(person), (person + r * r) % RATERS, source);
            for (String competency : COMPETENCIES) {
                for (int item = 1; item <= 3; item++) {
                    if (random.nextInt(8) > 0) {
                        part.rate(sheet, competency, competency + "-" + item, 1 + random.nextInt(5));
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("J1 the way the statistics were merged doesn't matter, to the bit")
    final void j1() {
        for (int seed = 1; seed <= 50; seed++) {
            Estimate observed = score(new Random(-seed));
            for (String competency : COMPETENCIES) {
                for (int p = 0; p < PEOPLE; p++) {
                    Estimate whole =
                            strategy().prepare(statistics(new Random(seed), 1)).adjust(person(p), competency, observed);
                    Estimate merged =
                            strategy().prepare(statistics(new Random(seed), 5)).adjust(person(p), competency, observed);
                    assertThat(merged).isEqualTo(whole);
                }
            }
        }
    }

    @Test
    @DisplayName("J2 a score that isn't there stays so, and nothing is adjusted from nothing")
    final void j2() {
        Estimate missing = Estimate.notComputable(Reason.NO_DATA);
        assertThat(strategy().prepare(statistics(new Random(1), 1)).adjust("AA", "REL", missing))
                .isInstanceOf(Estimate.NotComputable.class);
        assertThat(strategy().prepare(new ScoreStatistics()).adjust("AA", "REL", score(new Random(1))))
                .isNotNull();
        assertThat(strategy().prepare(statistics(new Random(1), 1)).adjust("NOBODY", "REL", score(new Random(1))))
                .isNotNull();
    }

    @Test
    @DisplayName("J3 the statistics are left as they are")
    final void j3() {
        ScoreStatistics statistics = statistics(new Random(1), 1);
        strategy().prepare(statistics).adjust("AA", "REL", score(new Random(2)));
        assertThat(statistics.count("REL")).isEqualTo(12);
        assertThat(statistics.mean("REL"))
                .isEqualTo(statistics(new Random(1), 1).mean("REL"));
        assertThat(statistics.variance("REL"))
                .isEqualTo(statistics(new Random(1), 1).variance("REL"));
        assertThat(statistics.ratings("REL"))
                .isEqualTo(statistics(new Random(1), 1).ratings("REL"));
    }

    @Test
    @DisplayName("J5 what depends on ratings says so")
    final void j5() {
        assertThat(strategy().needsRatings()).isEqualTo(strategy().needsRatings());
        for (int seed = 1; seed <= 50 && !strategy().needsRatings(); seed++) {
            Estimate observed = score(new Random(-seed));
            ScoreStatistics without = statistics(new Random(seed), 1, false);
            ScoreStatistics with = statistics(new Random(seed), 1, true);
            for (int p = 0; p < PEOPLE; p++) {
                assertThat(strategy().prepare(with).adjust(person(p), "REL", observed))
                        .isEqualTo(strategy().prepare(without).adjust(person(p), "REL", observed));
            }
        }
    }
}
