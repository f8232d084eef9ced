package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.item.ItemStatistics;
import org.openkam.scoring.statistic.Estimate;

/**
 * How an item works for one competency, among the people who answered all items of it. Immutable.
 *
 * @param competency code
 * @param people how many
 * @param statistics difficulty 0 to 1, correlation with the rest and others, points of the test
 * @param discrimination correlation with the rest, its interval beside
 * @param upperLower difficulty in the upper 27 percent less that in the lower, -1 to 1
 * @param alphaWithout Cronbach's alpha of the other items
 * @param options of a choice, those that somebody chose or the key names, by letter, then those who left it open; none for a case
 * @param reasons for the advice
 * @param advice on this competency
 */
public record ItemEvidence(
        String competency,
        long people,
        ItemStatistics statistics,
        Estimate discrimination,
        Estimate upperLower,
        Estimate alphaWithout,
        List<PilotOption> options,
        Set<PilotReason> reasons,
        PilotAdvice advice)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ItemEvidence {
        Arguments.code(competency, "competency");
        Arguments.notNull(statistics, "statistics");
        Arguments.notNull(discrimination, "discrimination");
        Arguments.notNull(upperLower, "upper-lower discrimination");
        Arguments.notNull(alphaWithout, "alpha without the item");
        options = List.copyOf(options);
        Set<PilotReason> copy = EnumSet.noneOf(PilotReason.class);
        copy.addAll(reasons);
        reasons = Collections.unmodifiableSet(copy);
        Arguments.notNull(advice, "advice");
    }

    /** Returns for instance {@code PLN: difficulty 0.5530, item-rest r 0.1728 [0.0100, 0.3200], D 0.3000: REVISE [LOW_DISCRIMINATION]}. */
    @Override
    public String toString() {
        return competency + ": difficulty " + statistics.difficulty() + ", item-rest r " + discrimination + ", D "
                + upperLower + ": " + advice + (reasons.isEmpty() ? "" : " " + reasons);
    }
}
