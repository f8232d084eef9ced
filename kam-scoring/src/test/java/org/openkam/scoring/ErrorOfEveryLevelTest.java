package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;

/**
 * Errors of items, groups and others against a nested analysis of variance by hand. Each of ten people is rated by five peers of
 * their own, who give (1, 2), (2, 2), (3, 3), (4, 4) and (5, 4) on two items:
 *
 * <pre>
 * rater means 1.5, 2, 3, 4, 4.5 about 3:   SS = 2 x 6.5 = 13,   df = 4,   MS = 3.25
 * items about their means: 10 + 4 = 14; what is left: SS = 1,   df = 4,   MS = 0.25
 * residual = 0.25        rater = (3.25 - 0.25) / 2 = 1.5        ten people: df = 40 and 40
 * </pre>
 */
class ErrorOfEveryLevelTest {
    private static final int[][] SHEETS = {{1, 2}, {2, 2}, {3, 3}, {4, 4}, {5, 4}};

    private static Panel panel(int people) {
        Panel panel = Panel.of(3, "REL-1", "REL-2");
        for (int p = 0; p < people; p++) {
            for (int r = 0; r < SHEETS.length; r++) {
                panel.rate(Panel.code(p), Panel.code(p) + "-" + r, "PEER", SHEETS[r]);
            }
        }
        return panel;
    }

    private static CellScore peers(ScoringPolicy policy, Panel panel) {
        Scored score = (Scored)
                Scoring.with(policy).score(panel.programme()).profile("A00").score("REL");
        return score.cells().get(0);
    }

    private static Map<String, Estimate> items(ScoringPolicy policy, Panel panel) {
        return peers(policy, panel).evidence().itemEstimates();
    }

    /** SE^2 = (1.5 + 0.25) / 5. */
    @Test
    void itemMean() {
        Map<String, Estimate> items = items(ScoringPolicy.standard(), panel(10));

        assertThat(items).containsOnlyKeys("REL-1", "REL-2");
        assertThat(items.values()).allSatisfy(estimate -> {
            Computed mean = (Computed) estimate;
            assertThat(mean.value()).isEqualTo(3);
            assertThat(mean.standardError().value()).isEqualTo(Math.sqrt(0.35), within(1e-14));
            // Satterthwaite: the variance is (MS of raters + MS of the rest) / 10.
            assertThat(mean.standardError().degreesOfFreedom())
                    .isEqualTo(3.5 * 3.5 / ((3.25 * 3.25 + 0.25 * 0.25) / 40), within(1e-10));
            assertThat(mean.standardError().assumed()).isFalse();
            // 2.0127570390088207 by scipy.stats.t.ppf(0.975, 46.11764705882353), SciPy in Python 3.
            assertThat(mean.interval().lower()).isEqualTo(3 - 2.0127570390088207 * Math.sqrt(0.35), within(1e-9));
            assertThat(mean.interval().upper()).isEqualTo(3 + 2.0127570390088207 * Math.sqrt(0.35), within(1e-9));
        });
    }

    /** SE^2 = MS of raters / 10 ratings, with its 40 degrees of freedom. */
    @Test
    void groupAndOthers() {
        CellScore peers = peers(ScoringPolicy.standard(), panel(10));
        Computed group = (Computed) peers.estimate();

        assertThat(group.standardError().value()).isEqualTo(Math.sqrt(0.325), within(1e-14));
        assertThat(group.standardError().degreesOfFreedom()).isEqualTo(40, within(1e-10));
        // 2.021075390306273 by scipy.stats.t.ppf(0.975, 40).
        assertThat(group.interval().lower()).isEqualTo(3 - 2.021075390306273 * Math.sqrt(0.325), within(1e-9));
        assertThat(peers.weight()).isEqualTo(Fraction.ONE);
    }

    @Test
    void exactMeansStayBesideTheirEstimates() {
        CellScore.Evidence evidence = peers(ScoringPolicy.standard(), panel(10)).evidence();

        assertThat(evidence.shownItemMeans()).containsOnlyKeys("REL-1", "REL-2").containsValue(Fraction.of(3, 1));
    }

    @Test
    void nineAssesseesAreTooFewForAnyError() {
        assertThat(items(ScoringPolicy.standard(), panel(9)).values())
                .hasSize(2)
                .allSatisfy(mean -> assertThat(mean).isEqualTo(Estimate.of(3)));
    }

    @Test
    void aPolicyWithoutIntervalsKeepsTheErrors() {
        ScoringPolicy policy = ScoringPolicy.standard().with("bare", IntervalMethod.none());

        assertThat(items(policy, panel(10)).values()).hasSize(2).allSatisfy(estimate -> {
            assertThat(((Computed) estimate).standardError().value()).isEqualTo(Math.sqrt(0.35), within(1e-14));
            assertThat(((Computed) estimate).interval()).isNull();
        });
    }

    /** The share of a group has no error, but the mean of an item is a mean under every policy. */
    @Test
    void anItemMeanHasItsErrorWhateverTheFigureOfThePolicy() {
        Panel panel = panel(10);
        for (int r = 5; r < 10; r++) {
            panel.rate("A00", "A00-" + r, "PEER", SHEETS[r - 5]);
        }
        ScoringPolicy policy =
                ScoringPolicy.standard().with("share", RatingAggregation.shareAtOrAbove(Fraction.of(4, 1)));
        CellScore peers = peers(policy, panel);

        assertThat(peers.estimate()).isEqualTo(Estimate.of(0.4));
        assertThat(peers.evidence().itemEstimates().values()).hasSize(2).allSatisfy(estimate -> {
            Computed mean = (Computed) estimate;
            assertThat(mean.value()).isEqualTo(3);
            assertThat(mean.interval().contains(3)).isTrue();
            assertThat(mean.interval().lower()).isGreaterThan(1);
        });
    }
}
