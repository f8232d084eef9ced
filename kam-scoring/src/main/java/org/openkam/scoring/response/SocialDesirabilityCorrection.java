package org.openkam.scoring.response;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.Reason;

/**
 * What becomes of a correlation, and of scores, if social desirability is taken off. It is a report, nothing is corrected by it: such
 * corrections rarely raise validity, and they take off true differences that go with the desirability scale.
 *
 * <p>With score {@code x}, criterion {@code y} and desirability scale {@code s}:
 * <pre>
 * partial r     = (r_xy - r_xs r_ys) / sqrt((1 - r_xs^2)(1 - r_ys^2))     s taken off both
 * semipartial r = (r_xy - r_xs r_ys) / sqrt(1 - r_xs^2)                   s taken off x only
 * adjusted x    = x - b (s - mean s),  b = r_xs SD_x / SD_s               in the unit and with the mean of x
 * </pre>
 * <ul>
 *   <li>A person with one of the three missing ({@code NaN}) is left out. Nobody left: {@link Reason#NO_DATA}; fewer than three:
 *       {@link Reason#TOO_FEW_UNITS} for partial and semipartial r.
 *   <li>A variable doesn't vary: {@link Reason#ZERO_VARIANCE} for what needs it.
 *   <li>{@code x}, or for the partial r {@code y}, is a linear function of {@code s}: {@link Reason#ZERO_VARIANCE}, nothing is left.
 * </ul>
 * Any order of the people gives the same bits. Immutable and thread-safe.
 *
 * <p>Sources: Ones, D. S., Viswesvaran, C. &amp; Reiss, A. D. (1996). Role of social desirability in personality testing for personnel
 * selection: the red herring. Journal of Applied Psychology 81, 660-679. doi:10.1037/0021-9010.81.6.660; Cohen, J., Cohen, P., West, S.
 * G. &amp; Aiken, L. S. (2003). Applied multiple regression/correlation analysis for the behavioral sciences, 3rd ed., ch. 3.
 *
 * @param n people with all three
 * @param scoreCriterion {@code r_xy}, as observed
 * @param scoreDesirability {@code r_xs}
 * @param criterionDesirability {@code r_ys}
 * @param partial partial r
 * @param semipartial semipartial r
 * @param slope {@code b}, points of x for a point of s
 * @param meanDesirability mean of {@code s}
 */
public record SocialDesirabilityCorrection(
        int n,
        Estimate scoreCriterion,
        Estimate scoreDesirability,
        Estimate criterionDesirability,
        Estimate partial,
        Estimate semipartial,
        Estimate slope,
        Estimate meanDesirability)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double ROUNDING = 1e-12;

    /**
     * Reports on a correlation; never throws for data.
     *
     * @param score {@code x}, one value a person, {@code NaN} where missing
     * @param desirability {@code s}, as many
     * @param criterion {@code y}, as many
     * @throws IllegalArgumentException if lengths differ or a value is infinite
     */
    public static SocialDesirabilityCorrection of(double[] score, double[] desirability, double[] criterion) {
        AnswerRows.checked(score);
        AnswerRows.checked(desirability);
        AnswerRows.checked(criterion);
        int length = score.length;
        Arguments.that(
                desirability.length == length, "number of values", desirability.length, "must be that of scores");
        Arguments.that(criterion.length == length, "number of values", criterion.length, "must be that of scores");
        double[] x = score.clone();
        double[] s = desirability.clone();
        double[] y = criterion.clone();
        for (int i = 0; i < length; i++) {
            if (Double.isNaN(x[i]) || Double.isNaN(s[i]) || Double.isNaN(y[i])) {
                x[i] = Double.NaN;
                s[i] = Double.NaN;
                y[i] = Double.NaN;
            }
        }
        return of(PairedMoments.of(x, y), PairedMoments.of(s, x), PairedMoments.of(s, y));
    }

    private static SocialDesirabilityCorrection of(PairedMoments xy, PairedMoments sx, PairedMoments sy) {
        Estimate rxy = xy.correlation();
        Estimate rxs = sx.correlation();
        Estimate rys = sy.correlation();
        return new SocialDesirabilityCorrection(
                xy.n(),
                rxy,
                rxs,
                rys,
                rest(xy.n(), new Estimate[] {rxy, rxs, rys}, true),
                rest(xy.n(), new Estimate[] {rxy, rxs, rys}, false),
                sx.slope(),
                sx.meanX());
    }

    private static Estimate rest(int n, Estimate[] r, boolean ofBoth) {
        for (Estimate estimate : r) {
            if (estimate instanceof Estimate.NotComputable) {
                return estimate;
            }
        }
        if (n < 3) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        double xs = r[1].value();
        double ys = r[2].value();
        double left = (1 - xs) * (1 + xs);
        double leftOfCriterion = ofBoth ? (1 - ys) * (1 + ys) : 1;
        if (left <= ROUNDING || leftOfCriterion <= ROUNDING) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        double value = (r[0].value() - xs * ys) / StrictMath.sqrt(left * leftOfCriterion);
        return Estimate.of(Math.max(-1, Math.min(1, value)));
    }

    /** Returns how much of the observed correlation the partial one takes off: {@code r_xy - partial r}. */
    public Estimate difference() {
        return partial.fold(p -> Estimate.of(scoreCriterion.value() - p.value()), Estimate::notComputable);
    }

    /**
     * Returns a score with desirability taken off, in points of the score.
     *
     * @param score {@code x} of a person, {@code NaN} where missing
     * @param desirability his {@code s}, {@code NaN} where missing
     */
    public Estimate adjusted(double score, double desirability) {
        AnswerRows.checked(new double[] {score, desirability});
        if (Double.isNaN(score) || Double.isNaN(desirability)) {
            return Estimate.notComputable(Reason.INCOMPLETE_DATA);
        }
        return slope.fold(
                b -> finite(score - b.value() * (desirability - meanDesirability.value())), Estimate::notComputable);
    }

    private static Estimate finite(double value) {
        return Double.isFinite(value) ? Estimate.of(value) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }

    /** Returns for instance {@code partial r = 0.5569, observed 0.5786 (231 people)}. */
    @Override
    public String toString() {
        String sign = partial instanceof Estimate.Computed ? " = " : ": ";
        return "partial r" + sign + partial + ", observed " + scoreCriterion + " (" + n + " people)";
    }

    /** Returns every figure, one a line. */
    public String render() {
        return this + "\nsemipartial r " + semipartial + "\ndifference " + difference() + "\nscore and desirability "
                + scoreDesirability + "\ncriterion and desirability " + criterionDesirability + "\nslope " + slope;
    }
}
