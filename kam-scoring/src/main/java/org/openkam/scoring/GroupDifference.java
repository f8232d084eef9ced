package org.openkam.scoring;

import java.io.Serializable;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.fairness.GroupMeans;

/**
 * How far the released scores of a group lie from those of the largest group. For the analyst only. Immutable.
 *
 * @param measure code of the competency, or {@link ProgrammeFairness#FIT}
 * @param reference name of the largest group
 * @param focal name of the group in question
 * @param means the difference of the means, with error and test
 */
public record GroupDifference(String measure, String reference, String focal, GroupMeans means)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public GroupDifference {
        Arguments.notNull(measure, "measure");
        Arguments.notNull(reference, "reference group");
        Arguments.notNull(focal, "focal group");
        Arguments.notNull(means, "means");
    }

    /** Returns sentences line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        return new FairnessText(null, locale).text(this);
    }

    @Override
    public String toString() {
        return measure + ", " + focal + " less " + reference + ": " + means;
    }
}
