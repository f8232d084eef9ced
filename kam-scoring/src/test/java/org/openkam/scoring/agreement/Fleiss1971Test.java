package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76, 378-382, table 1:
 * 30 patients, 6 psychiatrists, 5 diagnoses. doi:10.1037/h0031619
 *
 * <p>Complete data with more than two raters, where irr 0.84.1 drops the weight 1/(m - 1) and is no reference.
 */
class Fleiss1971Test {
    private static final String DIAGNOSES = "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 "
            + "144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 "
            + "555555 244444 224555 114444 144445 222224 111155 224444 133333 555555";

    static final RatingMatrix TABLE_1 = RatingMatrix.of(rows());

    static double[][] rows() {
        return Arrays.stream(DIAGNOSES.split(" "))
                .map(row -> row.chars().mapToDouble(c -> c - '0').toArray())
                .toArray(double[][]::new);
    }

    /** R 4.2.2, irrCAC 1.0 without its rounding (nominal, interval); base R coincidence matrix (ordinal, ratio). */
    @ParameterizedTest
    @CsvSource({
        "NOMINAL, 0.43340982828202845",
        "ORDINAL, 0.33585752217398324",
        "INTERVAL, 0.28804962598065975",
        "RATIO, 0.24001029414768826"
    })
    void valueEqualsIrrCac(Metric metric, double expected) {
        assertThat(KrippendorffAlpha.of(TABLE_1, metric).value()).isCloseTo(expected, within(1e-13));
    }

    /** irrCAC 1.0 {@code krippen.alpha.raw}: linearised standard error over units, 0.05419893551533276. */
    @Test
    void intervalIsAboutAsWideAsTheLinearisedOne() {
        Interval interval = ((Estimate.Computed)
                        KrippendorffAlpha.of(TABLE_1, Metric.NOMINAL).estimate())
                .interval();
        assertThat(interval.upper() - interval.lower()).isCloseTo(2 * 1.96 * 0.0542, within(0.03));
        assertThat((interval.upper() + interval.lower()) / 2).isCloseTo(0.433, within(0.03));
    }

    /**
     * irr 0.84.1 {@code kripp.alpha} counts each value m - 1 = 5 times here, where nothing is missing. That is an error of the
     * program: as soon as there is a cell without a value, even of a rater who gave none, it uses the weight 1/(m - 1) too.
     */
    @ParameterizedTest
    @CsvSource({"NOMINAL", "ORDINAL", "INTERVAL", "RATIO"})
    void irrIsWrongForCompleteData(Metric metric) {
        double[][] padded =
                Arrays.stream(rows()).map(row -> Arrays.copyOf(row, 7)).toArray(double[][]::new);
        Arrays.stream(padded).forEach(row -> row[6] = Double.NaN);
        KrippendorffAlpha alpha = KrippendorffAlpha.of(TABLE_1, metric);
        double ofIrr = 1 - (1 - alpha.value()) * (5 * 180 - 1) / (5 * (180 - 1.0));
        assertThat(KrippendorffAlpha.of(RatingMatrix.of(padded), metric)).isEqualTo(alpha);
        assertThat(alpha.value() - ofIrr).isBetween(0.002, 0.004);
    }

    /** Table 2 and text: kappa 0.430; by diagnosis 0.245, 0.245, 0.520, 0.471, 0.566. */
    @Test
    void kappaIsThePublishedOne() {
        FleissKappa kappa = FleissKappa.of(TABLE_1);
        assertThat(kappa.value()).isCloseTo(0.430, within(5e-4));
        assertThat(kappa.categories().stream().mapToDouble(c -> c.kappa().value()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 5e-4 ? 0 : 1)
                .containsExactly(0.245, 0.245, 0.520, 0.471, 0.566);
    }

    /** irr 0.84.1 {@code kappam.fleiss(x, detail = TRUE)}; the z of categories is kappa / sqrt(2 / (N m (m - 1))). */
    @Test
    void testUnderChanceEqualsIrr() {
        FleissKappa kappa = FleissKappa.of(TABLE_1);
        assertThat(kappa.test().statistic()).isCloseTo(17.65183058299137, within(1e-11));
        assertThat(kappa.test().probability()).isLessThan(1e-60);
        assertThat(kappa.categories().get(2).test().statistic()).isCloseTo(0.52 * Math.sqrt(450), within(1e-12));
    }

    /** irrCAC 1.0 without its rounding: coefficient, standard error, p of t(29). dkpro 2.2.1 agrees on each value it has. */
    @Test
    void coefficientsEqualIrrCac() {
        assertAgreement(
                GwetAc.of(TABLE_1).agreement(), 0.4478845158445642, 0.055662141681617865, 7.124492551469075e-09);
        assertAgreement(FleissKappa.of(TABLE_1).agreement(), 0.43024452006014097, 0.05419893551533276, 9.37e-9);
        assertAgreement(CongerKappa.of(TABLE_1).agreement(), 0.44180854032933303, 0.050794406013078254, 1.414e-9);
        assertAgreement(BrennanPrediger.of(TABLE_1).agreement(), 4.0 / 9, 0.055122835855749536, 6.837e-9);
        assertAgreement(
                WeightedAlpha.of(TABLE_1, AgreementSettings.STANDARD).agreement(),
                0.433409828282029,
                0.05419893551533276,
                8.081e-9);
    }

    static void assertAgreement(CorrectedAgreement agreement, double value, double error, double probability) {
        Estimate.Computed computed = (Estimate.Computed) agreement.estimate();
        assertThat(computed.value()).isCloseTo(value, within(1e-13));
        assertThat(computed.standardError().value()).isCloseTo(error, within(1e-14));
        assertThat(agreement.test().probability()).isCloseTo(probability, within(probability * 1e-3));
    }

    /** dkpro 2.2.1: {@code PercentageAgreement}, {@code FleissKappaAgreement}, {@code HubertKappaAgreement}, {@code RandolphKappaAgreement}. */
    @Test
    void valuesEqualDkpro() {
        assertThat(PercentAgreement.of(TABLE_1).value()).isCloseTo(0.5555555555555555, within(1e-14));
        assertThat(FleissKappa.of(TABLE_1).value()).isCloseTo(0.43024452006014074, within(1e-14));
        assertThat(CongerKappa.of(TABLE_1).value()).isCloseTo(0.44180854032933287, within(1e-14));
        assertThat(BrennanPrediger.of(TABLE_1).value()).isCloseTo(0.4444444444444443, within(1e-14));
    }

    @Test
    void printsWhatItIs() {
        assertThat(FleissKappa.of(TABLE_1)).hasToString("Fleiss kappa = 0.4302 ± 0.0542 [0.3194, 0.5411] (30 units)");
        assertThat(FleissKappa.of(TABLE_1).render())
                .contains("observed agreement: 0.5556", "z = 17.6518, p < 0.0001", "category 3: 0.5200");
    }
}
