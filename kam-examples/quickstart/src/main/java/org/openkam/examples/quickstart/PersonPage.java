package org.openkam.examples.quickstart;

import java.util.Optional;
import java.util.stream.Collectors;
import org.openkam.core.model.Cluster;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.RaterSource;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.PlanText;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/** The page of one person: fit, profile, plan, and how every number came about. */
final class PersonPage {
    private final Words words;
    private final Person person;
    private final CompetencyModel model;
    private final PlanText plan;
    private final PolicyWords policy;
    private final ScoreChart chart;
    private final InstrumentSection instruments;
    private final ResultsSection results;
    private final StyleSection style;

    PersonPage(Words words, Person person) {
        this.words = words;
        this.person = person;
        this.model = person.profile().model();
        this.plan = PlanText.of(person.plan(), words.language());
        this.policy = PolicyWords.of(person.profile(), words);
        this.chart = policy.chart(model.ratingScale());
        this.instruments = new InstrumentSection(words, person);
        this.results = new ResultsSection(words, person);
        this.style = new StyleSection(words, person);
    }

    String html() {
        Html html = Html.page(
                words,
                person.assessee() + " – " + words.text(person.fit().role().name()));
        html.raw("<p><a href=\"../index.html\">").text(words.text("page.back")).raw("</a></p>\n");
        html.element("h1", words.text("page.title", "assessee", person.assessee()));
        html.element(
                "p class=\"soft\"",
                words.text(
                        "page.roles",
                        "role",
                        words.text(model.role(person.profile().participant().role())
                                .name()),
                        "target",
                        words.text(person.fit().role().name())));
        facts(html);
        profile(html);
        instruments.write(html);
        results.write(html);
        style.write(html);
        plan(html);
        traces(html);
        notes(html);
        return html.end();
    }

    private void facts(Html html) {
        html.raw("<ul class=\"facts\">\n");
        fact(html, words.number(person.fit().fit(), 2), fitLabel());
        fact(html, words.text("readiness." + person.fit().readiness()), words.text("page.readiness"));
        String missed = person.fit().missed().size() + " / " + person.fit().comparisons();
        fact(html, missed, policy.claim("page.missed"));
        fact(html, words.number(person.fit().coverage() * 100, 0) + " %", words.text("page.coverage"));
        html.raw("</ul>\n");
        String cells = person.profile().cells().stream().map(this::cell).collect(Collectors.joining("; "));
        html.element("p", words.text("page.cells", "cells", cells.isEmpty() ? "–" : cells));
    }

    private String fitLabel() {
        return person.fit()
                .fit()
                .fold(
                        f -> f.standardError() == null
                                ? words.text("page.fit")
                                : words.text(
                                        "page.fit.error",
                                        "se",
                                        words.number(f.standardError().value(), 2)),
                        reason -> words.text("page.fit"));
    }

    private static void fact(Html html, String value, String label) {
        html.raw("<li><b>").text(value).raw("</b>").text(label).raw("</li>\n");
    }

    private String cell(Cell cell) {
        return cell.sources().stream().map(this::source).collect(Collectors.joining(" + "));
    }

    private String source(RaterSource source) {
        return switch (source.code()) {
            case "MANAGER", "PEER", "DIRECT_REPORT", "CLIENT" -> words.text("source." + source.code());
            default -> source.code();
        };
    }

    private void profile(Html html) {
        html.element("h2", words.text("profile.title"));
        html.raw("<table>\n<tr><th>").text(words.text("profile.competency")).raw("</th><th class=\"chart\">");
        html.raw(chart.axis()).raw("</th><th class=\"number\">").text(policy.score("profile.score"));
        html.raw("</th><th class=\"number\">")
                .text(words.text("profile.target"))
                .raw("</th><th>");
        html.text(words.text("profile.claim")).raw("</th></tr>\n");
        for (Cluster cluster : model.clusters()) {
            boolean first = true;
            for (Competency competency : model.competencies()) {
                CompetencyScore score = person.profile().byCompetency().get(competency.code());
                if (score != null && competency.cluster().equals(cluster.code())) {
                    if (first) {
                        html.raw("<tr class=\"cluster\"><td colspan=\"5\">").text(words.text(cluster.name()));
                        html.raw("</td></tr>\n");
                    }
                    first = false;
                    row(html, competency, score);
                }
            }
        }
        html.raw("</table>\n<p class=\"soft\">")
                .text(policy.score("profile.legend"))
                .raw("</p>\n");
    }

    private void row(Html html, Competency competency, CompetencyScore score) {
        Optional<CompetencyGap> gap = policy.onScale() ? person.fit().gap(competency.code()) : Optional.empty();
        Estimate others = score.fold(Scored::estimate, n -> Estimate.notComputable(Reason.NO_DATA));
        int target = gap.map(g -> g.requirement().targetLevel()).orElse(Integer.MIN_VALUE);
        Claim claim = gap.map(CompetencyGap::claim).orElse(Claim.NO_CLAIM);
        String name = words.text(competency.name());
        String value = score.fold(s -> interval((Computed) s.estimate()), this::reason);
        html.raw("<tr><td>").text(name);
        if (gap.map(g -> g.requirement().mustHave()).orElse(false)) {
            html.raw("&nbsp;<b title=\"").text(words.text("profile.musthave")).raw("\">*</b>");
        }
        html.raw("</td><td class=\"chart\">");
        html.raw(chart.row(name + ": " + value, others, score.self().score(), target));
        html.raw("</td><td class=\"number\">").text(value).raw("</td><td class=\"number\">");
        html.text(gap.isPresent() ? Integer.toString(target) : "–").raw("</td><td><span class=\"tag ");
        html.raw(claim.name()).raw("\">").text(gap.map(this::claim).orElseGet(() -> claim(claim)));
        html.raw("</span></td></tr>\n");
    }

    /** What rests on all instruments says so, because the score beside it is that of the 360. */
    private String claim(CompetencyGap gap) {
        if (gap.isContradicted()) {
            return words.text("claim.contradicted");
        }
        return gap.basis() == ScoreBasis.COMBINED
                ? words.text("claim.combined", "claim", claim(gap.claim()))
                : claim(gap.claim());
    }

    private String claim(Claim claim) {
        return claim == Claim.NO_RELIABLE_DIFFERENCE ? policy.claim("claim." + claim) : words.text("claim." + claim);
    }

    private String interval(Computed score) {
        String value = words.number(score.value(), 2);
        return score.interval() == null
                ? value
                : value + " [" + words.number(score.interval().lower(), 2) + "; "
                        + words.number(score.interval().upper(), 2) + "]";
    }

    private String reason(NotScored score) {
        return words.text("reason." + score.reason());
    }

    private void plan(Html html) {
        html.element("h2", words.text("plan.title"));
        if (person.plan().goals().isEmpty()) {
            html.raw("<p class=\"note\">").text(plan.emptyReason()).raw("</p>\n");
        } else {
            html.element("p", plan.summary());
        }
        int number = 1;
        for (DevelopmentGoal goal : person.plan().goals()) {
            html.raw("<section class=\"goal\">\n<h3>").text(number++ + ". " + plan.competency(goal.competency()));
            html.raw(" <span class=\"tag ").raw(goal.need().kind().name()).raw("\">");
            html.text(plan.kind(goal.need().kind())).raw("</span></h3>\n");
            plan.about(goal).forEach(line -> html.element("p", line));
            steps(html, goal);
            html.raw("</section>\n");
        }
        plan.further().forEach(line -> html.element("p", line));
    }

    private void steps(Html html, DevelopmentGoal goal) {
        html.raw("<table class=\"steps\">\n<tr>");
        for (String column : new String[] {"step", "owner", "due", "evidence"}) {
            html.element("th", words.text("plan." + column));
        }
        html.raw("</tr>\n");
        for (PlanStep step : goal.steps()) {
            html.raw("<tr><td><b>").text(words.text(step.name())).raw("</b><br>");
            html.text(words.text(step.text().description())).raw("</td><td>").text(plan.who(step));
            html.raw("</td><td>").text(plan.due(step)).raw("<br><span class=\"soft\">");
            html.text(plan.effort(step)).raw("</span></td><td>");
            html.text(words.text(step.text().evidence())).raw("<br><span class=\"soft\">");
            html.text(words.text(step.text().measure())).raw("</span></td></tr>\n");
        }
        html.raw("</table>\n");
    }

    private void traces(Html html) {
        html.element("h2", words.text("trace.title"));
        for (CompetencyScore score : person.profile().scores()) {
            html.raw("<details><summary>")
                    .text(words.text(model.competency(score.competency()).name()));
            html.raw("</summary><pre>");
            html.text(score.trace().render(words.language().toLocale())).raw("</pre></details>\n");
        }
        instruments.traces(html);
        results.traces(html);
        style.traces(html);
    }

    private void notes(Html html) {
        html.element("h2", words.text("notes.title"));
        html.raw("<ul>\n");
        html.element("li", policy.claims(person.fit().comparisons()));
        html.element("li", policy.error());
        html.element("li", policy.privacy(person.profile().promise().k()));
        html.element("li", words.text("notes.limits"));
        html.element("li", words.text("notes.human"));
        html.element(
                "li",
                words.text("notes.policy", "policy", person.profile().policy().toString()));
        html.raw("</ul>\n");
    }
}
