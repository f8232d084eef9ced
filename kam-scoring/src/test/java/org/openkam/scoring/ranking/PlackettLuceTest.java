package org.openkam.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class PlackettLuceTest {
    private static final double NA = Double.NaN;

    /** Complete and partial rankings, the best first. */
    private static final int[][] ORDERS = {
        {0, 1, 2, 3}, {1, 0, 3, 2}, {2, 1, 0}, {3, 0}, {0, 2, 1, 3}, {1, 3, 2, 0}, {2, 0, 1, 3}, {3, 2, 1}
    };

    /** SciPy 1.17.1, {@code minimize(method="BFGS", gtol=1e-11)} of the likelihood written out. */
    @Test
    void partialRankingsEqualScipy() {
        PlackettLuce absent = PlackettLuce.of(Panels.of(4, ORDERS));
        assertWorths(absent, -0.01444138, 0.25001538, 0.15754071, -0.3931147);
        assertThat(absent.logLikelihood().value()).isCloseTo(-19.64183684334701, within(1e-9));
        PlackettLuce below = PlackettLuce.of(Panels.of(4, ORDERS), Unranked.BELOW);
        assertWorths(below, 0.13254457, 0.29354463, 0.09286278, -0.51895198);
        assertThat(below.logLikelihood().value()).isCloseTo(-23.846114216690495, within(1e-9));
    }

    private static void assertWorths(PlackettLuce fit, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(fit.worth(i).value()).isCloseTo(expected[i], within(1e-6));
        }
    }

    /** Two objects: odds of 3 to 1, and the error of a proportion on the logit scale, halved by centring. */
    @Test
    void twoObjectsInClosedForm() {
        PlackettLuce fit = PlackettLuce.of(Panels.of(2, new int[][] {{0, 1}, {0, 1}, {1, 0}, {0, 1}}));
        Estimate.Computed worth = (Estimate.Computed) fit.worth(0);
        assertThat(worth.value()).isCloseTo(StrictMath.log(3) / 2, within(1e-12));
        assertThat(worth.standardError().value()).isCloseTo(StrictMath.sqrt(1 / 3.0 + 1) / 2, within(1e-12));
        assertThat(fit.chance(0, 1).value()).isCloseTo(0.75, within(1e-12));
        assertThat(fit).hasToString("Plackett-Luce log worths = [0.5493, -0.5493] (2 objects, 4 choices)");
    }

    /** Hunter (2004), assumption 1: object 2 always comes last, so nothing stops its worth from falling. */
    @Test
    void loserOfAllIsNotLinked() {
        int[][] orders = {{0, 1, 2}, {1, 0, 2}, {0, 1, 2}};
        assertReason(Panels.of(3, orders), Reason.NOT_LINKED);
        assertThat(BradleyTerry.of(Panels.of(3, orders)).strength(0))
                .isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertReason(Panels.of(4, new int[][] {{0, 1}, {1, 0}, {2, 3}, {3, 2}}), Reason.NOT_LINKED);
        assertReason(Panels.of(3, new int[][] {{0, 1}, {1, 0}}), Reason.NOT_LINKED); // object 2 was never ranked
    }

    @Test
    void degenerateRankings() {
        assertReason(RatingMatrix.of(new double[0][]), Reason.NO_DATA);
        assertReason(RatingMatrix.of(new double[][] {{1}, {1}}), Reason.TOO_FEW_UNITS);
        assertReason(RatingMatrix.of(new double[][] {{NA, NA}, {1, NA}}), Reason.NO_DATA);
        assertReason(RatingMatrix.of(new double[][] {{1, 1, 2}, {1, 2, 3}}), Reason.OUT_OF_DOMAIN);
        RatingMatrix wide = RatingMatrix.of(new double[1][1_000_000]);
        assertThat(PlackettLuce.of(wide).logLikelihood()).isEqualTo(Estimate.notComputable(Reason.TOO_LARGE));
        assertThat(BradleyTerry.of(wide).logLikelihood()).isEqualTo(Estimate.notComputable(Reason.TOO_LARGE));
        assertThat(MeanRanks.of(wide).means()).hasSize(1_000_000);
        assertThat(BordaCount.of(wide).points()).hasSize(1_000_000);
        assertThat(PlackettLuce.of(RatingMatrix.of(new double[][] {{NA, NA}})))
                .hasToString("Plackett-Luce log worths: not computable (NO_DATA) (2 objects, 0 choices)");
    }

    /** Sets of more than 64 objects take more than one word each. */
    @Test
    void manyObjects() {
        ChoiceTally tally = new ChoiceTally(100);
        for (int judge = 0; judge < 100; judge++) {
            int[] order = new int[100];
            for (int place = 0; place < 100; place++) {
                order[place] = (place * (judge % 2 == 0 ? 1 : 99) + judge) % 100;
            }
            tally.addRanking(order);
        }
        PlackettLuce fit = PlackettLuce.of(tally);
        assertThat(fit.choices()).isEqualTo(9900);
        fit.worths().forEach(worth -> assertThat(worth.value()).isFinite());
    }

    @Test
    void wrongArgumentsFailAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChoiceTally(3).addRanking(0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChoiceTally(3).addTop(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChoiceTally(1001));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairwiseWins(2).add(1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairwiseWins(2).add(0, 1, -1));
        PlackettLuce fit = PlackettLuce.of(Panels.of(4, ORDERS));
        assertThatIllegalArgumentException().isThrownBy(() -> fit.chance(0, 0));
    }

    private static void assertReason(RatingMatrix ranks, Reason reason) {
        PlackettLuce fit = PlackettLuce.of(ranks);
        assertThat(fit.logLikelihood()).isEqualTo(Estimate.notComputable(reason));
        assertThat(fit.worths()).hasSize(ranks.raters()).allMatch(w -> w.equals(Estimate.notComputable(reason)));
    }
}
