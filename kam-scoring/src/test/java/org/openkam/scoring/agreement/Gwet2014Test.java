package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openkam.scoring.agreement.Fleiss1971Test.assertAgreement;
import static org.openkam.scoring.agreement.Krippendorff2011Test.FOUR_OBSERVERS;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Gwet, K. L. (2014). Handbook of inter-rater reliability, 4th ed.: the data of Krippendorff (2011), 4 raters, 12 units, gaps,
 * as in the vignette of irrCAC 1.0: AC1 0.77544, Fleiss 0.76117, alpha 0.74342. More digits: irrCAC 1.0 with its rounding taken
 * out.
 */
class Gwet2014Test {
    private static AgreementSettings weighted(AgreementWeights weights) {
        return AgreementSettings.of(weights);
    }

    @Test
    void valuesAreThePublishedOnes() {
        assertThat(GwetAc.of(FOUR_OBSERVERS).value()).isCloseTo(0.77544, within(5e-6));
        assertThat(FleissKappa.of(FOUR_OBSERVERS).value()).isCloseTo(0.76117, within(5e-6));
        assertThat(WeightedAlpha.of(FOUR_OBSERVERS, AgreementSettings.STANDARD).value())
                .isCloseTo(0.74342, within(5e-6));
    }

    @Test
    void unweightedEqualsIrrCac() {
        AgreementSettings plain = AgreementSettings.STANDARD;
        assertAgreement(GwetAc.of(FOUR_OBSERVERS).agreement(), 0.775444068126995, 0.1429499506407653, 2.08721e-4);
        assertAgreement(FleissKappa.of(FOUR_OBSERVERS).agreement(), 0.7611692754224112, 0.1530192034694924, 4.19173e-4);
        assertAgreement(
                CongerKappa.of(FOUR_OBSERVERS).agreement(), 0.7620668936511116, 0.15010879506985086, 3.56754e-4);
        assertAgreement(
                BrennanPrediger.of(FOUR_OBSERVERS).agreement(), 0.7727272727272727, 0.14471661989948315, 2.37561e-4);
        assertAgreement(
                WeightedAlpha.of(FOUR_OBSERVERS, plain).agreement(),
                0.743421052631579,
                0.14557388698483492,
                4.59426e-4);
    }

    @Test
    void quadraticEqualsIrrCac() {
        AgreementSettings s = weighted(AgreementWeights.QUADRATIC);
        assertAgreement(GwetAc.of(FOUR_OBSERVERS, s).agreement(), 0.9140007235516047, 0.10396224464505995, 2.63444e-6);
        assertAgreement(
                FleissKappa.of(FOUR_OBSERVERS, s).agreement(), 0.8649350649350647, 0.14603361075691243, 9.976e-5);
        assertAgreement(
                CongerKappa.of(FOUR_OBSERVERS, s).agreement(), 0.8571682240916252, 0.14436079135840002, 9.764e-5);
        assertAgreement(
                BrennanPrediger.of(FOUR_OBSERVERS, s).agreement(), 0.9015151515151514, 0.11089437497397327, 5.6055e-6);
        assertAgreement(
                WeightedAlpha.of(FOUR_OBSERVERS, s).agreement(), 0.8491071428571436, 0.12912996571488844, 6.267e-5);
    }

    @Test
    void linearAndOrdinalEqualIrrCac() {
        AgreementSettings linear = weighted(AgreementWeights.LINEAR);
        AgreementSettings ordinal = weighted(AgreementWeights.ORDINAL);
        assertAgreement(
                GwetAc.of(FOUR_OBSERVERS, linear).agreement(), 0.8587391364326115, 0.11732902188136356, 1.506e-5);
        assertAgreement(
                CongerKappa.of(FOUR_OBSERVERS, linear).agreement(), 0.8131370328425822, 0.14586819692906378, 1.6655e-4);
        assertAgreement(
                GwetAc.of(FOUR_OBSERVERS, ordinal).agreement(), 0.8989397699075121, 0.1069035238154355, 4.0539e-6);
        assertAgreement(
                WeightedAlpha.of(FOUR_OBSERVERS, ordinal).agreement(),
                0.8336380255941495,
                0.1310734303098848,
                8.2441e-5);
    }

    /**
     * irrCAC 1.0 divides 0 by 0 for a unit that nobody rated and gives NaN for AC1, AC2 and Fleiss. Such a unit says nothing,
     * so the values without it are right; Gwet (2014) drops it.
     */
    @Test
    void unitThatNobodyRatedSaysNothing() {
        double[][] rows = new double[FOUR_OBSERVERS.units() + 1][4];
        for (int unit = 0; unit < rows.length; unit++) {
            for (int rater = 0; rater < 4; rater++) {
                rows[unit][rater] = unit < 12 ? FOUR_OBSERVERS.get(unit, rater).orElse(Double.NaN) : Double.NaN;
            }
        }
        RatingMatrix padded = RatingMatrix.of(rows);
        AgreementSettings s = weighted(AgreementWeights.QUADRATIC);
        assertThat(GwetAc.of(padded)).isEqualTo(GwetAc.of(FOUR_OBSERVERS));
        assertThat(GwetAc.of(padded, s)).isEqualTo(GwetAc.of(FOUR_OBSERVERS, s));
        assertThat(FleissKappa.of(padded)).isEqualTo(FleissKappa.of(FOUR_OBSERVERS));
        assertThat(CongerKappa.of(padded)).isEqualTo(CongerKappa.of(FOUR_OBSERVERS));
        assertThat(BrennanPrediger.of(padded)).isEqualTo(BrennanPrediger.of(FOUR_OBSERVERS));
        assertThat(PercentAgreement.of(padded)).isEqualTo(PercentAgreement.of(FOUR_OBSERVERS));
    }

    /**
     * dkpro 2.2.1 warns that its {@code FleissKappaAgreement} doesn't support missing values, and gives 0.7373. It takes 0.8 for
     * the observed agreement: each unit weighs as much as it has ratings. Fleiss defines the mean over units, 9 / 11, which
     * gives 0.7612; so does Gwet, and without gaps the two are one.
     */
    @Test
    void dkproIsWrongForMissingValues() {
        FleissKappa kappa = FleissKappa.of(FOUR_OBSERVERS);
        double expected = kappa.agreement().expected().value();
        assertThat(kappa.agreement().observed().value()).isCloseTo(9.0 / 11, within(1e-15));
        assertThat((0.8 - expected) / (1 - expected)).isCloseTo(0.7372862029646523, within(1e-14));
        assertThat(kappa.value()).isCloseTo(0.7611692754224112, within(1e-14));
    }

    /** dkpro 2.2.1 {@code KrippendorffAlphaAgreement} takes gaps as they are and agrees on all four levels. */
    @Test
    void alphaEqualsDkpro() {
        double[] expected = {0.7434210526315791, 0.8153875037548814, 0.8491071428571428, 0.7974027747116121};
        double[] got = Arrays.stream(Metric.values())
                .mapToDouble(m ->
                        KrippendorffAlpha.of(FOUR_OBSERVERS, m, Bootstrap.NONE).value())
                .toArray();
        assertThat(got).containsExactly(expected, within(1e-14));
    }

    @Test
    void printsWhatItIs() {
        assertThat(GwetAc.of(FOUR_OBSERVERS)).hasToString("Gwet AC1 = 0.7754 ± 0.1429 [0.4608, 1.0000] (12 units)");
        assertThat(CongerKappa.of(FOUR_OBSERVERS).render()).contains("raters: 4", "t(11) = 5.07");
        assertThat(PercentAgreement.of(FOUR_OBSERVERS).render())
                .contains("Agreement = 0.8182", "unanimous units: 0.7273");
    }
}
