package org.openkam.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

class RankRangesTest {
    private static Estimate figure(double value, double error) {
        return new Computed(value, new StandardError(error, 1e6, false), null);
    }

    private static Map<String, Estimate> figures(double error, double... values) {
        Map<String, Estimate> figures = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            figures.put("P" + (100 + i), figure(values[i], error));
        }
        return figures;
    }

    /** 2.2 standard errors of the difference: probability 0.028, below 0.05 and above 0.05 / 3. */
    @Test
    void holmAsksForMoreThanEachPairByItself() {
        Map<String, Estimate> figures = figures(Math.sqrt(0.5), 2.2, 1.1, 0);
        assertThat(RankRanges.of(figures, RankComparison.PER_COMPARISON, 0.95).ranges())
                .extracting(RankRange::ranks)
                .containsExactly("1-2", "1-3", "2-3");
        assertThat(RankRanges.of(figures, RankComparison.HOLM, 0.95).ranges())
                .extracting(RankRange::ranks)
                .containsExactly("1-3", "1-3", "1-3");
    }

    @Test
    void nobodyAndOneAndErrorsOfZero() {
        assertThat(RankRanges.of(Map.of(), RankComparison.HOLM, 0.95).ranges()).isEmpty();
        assertThat(RankRanges.of(figures(1, 3), RankComparison.HOLM, 0.95).ranges())
                .extracting(RankRange::ranks)
                .containsExactly("1");
        assertThat(RankRanges.of(figures(0, 3, 3, 2), RankComparison.HOLM, 0.95).ranges())
                .extracting(RankRange::ranks)
                .containsExactly("1-2", "1-2", "3");
        Map<String, Estimate> endless = Map.of(
                "A", new Computed(1, new StandardError(0.1, Double.MAX_VALUE, false), null),
                "B", new Computed(0, new StandardError(0.1, Double.MAX_VALUE, false), null));
        assertThat(RankRanges.of(endless, RankComparison.PER_COMPARISON, 0.95).ranges())
                .extracting(RankRange::ranks)
                .containsExactly("1", "2");
    }

    @Test
    void veryLargeFiguresStayFinite() {
        Map<String, Estimate> figures = Map.of("A", figure(1.7e308, 1e300), "B", figure(-1.7e308, 1e308));
        assertThat(RankRanges.of(figures, RankComparison.HOLM, 0.95).ranges())
                .extracting(RankRange::ranks)
                .containsExactly("1", "2");
    }

    /** 0.1 + 0.2 isn't 0.3 in binary; people with such figures are equal and stand by code. */
    @Test
    void theLastBitMakesNoRank() {
        Map<String, Estimate> figures = Map.of("B", figure(0.1 + 0.2, 0), "A", figure(0.3, 0));
        assertThat(RankRanges.of(figures, RankComparison.PER_COMPARISON, 0.95).ranges())
                .extracting(RankRange::toString)
                .containsExactly("1-2 A 0.3000 ± 0.0000", "1-2 B 0.3000 ± 0.0000");
    }

    @Test
    void whoCannotBeRankedSaysWhy() {
        RankRanges ranges = RankRanges.of(
                Map.of("A", Estimate.notComputable(Reason.WITHHELD), "B", Estimate.of(3)), RankComparison.HOLM, 0.95);
        assertThat(ranges.unranked()).containsEntry("A", Reason.WITHHELD).containsEntry("B", Reason.TOO_FEW_ASSESSEES);
        assertThat(ranges.render()).contains("- A not ranked (WITHHELD)");
        assertThat(ranges).hasToString("0 ranked in 0 bands, 2 not ranked");
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RankRanges.of(Map.of(), RankComparison.HOLM, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankRanges.of(figures(1, new double[2001]), RankComparison.HOLM, 0.9));
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(0, 60).list().ofMinSize(1).ofMaxSize(12);
    }

    private static RankRanges ranges(List<Integer> values, RankComparison comparison, double slope) {
        return RankRanges.of(
                figures(3, values.stream().mapToDouble(v -> slope * v).toArray()), comparison, 0.95);
    }

    @Property(tries = 200)
    void everybodyStandsWithinTheirOwnRange(@ForAll("values") List<Integer> values) {
        List<RankRange> ranges =
                ranges(values, RankComparison.PER_COMPARISON, 1).ranges();
        for (int i = 0; i < ranges.size(); i++) {
            assertThat(i + 1).isBetween(ranges.get(i).best(), ranges.get(i).worst());
        }
    }

    @Property(tries = 200)
    void turningTheFiguresTurnsTheRanks(@ForAll("values") List<Integer> values) {
        RankRanges up = ranges(values, RankComparison.HOLM, 1);
        RankRanges down = ranges(values, RankComparison.HOLM, -1);
        for (RankRange range : up.ranges()) {
            RankRange turned = down.of(range.code()).orElseThrow();
            assertThat(turned.best()).isEqualTo(values.size() + 1 - range.worst());
            assertThat(turned.worst()).isEqualTo(values.size() + 1 - range.best());
        }
    }

    @Property(tries = 200)
    void holmIsNeverNarrower(@ForAll("values") List<Integer> values) {
        RankRanges each = ranges(values, RankComparison.PER_COMPARISON, 1);
        for (RankRange range : ranges(values, RankComparison.HOLM, 1).ranges()) {
            RankRange alone = each.of(range.code()).orElseThrow();
            assertThat(range.best()).isLessThanOrEqualTo(alone.best());
            assertThat(range.worst()).isGreaterThanOrEqualTo(alone.worst());
        }
    }

    /** With errors of 3, people are told apart from 1.95996 x 3 x sqrt(2) = 8.3155 on. */
    @Property(tries = 200)
    void nobodyWithinABandIsToldApart(@ForAll("values") List<Integer> values) {
        RankRanges ranges = ranges(values, RankComparison.PER_COMPARISON, 1);
        for (List<RankRange> band : ranges.bands()) {
            double highest = band.get(0).value().value();
            double lowest = band.get(band.size() - 1).value().value();
            assertThat(highest - lowest).isLessThan(8.3155);
        }
        for (RankRange range : ranges.ranges()) {
            long above = values.stream()
                    .filter(v -> v - range.value().value() > 8.3155)
                    .count();
            assertThat(range.best()).isEqualTo((int) above + 1);
        }
    }

    /** Ranges of all people hold at once in at least 95 of 100 samples; two of the six are alike. */
    @Test
    void holmHoldsForEverybodyAtOnce() {
        double[] truth = {0, 0, 0.8, 1.6, 2.4, 4};
        Random random = new Random(20_240_501);
        int held = 0;
        for (int sample = 0; sample < 1000; sample++) {
            double[] seen = new double[truth.length];
            for (int i = 0; i < truth.length; i++) {
                seen[i] = truth[i] + random.nextGaussian();
            }
            held += holds(truth, RankRanges.of(figures(1, seen), RankComparison.HOLM, 0.95)) ? 1 : 0;
        }
        // Three binomial standard errors below 0.95.
        assertThat(held).isGreaterThan(950 - 21);
    }

    private static boolean holds(double[] truth, RankRanges ranges) {
        for (int i = 0; i < truth.length; i++) {
            int above = 0;
            int below = 0;
            for (double other : truth) {
                above += other > truth[i] ? 1 : 0;
                below += other < truth[i] ? 1 : 0;
            }
            RankRange range = ranges.of("P" + (100 + i)).orElseThrow();
            if (range.best() > above + 1 || range.worst() < truth.length - below) {
                return false;
            }
        }
        return true;
    }
}
