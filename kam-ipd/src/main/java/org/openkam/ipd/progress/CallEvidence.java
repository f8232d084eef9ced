package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Moments;
import org.openkam.scoring.statistic.Reason;

/**
 * What observed calls say about one competency or indicator.
 *
 * @param code of the competency or indicator
 * @param mean over the calls, each counting the same, points of the model's scale; without error, since observers choose what they
 *     hear. {@link Reason#NO_DATA} if no call was marked for it
 * @param deviation standard deviation between calls; {@link Reason#TOO_FEW_UNITS} with one
 * @param calls how many
 */
public record CallEvidence(String code, Estimate mean, Estimate deviation, int calls) implements Serializable {
    private static final long serialVersionUID = 1L;

    public CallEvidence {
        Arguments.code(code, "code of competency or indicator");
        Arguments.notNull(mean, "mean");
        Arguments.notNull(deviation, "standard deviation");
        Arguments.inRange(calls, 0, Integer.MAX_VALUE, "number of calls");
    }

    static CallEvidence of(String code, List<ObservedCall> calls, RatingScale scale) {
        double[] scores = calls.stream()
                .map(call -> call.score().on(scale, code))
                .filter(Computed.class::isInstance)
                .mapToDouble(Estimate::value)
                .toArray();
        Moments moments = Moments.of(scores);
        return new CallEvidence(code, moments.mean(), moments.deviation(), moments.n());
    }

    @Override
    public String toString() {
        return code + " " + mean + " (" + calls + " calls)";
    }
}
