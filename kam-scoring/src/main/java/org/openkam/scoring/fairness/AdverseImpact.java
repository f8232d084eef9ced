package org.openkam.scoring.fairness;

import java.io.Serializable;
import java.util.OptionalLong;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/**
 * Adverse impact of a selection on a focal group, compared with a reference group.
 *
 * <p>The impact ratio is the focal group's selection rate over that of the reference group, 0 or more, without unit; 1 is
 * equal rates. Its interval is that of the logarithm, {@code ln(ratio) +/- z sqrt((1 - p_f) / x_f + (1 - p_r) / x_r)}, where
 * {@code x} of {@code n} were selected and {@code p = x / n}. Beside it stand the four-fifths verdict with the number of
 * decisions that would turn it, tests, effect sizes, and what the size of the sample allows to conclude. A ratio below four
 * fifths isn't unlawful by itself, nor is one above it safe: look at verdict, test and interval together.
 * <ul>
 *   <li>A group without applicants: nothing is computable, {@link Reason#NO_DATA}.
 *   <li>Nobody of the reference group selected: no ratio, {@link Reason#OUT_OF_DOMAIN}.
 *   <li>Nobody of the focal group selected: the ratio is 0, without interval. Everybody selected: 1, without interval.
 *   <li>Everybody or nobody of both groups selected: no {@code z}, no phi ({@link Reason#ZERO_VARIANCE}); exact p-values 1.
 *   <li>Undecided cases and people of unknown group are for the caller to leave out; they are no rejections.
 * </ul>
 * Verdict and flips are exact in whole numbers. Immutable and thread-safe.
 *
 * <p>Sources: Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607; Morris, S. B. &amp; Lobsenz, R. E.
 * (2000). Personnel Psychology 53, 89-111. doi:10.1111/j.1744-6570.2000.tb00195.x; Collins, M. W. &amp; Morris, S. B. (2008).
 * Journal of Applied Psychology 93, 463-471. doi:10.1037/0021-9010.93.2.463
 *
 * @param reference the group compared with, usually that of the highest rate
 * @param focal the group in question
 * @param impactRatio the ratio of the rates with its interval
 * @param tests tests of equal rates
 * @param sizes other sizes of the difference
 */
public record AdverseImpact(
        Selection reference, Selection focal, Estimate impactRatio, ImpactTests tests, ImpactSizes sizes)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double STANDARD_CONFIDENCE = 0.95;

    /** Checks that all parts are there. */
    public AdverseImpact {
        Arguments.notNull(reference, "reference group");
        Arguments.notNull(focal, "focal group");
        Arguments.notNull(impactRatio, "impact ratio");
        Arguments.notNull(tests, "tests");
        Arguments.notNull(sizes, "sizes");
    }

    /** Compares two groups, with a 95 percent interval; never throws for data. */
    public static AdverseImpact of(Selection reference, Selection focal) {
        return of(reference, focal, STANDARD_CONFIDENCE);
    }

    /**
     * Compares two groups; never throws for data.
     *
     * @param reference the group compared with
     * @param focal the group in question
     * @param confidence of the interval, between 0 and 1, both exclusive
     */
    public static AdverseImpact of(Selection reference, Selection focal, double confidence) {
        Arguments.notNull(reference, "reference group");
        Arguments.notNull(focal, "focal group");
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        return new AdverseImpact(
                reference,
                focal,
                ratio(reference, focal, confidence),
                ImpactTests.of(reference, focal),
                ImpactSizes.of(reference, focal));
    }

    private static Estimate ratio(Selection reference, Selection focal, double confidence) {
        if (reference.applicants() == 0 || focal.applicants() == 0) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        if (reference.selected() == 0) {
            return Estimate.notComputable(Reason.OUT_OF_DOMAIN);
        }
        double ratio = (double) (focal.selected() * reference.applicants())
                / (double) (reference.selected() * focal.applicants());
        double variance = relativeVariance(reference) + relativeVariance(focal);
        if (focal.selected() == 0 || variance == 0) {
            return Estimate.of(ratio);
        }
        double reach = StrictMath.exp(Distributions.normalQuantile((1 + confidence) / 2) * Math.sqrt(variance));
        boolean isFinite = Double.isFinite(ratio * reach);
        return isFinite
                ? Estimate.of(ratio, new Interval(ratio / reach, ratio * reach, confidence))
                : Estimate.of(ratio);
    }

    /** Variance of the logarithm of a rate. */
    private static double relativeVariance(Selection group) {
        return (double) (group.applicants() - group.selected())
                / ((double) group.selected() * (double) group.applicants());
    }

    /**
     * Returns the impact ratio.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none
     */
    public double value() {
        return impactRatio.value();
    }

    /** Returns the impact ratio, or why there is none. */
    public Estimate estimate() {
        return impactRatio;
    }

    /** Returns the verdict of the four-fifths rule; equality counts as met, exactly. */
    public FourFifths fourFifths() {
        return FourFifths.of(reference, focal);
    }

    /**
     * Returns how many decisions on people of the focal group would have to come out otherwise for the four-fifths verdict to
     * turn; 1 means that it hangs on a single person. Empty where the verdict is undecided.
     */
    public OptionalLong decisionsToFlip() {
        return FourFifths.decisionsToFlip(reference, focal);
    }

    /**
     * Returns how many places would have to go to a person of the other group, the number selected as before, for the verdict
     * to turn. Empty where it is undecided or can't be turned that way.
     */
    public OptionalLong placesToFlip() {
        return FourFifths.placesToFlip(reference, focal);
    }

    /** Returns what the number of people allows to conclude. */
    public SampleAdvice advice() {
        return tests.advice(reference, focal);
    }

    /** Returns all figures, one a line, in English. */
    public String render() {
        return String.join(
                System.lineSeparator(),
                "Selected, reference group: " + reference + ", rate " + reference.rate(),
                "Selected, focal group: " + focal + ", rate " + focal.rate(),
                "Impact ratio: " + impactRatio,
                "Four-fifths rule: " + fourFifths() + ", turned by " + shown(decisionsToFlip()) + " decisions or by "
                        + shown(placesToFlip()) + " places given to the other group",
                tests.render(),
                sizes.render(),
                "Sample: " + advice());
    }

    private static String shown(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "no number of";
    }

    /** Returns for instance {@code Impact ratio = 0.5000 [0.3014, 0.8294] (12 of 40 against 48 of 80, VIOLATED)}. */
    @Override
    public String toString() {
        String sign = impactRatio instanceof Estimate.Computed ? " = " : ": ";
        return "Impact ratio" + sign + impactRatio + " (" + focal + " against " + reference + ", " + fourFifths() + ")";
    }
}
