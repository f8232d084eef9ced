package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.norm.NormDistribution;
import org.openkam.scoring.norm.NormLookup;
import org.openkam.scoring.norm.NormSample;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.NormTerms;
import org.openkam.scoring.norm.PercentileRank;
import org.openkam.scoring.norm.ScaleNorm;
import org.openkam.scoring.norm.StandardScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/** A policy's norm rules and the norm package say the same, borders included. */
class NormRulesAgreementTest {
    private static final NormRule BANDS = NormRule.halfOpenBands();
    private static final NormRule RANKS = NormRule.rankBased();
    private static final CheckedPolicy POLICY = CheckedPolicy.of(ScoringPolicy.standard());
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static double[] quarters(List<Integer> values) {
        return values.stream().mapToDouble(v -> v / 4.0).toArray();
    }

    @Property(tries = 200)
    void byDistanceFromTheMean(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 4, max = 20) Integer> group,
            @ForAll @IntRange(min = 4, max = 20) int raw) {
        NormSample sample = NormSample.of(quarters(group));
        StandardScore score = StandardScore.of(sample, raw / 4.0);
        NormGroup same = NormGroup.of(quarters(group));
        if (score.z() instanceof Estimate.NotComputable) {
            assertThat(BANDS.norm(raw / 4.0, same, NormScale.STEN))
                    .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
            return;
        }
        assertThat(BANDS.norm(raw / 4.0, same, NormScale.STEN)).isEqualTo(score.sten());
        assertThat(BANDS.norm(raw / 4.0, same, NormScale.STANINE)).isEqualTo(score.stanine());
        assertThat(BANDS.norm(raw / 4.0, same, NormScale.T)).isEqualTo(score.t());
    }

    /** Of 1 and 3 the mean is 2 and the deviation root 2; nobody lies exactly on a border, but 2 does: sten 6 begins there. */
    @Test
    void aBorderOfAGroupWithIrrationalDeviation() {
        assertThat(BANDS.norm(2, NormGroup.of(1, 3), NormScale.STEN)).isEqualTo(Estimate.of(6));
        // 0 0 0 4: mean 1, deviation 2; 2 lies at z = 0.5, where sten 7 begins, and 4 at 1.5, sten 9.
        assertThat(BANDS.norm(2, NormGroup.of(0, 0, 0, 4), NormScale.STEN)).isEqualTo(Estimate.of(7));
        assertThat(BANDS.norm(4, NormGroup.of(0, 0, 0, 4), NormScale.STEN)).isEqualTo(Estimate.of(9));
        // 0.1 0.1 0.1 0.5 are a tenth of it plus a tenth; binary rounding must not move 0.3 below the border.
        assertThat(BANDS.norm(0.3, NormGroup.of(0.1, 0.1, 0.1, 0.5), NormScale.STEN))
                .isEqualTo(Estimate.of(7));
    }

    @Property(tries = 200)
    void byRank(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 4, max = 20) Integer> group,
            @ForAll @IntRange(min = 4, max = 20) int raw) {
        PercentileRank rank = PercentileRank.of(NormSample.of(quarters(group)), raw / 4.0);
        NormGroup same = NormGroup.of(quarters(group));
        assertThat(RANKS.norm(raw / 4.0, same, NormScale.STANINE)).isEqualTo(rank.stanine());
        assertThat(RANKS.norm(raw / 4.0, same, NormScale.T)).isEqualTo(rank.normalisedT());
        double outside = 50.0 / group.size(); // half a person
        assertThat(RANKS.norm(raw / 4.0, same, NormScale.PERCENTILE).value())
                .isCloseTo(Math.max(outside, Math.min(100 - outside, rank.value())), within(1e-9));
    }

    /** Mean 3, deviation 0.5: 3.1 is in sten 6, its interval from 2.8 to 3.4 reaches from sten 5 to 7. */
    @Test
    void theBandOfAPlaceIsThatOfTheRawScore() {
        NormLookup group = NormTable.of("sellers", DAY, Map.of("S", ScaleNorm.stated(400, 3, 0.5)))
                .find("S", Double.NaN, NormTerms.standard(DAY));
        NormedScore placed = NormedScore.of(POLICY, group, Estimate.of(3.1, new Interval(2.8, 3.4, 0.95)));
        assertThat(placed.sten()).isEqualTo(Estimate.of(6, new Interval(5, 7, 0.95)));
        assertThat(placed.t().value()).isCloseTo(52, within(1e-12));
        assertThat(NormedScore.of(POLICY, group, Estimate.of(3.1)).sten()).isEqualTo(Estimate.of(6));
        assertThat(NormedScore.of(POLICY, group, Estimate.notComputable(Reason.NO_DATA))
                        .sten())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(NormedScore.of(POLICY, NormLookup.none(Reason.NO_NORM), Estimate.of(3))
                        .percentile())
                .isEqualTo(Estimate.notComputable(Reason.NO_NORM));
    }

    @Test
    void aCountedGroupIsTheGroupOfItsValues() {
        NormSample sample = NormSample.of(1, 2, 2, 3);
        NormLookup group = NormTable.of("four", DAY, Map.of("S", ScaleNorm.of(new NormDistribution.Counted(sample))))
                .find("S", Double.NaN, new NormTerms(DAY, 2, 2, 60));
        assertThat(NormGroup.of(group)).isEqualTo(NormGroup.of(3, 2, 1, 2)).isEqualTo(NormGroup.of(sample));
        assertThat(NormedScore.of(POLICY, group, Estimate.of(2)).sten()).isEqualTo(Estimate.of(6));
    }
}
