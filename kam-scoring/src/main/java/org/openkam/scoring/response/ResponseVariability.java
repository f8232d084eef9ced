package org.openkam.scoring.response;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Intra-individual response variability (IRV): standard deviation of one respondent's own answers, in points of the scale. Very
 * low for who answers the same throughout, very high for who answers at random.
 *
 * <p>Divisor {@code n - 1}. Best over items of several scales, as given: counter-indicators not turned.
 * <ul>
 *   <li>Missing answers ({@code NaN}) are left out. None: {@code NO_DATA}; one: {@code TOO_FEW_UNITS}. All equal: 0.
 * </ul>
 * Any order of the items gives the same bits. Immutable and thread-safe.
 *
 * <p>Source: Dunn, A. M., Heggestad, E. D., Shanock, L. R. &amp; Theilgard, N. (2018). Intra-individual response variability as an
 * indicator of insufficient effort responding. Journal of Business and Psychology 33, 105-121. doi:10.1007/s10869-016-9479-0
 *
 * @param answers how many answers
 * @param estimate the standard deviation, 0 or more
 */
public record ResponseVariability(int answers, Estimate estimate) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Looks at a row of a matrix. */
    public static ResponseVariability of(RatingMatrix answers, int respondent) {
        return of(AnswerRows.row(answers, respondent));
    }

    /**
     * Looks at the answers of a respondent; never throws for data.
     *
     * @param answers {@code NaN} where missing
     * @throws IllegalArgumentException if an answer is infinite
     */
    public static ResponseVariability of(double... answers) {
        PairedMoments moments = PairedMoments.of(AnswerRows.checked(answers), answers);
        return new ResponseVariability(moments.n(), moments.deviationX());
    }

    /**
     * Returns the standard deviation.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code IRV = 0.8631 (50 answers)}. */
    @Override
    public String toString() {
        return "IRV" + (estimate instanceof Estimate.Computed ? " = " : ": ") + estimate + " (" + answers + " answers)";
    }
}
