package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.text.Language;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.team.NineBox;
import org.openkam.scoring.team.NineBoxCuts;

/** Nine boxes with each person's error as bars to both sides, so that nobody is put into a box that the data can't tell. */
public final class NineBoxChart {
    private NineBoxChart() {}

    /** Draws placed people. */
    public static Picture of(List<NineBox> people, NineBoxCuts cuts, Language language) {
        ChartWords words = new ChartWords(language);
        NumberLine across = line(
                people.stream().map(NineBox::performance).toList(), cuts.middlePerformance(), cuts.highPerformance());
        NumberLine up =
                line(people.stream().map(NineBox::potential).toList(), cuts.middlePotential(), cuts.highPotential());
        PlanePlot plot = new PlanePlot(across.in(words), up.in(words));
        plot.grid();
        plot.upright(cuts.middlePerformance());
        plot.upright(cuts.highPerformance());
        plot.level(cuts.middlePotential());
        plot.level(cuts.highPotential());
        plot.axes(words.text("ninebox.performance"), words.text("ninebox.potential"));
        List<String> description = new ArrayList<>();
        for (NineBox person : people) {
            if (person.performance() instanceof Computed x && person.potential() instanceof Computed y) {
                Ink ink = person.placement() == NineBox.Placement.IN_BOX ? Ink.OTHERS : Ink.NEUTRAL;
                plot.place(x, y, ink, person.assessee());
            }
            description.add(words.text(
                    "ninebox.row",
                    "assessee",
                    person.assessee(),
                    "performance",
                    words.number(person.performance()),
                    "potential",
                    words.number(person.potential()),
                    "placement",
                    words.text("ninebox." + person.placement())));
        }
        return plot.picture(words.text("ninebox.title"), String.join(" ", description));
    }

    private static NumberLine line(List<Estimate> values, double middle, double high) {
        double least = middle - (high - middle);
        double most = high + (high - middle);
        for (Estimate value : values) {
            if (value instanceof Computed known) {
                least = Math.min(
                        least,
                        known.interval() == null
                                ? known.value()
                                : known.interval().lower());
                most = Math.max(
                        most,
                        known.interval() == null
                                ? known.value()
                                : known.interval().upper());
            }
        }
        return NumberLine.over(least, most);
    }
}
