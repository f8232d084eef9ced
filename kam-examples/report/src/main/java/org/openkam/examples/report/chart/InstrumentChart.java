package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.RowPlot.LegendEntry;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.TriangulatedScore;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** What each instrument says about each competency, all together with their interval, and whether they contradict each other. */
public final class InstrumentChart {
    private final ChartWords words;
    private final CompetencyProfile profile;
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    private InstrumentChart(CompetencyProfile profile, Language language) {
        this.words = new ChartWords(language);
        this.profile = profile;
        TreeSet<String> codes = new TreeSet<>();
        profile.assessedCompetencies().forEach(c -> profile.instruments(c).forEach(i -> codes.add(i.instrument())));
        codes.forEach(c -> marks.put(c, Mark.of(marks.size())));
    }

    /** Draws all instruments of a profile. */
    public static Picture of(CompetencyProfile profile, Language language) {
        return new InstrumentChart(profile, language).draw();
    }

    private Picture draw() {
        RatingScale scale = profile.model().ratingScale();
        List<String> competencies = profile.assessedCompetencies();
        RowPlot plot = new RowPlot(
                NumberLine.scale(scale.lowest(), scale.highest()).in(words),
                competencies.size(),
                legend(),
                List.of(words.text("contradicted")));
        List<String> description = new ArrayList<>();
        for (int row = 0; row < competencies.size(); row++) {
            TriangulatedScore all = profile.combined(competencies.get(row));
            String name =
                    words.text(profile.model().competency(all.competency()).name());
            plot.label(row, name);
            plot.estimate(row, all.combined(), Mark.DISC, Ink.OTHERS);
            for (InstrumentScore one : all.instruments()) {
                plot.estimate(row, point(one.estimate()), marks.getOrDefault(one.instrument(), Mark.RING), Ink.NEUTRAL);
            }
            if (all.level() == AgreementLevel.CONTRADICTION) {
                plot.note(row, words.text("contradicted"), Ink.BELOW);
            }
            description.add(inWords(name, all));
        }
        return plot.picture(
                words.text("instruments.title", "assessee", profile.assessee()), String.join(" ", description));
    }

    private static Estimate point(Estimate estimate) {
        return estimate.fold(e -> Estimate.of(e.value()), reason -> estimate);
    }

    private String inWords(String name, TriangulatedScore all) {
        List<String> each = all.instruments().stream()
                .map(i -> words.word("instrument", i.instrument()) + " " + words.number(point(i.estimate())))
                .toList();
        return words.text(
                "instruments.row",
                "competency",
                name,
                "each",
                String.join(", ", each),
                "combined",
                words.number(all.combined()),
                "level",
                words.text("level." + all.level()));
    }

    private List<LegendEntry> legend() {
        List<LegendEntry> legend = new ArrayList<>();
        legend.add(new LegendEntry(
                Mark.DISC,
                Ink.OTHERS,
                words.text(
                        profile.assessedCompetencies().stream()
                                        .anyMatch(c -> profile.combined(c).combined() instanceof Computed value
                                                && value.interval() != null)
                                ? "legend.combined"
                                : "legend.combined.value")));
        marks.forEach((code, mark) -> legend.add(new LegendEntry(mark, Ink.NEUTRAL, words.word("instrument", code))));
        return legend;
    }
}
