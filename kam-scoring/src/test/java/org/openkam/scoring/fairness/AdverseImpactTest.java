package org.openkam.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.NotComputableException;
import org.openkam.scoring.statistic.Reason;

class AdverseImpactTest {
    /** The example of the Uniform Guidelines (1978), 29 CFR 1607.4 D, in whole people: 48 of 80 against 12 of 40. */
    private static final AdverseImpact GUIDELINES = of(48, 80, 12, 40);

    @Test
    void uniformGuidelines() {
        assertThat(GUIDELINES.value()).isEqualTo(0.5);
        assertThat(GUIDELINES.fourFifths()).isEqualTo(FourFifths.VIOLATED);
        assertThat(GUIDELINES.sizes().shortfall().value()).isEqualTo(12);
        assertThat(GUIDELINES.decisionsToFlip()).hasValue(8); // 20 of 40 is 5/6 of 60 percent, 19 of 40 less than 4/5
        assertThat(GUIDELINES.placesToFlip()).hasValue(6);
        assertThat(GUIDELINES.advice()).isEqualTo(SampleAdvice.ANY_TEST);
        assertThat(GUIDELINES)
                .hasToString("Impact ratio = 0.5000 [0.3014, 0.8294] (12 of 40 against 48 of 80, VIOLATED)");
        assertThat(GUIDELINES.render())
                .contains("turned by 8 decisions or by 6 places")
                .contains("Shortfall: 12.0000");
    }

    /** 0.4 / 0.5 is four fifths; in binary the quotient could fall on either side. */
    @Test
    void exactlyFourFifthsIsMet() {
        for (long n = 1; n < 2000; n += 7) {
            AdverseImpact exact = of(5 * n, 10 * n, 4 * n, 10 * n);
            assertThat(exact.fourFifths()).isEqualTo(FourFifths.MET);
            assertThat(exact.decisionsToFlip()).hasValue(1);
        }
    }

    @Test
    void emptyGroups() {
        AdverseImpact empty = of(0, 0, 3, 5);
        assertReason(empty.estimate(), Reason.NO_DATA);
        assertReason(empty.tests().fisherTwoSided(), Reason.NO_DATA);
        assertReason(empty.sizes().phi(), Reason.NO_DATA);
        assertThat(empty.fourFifths()).isEqualTo(FourFifths.UNDECIDED);
        assertThat(empty.decisionsToFlip()).isEqualTo(OptionalLong.empty());
        assertThat(empty.placesToFlip()).isEqualTo(OptionalLong.empty());
        assertThat(empty.advice()).isEqualTo(SampleAdvice.NO_TEST_CAN_TELL);
        assertThat(empty).hasToString("Impact ratio: not computable (NO_DATA) (3 of 5 against 0 of 0, UNDECIDED)");
        assertThatThrownBy(empty::value).isInstanceOf(NotComputableException.class);
    }

    @Test
    void nobodySelected() {
        AdverseImpact none = of(10, 30, 0, 20);
        assertThat(none.estimate()).isEqualTo(Estimate.of(0));
        assertThat(none.fourFifths()).isEqualTo(FourFifths.VIOLATED);
        assertThat(none.tests().fisherFewer().value()).isBetween(0.0, 0.01);
        AdverseImpact noReference = of(0, 30, 4, 20);
        assertReason(noReference.estimate(), Reason.OUT_OF_DOMAIN);
        assertThat(noReference.tests().z().value()).isPositive();
        AdverseImpact nobody = of(0, 30, 0, 20);
        assertReason(nobody.estimate(), Reason.OUT_OF_DOMAIN);
        assertReason(nobody.tests().z(), Reason.ZERO_VARIANCE);
        assertThat(nobody.tests().fisherTwoSided().value()).isEqualTo(1);
        assertThat(nobody.advice()).isEqualTo(SampleAdvice.NO_TEST_CAN_TELL);
    }

    @Test
    void everybodySelected() {
        AdverseImpact all = of(30, 30, 20, 20);
        assertThat(all.estimate()).isEqualTo(Estimate.of(1));
        assertReason(all.sizes().phi(), Reason.ZERO_VARIANCE);
        assertThat(all.sizes().shortfall().value()).isZero();
    }

    @Test
    void smallSamples() {
        assertThat(of(1, 2, 0, 2).advice()).isEqualTo(SampleAdvice.NO_TEST_CAN_TELL);
        assertThat(of(8, 12, 2, 10).advice()).isEqualTo(SampleAdvice.EXACT_TEST);
        assertThat(of(4, 200, 1, 200).advice()).isEqualTo(SampleAdvice.NO_TEST_CAN_TELL);
        assertThat(of(8, 200, 1, 200).advice()).isEqualTo(SampleAdvice.EXACT_TEST);
    }

    @Test
    void wrongArgumentsFailAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Selection(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Selection(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Selection(0, 1_000_000_001));
        Selection some = new Selection(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> AdverseImpact.of(some, some, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> AdverseImpact.of(some, null));
    }

    @Test
    void largestNumbers() {
        AdverseImpact large = of(500_000_000, 1_000_000_000, 399_999_999, 1_000_000_000);
        assertThat(large.fourFifths()).isEqualTo(FourFifths.VIOLATED);
        assertThat(large.decisionsToFlip()).hasValue(1);
        assertThat(large.value()).isCloseTo(0.8, within(1e-8));
        assertThat(large.tests().fisherTwoSided().value()).isZero();
    }

    /** SciPy 1.17.1, {@code chi2_contingency(table, correction=False)}: 20.485263157894735, p 0.00013463927070497982. */
    @Test
    void manyGroups() {
        SelectionTally tally = new SelectionTally(5)
                .add(0, new Selection(48, 80))
                .add(1, new Selection(12, 40))
                .add(2, new Selection(30, 50))
                .add(3, new Selection(5, 25));
        AdverseImpactOfGroups groups = AdverseImpactOfGroups.of(tally);
        assertThat(groups.reference()).isZero(); // the rate of group 2 is the same, its applicants are fewer
        assertThat(groups.violated()).containsExactly(1, 3);
        assertThat(groups.groups().get(2).value()).isEqualTo(1);
        assertThat(groups.overall().statistic()).isCloseTo(20.485263157894735, within(1e-12));
        assertThat(groups.overall().degreesOfFreedom()).isEqualTo(3);
        assertThat(groups.overall().probability()).isCloseTo(0.00013463927070497982, within(1e-15));
        assertThat(groups.share(3)).isEqualTo(25.0 / 195);
        assertReason(groups.groups().get(4).estimate(), Reason.NO_DATA);
        assertThat(groups)
                .hasToString("Adverse impact of 5 groups: reference group 0, four-fifths rule violated for [1, 3]");
        assertThat(groups.render()).contains("Group 4: Impact ratio: not computable (NO_DATA)");
    }

    @Test
    void noGroups() {
        assertThat(AdverseImpactOfGroups.of(new SelectionTally(0)))
                .hasToString("Adverse impact of 0 groups: no applicants");
        AdverseImpactOfGroups empty = AdverseImpactOfGroups.of(new SelectionTally(3));
        assertThat(empty.reference()).isEqualTo(-1);
        assertThat(empty.groups()).isEmpty();
        assertThat(empty.overall()).isNull();
        AdverseImpactOfGroups one = AdverseImpactOfGroups.of(new SelectionTally(1).add(0, true));
        assertThat(one.violated()).isEmpty();
        assertThat(one.overall()).isNull();
    }

    private static void assertReason(Estimate estimate, Reason reason) {
        assertThat(estimate).isEqualTo(Estimate.notComputable(reason));
    }

    private static AdverseImpact of(long selected, long applicants, long focalSelected, long focalApplicants) {
        return AdverseImpact.of(new Selection(selected, applicants), new Selection(focalSelected, focalApplicants));
    }
}
