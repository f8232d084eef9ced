package org.openkam.examples.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Block.Link;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.Page.Fact;
import org.openkam.examples.report.page.Section;
import org.openkam.ipd.feedback.FeedbackAgenda;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.instrument.KpiOutcome;
import org.openkam.scoring.profile.CompetencyProfile;

/** The folder of one person: each party's own, which leads nowhere outside, and the consultant's page with the way to all. */
final class PersonFolder {
    private final ReportFolder reports;
    private final CompetencyProfile profile;
    private final ReportWords words;
    private final Path own;

    PersonFolder(ReportFolder reports, CompetencyProfile profile) {
        this.reports = reports;
        this.profile = profile;
        this.words = new ReportWords(reports.settings().common());
        this.own = reports.folder().resolve(ReportFolder.PEOPLE).resolve(profile.assessee());
    }

    void write(RoleFit fit, DevelopmentPlan plan, @Nullable KpiOutcome results) throws IOException {
        Language language = reports.settings().language(profile);
        FeedbackAgenda agenda = FeedbackAgenda.of(profile, fit).with(plan);
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("report", IndividualReport.of(profile, fit, results, language));
        pages.put("plan", PlanReport.of(plan, language));
        pages.put("agenda", AgendaReport.of(agenda, PlanParty.ASSESSEE, language));
        pages.put("traces", TraceReport.of(profile, fit, results, language));
        ReportWords readers = new ReportWords(language);
        for (Map.Entry<String, Page> page : pages.entrySet()) {
            Page screen = page.getValue().with(others(readers, pages, page.getKey()));
            reports.write(screen, page.getValue(), own.resolve(folder(PlanParty.ASSESSEE) + "/" + page.getKey()));
        }
        for (PlanParty party : List.of(PlanParty.MANAGER, PlanParty.CONSULTANT)) {
            reports.write(AgendaReport.of(agenda, party, language), own.resolve(folder(party) + "/agenda"));
        }
        ReportFolder.writeHtml(index(fit, plan), own.resolve(ReportFolder.INDEX));
    }

    /** Ways to the person's other reports beside this one. */
    private static Section others(ReportWords words, Map<String, Page> pages, String shown) {
        List<Link> links = pages.keySet().stream()
                .filter(name -> !name.equals(shown))
                .map(name -> new Link(name + ".html", words.text("folder." + name)))
                .toList();
        return Section.builder("more", words.text("folder.more")).links(links).build();
    }

    private static String folder(PlanParty party) {
        return party.name().toLowerCase(Locale.ROOT);
    }

    private Page index(RoleFit fit, DevelopmentPlan plan) {
        List<Section> sections = new ArrayList<>();
        for (PlanParty party : PlanParty.values()) {
            List<Link> links = new ArrayList<>();
            for (String name : party == PlanParty.ASSESSEE ? ReportFolder.OF_A_PERSON : List.of("agenda")) {
                reports.addLinks(links, folder(party) + "/" + name, words.text("folder." + name));
            }
            sections.add(Section.builder(folder(party), words.text("folder." + folder(party)))
                    .links(links)
                    .build());
        }
        sections.add(Section.builder("people", words.text("folder.people"))
                .links(List.of(new Link("../../" + ReportFolder.INDEX, words.text("folder.back"))))
                .build());
        int goals = plan.goals().size();
        return new Page(
                words.language().code(),
                words.text("folder.person", "assessee", profile.assessee()),
                words.text("folder.private"),
                List.of(
                        new Fact(words.withError(fit.fit(), 2), words.text("trace.fit")),
                        new Fact(words.text("readiness." + fit.readiness()), words.text("fact.readiness")),
                        new Fact(Integer.toString(goals), words.counted("fact.goals", goals))),
                sections,
                words.text("contents"));
    }
}
