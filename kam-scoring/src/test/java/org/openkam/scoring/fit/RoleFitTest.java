package org.openkam.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.Panel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.RaterError;

/**
 * One person, four peers, errors stated by the policy: rater variance 0.16, no residual, so a complete cell of four has a
 * standard error of sqrt(0.16 / 4) = 0.2 with 30 degrees of freedom, and t is 2.042.
 */
class RoleFitTest {
    private static final ScoringPolicy POLICY = ScoringPolicy.standard()
            .with(
                    "stated",
                    new ErrorPolicy(
                            IntervalMethod.studentT(), GapRule.exceedsError(), 0.95, new RaterError(0.16, 0, 30, 60)));

    /** REL 3.5, PLN 2, SAL 5, COM not rated. */
    private static CompetencyProfile profile() {
        Panel panel = Panel.of(3, "REL-1", "PLN-1", "SAL-1", "COM-1")
                .rate("A", "A", "SELF", 5, 2, 5, 3)
                .rate("A", "a", "PEER", 3, 2, 5, 0)
                .rate("A", "b", "PEER", 3, 2, 5, 0)
                .rate("A", "c", "PEER", 4, 2, 5, 0)
                .rate("A", "d", "PEER", 4, 2, 5, 0);
        return Scoring.with(POLICY).score(panel.programme()).profile("A");
    }

    private static RoleRequirement requirement(String competency, int target, int weight, boolean mustHave) {
        return new RoleRequirement(competency, target, BigDecimal.valueOf(weight), mustHave);
    }

    private static RoleFit fit(RoleRequirement... requirements) {
        return RoleFit.of(profile(), new RoleProfile("ROLE", LocalizedText.of("Role"), List.of(requirements)));
    }

    @Test
    void workedByHand() {
        RoleFit fit = fit(
                requirement("REL", 4, 40, false),
                requirement("PLN", 3, 30, false),
                requirement("SAL", 4, 20, true),
                requirement("COM", 4, 10, false));
        // Attained: 2.5/3, 1/2, 1 (capped), unknown; (40 x 2.5/3 + 30 x 1/2 + 20) / 90.
        Computed total = (Computed) fit.fit();
        assertThat(total.value()).isCloseTo((100.0 / 3 + 15 + 20) / 90, within(1e-15));
        // Errors of the attainments: 0.2/3, 0.2/2, 0.2/3; they add up.
        assertThat(total.standardError().value())
                .isCloseTo((40 * 0.2 / 3 + 30 * 0.1 + 20 * 0.2 / 3) / 90, within(1e-15));
        assertThat(total.standardError().assumed()).isTrue();
        // 2.042 by any table of t for 30 degrees of freedom.
        assertThat(total.interval().lower()).isCloseTo(total.value() - 2.042 * 7 / 90, within(0.0001));
        assertThat(total.interval().upper()).isCloseTo(total.value() + 2.042 * 7 / 90, within(0.0001));
        assertThat(fit.coverage()).isEqualTo(0.9);
        assertThat(fit.comparisons()).isEqualTo(3);
        assertThat(fit.gaps().stream().map(CompetencyGap::claim))
                .containsExactly(Claim.BELOW, Claim.BELOW, Claim.ABOVE, Claim.NO_CLAIM);
        assertThat(fit.missed().stream().map(CompetencyGap::competency)).containsExactly("REL", "PLN");
        assertThat(fit.readiness()).isEqualTo(Readiness.DEVELOPING);
        Computed gap = (Computed) fit.gap("REL").orElseThrow().gap();
        assertThat(gap.value()).isEqualTo(0.5);
        assertThat(gap.standardError().value()).isCloseTo(0.2, within(1e-15));
        assertThat(gap.interval().lower()).isCloseTo(0.5 - 2.042 * 0.2, within(0.0002));
        assertThat(gap.interval().upper()).isCloseTo(0.5 + 2.042 * 0.2, within(0.0002));
    }

    @Test
    void aGapWithinItsErrorIsNotClaimed() {
        RoleFit fit = fit(requirement("PLN", 2, 50, true), requirement("SAL", 5, 50, true));
        assertThat(fit.gaps()).allMatch(g -> g.claim() == Claim.NO_RELIABLE_DIFFERENCE);
        assertThat(fit.readiness()).isEqualTo(Readiness.READY);
        assertThat(fit.fit().value()).isEqualTo(1.0);
        assertThat(((Computed) fit.fit()).interval().upper()).isEqualTo(1.0);
    }

    @Test
    void aMustHaveDecides() {
        RoleFit fit = fit(requirement("PLN", 4, 1, true), requirement("SAL", 4, 99, false));
        assertThat(fit.readiness()).isEqualTo(Readiness.MUST_HAVE_MISSED);
    }

    @Test
    void theLowestTargetIsMetForSureAndKeepsTheErrorOfTheOthers() {
        RoleFit fit = fit(requirement("PLN", 1, 50, false), requirement("REL", 4, 50, false));
        assertThat(fit.gap("PLN").orElseThrow().attainment().attained().value()).isEqualTo(1);
        Computed total = (Computed) fit.fit();
        assertThat(total.standardError().value()).isCloseTo(0.5 * 0.2 / 3, within(1e-15));
    }

    @Test
    void unknownIsNotZero() {
        RoleFit fit = fit(requirement("COM", 4, 60, false), requirement("CHG", 4, 40, false));
        assertThat(fit.fit()).hasToString("not computable (NO_DATA)");
        assertThat(fit.readiness()).isEqualTo(Readiness.NOT_ENOUGH_EVIDENCE);
        assertThat(fit.coverage()).isZero();
        assertThat(fit)
                .hasToString(
                        "ROLE fit not computable (NO_DATA), NOT_ENOUGH_EVIDENCE, 0 of 0 compared requirements reliably missed");
    }

    /** Self is 5 against 3.5, 1.5 with an error of 0.2; 2 against 2; and nobody else rated COM. */
    @Test
    void selfAgainstOthers() {
        assertThat(profile().score("REL").self().claim()).isEqualTo(Claim.ABOVE);
        assertThat(profile().score("REL").self().difference().value()).isEqualTo(1.5);
        assertThat(profile().score("PLN").self().claim()).isEqualTo(Claim.NO_RELIABLE_DIFFERENCE);
        assertThat(profile().score("COM").self().claim()).isEqualTo(Claim.NO_CLAIM);
        assertThat(profile().score("COM").self().score().value()).isEqualTo(3);
    }

    @Test
    void aStatedErrorIsMarkedAndSaidInTheTrace() {
        Computed score = (Computed) ((Scored) profile().score("REL")).estimate();
        assertThat(score.standardError().assumed()).isTrue();
        assertThat(profile().score("REL").trace().render())
                .contains("the policy states the error")
                .doesNotContain("a group with a single rater");
    }
}
