package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.Panel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.RatingTally;

class MultiSourceScorerTest {

    /** An aggregation from outside: only the first item counts. */
    private record FirstItem() implements RatingAggregation {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "first-item";
        }

        @Override
        public FigureForm form() {
            return FigureForm.LINEAR;
        }

        @Override
        public Fraction[] itemWeights(RatingTally tally) {
            Fraction[] weights = new Fraction[tally.items()];
            Arrays.fill(weights, Fraction.ZERO);
            weights[0] = Fraction.ONE;
            return weights;
        }
    }

    private static ScoringPolicy policy(RatingAggregation aggregation, RaterError prior) {
        ScoringPolicy standard = ScoringPolicy.standard();
        ErrorPolicy error =
                new ErrorPolicy(standard.error().intervals(), standard.error().gaps(), 0.95, prior);
        return standard.with("test", error).with("test", aggregation);
    }

    private static Computed score(ScoringPolicy policy, Panel panel) {
        return (Computed) ((Scored) Scoring.with(policy)
                        .score(panel.programme())
                        .profile("A")
                        .score("REL"))
                .estimate();
    }

    private static Panel fourPeers() {
        return Panel.of(3, "REL-1", "REL-2")
                .rate("A", "a", "PEER", 1, 4)
                .rate("A", "b", "PEER", 2, 4)
                .rate("A", "c", "PEER", 3, 4)
                .rate("A", "d", "PEER", 4, 5);
    }

    /** Residual variance 1: the mean of 8 ratings has an error of sqrt(1/8), that of the 4 to one item sqrt(1/4). */
    @Test
    void theErrorFollowsTheWeightsOfTheItems() {
        RaterError residualOnly = new RaterError(0, 1, 30, 60);
        Computed all = score(policy(RatingAggregation.meanOfItemMeans(), residualOnly), fourPeers());
        Computed first = score(policy(new FirstItem(), residualOnly), fourPeers());
        assertThat(all.value()).isEqualTo((2.5 + 4.25) / 2);
        assertThat(all.standardError().value()).isCloseTo(Math.sqrt(1.0 / 8), within(1e-15));
        assertThat(first.value()).isEqualTo(2.5);
        assertThat(first.standardError().value()).isCloseTo(Math.sqrt(1.0 / 4), within(1e-15));
    }

    /** Two cells of weight 1/2, four peers and one manager: rater variance 0.4, so 0.4 (1/4 . 1/4 + 1/4 . 1) = 0.125. */
    @Test
    void theManagerBorrowsTheErrorOfTheOthers() {
        Panel panel = fourPeers().rate("A", "m", "MANAGER", 3, 3);
        Computed score = score(policy(RatingAggregation.meanOfItemMeans(), new RaterError(0.4, 0, 30, 60)), panel);
        assertThat(score.standardError().value()).isCloseTo(Math.sqrt(0.125), within(1e-15));
        assertThat(score.value()).isEqualTo((3 + (2.5 + 4.25) / 2) / 2);
    }

    @Test
    void intervalsEndWhereTheScaleEnds() {
        Panel panel = Panel.of(3, "REL-1")
                .rate("A", "a", "PEER", 5)
                .rate("A", "b", "PEER", 5)
                .rate("A", "c", "PEER", 5);
        Computed score = score(policy(RatingAggregation.meanOfItemMeans(), new RaterError(1, 0, 30, 60)), panel);
        assertThat(score.interval().upper()).isEqualTo(5);
        assertThat(score.interval().lower()).isCloseTo(5 - 2.042 / Math.sqrt(3), within(0.001));
    }
}
