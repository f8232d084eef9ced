package org.openkam.scoring.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class CarelessIndicesTest {
    private static final double NAN = Double.NaN;

    @Test
    void longString() {
        LongString runs = LongString.of(new double[] {3, 3, 1, 1, 1, 2}, LongString.Gap.ENDS_RUN);
        assertThat(runs).isEqualTo(new LongString(6, 3, 3));
        assertThat(runs.mean()).isEqualTo(Estimate.of(2));
        assertThat(runs).hasToString("longest run 3, mean run 2.0000 (6 answers)");
        double[] gap = {4, 4, NAN, 4, 4};
        assertThat(LongString.of(gap, LongString.Gap.ENDS_RUN)).isEqualTo(new LongString(4, 2, 2));
        assertThat(LongString.of(gap, LongString.Gap.PASSED_OVER)).isEqualTo(new LongString(4, 1, 4));
        LongString none = LongString.of(new double[] {NAN, NAN}, LongString.Gap.ENDS_RUN);
        assertThat(none.longest()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(none.mean()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(LongString.of(RatingMatrix.of(new double[][] {gap}), 0).runs())
                .isEqualTo(2);
    }

    @Property(tries = 100)
    void runsBackwardsAreTheSame(@ForAll @Size(max = 20) List<@IntRange(min = 1, max = 3) Integer> answers) {
        double[] x = answers.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] turned = new double[x.length];
        Arrays.setAll(turned, i -> x[x.length - 1 - i]);
        LongString runs = LongString.of(x, LongString.Gap.ENDS_RUN);
        assertThat(LongString.of(turned, LongString.Gap.ENDS_RUN)).isEqualTo(runs);
        assertThat(runs.longestRun()).isLessThanOrEqualTo(x.length);
        assertThat(runs.runs()).isLessThanOrEqualTo(x.length);
    }

    /** 2 4 4 4 5 5 7 9: squared deviations of 32 from the mean 5. */
    @Test
    void variability() {
        ResponseVariability irv = ResponseVariability.of(9, 2, NAN, 4, 5, 4, 7, 4, 5);
        assertThat(irv.value()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-15));
        assertThat(irv).hasToString("IRV = 2.1381 (8 answers)");
        assertThat(ResponseVariability.of(3, 3, 3).value()).isZero();
        assertThat(ResponseVariability.of(3).estimate()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(ResponseVariability.of(NAN).estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThatThrownBy(() -> ResponseVariability.of(Double.POSITIVE_INFINITY))
                .hasMessageContaining("finite");
    }

    /** Odd means 1 2 3, even means 1 3 2: r = 1/2, stepped up 2/3. */
    @Test
    void evenOdd() {
        EvenOddConsistency consistency = EvenOddConsistency.of(new double[] {1, 1, 2, 3, 3, 2}, 2, 2, 2);
        assertThat(consistency.value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(consistency).hasToString("even-odd consistency = 0.6667 (3 scales)");
        // Positions count within each scale: of three items the first and the third are odd.
        double value = EvenOddConsistency.of(new double[] {1, 5, 3, 4, 2, 2, 9, 3, 1}, 3, 3, 3)
                .value();
        assertThat(value).isEqualTo(-1); // odd 2 3 5, even 5 2 3: r = -1/2, below -1/3
        double[] opposite = {1, 3, 2, 2, 3, 1};
        assertThat(EvenOddConsistency.of(opposite, 2, 2, 2).value()).isEqualTo(-1);
        double[] missing = {1, 1, 2, 3, 3, 2, 5, NAN};
        assertThat(EvenOddConsistency.of(missing, 2, 2, 2, 2)).isEqualTo(consistency);
        assertThat(EvenOddConsistency.of(new double[] {1, 2, 1, 3}, 2, 2).estimate())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(EvenOddConsistency.of(new double[] {1, 2}, 2).estimate())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThatThrownBy(() -> EvenOddConsistency.of(new double[3], 2)).hasMessageContaining("um of the sizes");
    }

    private static double[][] table(Random random, int rows, int columns) {
        double[][] x = new double[rows][columns];
        for (double[] row : x) {
            Arrays.setAll(row, i -> 1 + random.nextInt(5));
        }
        return x;
    }

    /** Mahalanobis distances sum up to (n - 1) k, whatever the data. */
    @Property(tries = 40)
    void distancesSumUp(@ForAll Random random) {
        double[][] x = table(random, 40, 4);
        RatingMatrix matrix = RatingMatrix.of(x);
        MahalanobisDistances distances = MahalanobisDistances.of(matrix);
        double sum = 0;
        for (double[] row : x) {
            sum += distances.squared(row).value();
        }
        assertThat(sum).isCloseTo(39 * 4, within(1e-9));
        double[][] scaled = Arrays.stream(x)
                .map(row -> new double[] {row[1] * 10, 7 - row[0], row[2], row[3] + row[2]})
                .toArray(double[][]::new);
        double same = MahalanobisDistances.of(RatingMatrix.of(scaled))
                .squared(scaled[3])
                .value();
        assertThat(same).isCloseTo(distances.squared(x[3]).value(), within(1e-9));
        double[][] turned = new double[40][];
        Arrays.setAll(turned, i -> x[39 - i]);
        assertThat(MahalanobisDistances.of(RatingMatrix.of(turned)).squared(x[3]))
                .isEqualTo(distances.squared(x[3]));
    }

    /** One item: the squared z-score; chi-square with one degree of freedom above 9 has probability 0.0027. */
    @Test
    void oneItemIsTheSquaredZ() {
        MahalanobisDistances distances = MahalanobisDistances.of(RatingMatrix.of(new double[][] {{1}, {2}, {3}}));
        assertThat(distances.squared(5)).isEqualTo(Estimate.of(9));
        assertThat(distances.probability(5).value()).isCloseTo(0.0026997960632601866, within(1e-12));
        assertThat(distances.isFlagged(0.01, 5)).isTrue();
        assertThat(distances.isFlagged(MahalanobisDistances.STANDARD_TAIL, 5)).isFalse();
        assertThat(distances.squared(NAN)).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(distances).hasToString("Mahalanobis distances of 1 items from 3 respondents");
    }

    @Test
    void distancesThatCannotBeComputed() {
        assertThat(MahalanobisDistances.of(RatingMatrix.of(new double[0][])).squared())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(reason(new double[][] {{1, 2}, {2, 1}})).isEqualTo(Reason.TOO_FEW_UNITS);
        assertThat(reason(new double[][] {{1, 2}, {2, 2}, {3, 2}, {4, 2}})).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(reason(new double[][] {{1, 2}, {2, 4}, {3, 6}, {4, 8}})).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(reason(new double[1][3000])).isEqualTo(Reason.TOO_LARGE);
        // A sum of the others, with tenths that no double holds.
        double[][] sum = new double[12][3];
        Random random = new Random(1936);
        for (double[] row : sum) {
            row[0] = random.nextInt(50) / 10.0;
            row[1] = random.nextInt(50) / 10.0;
            row[2] = row[0] + row[1];
        }
        assertThat(reason(sum)).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(MahalanobisDistances.of(RatingMatrix.of(sum)).isFlagged(0.05, sum[0]))
                .isFalse();
    }

    private static Reason reason(double[][] x) {
        return MahalanobisDistances.of(RatingMatrix.of(x)).reason();
    }

    /**
     * R's careless 1.2.2 turns pairs round at random by default (resample_na = TRUE) until a value comes out, so that the same sheet
     * has another value each time. Which item of a pair stands first changes the value, so it is fixed: the higher column.
     */
    @Test
    void pairsHaveAFixedOrientation() {
        double[][] x = new double[30][6];
        Random random = new Random(2012);
        for (double[] row : x) {
            for (int pair = 0; pair < 3; pair++) {
                row[2 * pair] = 1 + random.nextInt(5);
                row[2 * pair + 1] = row[2 * pair];
            }
        }
        RatingMatrix matrix = RatingMatrix.of(x);
        PsychometricSynonyms synonyms = PsychometricSynonyms.of(matrix, PsychometricSynonyms.STANDARD_CRITICAL);
        assertThat(synonyms.pairs())
                .extracting(PsychometricSynonyms.Pair::first)
                .containsExactly(1, 3, 5);
        assertThat(synonyms.pairs())
                .extracting(PsychometricSynonyms.Pair::second)
                .containsExactly(0, 2, 4);
        double[] sheet = {2, 1, 3, 3, 4, 5};
        double forward = synonyms.index(sheet).value();
        assertThat(forward).isCloseTo(1, within(1e-12)); // 1 3 5 and 2 3 4 lie on a line
        double[] mixed = {1, 2, 5, 3, 2, 2};
        double[] turnedPair = {2, 1, 5, 3, 2, 2};
        assertThat(synonyms.index(mixed).value())
                .isNotCloseTo(synonyms.index(turnedPair).value(), within(0.01));
        assertThat(synonyms.index(mixed)).isEqualTo(synonyms.index(mixed.clone()));
        assertThat(synonyms).hasToString("3 pairs of 6 items");
    }

    @Test
    void antonymsAreTheNegativePairs() {
        double[][] x = {{1, 5, 2}, {2, 4, 2}, {4, 2, 1}, {5, 1, 5}};
        RatingMatrix matrix = RatingMatrix.of(x);
        assertThat(PsychometricSynonyms.antonyms(matrix, 0.9).pairs())
                .containsExactly(new PsychometricSynonyms.Pair(1, 0, -1));
        assertThat(PsychometricSynonyms.of(matrix, 0.9).pairs()).isEmpty();
    }

    @Test
    void synonymsThatCannotBeComputed() {
        double[][] same = {{1, 1, 1}, {2, 2, 2}, {3, 3, 3}};
        PsychometricSynonyms synonyms = PsychometricSynonyms.of(RatingMatrix.of(same), 0.6);
        assertThat(synonyms.index(4, 4, 4)).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(synonyms.index(4, NAN, 4)).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(PsychometricSynonyms.of(RatingMatrix.of(new double[1][2001]), 0.6)
                        .index(new double[2001]))
                .isEqualTo(Estimate.notComputable(Reason.TOO_LARGE));
        assertThat(PsychometricSynonyms.of(RatingMatrix.of(new double[0][]), 0.6)
                        .pairs())
                .isEmpty();
        double[][] gaps = {{1, 1, NAN}, {2, 2, 2}, {3, 3, 9}, {4, NAN, 4}};
        assertThat(PsychometricSynonyms.of(RatingMatrix.of(gaps), 0.99).pairs())
                .extracting(PsychometricSynonyms.Pair::first)
                .contains(1);
        assertThatThrownBy(() -> PsychometricSynonyms.of(RatingMatrix.of(same), 1))
                .hasMessageContaining("between 0 and 1");
    }
}
