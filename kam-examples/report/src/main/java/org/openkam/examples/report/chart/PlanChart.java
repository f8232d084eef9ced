package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.RowPlot.LegendEntry;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanStep;

/** The steps of a plan over its weeks. */
public final class PlanChart {
    private PlanChart() {}

    /** Draws a plan; one without steps gives an empty line of weeks. */
    public static Picture of(DevelopmentPlan plan, Language language) {
        ChartWords words = new ChartWords(language);
        List<PlanStep> steps = plan.goals().stream()
                .map(DevelopmentGoal::steps)
                .flatMap(List::stream)
                .toList();
        List<LegendEntry> legend = new ArrayList<>();
        for (LearningMode mode : LearningMode.values()) {
            legend.add(new LegendEntry(Mark.SQUARE, ink(mode), words.text("mode." + mode)));
        }
        legend.add(new LegendEntry(Mark.SQUARE, Ink.NEUTRAL, words.text("mode.none")));
        RowPlot plot = new RowPlot(
                NumberLine.over(0, plan.subject().limits().weeks()).in(words), Math.max(1, steps.size()), legend);
        List<String> description = new ArrayList<>();
        for (int row = 0; row < steps.size(); row++) {
            PlanStep step = steps.get(row);
            String name = words.text(step.name());
            plot.label(row, name);
            Ink ink = step.mode().map(PlanChart::ink).orElse(Ink.NEUTRAL);
            plot.bar(row, step.time().start(), step.time().end(), ink);
            description.add(words.text(
                    "plan.row",
                    "step",
                    name,
                    "from",
                    Integer.toString(step.time().start() + 1),
                    "to",
                    Integer.toString(step.time().end())));
        }
        return plot.picture(words.text("plan.title", "assessee", plan.assessee()), String.join(" ", description));
    }

    private static Ink ink(LearningMode mode) {
        return switch (mode) {
            case EXPERIENCE -> Ink.OTHERS;
            case EXPOSURE -> Ink.SELF;
            case EDUCATION -> Ink.ABOVE;
        };
    }
}
