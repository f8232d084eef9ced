package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleRequirement;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.ReadinessRule;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** The rules R1 to R4 of {@link ReadinessRule}. */
public abstract class ReadinessRuleContract extends StrategyContract<ReadinessRule> {
    private static final double LAST_DIGITS = 1e-12;

    @Override
    final Object answer(ReadinessRule strategy, Random random) {
        List<Attainment> attainments = Collections.unmodifiableList(attainments(random));
        return List.of(strategy.fit(attainments), strategy.readiness(attainments));
    }

    private static List<Attainment> attainments(Random random) {
        List<Attainment> attainments = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            boolean scored = random.nextInt(5) > 0;
            double attained = random.nextInt(3) == 0 ? 1 : random.nextDouble();
            attainments.add(attainment("C" + i, scored ? attained : -1, random));
        }
        return attainments;
    }

    private static Attainment attainment(String competency, double attained, Random random) {
        var requirement =
                new RoleRequirement(competency, 4, BigDecimal.valueOf(random.nextInt(30) + 1L), random.nextInt(4) == 0);
        return attained < 0
                ? new Attainment(requirement, Estimate.notComputable(Reason.NO_DATA), Claim.NO_CLAIM)
                : with(requirement, attained, random.nextInt(3) == 0 ? Claim.NO_RELIABLE_DIFFERENCE : Claim.BELOW);
    }

    private static Attainment with(RoleRequirement requirement, double attained, Claim claim) {
        Estimate estimate = new Estimate.Computed(attained, new StandardError(0.1, 20, false), null);
        return new Attainment(requirement, estimate, attained >= 1 ? Claim.NO_RELIABLE_DIFFERENCE : claim);
    }

    private double fit(List<Attainment> attainments) {
        return strategy().fit(attainments).fold(Estimate.Computed::value, reason -> -1.0);
    }

    @Test
    @DisplayName("R1 fit lies in 0 to 1, and is 1 if every requirement is met")
    final void r1() {
        for (Random random : cases()) {
            List<Attainment> attainments = attainments(random);
            Estimate fit = strategy().fit(attainments);
            assertThat(fit instanceof Estimate.NotComputable || fit.value() >= 0 && fit.value() <= 1)
                    .isTrue();
            List<Attainment> met = attainments.stream()
                    .map(a -> with(a.requirement(), 1, Claim.NO_RELIABLE_DIFFERENCE))
                    .toList();
            assertThat(fit(met)).isEqualTo(1.0);
        }
    }

    @Test
    @DisplayName("R2 raising one attainment never lowers fit")
    final void r2() {
        for (Random random : cases()) {
            List<Attainment> attainments = attainments(random);
            double before = fit(attainments);
            for (int i = 0; i < attainments.size(); i++) {
                Attainment a = attainments.get(i);
                if (a.isScored()) {
                    List<Attainment> raised = new ArrayList<>(attainments);
                    double more = Math.min(1, a.attained().value() + 0.1);
                    raised.set(i, with(a.requirement(), more, a.claim()));
                    assertThat(fit(raised)).isGreaterThanOrEqualTo(before - LAST_DIGITS);
                }
            }
        }
    }

    @Test
    @DisplayName("R3 what isn't scored counts neither for nor against")
    final void r3() {
        for (Random random : cases()) {
            List<Attainment> attainments = attainments(random);
            List<Attainment> scored =
                    attainments.stream().filter(Attainment::isScored).toList();
            assertThat(fit(attainments)).isEqualTo(fit(scored));
        }
        assertThat(strategy().fit(List.of())).isInstanceOf(Estimate.NotComputable.class);
        assertThat(strategy().readiness(List.of())).isNotNull();
    }

    @Test
    @DisplayName("R4 the order of the attainments doesn't matter, to the bit")
    final void r4() {
        for (Random random : cases()) {
            List<Attainment> attainments = attainments(random);
            List<Attainment> backwards = new ArrayList<>(attainments);
            Collections.reverse(backwards);
            assertThat(strategy().fit(backwards)).isEqualTo(strategy().fit(attainments));
            assertThat(strategy().readiness(backwards)).isEqualTo(strategy().readiness(attainments));
        }
    }
}
