package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.Page.Fact;
import org.openkam.examples.report.page.Section;
import org.openkam.ipd.feedback.AgendaItem;
import org.openkam.ipd.feedback.AgendaText;
import org.openkam.ipd.feedback.FeedbackAgenda;
import org.openkam.ipd.plan.PlanParty;

/** What the three of a feedback talk have before them: each gets an own version, which holds nothing that is for others alone. */
public final class AgendaReport {
    private final ReportWords words;
    private final AgendaText text;
    private final FeedbackAgenda agenda;

    private AgendaReport(FeedbackAgenda agenda, PlanParty reader, Language language) {
        this.words = new ReportWords(language);
        this.text = AgendaText.of(agenda, words.language(), reader);
        this.agenda = agenda;
    }

    /**
     * Lays out an agenda.
     *
     * @param agenda of a person
     * @param reader for whom the version is
     * @param language of the words
     */
    public static Page of(FeedbackAgenda agenda, PlanParty reader, Language language) {
        return new AgendaReport(
                        Arguments.notNull(agenda, "agenda"), Arguments.notNull(reader, "reader of agenda"), language)
                .page();
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(introduction());
        sections.add(passages("before", words.text("agenda.before"), text.managerView()));
        sections.add(opening());
        int number = 1;
        for (AgendaItem item : agenda.prepared()) {
            sections.add(item(number++, item));
        }
        text.later()
                .ifPresent(line -> sections.add(Section.builder("later", words.text("agenda.later"))
                        .paragraph(line)
                        .build()));
        sections.add(passages("capture", words.text("agenda.capture"), text.capture()));
        text.notice()
                .ifPresent(line -> sections.add(Section.builder("notice", words.text("comments.title"))
                        .paragraph(line)
                        .build()));
        return new Page(
                words.language().code(),
                text.title(),
                words.text(
                        "individual.subtitle",
                        "assessee",
                        agenda.subject().assessee(),
                        "role",
                        words.text(agenda.subject().role().name())),
                facts(),
                sections,
                words.text("contents"));
    }

    private List<Fact> facts() {
        int points = agenda.items().size();
        int contested =
                (int) agenda.items().stream().filter(i -> i.contest() > 0).count();
        return List.of(
                new Fact(Integer.toString(points), words.counted("fact.points", points)),
                new Fact(Integer.toString(contested), words.counted("fact.contested", contested)));
    }

    private static Section passages(String id, String heading, List<AgendaText.Passage> passages) {
        var section = Section.builder(id, heading);
        passages.forEach(p -> section.paragraph(p.text()).points(p.points()));
        return section.build();
    }

    private Section introduction() {
        var section = Section.builder("read", words.text("agenda.read"));
        text.introduction().forEach(section::paragraph);
        return section.build();
    }

    private Section opening() {
        var section = Section.builder("opening", words.text("agenda.opening"));
        text.opening().ifPresent(section::paragraph);
        return section.paragraph(text.heading()).build();
    }

    private Section item(int number, AgendaItem item) {
        var section = Section.builder("item-" + number, number + ". " + text.head(item));
        List<String> facts = text.facts(item);
        if (!facts.isEmpty()) {
            section.heading(words.text("agenda.facts")).points(facts);
        }
        section.heading(words.text("agenda.questions")).points(text.questions(item));
        text.proposal(item)
                .ifPresent(p -> section.heading(words.text("agenda.proposal")).paragraph(p));
        return section.build();
    }
}
