package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.agreement.AverageDeviation.Centre;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.Reason;

class ChanceAgreementTest {
    private static final double[] UNIFORM = {0.2, 0.2, 0.2, 0.2, 0.2};
    private static final NullVariance NULL = NullVariance.uniform(5);
    private static final Bootstrap DRAWS =
            Bootstrap.STANDARD.withResamples(20_000).withSeed(2003);

    private static GroupTally group(int... codes) {
        GroupTally tally = GroupTally.ofCodes(1, 1, 5);
        for (int code : codes) {
            tally.add(0, 0, code);
        }
        return tally;
    }

    /** Of 25 equally likely pairs 5 agree, 13 are at most one point apart, 19 two, 23 three. Two raters never agree beyond chance. */
    @Test
    void twoRatersByCounting() {
        ChanceAgreement chance = ChanceAgreement.of(UNIFORM, 2, 1, DRAWS);
        assertThat(chance.probability(group(3, 3), 0).value()).isCloseTo(5 / 25.0, within(0.01));
        assertThat(chance.probability(group(3, 4), 0).value()).isCloseTo(13 / 25.0, within(0.01));
        assertThat(chance.probability(group(3, 1), 0).value()).isCloseTo(19 / 25.0, within(0.01));
        assertThat(chance.probability(group(1, 5), 0)).isEqualTo(Estimate.of(1));
        Estimate none = Estimate.notComputable(Reason.TOO_FEW_UNITS);
        assertThat(chance.criticalRwg(0.05, NULL)).isEqualTo(none);
        assertThat(chance.criticalDeviation(0.05)).isEqualTo(none);
        assertThat(chance.criticalRwg(0.25, NULL)).isEqualTo(Estimate.of(1));
        assertThat(chance.criticalDeviation(0.55)).isEqualTo(Estimate.of(0.5));
    }

    /** Of 125 equally likely triples 5 agree, so perfect agreement of three is beyond chance at 5 percent and nothing else is. */
    @Test
    void threeRatersByCounting() {
        ChanceAgreement chance = ChanceAgreement.of(UNIFORM, 3, 1, DRAWS);
        assertThat(chance.probability(group(2, 2, 2), 0).value()).isCloseTo(0.04, within(0.005));
        assertThat(chance.criticalRwg(0.05, NULL)).isEqualTo(Estimate.of(1));
        assertThat(chance.criticalDeviation(0.05)).isEqualTo(Estimate.of(0));
    }

    /** The critical values are those of groups that the tallied statistics give. */
    @Test
    void criticalValuesAreOnTheScaleOfTheStatistics() {
        ChanceAgreement chance = ChanceAgreement.of(UNIFORM, 10, 1, DRAWS);
        double rwg = chance.criticalRwg(0.05, NULL).value();
        double deviation = chance.criticalDeviation(0.05).value();
        GroupTally close = group(3, 3, 3, 3, 3, 4, 4, 4, 3, 3);
        GroupTally wide = group(1, 2, 3, 4, 5, 1, 2, 3, 4, 5);
        assertThat(Rwg.of(close, 0, NULL).value()).isGreaterThan(rwg);
        assertThat(Rwg.of(wide, 0, NULL).value()).isLessThan(rwg);
        assertThat(AverageDeviation.of(close, 0, Centre.MEAN).value()).isLessThan(deviation);
        assertThat(AverageDeviation.of(wide, 0, Centre.MEAN).value()).isGreaterThan(deviation);
        assertThat(chance.probability(close, 0).value()).isLessThan(0.05);
        assertThat(chance.probability(wide, 0).value()).isGreaterThan(0.05);
        assertThat(chance.criticalRwg(0.01, NULL).value()).isGreaterThanOrEqualTo(rwg);
        assertThat(chance).hasToString("chance agreement of 10 raters on 1 item (20000 simulated groups)");
    }

    @Test
    void sameArgumentsSameNumbers() {
        Bootstrap draws = Bootstrap.STANDARD;
        ChanceAgreement one = ChanceAgreement.of(UNIFORM, 5, 4, draws);
        ChanceAgreement other = ChanceAgreement.of(UNIFORM, 5, 4, draws);
        assertThat(one.criticalRwg(0.05, NULL)).isEqualTo(other.criticalRwg(0.05, NULL));
        assertThat(one.criticalDeviation(0.3)).isEqualTo(other.criticalDeviation(0.3));
    }

    @Test
    void argumentsAreChecked() {
        ChanceAgreement chance = ChanceAgreement.of(UNIFORM, 3, 1, Bootstrap.STANDARD);
        assertThat(chance.probability(group(3, 3), 0)).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThatThrownBy(() -> chance.probability(GroupTally.ofCodes(2, 1, 5), 0))
                .hasMessageContaining("Number of items (2)");
        assertThatThrownBy(() -> chance.criticalDeviation(1)).hasMessageContaining("Level (1.0)");
        assertThatThrownBy(() -> ChanceAgreement.of(UNIFORM, 1, 1, DRAWS)).hasMessageContaining("Number of raters (1)");
        assertThatThrownBy(() -> ChanceAgreement.of(new double[] {0.5}, 3, 1, DRAWS))
                .hasMessageContaining("Sum of shares");
        assertThatThrownBy(() -> ChanceAgreement.of(UNIFORM, 3, 1, Bootstrap.NONE))
                .hasMessageContaining("Number of simulated groups (0)");
    }
}
