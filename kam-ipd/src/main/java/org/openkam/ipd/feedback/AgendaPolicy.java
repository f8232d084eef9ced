package org.openkam.ipd.feedback;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.PicturePolicy;
import org.openkam.scoring.profile.SharedWeakness;

/**
 * How an agenda is made.
 *
 * @param leastAgreement if the manager's scores point the same way as a smaller share of the conclusions, that is talked about before
 *     any plan (source case rule R08); 0 to 1, standard 0.5
 * @param mostItems so many items are prepared in full, the others are named only; 1 or more, standard 7, about what a talk of 90
 *     minutes holds
 * @param mostStrengths so many strengths open the talk, 1 or more; standard 3
 * @param mostQuestions so many single questions of the 360 stand as arguments in an item, 0 or more; standard 2
 * @param picture from where on a weakness counts as seen by practically all, see {@link SharedWeakness}
 */
public record AgendaPolicy(
        double leastAgreement, int mostItems, int mostStrengths, int mostQuestions, PicturePolicy picture)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    public AgendaPolicy {
        Arguments.that(
                leastAgreement >= 0 && leastAgreement <= 1, "least agreement", leastAgreement, "must lie in 0 to 1");
        Arguments.inRange(mostItems, 1, MOST, "number of items");
        Arguments.inRange(mostStrengths, 1, MOST, "number of strengths");
        Arguments.inRange(mostQuestions, 0, MOST, "number of single questions");
        Arguments.notNull(picture, "picture policy");
    }

    /** Returns the standard values. */
    public static AgendaPolicy standard() {
        return new AgendaPolicy(0.5, 7, 3, 2, PicturePolicy.standard());
    }
}
