package org.openkam.scoring.instrument;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.instrument.InterviewEvidence.Rated;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.NestedError;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Writes down how an interview's score came about. Assessors are numbered in the order of their codes: who gave which rating is for
 * the process, that they differ is for everybody.
 */
final class InterviewTrace {
    private final CompetencyInterviewScorer.Setting setting;
    private final String competency;
    private final InterviewEvidence evidence;
    private final Set<EvidenceFlag> flags;

    InterviewTrace(
            CompetencyInterviewScorer.Setting setting,
            String competency,
            InterviewEvidence evidence,
            Set<EvidenceFlag> flags) {
        this.setting = setting;
        this.competency = competency;
        this.evidence = evidence;
        this.flags = flags;
    }

    ScoreTrace none(Reason reason) {
        return TraceStep.of("interview.none." + reason)
                .with("competency", competency)
                .trace()
                .withSeal();
    }

    /** @param pleases the mean of the desirability items of a person who answers to please; null for all others */
    ScoreTrace scored(Fraction exact, Computed estimate, InterviewError pooled, @Nullable Double pleases) {
        TraceStep step = TraceStep.of("interview")
                .with("competency", competency)
                .with("score", exact)
                .with("answers", evidence.all().answers())
                .with("assessors", evidence.byAssessor().size())
                .with("angles", evidence.byAngle().size());
        if (!setting.conversion().isIdentity()) {
            step.plus(converted());
        }
        for (Map.Entry<String, Rated> angle : evidence.byAngle().entrySet()) {
            step.plus(part(TraceStep.of("interview.angle").with("angle", angle.getKey()), angle.getValue()));
        }
        int number = 0;
        for (Rated assessor : evidence.byAssessor().values()) {
            number++;
            step.plus(part(TraceStep.of("interview.assessor").with("number", number), assessor));
        }
        flags.stream().filter(flag -> flag != EvidenceFlag.DESIRABILITY).forEach(flag -> step.plus(flagged(flag)));
        step.plus(error(estimate, pooled, pleases));
        return step.trace().withSeal();
    }

    private ScoreTrace converted() {
        return TraceStep.of("interview.converted")
                .with("mean", evidence.all().mean())
                .with("from", setting.conversion().from().toString())
                .with("to", setting.conversion().to().toString())
                .with("by", setting.conversion().factor())
                .trace();
    }

    private static ScoreTrace part(TraceStep step, Rated rated) {
        return step.with("score", rated.mean()).with("answers", rated.answers()).trace();
    }

    private ScoreTrace flagged(EvidenceFlag flag) {
        TraceStep step = TraceStep.of("interview.flag." + flag)
                .with("questions", setting.depth().questions())
                .with("angles", setting.depth().angles());
        if (flag == EvidenceFlag.ANGLES_DIFFER) {
            step.with("apart", evidence.angleSpread().orElseThrow())
                    .with(
                            "limit",
                            setting.policy().anglePoints(setting.conversion().from()));
        }
        if (flag == EvidenceFlag.ASSESSORS_DIFFER) {
            step.with("apart", evidence.assessorSpread().orElseThrow())
                    .with(
                            "limit",
                            setting.policy().assessorPoints(setting.conversion().from()));
        }
        return step.trace();
    }

    private ScoreTrace error(Computed estimate, InterviewError pooled, @Nullable Double pleases) {
        StandardError error = estimate.standardError();
        if (error == null) {
            TraceStep none = TraceStep.of("error.interview.none." + pooled.reason())
                    .with("people", setting.policy().people());
            return pleases == null
                    ? none.trace()
                    : none.plus(pleasing("interview.desirability.noerror", pleases)
                                    .trace())
                            .trace();
        }
        TraceStep step = TraceStep.of(
                        pooled.components().isOfValuesOnly() ? "error.interview.answers" : "error.interview")
                .with(error)
                .plus(components(pooled));
        if (pleases != null) {
            step.plus(pleasing("interview.desirability", pleases)
                    .with("share", setting.policy().desirability().weight())
                    .with("factor", setting.policy().desirability().errorFactor())
                    .trace());
        }
        return step.plus(interval(estimate.interval())).trace();
    }

    private ScoreTrace components(InterviewError pooled) {
        NestedError components = pooled.components();
        boolean borrowed =
                !pooled.components().isOfValuesOnly() && evidence.byAssessor().size() < 2;
        return TraceStep.of(borrowed ? "interview.components.borrowed" : "interview.components")
                .with("rater", components.groupVariance())
                .with("residual", components.valueVariance())
                .with("people", pooled.people())
                .with("load", InterviewError.assessorLoad(evidence))
                .with("between", components.between())
                .with("within", components.within())
                .with("betweenDegrees", components.betweenDegrees())
                .with("withinDegrees", components.withinDegrees())
                .with("each", components.each())
                .trace();
    }

    private static TraceStep pleasing(String key, double mean) {
        return TraceStep.of(key).with("desirability", mean);
    }

    private ScoreTrace interval(@Nullable Interval interval) {
        IntervalMethod method = setting.error().intervals();
        return TraceStep.of(interval == null ? "interval.none" : "interval")
                .rule("intervals", method.code(), method.version())
                .with("confidence", setting.error().confidence())
                .with("lowest", setting.conversion().to().lowest())
                .with("highest", setting.conversion().to().highest())
                .with(interval)
                .trace();
    }
}
