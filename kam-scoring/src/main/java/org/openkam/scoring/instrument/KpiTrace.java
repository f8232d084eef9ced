package org.openkam.scoring.instrument;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.openkam.core.programme.KpiMonth;
import org.openkam.scoring.policy.KpiPolicy;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/** Writes down how a person's results came about, from the months as the host gave them. */
final class KpiTrace {
    private final KpiPolicy policy;
    private final ScoringPolicy.ErrorPolicy error;

    KpiTrace(KpiPolicy policy, ScoringPolicy.ErrorPolicy error) {
        this.policy = policy;
        this.error = error;
    }

    /** The figures of a person, before they have a trace. */
    record Figures(
            String assessee, List<YearMonth> open, Estimate attainment, Estimate trend, List<KpiGrowth> growths) {}

    ScoreTrace trace(Figures figures, Collection<KpiMonth> months) {
        TraceStep step = TraceStep.of("kpi")
                .with("assessee", figures.assessee)
                .with("months", months.size())
                .with("open", figures.open.size())
                .with("least", policy.months());
        for (KpiMonth month : months) {
            step.plus(TraceStep.of("kpimonth")
                    .with("period", month.month().toString())
                    .with("plan", month.plan().toPlainString())
                    .with("actual", month.actual().toPlainString())
                    .trace());
        }
        figures.open.forEach(month -> step.plus(
                TraceStep.of("kpiopen").with("period", month.toString()).trace()));
        step.plus(figure("attainment", figures.attainment)).plus(figure("trend", figures.trend));
        figures.growths.forEach(growth -> step.plus(growth(growth)));
        return step.trace().withSeal();
    }

    private ScoreTrace figure(String name, Estimate estimate) {
        if (!(estimate instanceof Computed value)) {
            return none(name + ".none", estimate).trace();
        }
        TraceStep step = TraceStep.of(value.standardError() == null ? name + ".plain" : name)
                .with("percent", value.value())
                .with(value.standardError());
        return value.standardError() == null
                ? step.trace()
                : step.plus(TraceStep.of(value.interval() == null ? "bounds.none" : "bounds")
                                .rule(
                                        "intervals",
                                        error.intervals().code(),
                                        error.intervals().version())
                                .with("confidence", error.confidence())
                                .with(value.interval())
                                .trace())
                        .trace();
    }

    private static ScoreTrace growth(KpiGrowth growth) {
        TraceStep step = growth.percent() instanceof Computed value
                ? TraceStep.of("growth").with("percent", value.value())
                : none("growth.none", growth.percent());
        return step.with("period", growth.period()).trace();
    }

    private static TraceStep none(String step, Estimate estimate) {
        return TraceStep.of(step).with("reason", estimate.fold(e -> "", Reason::name));
    }

    /** Returns the way from a result and the conditions of its target to what follows. */
    static ScoreTrace attribution(
            KpiOutcome outcome, TargetConditions conditions, KpiAttribution.Finding finding, KpiPolicy policy) {
        TraceStep step = TraceStep.of("attribution." + finding)
                .with("finding", finding.name())
                .with("low", policy.low().toPlainString())
                .plus(outcome.trace());
        for (TargetConditions.Condition condition : TargetConditions.Condition.values()) {
            String known = conditions.given().contains(condition)
                    ? "given"
                    : conditions.missing().contains(condition) ? "missing" : "unknown";
            step.plus(TraceStep.of("condition." + known)
                    .with("condition", condition.name())
                    .with("known", known)
                    .trace());
        }
        return step.trace().withSeal();
    }
}
