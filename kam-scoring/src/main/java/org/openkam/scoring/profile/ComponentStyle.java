package org.openkam.scoring.profile;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * How a person sees a part of the work.
 *
 * @param component code of the role component
 * @param drawsMe how much it draws the person, points of the scale
 * @param doWell how well the person believes to do it, points of the scale
 */
public record ComponentStyle(String component, Estimate drawsMe, Estimate doWell) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ComponentStyle {
        Arguments.code(component, "role component");
        Arguments.notNull(drawsMe, "drawsMe");
        Arguments.notNull(doWell, "doWell");
    }
}
