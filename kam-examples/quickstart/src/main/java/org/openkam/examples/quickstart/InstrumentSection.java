package org.openkam.examples.quickstart;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.Contradiction;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.TriangulatedScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** What each instrument says about a person, what they say together, and where they contradict each other. */
final class InstrumentSection {
    private static final int DIGITS = 2;

    private final Words words;
    private final Person person;
    private final CompetencyModel model;
    private final List<TriangulatedScore> combined;
    private final List<String> instruments;

    InstrumentSection(Words words, Person person) {
        this.words = words;
        this.person = person;
        CompetencyProfile profile = person.profile();
        this.model = profile.model();
        this.combined =
                profile.assessedCompetencies().stream().map(profile::combined).toList();
        this.instruments = List.copyOf(combined.stream()
                .flatMap(c -> c.instruments().stream())
                .map(InstrumentScore::instrument)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Writes nothing about somebody whom the 360 alone looked at. */
    void write(Html html) {
        if (person.profile().evidence().isEmpty()) {
            return;
        }
        html.element("h2", words.text("together.title"));
        html.raw("<table>\n<tr>").element("th", words.text("profile.competency"));
        instruments.forEach(code -> html.element("th class=\"number\"", word("instrument.", code)));
        html.element("th class=\"number\"", words.text("together.combined"));
        html.element("th", words.text("together.level")).raw("</tr>\n");
        combined.forEach(score -> row(html, score));
        html.raw("</table>\n");
        html.element("p class=\"soft\"", words.text("together.legend", "rule", rule()));
        html.element("p class=\"soft\"", words.text(restsOnCombined() ? "together.decides" : "together.beside"));
        contradictions(html);
    }

    private String rule() {
        return person.profile().policy().further().triangulation().code();
    }

    private boolean restsOnCombined() {
        return person.fit().gaps().stream().map(CompetencyGap::basis).anyMatch(ScoreBasis.COMBINED::equals);
    }

    private void row(Html html, TriangulatedScore score) {
        html.raw("<tr><td>").text(name(score.competency())).raw("</td>");
        for (String code : instruments) {
            html.raw("<td class=\"number\">");
            score.instruments().stream()
                    .filter(s -> s.instrument().equals(code))
                    .forEach(s -> cell(html, s));
            html.raw("</td>");
        }
        html.raw("<td class=\"number\">").text(shown(score.combined())).raw("</td><td><span class=\"tag ");
        html.raw(score.level().name()).raw("\">").text(words.text("level." + score.level()));
        html.raw("</span></td></tr>\n");
    }

    private void cell(Html html, InstrumentScore score) {
        html.text(shown(score.estimate()));
        score.flags()
                .forEach(flag -> html.raw("<br><span class=\"soft\">")
                        .text(word("flag.", flag.name()))
                        .raw("</span>"));
    }

    private String shown(Estimate estimate) {
        return estimate.fold(this::shown, reason -> "–");
    }

    private String shown(Computed score) {
        String value = words.number(score.value(), DIGITS);
        return score.standardError() == null
                ? value
                : value + " ± " + words.number(score.standardError().value(), DIGITS);
    }

    /** What a host adds has no word here and goes by its code. */
    private String word(String prefix, String code) {
        return words.has(prefix + code) ? words.text(prefix + code) : code;
    }

    private String name(String competency) {
        return words.text(model.competency(competency).name());
    }

    private void contradictions(Html html) {
        List<Contradiction> found =
                combined.stream().flatMap(c -> c.contradiction().stream()).toList();
        if (found.isEmpty()) {
            return;
        }
        html.element("h3", words.text("together.contradictions")).raw("<ul>\n");
        Optional<QuestionBank> bank = ModelLibrary.questionBank(model.code());
        for (Contradiction contradiction : found) {
            html.raw("<li><b>").text(name(contradiction.competency())).raw("</b>. ");
            html.text(words.text(contradiction.statement())).raw("<br>");
            html.text(words.text("together.question")).raw(" ");
            html.text(words.text(bank.map(contradiction::question).orElseGet(contradiction::question)))
                    .raw("</li>\n");
        }
        html.raw("</ul>\n");
    }

    /** Writes how each combined score came about. */
    void traces(Html html) {
        if (person.profile().evidence().isEmpty()) {
            return;
        }
        for (TriangulatedScore score : combined) {
            html.raw("<details><summary>").text(words.text("together.trace", "competency", name(score.competency())));
            html.raw("</summary><pre>")
                    .text(score.trace().render(words.language().toLocale()))
                    .raw("</pre></details>\n");
        }
    }
}
