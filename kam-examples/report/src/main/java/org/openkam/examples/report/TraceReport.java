package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.Section;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.instrument.KpiOutcome;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.ComponentStyleScore;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.StyleProfile;

/** How every number of a person's report came about, from what may be shown down to the number, for whoever wants to check it. */
public final class TraceReport {
    private final ReportWords words;
    private final CompetencyProfile profile;
    private final RoleFit fit;
    private final @Nullable KpiOutcome results;

    private TraceReport(CompetencyProfile profile, RoleFit fit, @Nullable KpiOutcome results, Language language) {
        this.words = new ReportWords(language);
        this.profile = profile;
        this.fit = fit;
        this.results = results;
    }

    /**
     * Lays out the traces.
     *
     * @param profile of the person
     * @param fit of the same person
     * @param resultsOrNull of the same person against plan; null if there are none
     * @param language of the words
     */
    public static Page of(
            CompetencyProfile profile, RoleFit fit, @Nullable KpiOutcome resultsOrNull, Language language) {
        IndividualReport.checkSame(profile, fit, resultsOrNull);
        return new TraceReport(profile, fit, resultsOrNull, language).page();
    }

    private Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(scores());
        if (!profile.evidence().isEmpty()) {
            sections.add(combined());
        }
        sections.add(one("fit", words.text("trace.fit"), fit.trace(profile)));
        if (results != null) {
            sections.add(one("results", words.text("results.title"), results.trace()));
        }
        profile.styleProfile().ifPresent(style -> sections.add(style(style)));
        return new Page(
                words.language().code(),
                words.text("trace.title"),
                words.about(fit, profile),
                List.of(),
                sections,
                words.text("contents"));
    }

    private String text(ScoreTrace trace) {
        return trace.render(words.language().toLocale());
    }

    private Section one(String id, String heading, ScoreTrace trace) {
        return Section.builder(id, heading).folded(heading, text(trace)).build();
    }

    private Section scores() {
        var section = Section.builder("scores", words.text("trace.scores")).paragraph(words.text("trace.text"));
        for (CompetencyScore score : profile.scores()) {
            section.folded(words.competency(profile.model(), score.competency()), text(score.trace()));
        }
        return section.build();
    }

    private Section combined() {
        var section = Section.builder("instruments", words.text("instruments.title"));
        for (String competency : profile.assessedCompetencies()) {
            section.folded(
                    words.competency(profile.model(), competency),
                    text(profile.combined(competency).trace()));
        }
        return section.build();
    }

    private Section style(StyleProfile style) {
        var section = Section.builder("style", words.text("style.parts"));
        for (ComponentStyleScore part : style.components()) {
            StringBuilder lines = new StringBuilder();
            for (Aspect aspect : new Aspect[] {Aspect.DRAWS_ME, Aspect.DO_WELL}) {
                style.trace(part.component(), aspect)
                        .ifPresent(trace ->
                                lines.append(trace.render(words.language().toLocale())));
            }
            section.folded(words.component(profile.model(), part.component()), lines.toString());
        }
        return section.build();
    }
}
