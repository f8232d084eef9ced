package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;

@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class IntraclassCorrelationLawsTest {
    /** Naive sums of at most 40 ordinary numbers against exact ones, relative to the size of the result. */
    private static final double NAIVE = 1e-8;

    @Property
    void orderLeavesNoTrace(@ForAll double[][] x, @ForAll IccForm form, @ForAll Random random) {
        assertThat(IntraclassCorrelation.of(Tables.shuffled(x, random), form)).isEqualTo(of(x, form));
    }

    @Property
    void shiftOfWholeNumbersLeavesNoTrace(@ForAll double[][] x, @ForAll IccForm form) {
        double[][] whole = Tables.mapped(x, Math::rint);
        assertThat(of(Tables.mapped(whole, v -> v + 1000), form)).isEqualTo(of(whole, form));
    }

    @Property
    void unitOfMeasurementLeavesNoTrace(@ForAll double[][] x, @ForAll IccForm form) {
        assertThat(of(Tables.mapped(x, v -> v * -0x1p-600), form)).isEqualTo(of(x, form));
        assertThat(of(Tables.mapped(x, v -> v * 0x1p+1000), form)).isEqualTo(of(x, form));
    }

    @Property
    void severityOfOneRaterLeavesConsistencyAlone(@ForAll double[][] x) {
        double[][] severe = Tables.mapped(x, Math::rint);
        IntraclassCorrelation before = of(severe, IccForm.ICC_3_1);
        for (double[] row : severe) {
            row[0] += 2;
        }
        assertThat(of(severe, IccForm.ICC_3_1)).isEqualTo(before);
    }

    @Property
    void averagedConsistencyIsCronbachAlpha(@ForAll double[][] x) {
        Estimate icc = of(x, IccForm.ICC_3_K).estimate();
        if (icc instanceof Estimate.Computed computed) {
            double alpha = naiveAlpha(x);
            assertThat(computed.value()).isCloseTo(alpha, within(NAIVE * (1 + alpha * alpha)));
        }
    }

    @Property
    void averagedFormIsTheStepUp(@ForAll double[][] x, @ForAll IccForm form) {
        Estimate averaged = of(x, form).estimate();
        if (form.averaged() && averaged instanceof Estimate.Computed computed) {
            double r = of(x, IccForm.valueOf(form.name().replace('K', '1'))).value();
            double expected = x[0].length * r / (1 + (x[0].length - 1) * r);
            assertThat(computed.value()).isCloseTo(expected, within(NAIVE * (1 + expected * expected)));
        }
    }

    @Property
    void nothingIsAboveOneAndEveryNumberIsFinite(@ForAll double[][] x, @ForAll IccForm form) {
        IntraclassCorrelation result = of(x, form);
        if (result.estimate() instanceof Estimate.Computed computed) {
            assertThat(computed.value()).isFinite().isLessThanOrEqualTo(1);
            Interval interval = computed.interval();
            assertThat(interval == null || interval.upper() <= 1).isTrue();
        }
        assertThat(result.toString()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static IntraclassCorrelation of(double[][] x, IccForm form) {
        return IntraclassCorrelation.of(RatingMatrix.of(x), form);
    }

    private static double naiveAlpha(double[][] x) {
        double k = x[0].length;
        double items = Arrays.stream(Tables.transposed(x))
                .mapToDouble(IntraclassCorrelationLawsTest::variance)
                .sum();
        double[] totals =
                Arrays.stream(x).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        return k / (k - 1) * (1 - items / variance(totals));
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }
}
