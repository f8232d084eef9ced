package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.team.KeyPersonRisk;

/**
 * What is known where an experienced person stagnates or holds too much alone.
 *
 * @param view how somebody sees it
 * @param riskOrNull how much hangs on single people, or null if nobody counted
 * @param decider code of the person who decides, another one
 * @param asOf the day, not before that of the view
 */
public record VeteranCase(VeteranView view, @Nullable KeyPersonRisk riskOrNull, String decider, LocalDate asOf)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public VeteranCase {
        Arguments.notNull(view, "view");
        Arguments.code(decider, "person who decides");
        Arguments.that(!decider.equals(view.assessee()), "person who decides", decider, "must not be the assessee");
        Arguments.that(
                !Arguments.notNull(asOf, "day").isBefore(view.on()), "day", asOf, "must not lie before " + view.on());
    }

    boolean isStale(Period validFor) {
        return asOf.isAfter(view.on().plus(validFor));
    }

    boolean isKeyWithoutDeputy() {
        return riskOrNull != null && riskOrNull.withoutDeputy().contains(view.assessee());
    }
}
