package org.openkam.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Efron, B., Morris, C. (1975). Data analysis using Stein's estimator and its generalizations. JASA 70(350), 311-319.
 * doi:10.1080/01621459.1975.10479864; and what else was published on drawing means together.
 */
class EfronMorris1975Test {
    /** Hits of 18 players in their first 45 times at bat in 1970. */
    private static final double[] HITS = {18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7};

    private static List<Estimate> observed(double[] values, double[] errors) {
        return IntStream.range(0, values.length)
                .<Estimate>mapToObj(
                        i -> new Computed(values[i], new StandardError(Math.sqrt(errors[i]), 100, false), null))
                .toList();
    }

    private static double se(Estimate estimate) {
        return ((Computed) estimate).standardError().value();
    }

    /**
     * The authors' factor for distances to the mean is c = 1 - (k - 3) v / S, published as .212 (Efron, B., Morris, C. (1977).
     * Stein's paradox in statistics. Scientific American 236(5), 119-127). Moments take k - 1 in place of k - 3.
     */
    @Test
    void battingAverages() {
        double[] averages = DoubleStream.of(HITS).map(h -> h / 45).toArray();
        double mean = DoubleStream.of(averages).sum() / 18;
        double[] errors =
                DoubleStream.generate(() -> mean * (1 - mean) / 45).limit(18).toArray();

        ShrunkenScores shrunken = ShrunkenScores.of(observed(averages, errors));

        assertThat(shrunken.mean().value()).isCloseTo(0.265, within(0.0005));
        for (int i = 0; i < 18; i++) {
            double kept = (shrunken.scores().get(i).value() - mean) / (averages[i] - mean);
            assertThat(1 - 15.0 / 17 * (1 - kept)).isCloseTo(0.212, within(0.0005));
        }
    }

    /**
     * Thirteen trials of BCG vaccine (Colditz, G. A. et al. (1994). JAMA 271(9), 698-702. doi:10.1001/jama.1994.03510330076038),
     * log relative risks and variances. Expected: Python 3, SciPy 1.17.1, scipy.optimize.brentq on the equation of Paule and
     * Mandel, then the formulas with NumPy 2.4.6.
     */
    @Test
    void pauleMandelOfUnequalErrors() {
        int[][] tables = {
            {4, 119, 11, 128},
            {6, 300, 29, 274},
            {3, 228, 11, 209},
            {62, 13536, 248, 12619},
            {33, 5036, 47, 5761},
            {180, 1361, 372, 1079},
            {8, 2537, 10, 619},
            {505, 87886, 499, 87892},
            {29, 7470, 45, 7232},
            {17, 1699, 65, 1600},
            {186, 50448, 141, 27197},
            {5, 2493, 3, 2338},
            {27, 16886, 29, 17825}
        };
        double[] y = new double[13];
        double[] v = new double[13];
        for (int i = 0; i < 13; i++) {
            double treated = tables[i][0] + tables[i][1];
            double control = tables[i][2] + tables[i][3];
            y[i] = StrictMath.log(tables[i][0] / treated / (tables[i][2] / control));
            v[i] = 1.0 / tables[i][0] - 1 / treated + 1.0 / tables[i][2] - 1 / control;
        }

        ShrunkenScores shrunken = ShrunkenScores.of(observed(y, v));

        assertThat(shrunken.betweenVariance().value()).isCloseTo(0.31806845220502417, within(1e-13));
        assertThat(shrunken.mean().value()).isCloseTo(-0.7149681534934441, within(1e-13));
        assertThat(se(shrunken.mean())).isCloseTo(0.18089219153762354, within(1e-13));
        assertThat(shrunken.scores().get(0).value()).isCloseTo(-0.8011217904, within(1e-10));
        assertThat(se(shrunken.scores().get(0))).isCloseTo(0.4114170996, within(1e-10));
        assertThat(shrunken.scores().get(7).value()).isCloseTo(0.0030098348, within(1e-10));
        assertThat(se(shrunken.scores().get(7))).isCloseTo(0.0625923031, within(1e-10));
        assertThat(shrunken.scores().get(11).value()).isCloseTo(-0.2808616913, within(1e-10));
        assertThat(se(shrunken.scores().get(11))).isCloseTo(0.4603839379, within(1e-10));
    }

    /**
     * Rubin, D. B. (1981). Estimation in parallel randomized experiments. Journal of Educational Statistics 6(4), 377-401.
     * doi:10.3102/10769986006004377. Effects of coaching in eight schools: Q is 4.6 at 7 degrees of freedom, so by moments the
     * schools don't differ at all.
     */
    @Test
    void eightSchoolsDifferNoMoreThanTheirErrors() {
        double[] y = {28.39, 7.94, -2.75, 6.82, -0.64, 0.63, 18.01, 12.16};
        double[] se = {14.9, 10.2, 16.3, 11.0, 9.4, 11.4, 10.4, 17.6};
        double[] v = DoubleStream.of(se).map(s -> s * s).toArray();

        ShrunkenScores shrunken = ShrunkenScores.of(observed(y, v));

        assertThat(shrunken.scores()).hasSize(8).containsOnly(Estimate.notComputable(Reason.NEGATIVE_VARIANCE));
    }

    @Test
    void saysWhyThereIsNone() {
        double[] error = {1, 1, 1};

        assertThat(ShrunkenScores.of(observed(new double[] {1, 2}, error)).scores())
                .containsOnly(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(ShrunkenScores.of(observed(new double[] {2, 2, 2}, error)).scores())
                .containsOnly(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(ShrunkenScores.of(List.of()).mean()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
    }

    @Test
    void aUnitWithoutScoreOrErrorTakesPartInNothing() {
        List<Estimate> three = observed(new double[] {0, 5, 10}, new double[] {1, 1, 1});
        List<Estimate> more = new ArrayList<>(three);
        more.add(1, Estimate.of(100));
        more.add(Estimate.notComputable(Reason.ZERO_VARIANCE));

        List<Estimate> scores = ShrunkenScores.of(more).scores();

        assertThat(scores.get(1)).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(scores.get(4)).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(List.of(scores.get(0), scores.get(2), scores.get(3)))
                .isEqualTo(ShrunkenScores.of(three).scores());
    }

    @Test
    void aScoreWithoutErrorVarianceStays() {
        ShrunkenScores shrunken = ShrunkenScores.of(observed(new double[] {0, 5, 10, 4}, new double[] {0, 0, 0, 0}));

        assertThat(shrunken.scores()).extracting(Estimate::value).containsExactly(0.0, 5.0, 10.0, 4.0);
        assertThat(shrunken.scores()).allMatch(s -> se(s) == 0);
    }

    @Property
    void liesBetweenScoreAndMeanAndForgetsTheOrder(
            @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = 1, max = 5) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 1) double error) {
        List<Estimate> observed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            observed.add(new Computed(values.get(i), new StandardError(error * (1 + i % 3), 9, false), null));
        }
        ShrunkenScores shrunken = ShrunkenScores.of(observed);
        List<Estimate> turned = new ArrayList<>(observed);
        Collections.reverse(turned);
        List<Estimate> back = new ArrayList<>(ShrunkenScores.of(turned).scores());
        Collections.reverse(back);

        assertThat(back).isEqualTo(shrunken.scores());
        if (shrunken.mean() instanceof Computed mean) {
            for (int i = 0; i < values.size(); i++) {
                double score = shrunken.scores().get(i).value();
                assertThat(score)
                        .isBetween(
                                Math.min(values.get(i), mean.value()) - 1e-12,
                                Math.max(values.get(i), mean.value()) + 1e-12);
            }
        }
    }
}
