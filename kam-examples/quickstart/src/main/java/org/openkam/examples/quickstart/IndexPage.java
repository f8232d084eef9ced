package org.openkam.examples.quickstart;

import java.util.List;
import java.util.stream.Collectors;
import org.openkam.core.model.CompetencyModel;
import org.openkam.scoring.ProgrammeQuality;
import org.openkam.scoring.ScoredProgramme;

/** The page of the programme: its quality, and a line a person. */
final class IndexPage {
    private final Words words;
    private final ScoredProgramme scored;
    private final List<Person> people;

    IndexPage(Words words, ScoredProgramme scored, List<Person> people) {
        this.words = words;
        this.scored = scored;
        this.people = people;
    }

    String html() {
        CompetencyModel model = scored.programme().model();
        Html html = Html.page(words, words.text("index.title"));
        html.element("h1", words.text("index.title"));
        html.element(
                "p class=\"soft\"",
                words.text(
                        "index.model",
                        "model",
                        words.text(model.name()),
                        "version",
                        model.version().toString(),
                        "cycle",
                        scored.programme().terms().cycle()));
        quality(html);
        html.raw("<p><a href=\"scores.csv\">scores.csv</a> · <a href=\"plans.json\">plans.json</a></p>\n");
        html.element("h2", words.text("index.people"));
        html.raw("<table>\n<tr>");
        for (String column : new String[] {"person", "target", "fit", "readiness", "needs"}) {
            html.element(column.equals("fit") ? "th class=\"number\"" : "th", words.text("index." + column));
        }
        html.raw("</tr>\n");
        people.forEach(person -> row(html, model, person));
        html.raw("</table>\n<p class=\"note\">").text(words.text("notes.human")).raw("</p>\n");
        return html.end();
    }

    private void quality(Html html) {
        ProgrammeQuality quality = scored.quality();
        html.raw("<ul class=\"facts\">\n");
        fact(html, Integer.toString(quality.profiles()), "index.profiles");
        fact(html, Integer.toString(quality.scores()), "index.scores");
        fact(html, Integer.toString(quality.withheld()), "index.withheld");
        fact(html, Integer.toString(quality.mergedCells()), "index.merged");
        fact(html, words.number(quality.medianReliability(), 2), "index.reliability");
        html.raw("</ul>\n");
        html.element("p class=\"soft\"", words.text("index.quality"));
    }

    private void fact(Html html, String value, String label) {
        html.raw("<li><b>").text(value).raw("</b>").text(words.text(label)).raw("</li>\n");
    }

    private void row(Html html, CompetencyModel model, Person person) {
        String needs = person.plan().goals().stream()
                .map(g -> words.text(model.competency(g.competency()).name()))
                .collect(Collectors.joining("; "));
        html.raw("<tr><td><a href=\"people/").text(person.assessee()).raw(".html\">");
        html.text(person.assessee())
                .raw("</a></td><td>")
                .text(words.text(person.fit().role().name()));
        html.raw("</td><td class=\"number\">").text(words.number(person.fit().fit(), 2));
        html.raw("</td><td><span class=\"tag ")
                .raw(person.fit().readiness().name())
                .raw("\">");
        html.text(words.text("readiness." + person.fit().readiness())).raw("</span></td><td>");
        html.text(needs.isEmpty() ? PolicyWords.of(person.profile(), words).claim("summary.noneeds") : needs)
                .raw("</td></tr>\n");
    }
}
