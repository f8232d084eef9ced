package org.openkam.ipd.need;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.fit.OverloadPolicy;
import org.openkam.scoring.policy.PicturePolicy;

/**
 * From where on evidence about a person counts in planning.
 *
 * @param picture when a weakness is seen by practically all colleagues, and when scores are too alike (source case rules R02, R06)
 * @param overload when much at once and little tolerance of stress are a risk (source case rule R17)
 * @param leastAgreement if the manager's scores point the same way as a smaller share of the conclusions, 0 to 1, that is talked through
 *     before planning (source case rule R08; standard 0.5)
 */
public record EvidencePolicy(PicturePolicy picture, OverloadPolicy overload, double leastAgreement)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public EvidencePolicy {
        Arguments.notNull(picture, "picture policy");
        Arguments.notNull(overload, "overload policy");
        Arguments.that(
                leastAgreement >= 0 && leastAgreement <= 1,
                "least agreement",
                leastAgreement,
                "must lie between 0 and 1");
    }

    /** Returns the standard thresholds. */
    public static EvidencePolicy standard() {
        return new EvidencePolicy(PicturePolicy.standard(), OverloadPolicy.standard(), 0.5);
    }
}
