package org.openkam.scoring.team;

import java.io.Serializable;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * One cell of a heat map.
 *
 * @param competency code of the competency
 * @param people how many people's scores it is the mean of; 0 where there is no mean, withheld ones included
 * @param mean in the unit of the scores; {@link Reason#WITHHELD}, or {@link Reason#NO_DATA} if nobody has a score
 */
public record HeatCell(String competency, int people, Estimate mean) implements Serializable {
    private static final long serialVersionUID = 1L;

    public HeatCell {
        Arguments.code(competency, "competency");
        Arguments.inRange(people, 0, Integer.MAX_VALUE, "number of people");
        Arguments.notNull(mean, "mean");
    }

    /** Returns a cell that shows nothing. */
    static HeatCell none(String competency, Reason reason) {
        return new HeatCell(competency, 0, Estimate.notComputable(reason));
    }

    /** Returns whether it is hidden because too few people stand behind it, or because it would give away one that is. */
    public boolean isWithheld() {
        return mean instanceof Estimate.NotComputable none && none.reason() == Reason.WITHHELD;
    }

    @Override
    public String toString() {
        return competency + " "
                + mean.<String>fold(
                        m -> Decimals.plain(m.value(), 2), r -> r.name().toLowerCase(Locale.ROOT));
    }
}
