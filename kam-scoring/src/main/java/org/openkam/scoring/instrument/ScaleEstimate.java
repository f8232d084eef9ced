package org.openkam.scoring.instrument;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** A score on a rating scale with Student's interval or none, cut at the ends of the scale. */
final class ScaleEstimate {
    private static final IntervalMethod METHOD = IntervalMethod.studentT();

    private ScaleEstimate() {}

    /** @param error null for a score without one */
    static Estimate.Computed of(Fraction score, @Nullable StandardError error, double confidence, RatingScale scale) {
        double value = score.toDouble();
        Interval interval = error == null ? null : METHOD.interval(value, error, confidence);
        return new Estimate.Computed(
                value, error, interval == null ? null : interval.clip(scale.lowest(), scale.highest()));
    }

    /** Returns an estimate without its interval, for a policy that asks for none. */
    static Estimate withoutInterval(Estimate estimate) {
        return estimate.fold(e -> new Estimate.Computed(e.value(), e.standardError(), null), Estimate::notComputable);
    }

    /** Returns the step of a trace that says the interval, if there is one. */
    static Optional<ScoreTrace> intervalStep(Estimate.Computed estimate, RatingScale scale) {
        return Optional.ofNullable(estimate.interval())
                .map(interval -> TraceStep.of("interval")
                        .rule("intervals", METHOD.code(), METHOD.version())
                        .with("confidence", interval.confidence())
                        .with(interval)
                        .with("lowest", scale.lowest())
                        .with("highest", scale.highest())
                        .trace());
    }
}
