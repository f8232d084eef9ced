package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** The rules G1 to G5 of {@link GapRule}. */
public abstract class GapRuleContract extends StrategyContract<GapRule> {
    private static final RatingScale SCALE = RatingScale.of(1, 5);

    @Override
    final Object answer(GapRule strategy, Random random) {
        return strategy.claims(Collections.unmodifiableList(differences(random)), SCALE);
    }

    /** Quarters of a point, so that ties and zeros come up; some without error, some without value. */
    private static List<Estimate> differences(Random random) {
        List<Estimate> differences = new ArrayList<>();
        for (int i = random.nextInt(15); i >= 0; i--) {
            differences.add(difference((random.nextInt(33) - 16) / 4.0, random));
        }
        return differences;
    }

    private static Estimate difference(double value, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Estimate.notComputable(Reason.NO_DATA);
            case 1 -> Estimate.of(value);
            default -> {
                double half = random.nextDouble() * 2;
                yield Estimate.of(
                        value, new StandardError(half / 2, 20, false), new Interval(value - half, value + half, 0.95));
            }
        };
    }

    private static Estimate turned(Estimate difference) {
        return difference.fold(
                d -> new Computed(
                        -d.value(),
                        d.standardError(),
                        d.interval() == null
                                ? null
                                : new Interval(
                                        -d.interval().upper(), -d.interval().lower(), 0.95)),
                Estimate::notComputable);
    }

    private static Claim turned(Claim claim) {
        return switch (claim) {
            case ABOVE -> Claim.BELOW;
            case BELOW -> Claim.ABOVE;
            default -> claim;
        };
    }

    @Test
    @DisplayName("G1 one claim for each difference, none without a value")
    final void g1() {
        for (Random random : cases()) {
            List<Estimate> differences = differences(random);
            List<Claim> claims = strategy().claims(differences, SCALE);
            assertThat(claims).hasSameSizeAs(differences);
            for (int i = 0; i < claims.size(); i++) {
                assertThat(differences.get(i) instanceof Computed || claims.get(i) == Claim.NO_CLAIM)
                        .isTrue();
            }
        }
        assertThat(strategy().claims(List.of(), SCALE)).isEmpty();
    }

    @Test
    @DisplayName("G2 a difference of 0 is never claimed, and a claim points the way of its difference")
    final void g2() {
        for (Random random : cases()) {
            List<Estimate> differences = differences(random);
            List<Claim> claims = strategy().claims(differences, SCALE);
            for (int i = 0; i < claims.size(); i++) {
                double value = differences.get(i).fold(Computed::value, reason -> 0.0);
                assertThat(claims.get(i) == Claim.ABOVE && value <= 0 || claims.get(i) == Claim.BELOW && value >= 0)
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("G3 turning all signs turns the claims")
    final void g3() {
        for (Random random : cases()) {
            List<Estimate> differences = differences(random);
            List<Estimate> turned =
                    differences.stream().map(GapRuleContract::turned).toList();
            assertThat(strategy().claims(turned, SCALE))
                    .isEqualTo(strategy().claims(differences, SCALE).stream()
                            .map(GapRuleContract::turned)
                            .toList());
        }
    }

    @Test
    @DisplayName("G4 the order of the differences doesn't matter")
    final void g4() {
        for (Random random : cases()) {
            List<Estimate> differences = differences(random);
            List<Estimate> backwards = new ArrayList<>(differences);
            Collections.reverse(backwards);
            List<Claim> claims = new ArrayList<>(strategy().claims(backwards, SCALE));
            Collections.reverse(claims);
            assertThat(claims).isEqualTo(strategy().claims(differences, SCALE));
        }
    }
}
