package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.RowPlot.LegendEntry;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SelfOtherPicture;
import org.openkam.scoring.statistic.Estimate.Computed;

/** The own view beside the others', joined by a line; a difference beyond error is named. */
public final class SelfOtherChart {
    private SelfOtherChart() {}

    /** Draws the own view beside the others'. */
    public static Picture of(CompetencyProfile profile, Language language) {
        ChartWords words = new ChartWords(language);
        List<SelfOther> views = SelfOtherPicture.of(profile).views();
        PolicyTerms terms = PolicyTerms.of(profile);
        RatingScale scale = profile.model().ratingScale();
        RowPlot plot = new RowPlot(
                terms.line(scale.lowest(), scale.highest()).in(words),
                views.size(),
                List.of(
                        new LegendEntry(Mark.DISC, Ink.OTHERS, words.text(terms.value("legend.others"))),
                        new LegendEntry(Mark.DIAMOND, Ink.SELF, words.text("legend.self"))),
                List.of(
                        words.text(terms.claim("selfother.BLIND_SPOT")),
                        words.text(terms.claim("selfother.HIDDEN_STRENGTH"))));
        List<String> description = new ArrayList<>();
        for (int row = 0; row < views.size(); row++) {
            SelfOther view = views.get(row);
            String name =
                    words.text(profile.model().competency(view.competency()).name());
            plot.label(row, name);
            if (view.others() instanceof Computed others && view.self().score() instanceof Computed self) {
                plot.join(row, others.value(), self.value(), Ink.NEUTRAL);
            }
            plot.estimate(row, view.others(), Mark.DISC, Ink.OTHERS);
            plot.estimate(row, view.self().score(), Mark.DIAMOND, Ink.SELF);
            String claim = words.text(
                    view.kind() == SelfOther.Kind.NOT_COMPARABLE
                            ? "selfother.NOT_COMPARABLE"
                            : terms.claim("selfother." + view.kind()));
            if (view.kind() == SelfOther.Kind.BLIND_SPOT || view.kind() == SelfOther.Kind.HIDDEN_STRENGTH) {
                plot.note(row, claim, view.kind() == SelfOther.Kind.BLIND_SPOT ? Ink.BELOW : Ink.ABOVE);
            }
            description.add(words.text(
                    "selfother.row",
                    "competency",
                    name,
                    "others",
                    words.number(view.others()),
                    "self",
                    words.number(view.self().score()),
                    "claim",
                    claim));
        }
        return plot.picture(
                words.text("selfother.title", "assessee", profile.assessee()), String.join(" ", description));
    }
}
