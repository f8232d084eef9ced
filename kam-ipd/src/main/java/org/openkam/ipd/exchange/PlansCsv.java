package org.openkam.ipd.exchange;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.csv.CsvExport;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.GoalOutcome;
import org.openkam.ipd.plan.PlanRecord;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.PlanText;
import org.openkam.ipd.plan.SuccessMeasure;
import org.openkam.scoring.statistic.Decimals;

/**
 * Plans as a table: one row a step, codes beside words, days as {@code YYYY-MM-DD}, numbers with a point; no cell runs as a formula. A
 * plan without goals has one row that says why. Shows the plan as it now stands. Stateless.
 */
public final class PlansCsv {
    private static final int DIGITS = 4;
    private static final List<String> HEADER = List.of(
            "assessee",
            "role",
            "status",
            "goal",
            "goal_name",
            "kind",
            "verb",
            "metric",
            "unit",
            "baseline",
            "target",
            "outcome",
            "step",
            "step_name",
            "owner",
            "partner",
            "mode",
            "hours",
            "start_week",
            "due_week",
            "start_date",
            "due_date",
            "evidence",
            "note");

    private PlansCsv() {}

    /**
     * Writes plans, and closes the writer.
     *
     * @param records in the order of the rows
     * @param language of the words
     * @param out to a file in UTF-8
     * @throws IOException if {@code out} fails
     */
    public static void write(List<PlanRecord> records, Language language, Writer out) throws IOException {
        Arguments.notNull(language, "language");
        try (CsvExport csv = CsvExport.to(out)) {
            csv.row(HEADER);
            for (PlanRecord record : records) {
                write(record, language, csv);
            }
        }
    }

    private static void write(PlanRecord record, Language language, CsvExport csv) throws IOException {
        DevelopmentPlan plan = record.current();
        PlanText words = PlanText.of(plan, language);
        if (plan.goals().isEmpty()) {
            List<String> row = head(record, plan);
            while (row.size() < HEADER.size() - 1) {
                row.add("");
            }
            row.add(words.emptyReason());
            csv.row(row);
        }
        for (DevelopmentGoal goal : plan.goals()) {
            for (PlanStep step : goal.steps()) {
                List<String> row = head(record, plan);
                row.addAll(goal(record, goal, words));
                row.addAll(step(plan, step, words, language));
                row.add("");
                csv.row(row);
            }
        }
    }

    private static List<String> head(PlanRecord record, DevelopmentPlan plan) {
        return new ArrayList<>(List.of(
                plan.assessee(), plan.subject().role().code(), record.status().name()));
    }

    private static List<String> goal(PlanRecord record, DevelopmentGoal goal, PlanText words) {
        SuccessMeasure measure = goal.measure();
        return List.of(
                goal.competency(),
                words.competency(goal.competency()),
                goal.need().kind().name(),
                goal.need().verb().name(),
                measure.metric().code(),
                measure.metric().unit().name(),
                Decimals.plain(measure.baseline(), DIGITS),
                Decimals.plain(measure.target(), DIGITS),
                record.outcome(goal.competency()).map(GoalOutcome::name).orElse(""));
    }

    private static List<String> step(DevelopmentPlan plan, PlanStep step, PlanText words, Language language) {
        return List.of(
                step.code(),
                step.name().in(language),
                words.owner(step),
                step.text().partner().map(p -> p.in(language)).orElse(""),
                step.mode().map(Enum::name).orElse(""),
                Integer.toString(step.hours()),
                Integer.toString(step.time().start()),
                Integer.toString(step.time().end()),
                plan.startDate(step).map(LocalDate::toString).orElse(""),
                plan.dueDate(step).map(LocalDate::toString).orElse(""),
                step.text().evidence().in(language));
    }
}
