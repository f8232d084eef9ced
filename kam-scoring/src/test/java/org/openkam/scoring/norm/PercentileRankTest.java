package org.openkam.scoring.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.policy.NormGroup;
import org.openkam.scoring.policy.NormRule;
import org.openkam.scoring.policy.NormScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

class PercentileRankTest {
    private static final NormSample FOUR = NormSample.of(2, 3, 1, 2);

    /** Below 1 2 2 3: 2 has one below and two level, (1 + 2/2) / 4. */
    @Test
    void midAndAtOrBelow() {
        PercentileRank rank = PercentileRank.of(FOUR, 2);
        assertThat(rank.value()).isEqualTo(50);
        assertThat(rank.atOrBelow()).isEqualTo(Estimate.of(75));
        assertThat(rank.normalisedT()).isEqualTo(Estimate.of(50));
        assertThat(rank.stanine()).isEqualTo(Estimate.of(5));
        // Values 1, 1/2, 1/2 and 0 have variance 1/6.
        assertThat(((Estimate.Computed) rank.mid()).standardError().value())
                .isCloseTo(100 * Math.sqrt(1.0 / 6 / 4), within(1e-12));
    }

    /** Beyond the group half a person is taken as still outside for what would be infinite, and not for the rank itself. */
    @Test
    void beyondTheGroup() {
        PercentileRank above = PercentileRank.of(FOUR, 9);
        assertThat(above.value()).isEqualTo(100);
        assertThat(above.normalisedT().value()).isCloseTo(50 + 11.5035, within(1e-4)); // quantile of 0.875
        PercentileRank below = PercentileRank.of(FOUR, -9);
        assertThat(below.value()).isZero();
        assertThat(below.normalisedZ().value()).isCloseTo(-above.normalisedZ().value(), within(1e-14));
        Interval interval = ((Estimate.Computed) below.mid()).interval();
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isBetween(30.0, 60.0);
    }

    /** SciPy 1.17.1, {@code scipy.stats.beta.ppf([.025, .975], 5.5, 15.5)}: 5 below and 15 above of 20. */
    @Test
    void intervalOfJeffreys() {
        NormSample twenty =
                NormSample.of(IntStream.range(0, 20).asDoubleStream().toArray());
        Interval interval = ((Estimate.Computed) PercentileRank.of(twenty, 4.5).mid()).interval();
        assertThat(interval.lower()).isCloseTo(10.239849, within(1e-5));
        assertThat(interval.upper()).isCloseTo(46.419463, within(1e-5));
    }

    /** The published shares of the stanines, 4 7 12 17 20 17 12 7 4 percent, come out of a hundred people to the person. */
    @Test
    void publishedSharesOfTheStanines() {
        NormSample hundred =
                NormSample.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());
        Map<Double, Integer> counts = new TreeMap<>();
        IntStream.rangeClosed(1, 100)
                .forEach(raw ->
                        counts.merge(PercentileRank.of(hundred, raw).stanine().value(), 1, Integer::sum));
        assertThat(counts.values()).containsExactly(4, 7, 12, 17, 20, 17, 12, 7, 4);
    }

    /** 23 of 100 below and none level is 23 per cent: the border belongs to the higher band. */
    @Test
    void bandsAreLeftClosed() {
        NormSample hundred =
                NormSample.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());
        assertThat(PercentileRank.of(hundred, 23.5).stanine()).isEqualTo(Estimate.of(4));
        assertThat(PercentileRank.of(hundred, 22.5).stanine()).isEqualTo(Estimate.of(3));
        assertThat(PercentileRank.of(hundred, 4.5).stanine()).isEqualTo(Estimate.of(2));
    }

    @Property(tries = 100)
    void ranksRiseAndStayInside(@ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 9) Integer> group) {
        NormSample sample = sample(group);
        double last = 0;
        double lastT = 0;
        for (int raw = 0; raw <= 9; raw++) {
            PercentileRank rank = PercentileRank.of(sample, raw);
            assertThat(rank.value()).isGreaterThanOrEqualTo(last);
            assertThat(rank.normalisedT().value()).isGreaterThanOrEqualTo(lastT);
            last = rank.value();
            lastT = rank.normalisedT().value();
            if (group.contains(raw)) {
                assertThat(rank.value()).isGreaterThan(0).isLessThan(100);
            }
            assertThat(rank.render()).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    /** Ranks of the members themselves have the mean 50. */
    @Property(tries = 100)
    void meanRankIsFifty(@ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 9) Integer> group) {
        NormSample sample = sample(group);
        double mean = group.stream()
                .mapToDouble(raw -> PercentileRank.of(sample, raw).value())
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(50, within(1e-9));
    }

    private static NormSample sample(List<Integer> group) {
        return NormSample.of(group.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    /** The rule of a policy and the statistic use the same words and the same borders. */
    @Property(tries = 100)
    void policyByRankAgrees(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 9) Integer> group,
            @ForAll @IntRange(min = 0, max = 9) int raw) {
        double[] values = group.stream().mapToDouble(Integer::doubleValue).toArray();
        PercentileRank rank = PercentileRank.of(NormSample.of(values), raw);
        NormGroup same = NormGroup.of(values);
        NormRule rule = NormRule.rankBased();
        assertThat(rule.norm(raw, same, NormScale.T)).isEqualTo(rank.normalisedT());
        assertThat(rule.norm(raw, same, NormScale.STANINE)).isEqualTo(rank.stanine());
        if (group.contains(raw)) {
            double percentile = rule.norm(raw, same, NormScale.PERCENTILE).value();
            assertThat(percentile).isCloseTo(rank.value(), within(1e-12));
        }
    }

    /** Samples of 40 from a distribution of which a quarter lies below 0: the interval holds 25 as often as it says. */
    @Test
    void intervalCovers() {
        Random random = new Random(2009);
        int covered = 0;
        for (int sample = 0; sample < 1000; sample++) {
            double[] group = random.doubles(40).map(u -> u - 0.25).toArray();
            Estimate mid = PercentileRank.of(NormSample.of(group), 0).mid();
            covered += ((Estimate.Computed) mid).interval().contains(25) ? 1 : 0;
        }
        assertThat(covered / 1000.0).isBetween(0.93, 0.975);
    }

    @Test
    void whatTheGroupDoesNotAllow() {
        assertThat(PercentileRank.of(NormSample.of(), 3).mid()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(PercentileRank.of(FOUR, Double.NaN).stanine())
                .isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(PercentileRank.of(FOUR, 2, 5).normalisedT())
                .isEqualTo(Estimate.notComputable(Reason.SMALL_NORM_GROUP));
        assertThat(PercentileRank.of(FOUR, 2, 4).value()).isEqualTo(50);
        assertThat(PercentileRank.of(FOUR, 2).warning()).isEqualTo(Reason.SMALL_NORM_GROUP);
        assertThat(PercentileRank.of(NormSample.of(new double[100]), 2).warning())
                .isNull();
        PercentileRank alone = PercentileRank.of(NormSample.of(3, Double.NaN), 3);
        assertThat(alone.value()).isEqualTo(50);
        assertThat(((Estimate.Computed) alone.mid()).standardError()).isNull();
        assertThat(PercentileRank.of(NormSample.of(), 3))
                .hasToString("percentile rank: not computable (NO_DATA) (norm group of 0)");
        assertThatThrownBy(() -> PercentileRank.of(FOUR, Double.POSITIVE_INFINITY))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> PercentileRank.of(FOUR, 1, 0)).hasMessageContaining("east size");
    }
}
