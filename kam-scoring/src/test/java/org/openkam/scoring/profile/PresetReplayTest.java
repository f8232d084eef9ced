package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openkam.scoring.RandomPanel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.statistic.Fraction;

/** Whatever the policy, what it released is reckoned again to the bit. */
class PresetReplayTest {

    static Stream<ScoringPolicy> policies() {
        List<ScoringPolicy> policies = new ArrayList<>(PolicyPresets.all());
        ScoringPolicy s = ScoringPolicy.standard();
        for (RatingAggregation spread : List.of(
                RatingAggregation.median(),
                RatingAggregation.trimmedMean(Fraction.of(1, 10)),
                RatingAggregation.shareAtOrAbove(Fraction.of(4, 1)))) {
            policies.add(new ScoringPolicy(
                    spread.code(), s.smallGroups(), spread, s.combination(), s.error(), s.readiness(), s.further()));
        }
        policies.sort(Comparator.comparing(ScoringPolicy::code));
        return policies.stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyTraceIsReckonedAgain(ScoringPolicy policy) {
        boolean alone = policy.error().gaps().judgesAlone();
        for (CompetencyProfile profile : Scoring.with(policy)
                .score(RandomPanel.of(11, 3, 40).programme())
                .profiles()) {
            for (CompetencyScore score : profile.scores()) {
                TraceReplay replay = score.trace().replay(policy);
                assertThat(replay.mismatches()).as(score.trace().render()).isEmpty();
                assertThat(replay.isSame() || !alone).as(replay.toString()).isTrue();
                if (score instanceof CompetencyScore.Scored scored) {
                    assertThat(replay.figure("others")).contains(scored.estimate());
                }
                assertThat(score.trace().render()).doesNotContain("{", "!");
            }
            RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
            TraceReplay replay = fit.trace(profile).replay(policy);
            assertThat(replay.isSame()).as(replay.toString()).isTrue();
            assertThat(replay.figures().getOrDefault("fit", fit.fit())).isEqualTo(fit.fit());
        }
    }
}
