package org.openkam.scoring.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class NormTableTest {
    private static final LocalDate COLLECTED = LocalDate.of(2021, 3, 31);

    private static NormTable table(ScaleNorm norm) {
        return new NormTable("sellers", COLLECTED, "tenure_years", Map.of("S", norm));
    }

    private static NormLookup find(ScaleNorm norm, double covariate, String today) {
        return table(norm).find("S", covariate, NormTerms.standard(LocalDate.parse(today)));
    }

    /** Sixty months after 31 March 2021 are over on 31 March 2026. */
    @Test
    void aNormAges() {
        ScaleNorm norm = ScaleNorm.stated(500, 3, 0.6);
        assertThat(find(norm, Double.NaN, "2026-03-30").warnings()).isEmpty();
        assertThat(find(norm, Double.NaN, "2026-03-31").warnings()).containsExactly(NormWarning.OLD);
        assertThat(find(norm, Double.NaN, "2021-03-30").warnings()).containsExactly(NormWarning.DATED_AHEAD);
        assertThat(find(norm, Double.NaN, "2026-03-31").standard(3.6).t()).isEqualTo(Estimate.of(60)); // all the same
    }

    @Test
    void groupsThatAreSmallOrTooSmall() {
        assertThat(find(ScaleNorm.stated(99, 3, 0.6), Double.NaN, "2022-01-01").warnings())
                .containsExactly(NormWarning.SMALL_GROUP);
        assertThat(find(ScaleNorm.stated(100, 3, 0.6), Double.NaN, "2022-01-01").warnings())
                .isEmpty();
        NormLookup tooSmall = find(ScaleNorm.stated(29, 3, 0.6), Double.NaN, "2022-01-01");
        assertThat(tooSmall.reason()).contains(Reason.SMALL_NORM_GROUP);
        assertThat(tooSmall.standard(3).sten()).isEqualTo(Estimate.notComputable(Reason.SMALL_NORM_GROUP));
        assertThat(tooSmall.mean()).isEqualTo(Estimate.notComputable(Reason.SMALL_NORM_GROUP));
    }

    @Test
    void aScaleWithoutNorm() {
        NormLookup none =
                table(ScaleNorm.stated(500, 3, 0.6)).find("T", 1, NormTerms.standard(LocalDate.parse("2022-01-01")));
        assertThat(none.reason()).contains(Reason.NO_NORM);
        assertThat(none.n()).isZero();
        assertThat(none.standard(3).z()).isEqualTo(Estimate.notComputable(Reason.NO_NORM));
        assertThat(table(ScaleNorm.stated(500, 3, 0.6)).reliability("T"))
                .isEqualTo(Estimate.notComputable(Reason.NO_NORM));
    }

    /** Canfield (1951): a sten is half a standard deviation wide, 5 and 6 meet at the mean; a stanine 5 holds the mean. */
    @ParameterizedTest
    @CsvSource({
        "1.79, 1, 1",
        "1.8, 2, 1",
        "2.7, 5, 4",
        "2.84, 5, 4",
        "2.85, 5, 5",
        "2.99, 5, 5",
        "3, 6, 5",
        "3.15, 6, 6",
        "3.3, 7, 6",
        "4.2, 10, 9"
    })
    void bordersOfTheBands(double raw, int sten, int stanine) {
        StandardScore score =
                find(ScaleNorm.stated(500, 3, 0.6), Double.NaN, "2022-01-01").standard(raw);
        assertThat(score.sten()).isEqualTo(Estimate.of(sten));
        assertThat(score.stanine()).isEqualTo(Estimate.of(stanine));
    }

    @Test
    void countedNorms() {
        double[] raw = IntStream.rangeClosed(1, 40).asDoubleStream().toArray();
        NormLookup found =
                find(ScaleNorm.of(new NormDistribution.Counted(NormSample.of(raw))), Double.NaN, "2022-01-01");
        assertThat(found.mean()).isEqualTo(Estimate.of(20.5));
        assertThat(found.deviation().value()).isCloseTo(Math.sqrt(40 * 41 / 12.0), within(1e-12));
        assertThat(found.standard(20.5).t()).isEqualTo(Estimate.of(50));
    }

    /** Means on the line 2 + 0.1 a; who has been there for ten years is held against 3. */
    @Test
    void aNormThatMovesWithTenure() {
        double[] tenure = IntStream.range(0, 80).mapToDouble(i -> i / 4).toArray();
        double[] raw = IntStream.range(0, 80)
                .mapToDouble(i -> 2 + 0.1 * tenure[i] + (i % 4 < 2 ? 0.5 : -0.5))
                .toArray();
        ScaleNorm norm = ScaleNorm.of(
                new NormDistribution.Continuous(ContinuousNorm.of(tenure, raw, new ContinuousNorm.Degrees(1, 0))));
        NormLookup found = find(norm, 10, "2022-01-01");
        assertThat(found.mean().value()).isCloseTo(3, within(1e-9));
        assertThat(found.deviation().value()).isCloseTo(0.5 * Math.sqrt(Math.PI / 2), within(1e-9));
        assertThat(found.warnings()).containsExactly(NormWarning.SMALL_GROUP);
        assertThat(found.standard(3).sten().value()).isBetween(5.0, 6.0);
        assertThat(find(norm, 30, "2022-01-01").warnings())
                .containsExactly(NormWarning.SMALL_GROUP, NormWarning.OUTSIDE_COVARIATES);
        assertThat(find(norm, Double.NaN, "2022-01-01").reason()).contains(Reason.INCOMPLETE_DATA);
    }

    @Test
    void wrongTables() {
        ScaleNorm moving =
                ScaleNorm.of(new NormDistribution.Continuous(ContinuousNorm.of(new double[0], new double[0])));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormTable.of("sellers", COLLECTED, Map.of("S", moving)))
                .withMessageContaining("must be named");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormTable.of(" ", COLLECTED, Map.of()))
                .withMessageContaining("Population");
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleNorm.stated(0, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleNorm.stated(10, 3, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScaleNorm.stated(10, 3, 1).withReliability(1.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NormTerms(COLLECTED, 1, 100, 60))
                .withMessageContaining("Least norm group");
        assertThat(find(moving, 1, "2022-01-01").reason()).contains(Reason.SMALL_NORM_GROUP);
        assertThat(find(ScaleNorm.stated(50, 3, 0), 1, "2022-01-01").standard(3).z())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(table(moving)).hasToString("norms of sellers, 2021-03-31 (1 scales, by tenure_years)");
    }
}
