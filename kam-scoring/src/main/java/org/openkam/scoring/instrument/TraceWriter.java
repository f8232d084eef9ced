package org.openkam.scoring.instrument;

import java.util.List;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.SelfView;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.release.ReleaseGate;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;

/** Writes down how a 360 score came about, from released values only. */
final class TraceWriter {
    private static final int DIGITS = 4;
    private static final String SPREAD = Integer.toString(ReleaseGate.RATERS_FOR_SPREAD);

    private final CheckedPolicy policy;
    private final String k;
    private final boolean prior;

    /** @param prior whether the components of error are stated by the policy */
    TraceWriter(CheckedPolicy policy, AnonymityPromise promise, boolean prior) {
        this.policy = policy;
        this.k = Integer.toString(promise.k());
        this.prior = prior;
    }

    ScoreTrace scored(String competency, Estimate estimate, List<CellScore> cells, List<Cell> leftOut) {
        ScoreTrace trace = ScoreTrace.of(
                "others",
                "competency",
                competency,
                "score",
                number(estimate.value()),
                "cells",
                Integer.toString(cells.size()),
                "combination",
                policy.code(StrategyKind.COMBINATION));
        for (CellScore cell : cells) {
            trace = trace.plus(cell(cell));
        }
        for (Cell cell : leftOut) {
            String step = cell.anonymous() ? "leftout" : "leftout.known";
            trace = trace.plus(ScoreTrace.of(step, "cell", cell.code(), "k", k));
        }
        boolean borrowed = cells.stream().anyMatch(c -> c.evidence().raters() == 1);
        return error(trace, (Computed) estimate, borrowed);
    }

    ScoreTrace notScored(String competency, NotScoredReason reason, SelfView self) {
        ScoreTrace trace = ScoreTrace.of("notscored", "competency", competency, "reason", reason.name())
                .plus(ScoreTrace.of("reason." + reason, "k", k, "spread", SPREAD));
        return self(trace, self);
    }

    private ScoreTrace cell(CellScore score) {
        String form = policy.form() == FigureForm.SPREAD ? ".spread" : "";
        ScoreTrace trace = ScoreTrace.of(
                (score.cell().anonymous() ? "cell" : "cell.known") + form,
                "cell",
                score.cell().code(),
                "score",
                number(score.exact()),
                "weight",
                score.weight().toString(),
                "items",
                Integer.toString(score.evidence().items()),
                "raters",
                Integer.toString(score.evidence().raters()),
                "answers",
                Integer.toString(score.evidence().answers()),
                "aggregation",
                policy.code(StrategyKind.AGGREGATION));
        if (score.cell().isMerged()) {
            trace = trace.plus(ScoreTrace.of("merged", "k", k));
        }
        for (var item : score.evidence().shownItemMeans().entrySet()) {
            String atLeast = MultiSourceScorer.RATERS_FOR_ITEM_MEAN + "+";
            trace = trace.plus(
                    ScoreTrace.of("item", "item", item.getKey(), "score", number(item.getValue()), "raters", atLeast));
        }
        return trace;
    }

    private ScoreTrace error(ScoreTrace trace, Computed estimate, boolean borrowed) {
        if (estimate.standardError() == null) {
            boolean spread = policy.form() == FigureForm.SPREAD;
            return trace.plus(ScoreTrace.of(spread ? "error.spread" : "error.none"));
        }
        ScoreTrace error = ScoreTrace.of(
                "error",
                "se",
                number(estimate.standardError().value()),
                "df",
                Decimals.plain(estimate.standardError().degreesOfFreedom(), 1));
        if (prior) {
            error = error.plus(ScoreTrace.of("error.prior"));
        }
        if (borrowed) {
            error = error.plus(ScoreTrace.of("error.assumed"));
        }
        if (estimate.interval() == null) {
            return trace.plus(error.plus(ScoreTrace.of("interval.none")));
        }
        String confidence = Decimals.plain(policy.policy().error().confidence() * 100, 0);
        error = error.plus(ScoreTrace.of(
                "interval",
                "confidence",
                confidence,
                "lower",
                number(estimate.interval().lower()),
                "upper",
                number(estimate.interval().upper())));
        return trace.plus(error);
    }

    /** Adds how the assessee sees it, if that is known. */
    ScoreTrace self(ScoreTrace trace, SelfView self) {
        return self.score()
                .fold(
                        own -> trace.plus(self.difference()
                                .fold(
                                        d -> ScoreTrace.of(
                                                "self", "score", number(own.value()), "difference", number(d.value())),
                                        reason -> ScoreTrace.of("self.alone", "score", number(own.value())))),
                        reason -> trace);
    }

    private static String number(Fraction exact) {
        return number(exact.toDouble());
    }

    private static String number(double value) {
        return Decimals.plain(value, DIGITS);
    }
}
