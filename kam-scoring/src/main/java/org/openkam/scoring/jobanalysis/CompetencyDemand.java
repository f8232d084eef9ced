package org.openkam.scoring.jobanalysis;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.item.ContentValidityRatio;
import org.openkam.scoring.statistic.Estimate;

/**
 * What the panel says about one competency.
 *
 * @param competency code of the competency
 * @param criticality mean of importance times frequency, 1 to 25
 * @param weight share of the criticality of all competencies that are kept, percent; not computable for one left out. Its
 *     standard error is the jackknife's over experts
 * @param level mean of the levels asked for, points of the model's scale
 * @param essential how far the panel agrees that the job can't be done without it
 */
public record CompetencyDemand(
        String competency, Estimate criticality, Estimate weight, Estimate level, ContentValidityRatio essential)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public CompetencyDemand {
        Arguments.code(competency, "competency");
        Arguments.notNull(criticality, "criticality");
        Arguments.notNull(weight, "weight");
        Arguments.notNull(level, "level");
        Arguments.notNull(essential, "content validity ratio");
    }

    /** Returns whether it belongs into the role: unless more experts than chance explains call it not essential. */
    public boolean isKept() {
        int against = essential.experts() - essential.essential();
        return essential.experts() > 0
                && !ContentValidityRatio.of(against, essential.experts()).isBeyondChance();
    }

    /** Returns whether it is a must-have: more experts than chance explains call it essential. */
    public boolean isMustHave() {
        return essential.isBeyondChance();
    }

    @Override
    public String toString() {
        return competency + " criticality " + criticality + ", level " + level + ", " + essential;
    }
}
