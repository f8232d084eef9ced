package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.openkam.core.text.Language;
import org.openkam.scoring.facets.RaterEffect;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** How lenient or severe raters are, for the analyst alone: it shows raters one by one. */
public final class RaterChart {
    private static final int MOST = 30;

    private RaterChart() {}

    /**
     * Draws the raters from the severest to the most lenient; of more than 30 the 15 at each end.
     *
     * @param effects one for each rater
     * @param names what a rater's number is called
     */
    public static Picture of(List<RaterEffect> effects, IntFunction<String> names, Language language) {
        ChartWords words = new ChartWords(language);
        List<RaterEffect> known = effects.stream()
                .filter(e -> e.leniency() instanceof Computed)
                .sorted(Comparator.comparingDouble(
                                (RaterEffect e) -> e.leniency().value())
                        .thenComparingInt(RaterEffect::rater))
                .toList();
        List<RaterEffect> shown = new ArrayList<>(known);
        if (known.size() > MOST) {
            shown = new ArrayList<>(known.subList(0, MOST / 2));
            shown.addAll(known.subList(known.size() - MOST / 2, known.size()));
        }
        double largest =
                shown.stream().mapToDouble(e -> farthest(e.leniency())).max().orElse(1);
        RowPlot plot = new RowPlot(NumberLine.around0(largest).in(words), Math.max(1, shown.size()), List.of());
        plot.mark(0);
        List<String> description = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            RaterEffect effect = shown.get(row);
            String name = names.apply(effect.rater());
            plot.label(row, name);
            plot.estimate(row, effect.leniency(), Mark.DISC, Ink.OTHERS);
            description.add(words.text("rater.row", "rater", name, "leniency", words.number(effect.leniency())));
        }
        return plot.picture(
                words.text(
                        "rater.title",
                        "shown",
                        Integer.toString(shown.size()),
                        "all",
                        Integer.toString(effects.size())),
                String.join(" ", description));
    }

    private static double farthest(Estimate leniency) {
        return leniency.fold(
                e -> e.interval() == null
                        ? Math.abs(e.value())
                        : Math.max(
                                Math.abs(e.interval().lower()),
                                Math.abs(e.interval().upper())),
                reason -> 0.0);
    }
}
