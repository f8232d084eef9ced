package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.team.ExpertiseConcentration.Verdict;

/** Source cases G7 and R25: nine tenths of what is known sit in one head. */
class R25ExpertiseConcentrationTest {
    private static final ExpertisePolicy POLICY = ExpertisePolicy.standard();

    private static ExpertiseConcentration of(int... levels) {
        return ExpertiseConcentration.of(Units.people(new int[] {levels.length}, levels), "REL", POLICY);
    }

    @Test
    void workedByHand() {
        // Above the lowest point: 4, 1, 1, so T = 6, shares 2/3, 1/6, 1/6, errors 0.2.
        ExpertiseConcentration concentration = of(2, 5, 2);
        assertThat(concentration.people()).containsExactly("A01", "A00", "A02");
        Computed top = (Computed) concentration.topShare();
        assertThat(top.value()).isCloseTo(2.0 / 3, within(1e-15));
        // sqrt((1/3)^2 + 2 (2/3)^2) x 0.2 / 6 = 0.2 / 6
        assertThat(top.standardError().value()).isCloseTo(0.2 / 6, within(1e-15));
        Computed index = (Computed) concentration.herfindahl();
        assertThat(index.value()).isCloseTo(0.5, within(1e-15));
        // 2 sqrt((1/6)^2 + 2 (1/3)^2) x 0.2 / 6 = 0.2 / 6
        assertThat(index.standardError().value()).isCloseTo(0.2 / 6, within(1e-15));
        assertThat(concentration.verdict()).isEqualTo(Verdict.NOT_CONCENTRATED);
    }

    @Test
    void allInOneHead() {
        ExpertiseConcentration concentration = of(1, 5, 1, 1);
        assertThat(concentration.topShare().value()).isEqualTo(1);
        assertThat(concentration.herfindahl().value()).isEqualTo(1);
        // Three errors of 0.2 / 4: the interval reaches below nine tenths.
        assertThat(((Computed) concentration.topShare()).standardError().value())
                .isCloseTo(Math.sqrt(3) * 0.05, within(1e-15));
        assertThat(concentration.verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(of(4).verdict()).isEqualTo(Verdict.CONCENTRATED);
    }

    @Test
    void peopleWithoutScoreAreNamedAndMayChangeIt() {
        ExpertiseConcentration concentration = of(4, 0);
        assertThat(concentration.unknown()).containsExactly("A01");
        assertThat(concentration.verdict()).isEqualTo(Verdict.UNCERTAIN);
        assertThat(of(3, 3, 3, 0).verdict()).isEqualTo(Verdict.NOT_CONCENTRATED);
    }

    @Test
    void notComputable() {
        assertThat(of(1, 1).topShare()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(of(0, 0).topShare()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(of(0, 0).verdict()).isEqualTo(Verdict.UNKNOWN);
        List<CompetencyProfile> nobody = List.of();
        assertThatIllegalArgumentException().isThrownBy(() -> ExpertiseConcentration.of(nobody, "REL", POLICY));
    }

    @Test
    void whatTheHostCounts() {
        ExpertiseConcentration expert = ExpertiseConcentration.ofAmounts(
                "PRD", Map.of("A", new BigDecimal("0.9"), "B", new BigDecimal("0.1")), POLICY);
        assertThat(expert.verdict()).isEqualTo(Verdict.CONCENTRATED);
        assertThat(expert.topShare().value()).isEqualTo(0.9);
        assertThat(expert.herfindahl().value()).isEqualTo(0.82);
        assertThat(ExpertiseConcentration.ofAmounts("PRD", Map.of("A", BigDecimal.ZERO), POLICY)
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }
}
