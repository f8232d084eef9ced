package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleRequirement;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

class WeightedCappedAttainmentTest {
    private static final ReadinessRule RULE = ReadinessRule.weightedCappedAttainment();
    private static final Estimate NONE = Estimate.notComputable(Reason.NO_DATA);

    private static Attainment attainment(String competency, String weight, Estimate attained, Claim claim) {
        boolean mustHave = competency.startsWith("M");
        return new Attainment(new RoleRequirement(competency, 4, new BigDecimal(weight), mustHave), attained, claim);
    }

    private static Estimate attained(double value, double error) {
        return new Computed(value, new StandardError(error, 20, false), null);
    }

    private static List<Attainment> random(long seed) {
        Random random = new Random(seed);
        List<Attainment> list = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            BigDecimal weight = BigDecimal.valueOf(random.nextInt(100), random.nextInt(3));
            Estimate attained = random.nextInt(5) == 0 ? NONE : attained(random.nextDouble(), random.nextDouble());
            Claim claim = Claim.values()[random.nextInt(4)];
            list.add(attainment((random.nextInt(4) == 0 ? "M" : "C") + i, weight.toString(), attained, claim));
        }
        return list;
    }

    private static double fit(List<Attainment> attainments) {
        return RULE.fit(attainments).fold(Computed::value, reason -> -1.0);
    }

    @Property
    void fitLiesBetweenNothingAndOne(@ForAll long seed) {
        RULE.fit(random(seed)).fold(f -> assertThat(f.value()).isBetween(0.0, 1.0), reason -> null);
    }

    /** Also where weights have no exact binary form, and where ten tenths don't sum to one. */
    @Property
    void fitIsExactlyOneIfEverythingIsMet(@ForAll long seed) {
        List<Attainment> met = random(seed).stream()
                .map(a -> new Attainment(a.requirement(), attained(1, 0.25), Claim.ABOVE))
                .toList();
        RULE.fit(met).fold(f -> assertThat(f.value()).isEqualTo(1.0), reason -> null);
    }

    @Test
    void tenTenthsAreOne() {
        List<Attainment> met = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            met.add(attainment("C" + i, "10", Estimate.of(1), Claim.NO_CLAIM));
        }
        assertThat(fit(met)).isEqualTo(1.0);
    }

    @Property
    void raisingOneAttainmentNeverLowersFit(@ForAll long seed, @ForAll @IntRange(min = 0, max = 7) int index) {
        List<Attainment> list = random(seed);
        Attainment a = list.get(index % list.size());
        if (a.attained() instanceof Computed c) {
            List<Attainment> raised = new ArrayList<>(list);
            double more = c.value() + (1 - c.value()) / 3;
            raised.set(index % list.size(), new Attainment(a.requirement(), attained(more, 0.1), a.claim()));
            assertThat(fit(raised)).isGreaterThanOrEqualTo(fit(list));
        }
    }

    @Property
    void whatIsNotScoredCountsNeitherWay(@ForAll long seed) {
        List<Attainment> list = random(seed);
        List<Attainment> scored = list.stream().filter(Attainment::isScored).toList();
        assertThat(RULE.fit(list)).isEqualTo(RULE.fit(scored));
    }

    @Property
    void orderDoesNotMatter(@ForAll long seed) {
        List<Attainment> list = random(seed);
        List<Attainment> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(RULE.fit(shuffled)).isEqualTo(RULE.fit(list));
        assertThat(RULE.readiness(shuffled)).isEqualTo(RULE.readiness(list));
    }

    /** By hand: (50 x 0.5 + 30 x 1) / 80 = 0.6875; error (50 x 0.1 + 30 x 0.2) / 80 = 0.1375. */
    @Test
    void workedByHand() {
        Computed fit = (Computed) RULE.fit(List.of(
                attainment("C1", "50", attained(0.5, 0.1), Claim.BELOW),
                attainment("C2", "30", attained(1, 0.2), Claim.ABOVE),
                attainment("C3", "20", NONE, Claim.NO_CLAIM)));
        assertThat(fit.value()).isEqualTo(0.6875);
        assertThat(fit.standardError().value()).isCloseTo(0.1375, within(1e-15));
        assertThat(fit.standardError().degreesOfFreedom()).isEqualTo(20);
        assertThat(fit.interval()).isNull();
    }

    @Test
    void oneScoreWithoutErrorLeavesFitWithoutError() {
        Computed fit = (Computed) RULE.fit(List.of(
                attainment("C1", "50", attained(0.5, 0.1), Claim.BELOW),
                attainment("C2", "50", Estimate.of(1), Claim.NO_CLAIM)));
        assertThat(fit.standardError()).isNull();
    }

    @Test
    void nothingScoredNothingSaid() {
        assertThat(RULE.fit(List.of(attainment("C1", "100", NONE, Claim.NO_CLAIM))))
                .isEqualTo(NONE);
        assertThat(RULE.fit(List.of(attainment("C1", "0", attained(1, 0), Claim.ABOVE))))
                .isEqualTo(NONE);
    }

    private static Readiness readiness(Claim mustHave, Claim large, Claim small) {
        return RULE.readiness(List.of(
                attainment("M1", "30", attained(0.9, 0.1), mustHave),
                attainment("C1", "50", attained(0.9, 0.1), large),
                attainment("C2", "20", attained(0.9, 0.1), small)));
    }

    @Test
    void readinessByHand() {
        Claim same = Claim.NO_RELIABLE_DIFFERENCE;
        assertThat(readiness(same, Claim.ABOVE, same)).isEqualTo(Readiness.READY);
        assertThat(readiness(same, Claim.BELOW, same)).isEqualTo(Readiness.DEVELOPING);
        assertThat(readiness(Claim.BELOW, same, same)).isEqualTo(Readiness.MUST_HAVE_MISSED);
        assertThat(readiness(Claim.BELOW, Claim.NO_CLAIM, Claim.NO_CLAIM)).isEqualTo(Readiness.MUST_HAVE_MISSED);
        assertThat(readiness(Claim.NO_CLAIM, same, same)).isEqualTo(Readiness.NOT_ENOUGH_EVIDENCE);
        assertThat(readiness(same, Claim.NO_CLAIM, same)).isEqualTo(Readiness.NOT_ENOUGH_EVIDENCE);
        // Four fifths of the weight are just enough.
        assertThat(readiness(same, same, Claim.NO_CLAIM)).isEqualTo(Readiness.READY);
        assertThat(readiness(same, Claim.BELOW, Claim.NO_CLAIM)).isEqualTo(Readiness.DEVELOPING);
    }
}
