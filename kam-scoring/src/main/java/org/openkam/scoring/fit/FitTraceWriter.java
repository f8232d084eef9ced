package org.openkam.scoring.fit;

import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** Writes down how a role fit came about, from released scores. */
final class FitTraceWriter {
    private final CompetencyProfile profile;
    private final CheckedPolicy policy;
    private final RatingScale scale;

    FitTraceWriter(CompetencyProfile profile) {
        this.profile = profile;
        this.policy = CheckedPolicy.of(profile.policy());
        this.scale = profile.model().ratingScale();
    }

    ScoreTrace trace(RoleFit fit) {
        TraceStep step = rule(TraceStep.of(key(fit.fit())), "rule", StrategyKind.READINESS)
                .with("role", fit.role().code())
                .with("readiness", fit.readiness().name());
        if (fit.fit() instanceof Computed value) {
            step.with("fit", value.value()).with(value.standardError());
            if (value.standardError() != null) {
                step.plus(interval("fitinterval", value));
            }
        }
        fit.gaps().forEach(gap -> step.plus(gap(gap)));
        return step.trace().withSeal();
    }

    private static String key(Estimate fit) {
        return fit.fold(f -> f.standardError() == null ? "fit.plain" : "fit", reason -> "fit.none");
    }

    private ScoreTrace gap(CompetencyGap gap) {
        if (!(gap.score() instanceof Computed score)) {
            return withBasis(requirement("gap.none", gap), gap).trace();
        }
        TraceStep step = requirement(score.standardError() == null ? "gap.plain" : "gap", gap)
                .with("score", score.value())
                .with("gap", gap.gap().value())
                .with(score.standardError());
        if (gap.gap() instanceof Computed value && value.standardError() != null) {
            step.plus(interval("gapinterval", value));
        }
        return withBasis(step, gap)
                .plus(rule(TraceStep.of("gapclaim." + gap.claim()), "gaps", StrategyKind.GAPS)
                        .with("claim", gap.claim().name())
                        .with("lowest", scale.lowest())
                        .with("highest", scale.highest())
                        .trace())
                .plus(attained(gap.attainment().attained()))
                .trace();
    }

    /** That a gap rests on the 360 alone goes without saying where nothing else was asked. */
    private TraceStep withBasis(TraceStep step, CompetencyGap gap) {
        boolean combined = gap.basis() == ScoreBasis.COMBINED
                && profile.assessedCompetencies().contains(gap.competency());
        return combined
                ? step.plus(TraceStep.of("basis." + gap.basis())
                        .with("basis", gap.basis().name())
                        .plus(profile.combined(gap.competency()).agreement())
                        .trace())
                : step;
    }

    private ScoreTrace interval(String step, Computed value) {
        return rule(TraceStep.of(value.interval() == null ? step + ".none" : step), "intervals", StrategyKind.INTERVALS)
                .with("confidence", policy.policy().error().confidence())
                .with(value.interval())
                .trace();
    }

    private TraceStep rule(TraceStep step, String fact, StrategyKind kind) {
        return step.rule(fact, policy.code(kind), policy.version(kind));
    }

    private static TraceStep requirement(String step, CompetencyGap gap) {
        return TraceStep.of(step)
                .with("competency", gap.competency())
                .with("target", gap.requirement().targetLevel())
                .with("weight", gap.requirement().weight().toPlainString())
                .with("mustHave", Boolean.toString(gap.requirement().mustHave()));
    }

    private ScoreTrace attained(Estimate attained) {
        TraceStep step = TraceStep.of("attained").with("lowest", scale.lowest()).with("attained", attained.value());
        return (attained instanceof Computed c && c.standardError() != null
                        ? step.with("se", c.standardError().value())
                        : step)
                .trace();
    }
}
