package org.openkam.scoring.profile;

import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.scoring.policy.NormedScore;
import org.openkam.scoring.statistic.Estimate.Computed;

/** Writes down how a score of the style questionnaire came about. */
final class StyleTrace {
    private StyleTrace() {}

    static ScoreTrace of(String component, Aspect aspect, AspectScore score) {
        if (!(score.raw() instanceof Computed raw)) {
            return TraceStep.of("style.none").with("component", component).trace();
        }
        TraceStep step = TraceStep.of(aspect == Aspect.DRAWS_ME ? "style.drawsme" : "style.dowell")
                .with("component", component)
                .with("score", raw.value())
                .with("points", Math.round(raw.value() * score.answers()))
                .with("answers", score.answers());
        step.plus(error(raw));
        if (score.rank() instanceof Computed rank && score.ipsative() instanceof Computed ipsative) {
            step.plus(TraceStep.of("stylerank")
                    .with("rank", rank.value())
                    .with("difference", ipsative.value())
                    .trace());
        }
        return step.plus(norm(score.norm())).trace().withSeal();
    }

    private static ScoreTrace error(Computed raw) {
        return raw.standardError() == null
                ? TraceStep.of("styleerror.none").trace()
                : TraceStep.of(raw.interval() == null ? "styleerror.plain" : "styleerror")
                        .with(raw.standardError())
                        .with(raw.interval())
                        .trace();
    }

    private static ScoreTrace norm(NormedScore norm) {
        if (!(norm.sten() instanceof Computed sten)) {
            return TraceStep.of("stylenorm.none")
                    .with("reason", norm.sten().<String>fold(e -> "", Enum::name))
                    .trace();
        }
        TraceStep step = TraceStep.of("stylenorm")
                .with("sten", Math.round(sten.value()))
                .with("population", norm.group().population())
                .with("collected", String.valueOf(norm.group().collectedOrNull()))
                .with("people", norm.group().n());
        norm.group()
                .warnings()
                .forEach(warning ->
                        step.plus(TraceStep.of("normwarning." + warning).trace()));
        return step.trace();
    }
}
