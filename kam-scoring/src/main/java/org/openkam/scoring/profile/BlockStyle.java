package org.openkam.scoring.profile;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * A person's scores on a block of the questionnaire, such as the functions in sales: the mean of its components that have a
 * score, each counting the same.
 *
 * @param block code of the block
 * @param drawsMe how much it draws the person, points of the scale
 * @param doWell how well the person believes to do it, points of the scale
 * @param components how many components it has
 */
public record BlockStyle(String block, Estimate drawsMe, Estimate doWell, int components) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the parts. */
    public BlockStyle {
        Arguments.code(block, "style block");
        Arguments.notNull(drawsMe, "drawsMe");
        Arguments.notNull(doWell, "doWell");
        Arguments.inRange(components, 1, Integer.MAX_VALUE, "number of components");
    }

    @Override
    public String toString() {
        return block + ": draws me " + drawsMe + "; do well " + doWell + " (" + components + " components)";
    }
}
