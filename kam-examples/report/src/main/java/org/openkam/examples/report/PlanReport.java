package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.DateText;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.PlanChart;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.Page.Fact;
import org.openkam.examples.report.page.Section;
import org.openkam.examples.report.page.Table;
import org.openkam.examples.report.page.Table.Row;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.PlanText;

/** A development plan to agree on and to sign: a proposal of goals with reasons, steps, owners and dates, and what is left out. */
public final class PlanReport {
    private final ReportWords words;
    private final PlanText text;
    private final DevelopmentPlan plan;

    private PlanReport(DevelopmentPlan plan, Language language) {
        this.words = new ReportWords(language);
        this.text = PlanText.of(plan, words.language());
        this.plan = plan;
    }

    /** Lays out a plan; one without goals says why it has none. */
    public static Page of(DevelopmentPlan plan, Language language) {
        return new PlanReport(Arguments.notNull(plan, "plan"), language).page();
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(overview());
        for (int i = 0; i < plan.goals().size(); i++) {
            sections.add(goal(i + 1, plan.goals().get(i)));
        }
        List<String> further = text.further();
        if (!further.isEmpty()) {
            sections.add(Section.builder("further", words.text("plan.further"))
                    .points(further)
                    .build());
        }
        sections.add(signatures());
        return new Page(
                words.language().code(),
                words.text("plan.title"),
                words.text(
                        "individual.subtitle",
                        "assessee",
                        plan.assessee(),
                        "role",
                        words.text(plan.subject().role().name())),
                facts(),
                sections,
                words.text("contents"));
    }

    private List<Fact> facts() {
        int steps = plan.goals().stream().mapToInt(g -> g.steps().size()).sum();
        int weeks = plan.goals().stream().mapToInt(DevelopmentGoal::weeks).max().orElse(0);
        long hours = plan.reckoning().hours().sum();
        return List.of(
                fact("fact.goals", plan.goals().size()),
                fact("fact.steps", steps),
                fact("fact.hours", hours),
                fact("fact.weeks", weeks));
    }

    private Fact fact(String key, long number) {
        return new Fact(Long.toString(number), words.counted(key, number));
    }

    private Section overview() {
        var section = Section.builder("overview", words.text("plan.overview"))
                .paragraph(words.text("plan.proposal"))
                .paragraph(plan.start()
                        .map(day -> words.text("plan.start", "date", DateText.of(day, words.language())))
                        .orElseGet(() -> words.text("plan.start.open")))
                .paragraph(plan.goals().isEmpty() ? text.emptyReason() : text.summary());
        if (!plan.goals().isEmpty()) {
            section.picture(PlanChart.of(plan, words.language()));
        }
        return section.build();
    }

    private Section goal(int number, DevelopmentGoal goal) {
        List<Row> rows = new ArrayList<>();
        for (PlanStep step : goal.steps()) {
            String measure =
                    words.text("plan.measure", "measure", step.text().measure().in(words.language()));
            rows.add(new Row(
                    step.name().in(words.language()),
                    List.of(
                            step.text().description().in(words.language()),
                            lines(text.who(step), text.due(step), text.effort(step)),
                            lines(step.text().evidence().in(words.language()), measure))));
        }
        String heading = words.text(
                "plan.goal",
                "number",
                Integer.toString(number),
                "competency",
                text.competency(goal.competency()),
                "kind",
                text.kind(goal.need().kind()));
        return Section.builder("goal-" + number, heading)
                .points(text.about(goal))
                .table(new Table(
                        words.text("plan.steps"),
                        List.of(
                                words.text("column.step"),
                                words.text("column.what"),
                                words.text("column.who"),
                                words.text("column.evidence")),
                        rows))
                .build();
    }

    private static String lines(String... lines) {
        return Arrays.stream(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Three lines to fill in by hand; only what all three agree on is a plan. */
    private Section signatures() {
        List<Row> rows = new ArrayList<>();
        for (PlanParty party : PlanParty.values()) {
            rows.add(new Row(words.text("party." + party), List.of("☐", "☐", "", "")));
        }
        return Section.builder("agreement", words.text("plan.agreement"))
                .paragraph(words.text("plan.agreement.text"))
                .table(new Table(
                        words.text("plan.agreement.table"),
                        List.of(
                                words.text("column.party"),
                                words.text("column.agree"),
                                words.text("column.disagree"),
                                words.text("column.date"),
                                words.text("column.signature")),
                        rows))
                .build();
    }
}
