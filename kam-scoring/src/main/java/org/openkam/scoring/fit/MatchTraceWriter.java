package org.openkam.scoring.fit;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/** Writes down how a match came about: from the fit, whose own trace it holds, and the numbers of the match policy. */
final class MatchTraceWriter {
    private static final String UNKNOWN = "-";

    private final CompetencyProfile profile;
    private final RoleMatchPolicy policy;
    private final Experience experience;
    private final CheckedPolicy rules;
    private final RatingScale scale;

    MatchTraceWriter(CompetencyProfile profile, RoleMatchPolicy policy, Experience experience) {
        this.profile = profile;
        this.policy = policy;
        this.experience = experience;
        this.rules = CheckedPolicy.of(profile.policy());
        this.scale = profile.model().ratingScale();
    }

    /** What a match is made of, before it has a trace. */
    record Parts(
            RoleFit fit,
            Estimate counted,
            Estimate gap,
            TimeToClose time,
            OverloadRisk overload,
            RoleMatch.Verdict verdict) {}

    ScoreTrace trace(Parts match) {
        List<MatchReason> reasons = match.verdict.reasons();
        TraceStep step = TraceStep.of("match." + match.verdict.advice())
                .with("role", match.fit.role().code())
                .with("advice", match.verdict.advice().name())
                .with("reasons", reasons.size())
                .plus(match.fit.trace(profile))
                .plus(mustHaves(match.verdict))
                .plus(taken("counted", match.counted))
                .plus(gap(match.gap))
                .plus(TraceStep.of("evidence")
                        .with("least", policy.limits().leastEvidence())
                        .trace());
        match.time.parts().forEach(part -> step.plus(closing(part)));
        step.plus(taken("longest", match.time.longest()));
        step.plus(withInterval(figure("together", match.time.sum()), match.time.sum()));
        match.fit.gaps().forEach(gap -> step.plus(reaches(gap)));
        step.plus(overload(match.overload)).plus(experience(match.verdict.experiencePoints()));
        reasons.forEach(reason -> step.plus(reason(reason)));
        return step.trace().withSeal();
    }

    private ScoreTrace mustHaves(RoleMatch.Verdict verdict) {
        MustHavePolicy mustHaves = policy.mustHaves();
        return TraceStep.of("musthaves." + mustHaves.rule())
                .with("effect", mustHaves.rule().name())
                .with("cap", mustHaves.cap())
                .with("capping", codes(new ArrayList<>(mustHaves.capping())))
                .with("bars", codes(verdict.bars()))
                .with("caps", codes(verdict.caps()))
                .trace();
    }

    private static String codes(List<String> codes) {
        return codes.isEmpty() ? UNKNOWN : String.join(" ", codes);
    }

    /** Starts a step with a value and its error under the step's name. */
    private static TraceStep figure(String name, Estimate estimate) {
        if (!(estimate instanceof Computed value)) {
            return TraceStep.of(name + ".none").with("reason", estimate.fold(e -> "", Reason::name));
        }
        return TraceStep.of(value.standardError() == null ? name + ".plain" : name)
                .with(name, value.value())
                .with(value.standardError());
    }

    /** A figure whose interval is another one's. */
    private static ScoreTrace taken(String name, Estimate estimate) {
        TraceStep step = figure(name, estimate);
        return (estimate instanceof Computed value ? step.with(value.interval()) : step).trace();
    }

    private ScoreTrace gap(Estimate gap) {
        TraceStep step = figure("meangap", gap)
                .with("mostGap", policy.limits().mostGap())
                .with("limit", policy.limits().mostGap() * scale.range())
                .with("lowest", scale.lowest())
                .with("highest", scale.highest());
        return withInterval(step, gap);
    }

    /** What has no error was put between no bounds, and asks no rule. */
    private ScoreTrace withInterval(TraceStep step, Estimate estimate) {
        return estimate instanceof Computed value && value.standardError() != null
                ? step.plus(TraceStep.of(value.interval() == null ? "bounds.none" : "bounds")
                                .rule(
                                        "intervals",
                                        rules.code(StrategyKind.INTERVALS),
                                        rules.version(StrategyKind.INTERVALS))
                                .with("confidence", profile.policy().error().confidence())
                                .with(value.interval())
                                .trace())
                        .trace()
                : step.trace();
    }

    private ScoreTrace closing(CompetencyClosing closing) {
        TraceStep step = figure("closing", closing.months())
                .with("competency", closing.competency())
                .with("pace", closing.pace().pointsPerMonth())
                .with("paceError", closing.pace().standardError())
                .with("source", closing.pace().source())
                .with("counted", Boolean.toString(closing.isCounted()));
        if (closing.months() instanceof Computed && !closing.isCounted()) {
            step.plus(TraceStep.of("notcounted").trace());
        }
        return withInterval(step, closing.months());
    }

    private static ScoreTrace reaches(CompetencyGap gap) {
        TargetProbability reaches = TargetProbability.of(gap);
        TraceStep step = TraceStep.of(reaches.probability().fold(p -> "reaches", reason -> "reaches.none"))
                .with("competency", gap.competency())
                .with("target", gap.requirement().targetLevel());
        return (reaches.probability() instanceof Computed p
                        ? step.with("probability", p.value())
                        : step.with("reason", reaches.probability().fold(e -> "", Reason::name)))
                .trace();
    }

    private ScoreTrace overload(OverloadRisk risk) {
        TraceStep step = TraceStep.of("overload." + risk.kind())
                .with("overload", risk.kind().name())
                .with("planning", policy.overload().planning())
                .with("stress", policy.overload().stress())
                .with("high", policy.overload().high())
                .with("low", policy.overload().low());
        return risk.difference() instanceof Computed difference
                ? step.plus(withInterval(
                                TraceStep.of("apart")
                                        .with("difference", difference.value())
                                        .with(difference.standardError()),
                                difference))
                        .trace()
                : step.trace();
    }

    private ScoreTrace experience(int points) {
        ExperiencePolicy counts = policy.experience();
        return TraceStep.of("experience")
                .with("tenure", experience.tenureYears() == null ? UNKNOWN : shortest(experience.tenureYears()))
                .with("projects", experience.projects() == null ? UNKNOWN : Integer.toString(experience.projects()))
                .with("leastTenure", counts.tenureYears())
                .with("tenurePoints", counts.tenurePoints())
                .with("projectPoints", counts.projectPoints())
                .with("favour", points)
                .trace();
    }

    private static String shortest(double number) {
        return Decimals.shortest(number);
    }

    private static ScoreTrace reason(MatchReason reason) {
        return TraceStep.of("matchreason." + reason.kind())
                .with("kind", reason.kind().name())
                .with("competencies", codes(reason.competencies()))
                .trace();
    }
}
