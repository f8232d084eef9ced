package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

class FurtherRulesTest {

    private static Attainment attainment(String competency, double attained, int weight) {
        var requirement = new RoleRequirement(competency, 4, BigDecimal.valueOf(weight), false);
        Claim claim = attained < 1 ? Claim.BELOW : Claim.NO_RELIABLE_DIFFERENCE;
        return new Attainment(requirement, new Computed(attained, new StandardError(0.1, 20, false), null), claim);
    }

    /** SAP KBA 2644361: rating 3, expected 4, lowest 1 is 2/3; above the expectation is 1; the older rule has 0 and 1. */
    @Test
    void readinessAsSapPublishesIt() {
        List<Attainment> attainments = List.of(attainment("A", 2.0 / 3, 90), attainment("B", 1, 10));
        assertThat(ReadinessRule.cappedAttainment().fit(attainments).value()).isCloseTo(5.0 / 6, within(1e-15));
        assertThat(ReadinessRule.shareMet().fit(attainments)).isEqualTo(Estimate.of(0.5));
        assertThat(ReadinessRule.minimum().fit(attainments)).isEqualTo(Estimate.of(2.0 / 3));
        assertThat(ReadinessRule.weightedCappedAttainment().fit(attainments).value())
                .isCloseTo(0.7, within(1e-15));
        assertThat(ReadinessRule.shareMet().readiness(attainments)).isEqualTo(Readiness.DEVELOPING);
    }

    @Test
    void weightsOfSources() {
        Set<RaterSource> merged = Set.of(RaterSource.PEER, RaterSource.CLIENT);
        assertThat(SourceCombination.pooledRaters().weight(merged, 7)).isEqualTo(Fraction.of(7, 1));
        SourceCombination given =
                SourceCombination.givenWeights(Map.of("PEER", Fraction.parse("0.3"), "CLIENT", Fraction.parse("0.2")));
        assertThat(given.weight(merged, 7)).isEqualTo(Fraction.of(1, 2));
        assertThatThrownBy(() -> given.weight(Set.of(RaterSource.MANAGER), 1)).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> SourceCombination.givenWeights(Map.of("SELF", Fraction.ONE)))
                .hasMessageContaining("isn't part of the others");
        assertThatThrownBy(() -> SourceCombination.givenWeights(Map.of("PEER", Fraction.ZERO)))
                .hasMessageContaining("must be positive");
    }

    @Test
    void withholdNeverMerges() {
        SmallGroupRule rule = SmallGroupRule.withhold();
        assertThat(rule.partition(Map.of(RaterSource.PEER, 3, RaterSource.CLIENT, 4), 3))
                .hasToString("[[CLIENT], [PEER]]");
        assertThat(rule.partition(Map.of(RaterSource.PEER, 3, RaterSource.CLIENT, 2), 3))
                .isEmpty();
    }

    /** O*NET 29.2, 11-2022.00 Persuasion: 4.12 with error .1250 is published as 3.88 to 4.37, from the mean before rounding. */
    @Test
    void normalIntervalsAsOnetPublishesThem() {
        Interval interval = IntervalMethod.normal().interval(4.12, new StandardError(0.125, 7, false), 0.95);
        assertThat(interval.lower()).isCloseTo(3.88, within(0.011));
        assertThat(interval.upper()).isCloseTo(4.37, within(0.011));
        assertThat(interval.upper() - interval.lower()).isCloseTo(2 * 1.959964 * 0.125, within(1e-6));
        assertThat(IntervalMethod.none().interval(4, new StandardError(1, 7, false), 0.95))
                .isNull();
    }

    /** 2, 3 and 4: mean 3, variance (1 + 0 + 1) / 2; squared errors 0.25, 0.25 and 1, mean 1/2. */
    @Test
    void statisticsOfScoresByHand() {
        ScoreStatistics statistics = new ScoreStatistics()
                .add("REL", new Computed(2, new StandardError(0.5, 9, false), null))
                .add("REL", new Computed(4, new StandardError(0.5, 9, false), null))
                .add("REL", Estimate.notComputable(Reason.NO_DATA))
                .merge(new ScoreStatistics().add("REL", new Computed(3, new StandardError(1, 9, false), null)));
        assertThat(statistics.count("REL")).isEqualTo(3);
        assertThat(statistics.mean("REL")).isEqualTo(Estimate.of(3));
        assertThat(statistics.variance("REL")).isEqualTo(Estimate.of(1));
        assertThat(statistics.errorVariance("REL")).isEqualTo(Estimate.of(0.5));
        assertThat(statistics.add("REL", Estimate.of(3)).errorVariance("REL"))
                .isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(statistics.mean("PLN")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(statistics.add("PLN", Estimate.of(3)).variance("PLN"))
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
    }

    @Test
    void noAdjustmentLeavesScoresAlone() {
        Estimate score = Estimate.of(3.25);
        assertThat(ScoreAdjustment.none().prepare(new ScoreStatistics()).adjust("A", "REL", score))
                .isSameAs(score);
    }
}
