package org.openkam.examples.quickstart;

import org.openkam.core.model.CompetencyModel;
import org.openkam.scoring.fit.RoleMatch;
import org.openkam.scoring.instrument.KpiOutcome;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** What a match with the role suggests, with its reasons, and the person's results against plan beside it. */
final class RoleSection {
    private final Words words;
    private final CompetencyModel model;
    private final Person person;
    private final RoleMatch match;

    RoleSection(Words words, Person person) {
        this.words = words;
        this.model = person.profile().model();
        this.person = person;
        this.match = RoleMatch.of(person.profile(), person.fit().role());
    }

    void write(Html html) {
        html.element("h2", words.text("match.title")).raw("<ul>\n");
        match.render(model, words.language().toLocale()).lines().skip(1).forEach(line -> html.element("li", line));
        html.raw("</ul>\n");
        KpiOutcome results = person.results();
        if (results != null) {
            html.element("h2", words.text("results.title"));
            html.element(
                    "p",
                    words.counted(
                            "results.attainment",
                            results.months(),
                            "attainment",
                            percent(results.attainment()),
                            "trend",
                            percent(results.trend())));
            html.element("p class=\"soft\"", words.text("results.note"));
        }
    }

    private String percent(Estimate estimate) {
        return estimate.fold(this::percent, reason -> "–");
    }

    private String percent(Computed figure) {
        String value = words.number(figure.value(), 1);
        return figure.standardError() == null
                ? value
                : value + " ± " + words.number(figure.standardError().value(), 1);
    }

    /** Writes how fit, match and results came about. */
    void traces(Html html) {
        trace(html, "match.trace", match.trace());
        if (person.results() != null) {
            trace(html, "results.trace", person.results().trace());
        }
    }

    private void trace(Html html, String title, ScoreTrace trace) {
        html.raw("<details><summary>").text(words.text(title)).raw("</summary><pre>");
        html.text(trace.render(words.language().toLocale())).raw("</pre></details>\n");
    }
}
