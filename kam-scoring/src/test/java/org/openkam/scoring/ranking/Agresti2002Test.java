package org.openkam.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;

/**
 * Baseball, American League East, 1987: Agresti, A. (2002). Categorical data analysis, 2nd ed., table 10.10.
 * doi:10.1002/0471249688. Wins of Milwaukee, Detroit, Toronto, New York, Boston, Cleveland, Baltimore over each other.
 */
class Agresti2002Test {
    private static final int[][] WINS = {
        {0, 7, 9, 7, 7, 9, 11},
        {6, 0, 7, 5, 11, 9, 9},
        {4, 6, 0, 7, 7, 8, 12},
        {6, 8, 6, 0, 6, 7, 10},
        {6, 2, 6, 7, 0, 7, 12},
        {4, 4, 5, 6, 6, 0, 6},
        {2, 4, 1, 3, 1, 7, 0}
    };

    static PairwiseWins wins() {
        PairwiseWins wins = new PairwiseWins(WINS.length);
        for (int i = 0; i < WINS.length; i++) {
            for (int j = 0; j < WINS.length; j++) {
                if (i != j) {
                    wins.add(i, j, WINS[i][j]);
                }
            }
        }
        return wins;
    }

    /** Published with Baltimore at 0: 1.58, 1.44, 1.29, 1.25, 1.11, 0.68. */
    @Test
    void strengthsAreThePublishedOnes() {
        double[] published = {1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0};
        BradleyTerry fit = BradleyTerry.of(wins());
        double baltimore = fit.strength(6).value();
        for (int i = 0; i < published.length; i++) {
            assertThat(fit.strength(i).value() - baltimore).isCloseTo(published[i], within(0.005));
        }
    }

    /** NumPy 2.4.6: 50 Newton steps with {@code numpy.linalg.pinv} of the information, errors from it. */
    @Test
    void centredStrengthsAndErrorsEqualNumpy() {
        double[] strengths = {
            0.5311533406521313,
            0.3862058958031738,
            0.24428258790254356,
            0.19741530913212477,
            0.05749516936939211,
            -0.36634976685010134,
            -1.050202536009263
        };
        double[] errors = {
            0.20741947629201757,
            0.2041565585732835,
            0.2020615206148931,
            0.2016037480099978,
            0.2009190714535834,
            0.20504431924908678,
            0.2324622960134448
        };
        BradleyTerry fit = BradleyTerry.of(wins());
        for (int i = 0; i < strengths.length; i++) {
            Estimate.Computed strength = (Estimate.Computed) fit.strength(i);
            assertThat(strength.value()).isCloseTo(strengths[i], within(1e-12));
            assertThat(strength.standardError().value()).isCloseTo(errors[i], within(1e-12));
        }
        assertThat(fit.logLikelihood().value()).isCloseTo(-172.24817599471595, within(1e-9));
        assertThat(fit.comparisons()).isEqualTo(273);
    }

    @Test
    void printsOneLine() {
        assertThat(BradleyTerry.of(wins()))
                .hasToString("Bradley-Terry log strengths = [0.5312, 0.3862, 0.2443, 0.1974, 0.0575, -0.3663, -1.0502]"
                        + " (7 objects, 273 comparisons)");
        assertThat(BradleyTerry.of(wins()).render()).contains("Object 6: -1.0502 ± 0.2325 [");
    }
}
