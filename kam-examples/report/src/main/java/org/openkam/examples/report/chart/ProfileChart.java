package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.RowPlot.LegendEntry;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.statistic.Estimate;

/** A profile as dots with whiskers: the others together with their interval, each released cell, the own view, the target. */
public final class ProfileChart {
    private final ChartWords words;
    private final CompetencyProfile profile;
    private final RoleFit fit;
    private final PolicyTerms terms;
    private final Map<String, Mark> cells = new LinkedHashMap<>();

    private ProfileChart(CompetencyProfile profile, RoleFit fit, Language language) {
        this.words = new ChartWords(language);
        this.profile = profile;
        this.fit = fit;
        this.terms = PolicyTerms.of(profile);
        profile.cells().forEach(c -> cells.put(c.code(), Mark.of(cells.size())));
    }

    /**
     * Draws a profile against a role.
     *
     * @param profile of the person
     * @param fit of the same person with the role
     * @param language of the words
     */
    public static Picture of(CompetencyProfile profile, RoleFit fit, Language language) {
        return new ProfileChart(profile, fit, language).draw();
    }

    private Picture draw() {
        RatingScale scale = profile.model().ratingScale();
        List<CompetencyScore> scores = List.copyOf(profile.scores());
        NumberLine line = terms.line(scale.lowest(), scale.highest()).in(words);
        RowPlot plot = new RowPlot(line, scores.size(), legend());
        List<String> description = new ArrayList<>();
        for (int row = 0; row < scores.size(); row++) {
            CompetencyScore score = scores.get(row);
            String name =
                    words.text(profile.model().competency(score.competency()).name());
            plot.label(row, name);
            int at = row;
            if (terms.onScale()) {
                fit.gap(score.competency())
                        .ifPresent(g -> plot.tick(at, g.requirement().targetLevel()));
            }
            score.fold(s -> scored(plot, at, s), n -> null);
            plot.estimate(row, score.self().score(), Mark.DIAMOND, Ink.SELF);
            description.add(inWords(name, score));
        }
        String title = words.text("profile.title", "assessee", profile.assessee());
        return plot.picture(title, String.join(" ", description));
    }

    private Scored scored(RowPlot plot, int row, Scored score) {
        for (CellScore cell : score.cells()) {
            plot.estimate(
                    row,
                    cell.estimate().fold(e -> Estimate.of(e.value()), r -> cell.estimate()),
                    cells.getOrDefault(cell.cell().code(), Mark.RING),
                    Ink.NEUTRAL);
        }
        plot.estimate(row, score.estimate(), Mark.DISC, Ink.OTHERS);
        return score;
    }

    private String inWords(String name, CompetencyScore score) {
        String others = score.fold(s -> words.number(s.estimate()), n -> words.text("none"));
        String target = fit.gap(score.competency())
                .map(CompetencyGap::requirement)
                .map(r -> Integer.toString(r.targetLevel()))
                .orElse(words.text("none"));
        return words.text(
                "profile.row",
                "competency",
                name,
                "others",
                others,
                "self",
                words.number(score.self().score()),
                "target",
                target);
    }

    private List<LegendEntry> legend() {
        List<LegendEntry> legend = new ArrayList<>();
        legend.add(new LegendEntry(Mark.DISC, Ink.OTHERS, words.text(terms.value("legend.others"))));
        for (Cell cell : profile.cells()) {
            legend.add(new LegendEntry(cells.getOrDefault(cell.code(), Mark.RING), Ink.NEUTRAL, name(cell)));
        }
        legend.add(new LegendEntry(Mark.DIAMOND, Ink.SELF, words.text("legend.self")));
        if (terms.onScale()) {
            legend.add(new LegendEntry(Mark.BAR, Ink.TARGET, words.text("legend.target")));
        }
        return legend;
    }

    private String name(Cell cell) {
        List<String> sources =
                cell.sources().stream().map(s -> words.word("source", s.code())).toList();
        return String.join(" + ", sources);
    }
}
