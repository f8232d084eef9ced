package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.PolicyTerms;
import org.openkam.examples.report.page.Block.Link;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.Page.Fact;
import org.openkam.examples.report.page.Section;
import org.openkam.examples.report.page.Table;
import org.openkam.examples.report.page.Table.Row;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.ProgrammeQuality;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/** The consultant's way in: the programme's quality and a line a person, kept as text, so that memory hardly grows with people. */
final class PeopleIndex {
    private final ReportWords words;
    private final ScoredProgramme scored;
    private final CompetencyModel model;
    private final List<Row> rows = new ArrayList<>();

    PeopleIndex(ScoredProgramme scored, Language language) {
        this.words = new ReportWords(language);
        this.scored = scored;
        this.model = scored.programme().model();
    }

    /** Adds a person, whose folder lies at an address. */
    void add(CompetencyProfile profile, RoleFit fit, DevelopmentPlan plan, String address) {
        String needs = plan.goals().stream()
                .map(g -> words.competency(model, g.competency()))
                .collect(Collectors.joining("; "));
        List<String> cells = List.of(
                words.text(fit.role().name()),
                words.withError(fit.fit(), 2),
                words.text("readiness." + fit.readiness()),
                Integer.toString(plan.goals().size()),
                needs.isEmpty() ? words.text(none(profile, fit)) : needs);
        rows.add(new Row(profile.assessee(), cells).leadingTo(address));
    }

    /** Some roles are looked at for style, so what they miss calls for no goal; the plan says so. */
    private static String none(CompetencyProfile profile, RoleFit fit) {
        return fit.missed().isEmpty() ? PolicyTerms.of(profile).claim("folder.noneeds") : "folder.noneeds.plan";
    }

    /** Returns the page, with ways to the team's report and to files for other programs. */
    Page page(List<Link> team, List<Link> downloads) {
        List<Section> sections = new ArrayList<>();
        if (!team.isEmpty()) {
            sections.add(Section.builder("team", words.text("folder.team"))
                    .links(team)
                    .build());
        }
        if (!downloads.isEmpty()) {
            sections.add(Section.builder("downloads", words.text("folder.downloads"))
                    .links(downloads)
                    .build());
        }
        sections.add(Section.builder("people", words.text("folder.people"))
                .paragraph(words.text("folder.names"))
                .table(new Table(words.text("folder.table"), columns(), rows))
                .paragraph(words.text("folder.human"))
                .build());
        sections.add(Section.builder("quality", words.text("method.title"))
                .paragraph(words.text("folder.quality"))
                .build());
        return new Page(
                words.language().code(),
                words.text("folder.title"),
                words.text(
                        "folder.subtitle",
                        "model",
                        words.text(model.name()),
                        "version",
                        model.version().toString(),
                        "cycle",
                        scored.programme().terms().cycle()),
                facts(),
                sections,
                words.text("contents"));
    }

    private List<String> columns() {
        return List.of(
                words.text("column.person"),
                words.text("column.role"),
                words.text("column.fit"),
                words.text("column.readiness"),
                words.text("column.goals"),
                words.text("column.needs"));
    }

    private List<Fact> facts() {
        ProgrammeQuality quality = scored.quality();
        return List.of(
                fact("fact.people", quality.profiles()),
                fact("fact.scores", quality.scores()),
                fact("fact.none", quality.withheld()),
                fact("fact.merged", quality.mergedCells()),
                new Fact(words.value(quality.medianReliability()), words.text("fact.reliability")));
    }

    private Fact fact(String key, long number) {
        return new Fact(Long.toString(number), words.counted(key, number));
    }
}
