package org.openkam.ipd.need;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SharedWeakness;

/**
 * What supports or contests a score (source case rules R01-R03, R08). Made of released values only.
 *
 * @param level how far instruments support each other
 * @param weakness whether practically all colleagues see a weakness
 * @param selfView the own view beside the others'
 * @param managerView the manager's score against that of the others together: {@code ABOVE}, the manager reliably sees more
 */
public record Corroboration(
        AgreementLevel level, SharedWeakness.Kind weakness, SelfOther.Kind selfView, Claim managerView)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing is known beside the score itself. */
    public static final Corroboration NONE = new Corroboration(
            AgreementLevel.NO_EVIDENCE,
            SharedWeakness.Kind.TOO_FEW_RATERS,
            SelfOther.Kind.NOT_COMPARABLE,
            Claim.NO_CLAIM);

    public Corroboration {
        Arguments.notNull(level, "level of agreement");
        Arguments.notNull(weakness, "shared weakness");
        Arguments.notNull(selfView, "own view");
        Arguments.notNull(managerView, "manager's view");
    }
}
