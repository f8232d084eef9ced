package org.openkam.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;

/**
 * Admissions to graduate school at Berkeley, fall 1973, the six largest departments: Bickel, P. J., Hammel, E. A. and O'Connell,
 * J. W. (1975). Sex bias in graduate admissions: data from Berkeley. Science 187, 398-404. doi:10.1126/science.187.4175.398
 * Departments are the strata; within them the groups hardly differ, over all of them women are admitted far less often.
 */
class Bickel1975Test {
    /** Men admitted and rejected, women admitted and rejected. */
    private static final long[][] DEPARTMENTS = {
        {512, 313, 89, 19},
        {353, 207, 17, 8},
        {120, 205, 202, 391},
        {138, 279, 131, 244},
        {53, 138, 94, 299},
        {22, 351, 24, 317}
    };

    static DifTally tally() {
        DifTally tally = new DifTally(DEPARTMENTS.length, 2);
        for (int d = 0; d < DEPARTMENTS.length; d++) {
            for (int cell = 0; cell < 4; cell++) {
                tally.add(d, cell >= 2, 1 - cell % 2, DEPARTMENTS[d][cell]);
            }
        }
        return tally;
    }

    /** R 4.2.2, {@code mantelhaen.test(UCBAdmissions)}: 0.9046968 [0.7719074, 1.0603298], X-squared 1.4269, p 0.2323. */
    @Test
    void oddsRatioAndTestEqualThoseOfR() {
        MantelHaenszelDif dif = MantelHaenszelDif.of(tally());
        Estimate.Computed ratio = (Estimate.Computed) dif.oddsRatio();
        assertThat(ratio.value()).isCloseTo(0.9046968, within(5e-8));
        assertThat(ratio.interval().lower()).isCloseTo(0.7719074, within(5e-8));
        assertThat(ratio.interval().upper()).isCloseTo(1.0603298, within(5e-8));
        assertThat(dif.test().statistic()).isCloseTo(1.4269, within(5e-5));
        assertThat(dif.test().probability()).isCloseTo(0.2323, within(5e-5));
    }

    /** NumPy 2.4.6, the sums written out. */
    @Test
    void standardizedDifferenceIsNextToNothing() {
        MantelHaenszelDif dif = MantelHaenszelDif.of(tally());
        assertThat(dif.standardizedDifference().value()).isCloseTo(0.0010877900532288045, within(1e-15));
        assertThat(dif.etsClass()).isEqualTo(EtsClass.A);
        assertThat(dif.people()).isEqualTo(4526);
    }

    @Test
    void overAllDepartmentsTogetherTheRatesDiffer() {
        AdverseImpact impact = AdverseImpact.of(new Selection(1198, 2691), new Selection(557, 1835));
        assertThat(impact.value()).isCloseTo(0.6818, within(5e-5));
        assertThat(impact.fourFifths()).isEqualTo(FourFifths.VIOLATED);
        assertThat(impact.tests().fisherFewer().value()).isLessThan(1e-20).isPositive();
    }

    @Test
    void printsOneLine() {
        assertThat(MantelHaenszelDif.of(tally()))
                .hasToString("MH Delta = 0.2354 ± 0.1903 [-0.1377, 0.6084] (class A, 4526 people in 6 strata)");
    }
}
