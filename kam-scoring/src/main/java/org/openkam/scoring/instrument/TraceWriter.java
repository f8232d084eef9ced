package org.openkam.scoring.instrument;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.SelfView;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.release.ReleaseGate;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RaterError;

/** Writes down how a 360 score came about, from released values only, so that it can be reckoned again. */
final class TraceWriter {
    private final CheckedPolicy policy;
    private final MultiSourceScorer.Setting setting;
    private final @Nullable RaterError components;
    private final boolean prior;

    /**
     * The others' score.
     *
     * @param leftOut the cells that have no released item in this competency
     */
    record Others(
            String competency,
            Fraction exact,
            Estimate estimate,
            List<MultiSourceScorer.LoadedCell> cells,
            List<Cell> leftOut) {}

    /** @param components of the error, if there are any */
    TraceWriter(CheckedPolicy policy, MultiSourceScorer.Setting setting, Optional<RaterError> components) {
        this.policy = policy;
        this.setting = setting;
        this.components = components.orElse(null);
        this.prior = components.isPresent()
                && components.equals(policy.policy().error().prior());
    }

    ScoreTrace scored(Others others, Optional<Fraction> own, SelfView view) {
        TraceStep step = rule(TraceStep.of("others"), "combination", StrategyKind.COMBINATION)
                .with("competency", others.competency)
                .with("score", others.exact)
                .with("cells", others.cells.size());
        others.cells.forEach(cell -> step.plus(cell(cell)));
        for (Cell cell : others.leftOut) {
            step.plus(TraceStep.of(cell.anonymous() ? "leftout" : "leftout.known")
                    .with("cell", cell.code())
                    .with("k", setting.promise().leastRaters())
                    .trace());
        }
        boolean borrowed =
                others.cells.stream().anyMatch(c -> c.score().evidence().raters() == 1);
        step.plus(error((Computed) others.estimate, borrowed));
        own.ifPresent(exact -> step.plus(self(exact, others.exact, view)));
        return step.trace().withSeal();
    }

    ScoreTrace notScored(String competency, NotScoredReason reason, Optional<Fraction> own) {
        TraceStep step = TraceStep.of("notscored")
                .with("competency", competency)
                .with("reason", reason.name())
                .plus(TraceStep.of("reason." + reason)
                        .with("k", setting.promise().leastRaters())
                        .with("spread", ReleaseGate.RATERS_FOR_SPREAD)
                        .trace());
        own.ifPresent(exact ->
                step.plus(TraceStep.of("self.alone").with("score", exact).trace()));
        return step.trace().withSeal();
    }

    private TraceStep rule(TraceStep step, String fact, StrategyKind kind) {
        return step.rule(fact, policy.code(kind), policy.version(kind));
    }

    private ScoreTrace cell(MultiSourceScorer.LoadedCell loaded) {
        CellScore score = loaded.score();
        String form = policy.form() == FigureForm.SPREAD ? ".spread" : "";
        TraceStep step = TraceStep.of((score.cell().anonymous() ? "cell" : "cell.known") + form)
                .with("cell", score.cell().code())
                .with("score", score.exact())
                .with("weight", score.weight())
                .with("items", score.evidence().items())
                .with("raters", score.evidence().raters())
                .with("answers", score.evidence().answers());
        rule(step, "aggregation", StrategyKind.AGGREGATION);
        if (score.cell().isMerged()) {
            step.plus(TraceStep.of("merged")
                    .with("k", setting.promise().leastRaters())
                    .trace());
        }
        for (var item : score.evidence().shownItemMeans().entrySet()) {
            step.plus(TraceStep.of("item")
                    .with("item", item.getKey())
                    .with("score", item.getValue())
                    .with("raters", MultiSourceScorer.RATERS_FOR_ITEM_MEAN + "+")
                    .trace());
        }
        loaded.load().ifPresent(load -> withError(step, score, load));
        return step.trace();
    }

    private static void withError(TraceStep step, CellScore score, GroupFigure.Load load) {
        if (score.estimate() instanceof Computed estimate && estimate.standardError() != null) {
            step.with("raterLoad", load.rater())
                    .with("ratingLoad", load.rating())
                    .plus(TraceStep.of(estimate.interval() == null ? "cellerror.plain" : "cellerror")
                            .with(estimate.standardError())
                            .with(estimate.interval())
                            .trace());
        }
    }

    private ScoreTrace error(Computed estimate, boolean borrowed) {
        if (estimate.standardError() == null || components == null) {
            return TraceStep.of(policy.form() == FigureForm.SPREAD ? "error.spread" : "error.none")
                    .trace();
        }
        TraceStep error = TraceStep.of("error").with(estimate.standardError()).plus(components(components));
        if (prior) {
            error.plus(TraceStep.of("error.prior").trace());
        }
        if (borrowed) {
            error.plus(TraceStep.of("error.assumed").trace());
        }
        return error.plus(interval("interval", "interval.none", estimate.interval())
                        .with("lowest", setting.scale().lowest())
                        .with("highest", setting.scale().highest())
                        .trace())
                .trace();
    }

    private ScoreTrace components(RaterError error) {
        return TraceStep.of("components")
                .with("rater", error.rater())
                .with("residual", error.residual())
                .with("raterDegrees", error.raterDegrees())
                .with("ratingDegrees", error.ratingDegrees())
                .with("origin", prior ? "policy" : "programme")
                .trace();
    }

    private TraceStep interval(String step, String without, @Nullable Interval interval) {
        return rule(TraceStep.of(interval == null ? without : step), "intervals", StrategyKind.INTERVALS)
                .with("confidence", policy.policy().error().confidence())
                .with(interval);
    }

    private ScoreTrace self(Fraction own, Fraction others, SelfView view) {
        TraceStep step = TraceStep.of("self").with("score", own).with("difference", own.minus(others));
        if (view.difference() instanceof Computed c && c.standardError() != null) {
            step.plus(interval("difference", "difference.plain", c.interval())
                    .with("se", c.standardError().value())
                    .trace());
        }
        return step.plus(claim(view)).trace();
    }

    private ScoreTrace claim(SelfView view) {
        return policy.onScale()
                ? rule(TraceStep.of("claim." + view.claim()), "gaps", StrategyKind.GAPS)
                        .with("claim", view.claim().name())
                        .with("lowest", setting.scale().lowest())
                        .with("highest", setting.scale().highest())
                        .trace()
                : TraceStep.of("claim.offscale")
                        .with("claim", view.claim().name())
                        .trace();
    }
}
