package org.openkam.scoring.profile;

import java.util.List;
import java.util.Set;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.policy.TriangulationRule;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Writes down how a combined score came about, from released scores, with the trace of each. */
final class CombinedTraceWriter {
    /** Rules of the library that look at no date. Any other may. */
    private static final Set<String> DATELESS =
            Set.of(TriangulationRule.precisionWeighted().code(), "given-weights");

    private final Triangulator from;

    CombinedTraceWriter(Triangulator from) {
        this.from = from;
    }

    ScoreTrace trace(List<InstrumentScore> scores, Estimate combined, InstrumentAgreement agreement) {
        TraceStep step = rule(TraceStep.of(key("combined", combined)), "triangulation", StrategyKind.TRIANGULATION)
                .with("competency", scores.get(0).competency())
                .with("instruments", agreement.scored())
                .with("confidence", from.policy().policy().error().confidence());
        value(step, combined);
        scores.forEach(score -> step.plus(instrument(score)));
        step.plus(level(agreement.level(), agreement.scored()));
        if (agreement.heterogeneity() instanceof Computed q) {
            step.plus(TraceStep.of("heterogeneity")
                    .with("q", q.value())
                    .with("degrees", agreement.scored() - 1)
                    .trace());
        }
        if (agreement.contradictionOrNull() != null) {
            step.plus(contradiction(agreement.contradictionOrNull()));
        }
        if (!DATELESS.contains(from.policy().code(StrategyKind.TRIANGULATION))) {
            step.plus(TraceStep.of("undated").trace());
        }
        if (combined instanceof Computed computed && computed.standardError() != null) {
            step.plus(interval(computed));
        }
        return step.trace().withSeal();
    }

    static ScoreTrace level(AgreementLevel level, int instruments) {
        return TraceStep.of("level." + level)
                .with("level", level.name())
                .with("instruments", instruments)
                .trace();
    }

    private static String key(String step, Estimate estimate) {
        return estimate.fold(e -> e.standardError() == null ? step + ".plain" : step, reason -> step + ".none");
    }

    private static void value(TraceStep step, Estimate estimate) {
        if (estimate instanceof Computed computed) {
            step.with("score", computed.value()).with(computed.standardError());
        } else {
            step.with("reason", estimate.fold(e -> "", Reason::name));
        }
    }

    /** What to look at first is said in the instrument's own words, by its own trace. */
    private ScoreTrace instrument(InstrumentScore score) {
        TraceStep step = TraceStep.of(key("instrument", score.estimate()))
                .with("instrument", score.instrument())
                .with("evidence", score.evidence())
                .with("date", Triangulator.UNDATED.toString());
        value(step, score.estimate());
        step.plus(map(from.map(score.instrument())));
        return step.plus(score.trace()).trace();
    }

    private static ScoreTrace map(ScaleMap map) {
        TraceStep step = TraceStep.of(map.isIdentity() ? "map.identity" : "map.linear");
        if (!map.isIdentity()) {
            step.with("from", Decimals.shortest(map.fromLowest()) + ".." + Decimals.shortest(map.fromHighest()));
        }
        return step.with("lowest", map.to().lowest())
                .with("highest", map.to().highest())
                .trace();
    }

    private static ScoreTrace contradiction(Contradiction contradiction) {
        Computed difference = (Computed) contradiction.difference();
        StandardError error = difference.standardError();
        TraceStep step = TraceStep.of(error == null ? "contradiction.plain" : "contradiction")
                .with("above", contradiction.higher())
                .with("below", contradiction.lower())
                .with("difference", difference.value())
                .with(error);
        return step.trace();
    }

    private ScoreTrace interval(Computed combined) {
        Interval interval = combined.interval();
        return rule(TraceStep.of(interval == null ? "interval.none" : "interval"), "intervals", StrategyKind.INTERVALS)
                .with("confidence", from.policy().policy().error().confidence())
                .with(interval)
                .with("lowest", from.scale().lowest())
                .with("highest", from.scale().highest())
                .trace();
    }

    private TraceStep rule(TraceStep step, String fact, StrategyKind kind) {
        return step.rule(fact, from.policy().code(kind), from.policy().version(kind));
    }
}
