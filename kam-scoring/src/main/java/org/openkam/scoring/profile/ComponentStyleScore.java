package org.openkam.scoring.profile;

import java.io.Serializable;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * A person's scores on one part of the work.
 *
 * @param component code of the role component
 * @param drawsMe how much it draws the person
 * @param doWell how well the person believes to do it
 */
public record ComponentStyleScore(String component, AspectScore drawsMe, AspectScore doWell) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the parts. */
    public ComponentStyleScore {
        Arguments.code(component, "role component");
        Arguments.notNull(drawsMe, "drawsMe");
        Arguments.notNull(doWell, "doWell");
    }

    /**
     * Returns one of the two scores.
     *
     * @param aspect not {@link Aspect#DESIRABILITY}, which belongs to no component
     */
    public AspectScore aspect(Aspect aspect) {
        Arguments.that(aspect != Aspect.DESIRABILITY, "aspect", aspect, "must be one of a component");
        return aspect == Aspect.DRAWS_ME ? drawsMe : doWell;
    }

    /** Returns the raw scores without error, as a competency profile holds them. */
    public ComponentStyle style() {
        return new ComponentStyle(component, plain(drawsMe.raw()), plain(doWell.raw()));
    }

    private static Estimate plain(Estimate raw) {
        return raw.fold(e -> Estimate.of(e.value()), Estimate::notComputable);
    }

    @Override
    public String toString() {
        return component + ": draws me " + drawsMe + "; do well " + doWell;
    }
}
