package org.openkam.scoring.fairness;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.ChiSquareTest;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.LargeSample;
import org.openkam.scoring.statistic.Reason;

/**
 * Differential functioning of an item of two or more ordered categories: whether, among people of equal level, one group
 * gets higher codes. For rating scales; it finds uniform differences only.
 *
 * <p>In stratum {@code k} of {@code T} people let {@code m_F} and {@code m_R} be the groups' mean codes and {@code F} the
 * focal group's sum of codes:
 * <pre>
 * SMD = sum(n_F (m_F - m_R)) / sum(n_F)                         standardized mean difference, in scale points
 * chi-square = (sum(F) - sum(E(F)))^2 / sum(V(F)),  V = n_R n_F (T sum(y^2) - (sum y)^2) / (T^2 (T - 1))
 * SE(SMD)^2 = sum(w^2 (1 / n_F + 1 / n_R)^2 V(F)),  w = n_F / sum(n_F)
 * </pre>
 * The test is Mantel's with one degree of freedom, without continuity correction; with two categories it is that of Mantel
 * and Haenszel without it, and SMD is the standardized P-DIF. The standard error is the hypergeometric one. The effect size
 * divides SMD by the standard deviation of the item over all people that count; the class is A where the test isn't
 * significant at 5 percent or the effect is at most 0.17, C above 0.25.
 * <ul>
 *   <li>Strata without people of one group play no part; without any other, {@link Reason#NO_DATA}.
 *   <li>All codes alike: no effect size and no test, {@link Reason#ZERO_VARIANCE}.
 * </ul>
 * Sums run over strata in ascending order, so the order of people leaves no trace. Immutable and thread-safe.
 *
 * <p>Sources: Mantel, N. (1963). Journal of the American Statistical Association 58, 690-700.
 * doi:10.1080/01621459.1963.10500879; Zwick, R., Donoghue, J. R. &amp; Grima, A. (1993). Journal of Educational Measurement
 * 30, 233-251. doi:10.1111/j.1745-3984.1993.tb00425.x; Zwick, R. &amp; Thayer, D. T. (1996). Journal of Educational and
 * Behavioral Statistics 21, 187-201. doi:10.3102/10769986021003187
 *
 * @param meanDifference SMD in scale points, negative where the focal group gets lower codes, with standard error
 * @param effect SMD in standard deviations of the item
 * @param test that the mean codes are equal in every stratum; null without variance
 * @param people people in the strata that count
 * @param strata strata that count
 */
public record MantelDif(
        Estimate meanDifference, Estimate effect, @Nullable ChiSquareTest test, long people, int strata)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that all parts are there. */
    public MantelDif {
        Arguments.notNull(meanDifference, "standardized mean difference");
        Arguments.notNull(effect, "effect size");
    }

    /** Computes the statistic; never throws for data. */
    public static MantelDif of(DifTally tally) {
        Sums sums = new Sums(Arguments.notNull(tally, "tally"));
        return sums.strata == 0 ? notComputable(Reason.NO_DATA) : sums.finish();
    }

    static MantelDif notComputable(Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new MantelDif(none, none, null, 0, 0);
    }

    /** Sums over the strata that hold people of both groups. */
    private static final class Sums {
        private double excess;
        private double variance;
        private double difference; // sum of n_F (m_F - m_R)
        private double differenceVariance;
        private long focalPeople;
        private long people;
        private long sum;
        private long squares;
        private int strata;

        Sums(DifTally tally) {
            for (int s = 0; s < tally.strata(); s++) {
                long reference = tally.people(s, false);
                long focal = tally.people(s, true);
                if (reference > 0 && focal > 0) {
                    add(tally, s, reference, focal);
                }
            }
        }

        private void add(DifTally tally, int s, long reference, long focal) {
            long focalSum = tally.sum(s, true);
            long referenceSum = tally.sum(s, false);
            long both = focalSum + referenceSum;
            long square = 0;
            for (int c = 1; c < tally.categories(); c++) {
                square += (long) c * c * (tally.count(s, false, c) + tally.count(s, true, c));
            }
            double total = reference + focal;
            double spread = (total * square - (double) both * both) / (total * total * (total - 1));
            double v = Math.max(0, (double) reference * focal * spread);
            double weight = 1 + (double) focal / reference; // n_F (1 / n_F + 1 / n_R)
            excess += focalSum - focal * (both / total);
            variance += v;
            difference += focalSum - focal * ((double) referenceSum / reference);
            differenceVariance += weight * weight * v;
            focalPeople += focal;
            people += reference + focal;
            sum += both;
            squares += square;
            strata++;
        }

        MantelDif finish() {
            double value = difference / focalPeople;
            Estimate mean = LargeSample.estimate(value, Math.sqrt(Math.max(0, differenceVariance)) / focalPeople);
            double spread = ((double) people * squares - (double) sum * sum) / ((double) people * (people - 1));
            Estimate effect =
                    spread > 0 ? Estimate.of(value / Math.sqrt(spread)) : Estimate.notComputable(Reason.ZERO_VARIANCE);
            ChiSquareTest test = variance > 0 ? ChiSquareTest.of(excess * excess / variance, 1) : null;
            return new MantelDif(mean, effect, test, people, strata);
        }
    }

    /** Returns the standardized mean difference. */
    public Estimate estimate() {
        return meanDifference;
    }

    /**
     * Returns the standardized mean difference.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none
     */
    public double value() {
        return meanDifference.value();
    }

    /** Returns the class of the size; null where there is no test. */
    public @Nullable EtsClass etsClass() {
        return test == null || !(effect instanceof Estimate.Computed)
                ? null
                : EtsClass.ofEffect(effect.value(), test.probability());
    }

    /** Returns all figures, one a line, in English. */
    public String render() {
        return String.join(
                System.lineSeparator(),
                toString(),
                "Effect size: " + effect,
                "Equal means: " + (test == null ? "no test" : test));
    }

    /** Returns for instance {@code Standardized mean difference = -0.2100 ± 0.0800 [-0.3668, -0.0532] (class B, ...)}. */
    @Override
    public String toString() {
        String sign = meanDifference instanceof Estimate.Computed ? " = " : ": ";
        EtsClass size = etsClass();
        return "Standardized mean difference" + sign + meanDifference + " ("
                + (size == null ? "no class" : "class " + size) + ", " + people + " people in " + strata + " strata)";
    }
}
