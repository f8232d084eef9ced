package org.openkam.ipd.progress;

import java.util.List;
import java.util.Locale;
import org.openkam.core.text.Messages;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** Says a review of a probation. */
final class ProbationText {
    private static final Messages MESSAGES = Messages.of(ProbationText.class, "probation");

    private final ProbationReview review;
    private final WordSheet sheet;

    ProbationText(ProbationReview review, Locale locale) {
        this.review = review;
        this.sheet = WordSheet.of(MESSAGES, locale);
    }

    String text() {
        ProbationGoal goal = review.goal();
        sheet.line(
                "title",
                "assessee",
                goal.assessee(),
                "start",
                sheet.day(goal.window().start()),
                "end",
                sheet.day(goal.window().end()));
        String growth = sheet.percent(goal.growth().doubleValue());
        sheet.plain(sheet.counted("goal", goal.baseline().size(), "growth", growth));
        sheet.line(
                "feasible",
                "who",
                goal.feasibility().saidBy(),
                "basis",
                goal.feasibility().basis().in(sheet.language()));
        sheet.line("asOf", "day", sheet.day(review.figures().asOf()));
        sheet.line("advice." + review.advice());
        figures();
        review.reasons().forEach(reason -> sheet.item("reason." + reason));
        conditions(review.figures().conditions());
        sheet.line("human", "decider", goal.decider());
        return sheet.toString();
    }

    private void figures() {
        ProbationReview.Outcome outcome = review.outcome();
        sheet.line(
                "attainment",
                "attainment",
                sheet.figure(outcome.attainment()),
                "growth",
                sheet.percent(outcome.growth()));
        if (outcome.attainment() instanceof Computed a && a.interval() != null) {
            sheet.line(
                    "interval",
                    "lower",
                    sheet.number(a.interval().lower(), 2),
                    "upper",
                    sheet.number(a.interval().upper(), 2));
        }
        outcome.clients().forEach(c -> sheet.item("client", "client", c.client(), "growth", sheet.percent(c.growth())));
        if (outcome.spread().deviation() instanceof Computed deviation) {
            sheet.line(
                    "spread",
                    "mean",
                    sheet.percent(outcome.spread().mean()),
                    "deviation",
                    sheet.percent(deviation.value()));
        }
        List<Double> without = outcome.clients().stream()
                .map(ClientGrowth::attainmentWithout)
                .filter(Computed.class::isInstance)
                .map(Estimate::value)
                .sorted()
                .toList();
        if (!without.isEmpty()) {
            sheet.line(
                    "without",
                    "lowest",
                    sheet.number(without.get(0), 2),
                    "highest",
                    sheet.number(without.get(without.size() - 1), 2));
        }
    }

    private void conditions(TargetConditions conditions) {
        if (review.reasons().contains(ProbationReason.CONDITION_MISSING)) {
            conditions.missing().forEach(c -> sheet.item("missing", "condition", sheet.say("condition." + c)));
        }
        if (review.reasons().contains(ProbationReason.CONDITION_UNKNOWN)) {
            conditions.unknown().forEach(c -> sheet.item("unknown", "condition", sheet.say("condition." + c)));
        }
    }
}
