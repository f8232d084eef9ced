package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/** How much work draws a person against how well others see it done: where to learn, to relieve, to use and to spare. */
public final class StyleMap {
    private StyleMap() {}

    /** Draws the map; what has no score or no motivation is named in the description only. */
    public static Picture of(CompetencyProfile profile, Language language) {
        ChartWords words = new ChartWords(language);
        RatingScale scale = profile.model().ratingScale();
        PolicyTerms terms = PolicyTerms.of(profile);
        PlanePlot plot = PlanePlot.withCorners(
                NumberLine.scale(scale.lowest(), scale.highest()).in(words),
                terms.line(scale.lowest(), scale.highest()).in(words));
        double middle = (scale.lowest() + scale.highest()) / 2.0;
        plot.grid();
        plot.upright(middle);
        plot.level(terms.onScale() ? middle : 0.5);
        plot.axes(words.text("stylemap.motivation"), words.text("stylemap.effectiveness"));
        plot.corner(true, true, words.text("stylemap.strength"));
        plot.corner(true, false, words.text("stylemap.develop"));
        plot.corner(false, true, words.text("stylemap.drain"));
        plot.corner(false, false, words.text("stylemap.relieve"));
        List<String> description = new ArrayList<>();
        for (CompetencyScore score : profile.scores()) {
            Estimate others = score.fold(Scored::estimate, n -> Estimate.notComputable(Reason.NO_DATA));
            Estimate motivation = profile.motivation(score.competency());
            if (others instanceof Computed y && motivation instanceof Computed x) {
                plot.place(x, y, Ink.OTHERS, score.competency());
            }
            description.add(words.text(
                    "stylemap.row",
                    "code",
                    score.competency(),
                    "competency",
                    words.text(profile.model().competency(score.competency()).name()),
                    "motivation",
                    words.number(motivation),
                    "others",
                    words.number(others)));
        }
        return plot.picture(
                words.text("stylemap.title", "assessee", profile.assessee()), String.join(" ", description));
    }
}
