package org.openkam.scoring.policy;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * From where on a weakness counts as seen by practically all colleagues, and scores as too alike. The rules are those of
 * assessment practice; practice gives no numbers for "practically all" and "weak", so the standard ones are the library's own.
 *
 * @param weak up to where a rater's mean on a competency is a weak one, as a share of the scale's range, 0 to 1; standard 0.25,
 *     that is up to 2 on 1..5
 * @param share of the other raters with a weak mean, above 0 up to 1; standard 0.8
 * @param raters the least number of other raters, 3 or more; standard 3
 * @param haloSpread standard deviation between a person's scores as a share of the scale's range, 0 to 1; scores that spread less
 *     are too alike to be told apart; standard 0.075, that is 0.3 points on 1..5
 */
public record PicturePolicy(double weak, double share, int raters, double haloSpread) implements Serializable {
    private static final long serialVersionUID = 1L;

    public PicturePolicy {
        Arguments.that(weak >= 0 && weak < 1, "weak share", weak, "must be at least 0 and below 1");
        Arguments.that(share > 0 && share <= 1, "share of raters", share, "must be above 0 and at most 1");
        Arguments.inRange(raters, 3, Integer.MAX_VALUE, "least number of raters");
        Arguments.that(haloSpread > 0 && haloSpread < 1, "halo spread", haloSpread, "must lie between 0 and 1");
    }

    /** Returns the standard thresholds. */
    public static PicturePolicy standard() {
        return new PicturePolicy(0.25, 0.8, 3, 0.075);
    }
}
