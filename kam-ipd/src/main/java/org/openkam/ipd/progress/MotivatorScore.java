package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;

/**
 * What a person says about one motivator; taken as given, so without error.
 *
 * @param motivator which
 * @param importance how much it matters to the person, points of the scale; not computable if not answered
 * @param satisfaction how well it is met, points of the scale; not computable if not answered
 */
public record MotivatorScore(Motivator motivator, Estimate importance, Estimate satisfaction) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What follows for one motivator. */
    public enum State {
        /** It matters and is hardly met. */
        UNMET,
        /** Not answered, and an answer could make it unmet. */
        UNKNOWN,
        /** It is met, or at least not hardly. */
        MET,
        /** It doesn't matter much to the person. */
        UNIMPORTANT
    }

    public MotivatorScore {
        Arguments.notNull(motivator, "motivator");
        Arguments.notNull(importance, "importance");
        Arguments.notNull(satisfaction, "satisfaction");
    }

    /** Returns what follows on a scale. */
    public State state(RatingScale scale, RetentionPolicy policy) {
        Arguments.notNull(scale, "scale");
        double high = policy.point(scale, policy.important()) - RetentionPolicy.ROUNDING;
        double low = policy.point(scale, policy.unmet()) + RetentionPolicy.ROUNDING;
        if (importance.fold(i -> i.value() < high, reason -> false)) {
            return State.UNIMPORTANT;
        }
        if (satisfaction.fold(s -> s.value() > low, reason -> false)) {
            return State.MET;
        }
        boolean isKnown = importance instanceof Estimate.Computed && satisfaction instanceof Estimate.Computed;
        return isKnown ? State.UNMET : State.UNKNOWN;
    }

    @Override
    public String toString() {
        return motivator + " importance " + importance + ", satisfaction " + satisfaction;
    }
}
