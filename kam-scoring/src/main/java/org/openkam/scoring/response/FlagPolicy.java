package org.openkam.scoring.response;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * From where on a rater's way of answering is flagged. A flag asks for a look, and proves nothing.
 *
 * @param leastRatings a sheet with fewer ratings is judged only by how few they are; standard 10
 * @param longestRun share of a sheet's ratings that stand in one unbroken run of equal answers, 0 to 1; standard 0.5, the half
 *     of the scale's length of Curran, P. G. (2016). Methods for the detection of carelessly invalid responses in survey data.
 *     Journal of Experimental Social Psychology 66, 4-19. doi:10.1016/j.jesp.2015.07.006
 * @param answered share of the questions asked that got a rating, 0 to 1; flagged below it; standard 0.5, the library's own
 * @param deviation standard deviations by which a rater lies above or below the other raters of the same people, positive;
 *     standard 2, so that about one in twenty is flagged by chance. The index is that of Saal, F. E., Downey, R. G., Lahey, M.
 *     A. (1980). doi:10.1037/0033-2909.88.2.413
 * @param haloSpread standard deviation between the competency means of a sheet as a share of the scale's range, 0 to 1; flagged
 *     below it; standard 0.075, that is 0.3 points on 1..5, the library's own. The index is that of Balzer, W. K., Sulsky, L. M.
 *     (1992). Halo and performance appraisal research. doi:10.1037/0021-9010.77.6.975
 * @param contradictions share of the competencies in which a rater agrees both with what speaks for it and with what speaks
 *     against it, 0 to 1; standard 0.5, the library's own
 */
public record FlagPolicy(
        int leastRatings,
        double longestRun,
        double answered,
        double deviation,
        double haloSpread,
        double contradictions)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public FlagPolicy {
        Arguments.inRange(leastRatings, 2, Integer.MAX_VALUE, "least number of ratings");
        share(longestRun, "longest run");
        share(answered, "answered share");
        Arguments.finite(deviation, "deviation");
        Arguments.that(deviation > 0, "deviation", deviation, "must be positive");
        share(haloSpread, "halo spread");
        share(contradictions, "share of contradictions");
    }

    private static void share(double value, String subject) {
        Arguments.that(value > 0 && value <= 1, subject, value, "must be above 0 and at most 1");
    }

    /** Returns the standard thresholds. */
    public static FlagPolicy standard() {
        return new FlagPolicy(10, 0.5, 0.5, 2, 0.075, 0.5);
    }
}
