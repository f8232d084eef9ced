package org.openkam.scoring.fairness;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.internal.math.Hypergeometric;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Tests of equal selection rates in two groups. p-values are probabilities, 0 to 1, of what was seen or something further
 * away if the rates are equal.
 *
 * <p>{@code z} is the difference of the rates, focal less reference, over its standard error from the pooled rate; its square
 * is Pearson's chi-square of the two by two table. The exact p-values hold both margins fixed (hypergeometric). The mid-p
 * counts the observed table half: Fisher's test is too cautious because its p-values come in steps.
 *
 * <p>Sources: Fisher, R. A. (1935). Journal of the Royal Statistical Society 98, 39-82. doi:10.2307/2342435; Lancaster, H. O.
 * (1961). Journal of the American Statistical Association 56, 223-234. doi:10.1080/01621459.1961.10482105
 *
 * @param z pooled; negative where the focal group is selected less often
 * @param zProbability two-sided p-value of {@code z}
 * @param fisherTwoSided exact p-value over all tables no likelier than the observed one
 * @param fisherFewer exact p-value for as few or fewer of the focal group selected
 * @param midFewer Lancaster's mid-p of the same
 */
public record ImpactTests(
        Estimate z, Estimate zProbability, Estimate fisherTwoSided, Estimate fisherFewer, Estimate midFewer)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double LEVEL = 0.05;
    private static final long SMALL = 30;
    private static final double SMALL_EXPECTED = 5;

    /** Checks that all are there. */
    public ImpactTests {
        Arguments.notNull(z, "z");
        Arguments.notNull(zProbability, "p-value of z");
        Arguments.notNull(fisherTwoSided, "two-sided exact p-value");
        Arguments.notNull(fisherFewer, "one-sided exact p-value");
        Arguments.notNull(midFewer, "mid-p");
    }

    static ImpactTests of(Selection reference, Selection focal) {
        if (reference.applicants() == 0 || focal.applicants() == 0) {
            Estimate none = Estimate.notComputable(Reason.NO_DATA);
            return new ImpactTests(none, none, none, none, none);
        }
        long all = reference.applicants() + focal.applicants();
        Estimate phi = ImpactSizes.phi(reference, focal);
        Estimate z = phi.fold(p -> Estimate.of(p.value() * Math.sqrt(all)), Estimate::notComputable);
        Estimate p = z.fold(
                c -> Estimate.of(2 * Distributions.normalCumulative(-Math.abs(c.value()))), Estimate::notComputable);
        Hypergeometric exact = exact(focal.selected(), reference, focal);
        return new ImpactTests(
                z,
                p,
                Estimate.of(exact.asUnlikely()),
                Estimate.of(exact.atMost()),
                Estimate.of(exact.atMost() - exact.equal() / 2));
    }

    private static Hypergeometric exact(long selected, Selection reference, Selection focal) {
        return Hypergeometric.of(
                selected,
                focal.applicants(),
                reference.selected() + focal.selected(),
                reference.applicants() + focal.applicants());
    }

    /** Returns Pearson's chi-square of the two by two table, without continuity correction; the square of {@code z}. */
    public Estimate chiSquare() {
        return z.fold(c -> Estimate.of(c.value() * c.value()), Estimate::notComputable);
    }

    SampleAdvice advice(Selection reference, Selection focal) {
        if (!(z instanceof Estimate.Computed)) {
            return SampleAdvice.NO_TEST_CAN_TELL;
        }
        long all = reference.applicants() + focal.applicants();
        long selected = reference.selected() + focal.selected();
        long fewest = Math.max(0, selected - reference.applicants());
        long most = Math.min(selected, focal.applicants());
        double smallest = Math.min(
                exact(fewest, reference, focal).asUnlikely(),
                exact(most, reference, focal).asUnlikely());
        if (smallest >= LEVEL) {
            return SampleAdvice.NO_TEST_CAN_TELL;
        }
        double smallGroup = Math.min(reference.applicants(), focal.applicants());
        double expected = smallGroup * Math.min(selected, all - selected) / all;
        return all < SMALL || expected < SMALL_EXPECTED ? SampleAdvice.EXACT_TEST : SampleAdvice.ANY_TEST;
    }

    String render() {
        return "z (pooled): " + z + ", p " + zProbability + System.lineSeparator() + "Chi-square: " + chiSquare()
                + System.lineSeparator() + "Fisher exact p: two-sided " + fisherTwoSided + ", fewer " + fisherFewer
                + ", mid-p " + midFewer;
    }
}
