package org.openkam.examples.report;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Page;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.feedback.FeedbackAgenda;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.instrument.KpiOutcome;
import org.openkam.scoring.instrument.KpiOutcomes;
import org.openkam.scoring.profile.CompetencyProfile;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Reports of the sample programme, scored once. */
final class Sample {
    static final Language RUSSIAN = new Language("ru");
    static final Language POLISH = new Language("pl");
    static final Programme PROGRAMME = ProgrammeFolder.read(Path.of("../quickstart/programme-a"));
    static final ScoredProgramme SCORED = Scoring.standard().score(PROGRAMME);

    static final KpiOutcomes RESULTS = KpiOutcomes.of(PROGRAMME);

    private static final DevelopmentPlanner PLANNER = DevelopmentPlanner.standard();

    private Sample() {}

    static RoleFit fit(CompetencyProfile profile) {
        return RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
    }

    static DevelopmentPlan plan(CompetencyProfile profile) {
        return PLANNER.plan(profile, fit(profile));
    }

    /** Every report about one person, by what it is. */
    static Map<String, Page> reports(CompetencyProfile profile, Language language) {
        RoleFit fit = fit(profile);
        DevelopmentPlan plan = PLANNER.plan(profile, fit);
        FeedbackAgenda agenda = FeedbackAgenda.of(profile, fit).with(plan);
        Map<String, Page> pages = new LinkedHashMap<>();
        KpiOutcome results = RESULTS.outcome(profile.assessee()).orElseThrow();
        pages.put("report", IndividualReport.of(profile, fit, results, language));
        pages.put("traces", TraceReport.of(profile, fit, results, language));
        pages.put("plan", PlanReport.of(plan, language));
        for (PlanParty party : PlanParty.values()) {
            pages.put("agenda-" + party, AgendaReport.of(agenda, party, language));
        }
        return pages;
    }

    /** Reads a page as XML, which it is; only the document type is that of HTML. */
    static Document parsed(Page page) {
        try {
            String xml = page.html().replaceFirst("<!DOCTYPE html>", "");
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError(page.title() + " is no XML", e);
        }
    }

    /** Everything a reader can come across: text, and what stands in place of pictures. */
    static String text(Page page) {
        Document document = parsed(page);
        StringBuilder text = new StringBuilder();
        text.append(document.getElementsByTagName("head")
                        .item(0)
                        .getTextContent()
                        .replace(page.style(), ""))
                .append('\n');
        text.append(document.getElementsByTagName("body").item(0).getTextContent());
        var pictures = document.getElementsByTagName("svg");
        for (int i = 0; i < pictures.getLength(); i++) {
            text.append('\n')
                    .append(pictures.item(i)
                            .getAttributes()
                            .getNamedItem("aria-label")
                            .getNodeValue());
        }
        return text.toString();
    }
}
