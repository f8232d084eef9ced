package org.openkam.examples.quickstart;

import org.openkam.scoring.instrument.KpiOutcome;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/**
 * A person's results against plan, and how they and the fit came about. What a match suggests about filling the role is for those
 * who fill it, and stands on no page of a person.
 */
final class ResultsSection {
    private final Words words;
    private final Person person;

    ResultsSection(Words words, Person person) {
        this.words = words;
        this.person = person;
    }

    /** Writes nothing about somebody without results. */
    void write(Html html) {
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

    /** Writes how fit and results came about. */
    void traces(Html html) {
        trace(html, "fit.trace", person.fit().trace(person.profile()));
        if (person.results() != null) {
            trace(html, "results.trace", person.results().trace());
        }
    }

    private void trace(Html html, String title, ScoreTrace trace) {
        html.raw("<details><summary>").text(words.text(title)).raw("</summary><pre>");
        html.text(trace.render(words.language().toLocale())).raw("</pre></details>\n");
    }
}
