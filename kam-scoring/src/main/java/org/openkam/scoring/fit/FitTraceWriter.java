package org.openkam.scoring.fit;

import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** Writes down how a role fit came about, from released scores. */
final class FitTraceWriter {
    private final ScoringPolicy policy;
    private final int lowest;

    FitTraceWriter(CompetencyProfile profile) {
        this.policy = profile.policy();
        this.lowest = profile.model().ratingScale().lowest();
    }

    ScoreTrace trace(RoleFit fit) {
        TraceStep step = TraceStep.of(key(fit.fit()))
                .with("role", fit.role().code())
                .with("readiness", fit.readiness().name())
                .rule("rule", policy.readiness().code());
        if (fit.fit() instanceof Computed value) {
            step.with("fit", value.value()).with(value.standardError());
        }
        fit.gaps().forEach(gap -> step.plus(gap(gap)));
        return step.trace().withSeal();
    }

    private static String key(Estimate fit) {
        return fit.fold(f -> f.standardError() == null ? "fit.plain" : "fit", reason -> "fit.none");
    }

    private ScoreTrace gap(CompetencyGap gap) {
        if (!(gap.score() instanceof Computed score)) {
            return requirement("gap.none", gap).trace();
        }
        TraceStep step = requirement(score.standardError() == null ? "gap.plain" : "gap", gap)
                .with("score", score.value())
                .with("gap", gap.gap().value())
                .with(score.standardError());
        if (gap.gap() instanceof Computed value && value.interval() != null) {
            step.plus(TraceStep.of("gapinterval")
                    .with("confidence", value.interval().confidence())
                    .with(value.interval())
                    .rule("intervals", policy.error().intervals().code())
                    .trace());
        }
        return step.plus(TraceStep.of("gapclaim." + gap.claim())
                        .with("claim", gap.claim().name())
                        .rule("gaps", policy.error().gaps().code())
                        .trace())
                .plus(attained(gap.attainment().attained()))
                .trace();
    }

    private static TraceStep requirement(String step, CompetencyGap gap) {
        return TraceStep.of(step)
                .with("competency", gap.competency())
                .with("target", gap.requirement().targetLevel())
                .with("weight", gap.requirement().weight().toPlainString())
                .with("mustHave", Boolean.toString(gap.requirement().mustHave()));
    }

    private ScoreTrace attained(Estimate attained) {
        TraceStep step = TraceStep.of("attained").with("lowest", lowest).with("attained", attained.value());
        return (attained instanceof Computed c && c.standardError() != null
                        ? step.with("se", c.standardError().value())
                        : step)
                .trace();
    }
}
